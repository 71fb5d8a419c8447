"""Every fact of the map in rows that can be sorted."""
