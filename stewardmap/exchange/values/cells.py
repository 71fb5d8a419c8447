"""Cells that a spreadsheet could take for a formula, made harmless and read back exactly."""

_FORMULA = "=+-@\t\r\n"
_GUARDED = frozenset(_FORMULA + "' ")


def guarded(text: str) -> str:
    """Return the text as it is written to a cell.

    An apostrophe before it stops a spreadsheet from reading a formula, and a reader from trimming spaces.
    """
    if not text:
        return text
    edge = text[0].isspace() or text[-1].isspace()
    return f"'{text}" if text[0] in _GUARDED or edge else text


def plain(cell: str) -> str:
    """Return the text of a cell: without spaces at its edges, or exactly what `guarded` was given."""
    if cell[:1] == "'" and len(cell) > 1 and (cell[1] in _GUARDED or cell[1].isspace() or cell[-1].isspace()):
        return cell[1:]
    return cell.strip()
