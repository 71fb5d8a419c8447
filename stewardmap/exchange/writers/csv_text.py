"""Rows as a CSV that a spreadsheet opens as it stands and runs nothing of."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from stewardmap.exchange.values.cells import guarded


def csv_bytes(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table with its line of headers, in which no cell is taken for a formula."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
