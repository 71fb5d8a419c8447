"""A line that somebody types, understood as what it would put on the map."""
