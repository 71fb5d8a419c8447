"""The drawing as data: one list of primitives and a legend."""
