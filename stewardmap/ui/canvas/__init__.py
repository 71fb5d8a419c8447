"""The map as it is drawn, and the tools that work on it."""
