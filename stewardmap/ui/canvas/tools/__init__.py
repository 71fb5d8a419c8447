"""The gestures of the map, one a file; they do not know each other."""
