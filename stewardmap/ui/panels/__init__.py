"""What stands beside the map: lists, findings and the inspector."""
