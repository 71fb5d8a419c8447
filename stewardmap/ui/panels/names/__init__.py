"""The list of everyone and everything on the map."""
