"""The map as a tab of the window."""
