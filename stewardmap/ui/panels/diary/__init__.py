"""The diary of change: two years ahead, drawn as a line of months and listed under it."""
