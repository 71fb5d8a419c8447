"""How fast the program is, beside the plain way of doing the same."""
