"""Which tables there are, a file for each corner of the map: what is worked out, then every field."""
