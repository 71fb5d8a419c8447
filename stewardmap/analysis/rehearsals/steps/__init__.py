"""One file for each sort of step: what it does to a copy of the map."""
