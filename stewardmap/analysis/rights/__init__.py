"""What is owed to the people on the map: that they are told, and kept no longer than agreed."""
