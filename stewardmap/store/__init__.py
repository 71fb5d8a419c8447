"""How a map is kept: opening and closing, keys, migrations and the undo journal."""
