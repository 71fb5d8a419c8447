"""Tables whose cells are set apart by a comma, semicolon, tab or upright line."""

import csv
from collections import Counter
from io import StringIO

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.readers.table import Grid

_DELIMITERS = (",", ";", "\t", "|")  # the earlier wins where two fit equally well
_LOOKED_AT = 60
NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "upright line"}


def grid_of_text(text: str, file: str, delimiter: str = "") -> tuple[Grid, str]:
    """Return the rows that are not blank, and the delimiter: the one that is given, or a guess.

    A row is what a spreadsheet shows as one: a quoted cell may run over several lines.

    Raises:
        ImportProblem: for quotes that do not close, with the row where they open.
    """
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter = delimiter or first.strip()[4]
        return _parsed("\n" + rest, delimiter, file), delimiter
    delimiter = delimiter or _delimiter_of(text, file)
    return _parsed(text, delimiter, file), delimiter


def _delimiter_of(text: str, file: str) -> str:
    """Choose by which delimiter most rows have the same number of cells; more cells break a tie.

    Rows are looked at whole: one long note, cut off, would look like a table of its own.
    """
    scores = [(_evenness(text, delimiter), -place) for place, delimiter in enumerate(_DELIMITERS)]
    best = max(scores)
    if file.lower().endswith((".tsv", ".tab")) and _evenness(text, "\t")[0] > 0:
        return "\t"
    return _DELIMITERS[-best[1]]


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    widths: Counter[int] = Counter()
    rows = 0
    for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
        cells = len(row)
        if any(cell.strip() for cell in row) and not (cells == 1 and row[0].lstrip().startswith("#")):
            rows += 1
            widths[cells] += 1
        if rows == _LOOKED_AT:
            break
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0.0, 0
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    return count / rows, width


def _parsed(text: str, delimiter: str, file: str) -> Grid:
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    grid: Grid = []
    number = 0
    try:
        for row in rows:
            number += 1
            if any(cell and not cell.isspace() for cell in row):
                grid.append((number, row))
    except csv.Error as error:
        said = "A quotation mark opens a cell here and is not closed where the cell ends."
        do = 'Close it, or write each quotation mark inside a quoted cell twice ("").'
        raise ImportProblem(Problem(file, number + 1, None, said, do)) from error
    return grid
