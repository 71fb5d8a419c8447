"""A block of cells as the clipboard carries it: parted by tabs, and as a table of HTML."""

import csv
import html
import io
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from stewardmap.exchange.values.cells import guarded

Block = Sequence[Sequence[str]]
_AS_TEXT = "mso-number-format:'\\@'"


def to_clipboard(block: Block) -> QMimeData:
    """Return a block as text and as HTML; what a spreadsheet could take for a formula is made harmless."""
    harmless = [[guarded(text) for text in row] for row in block]
    carried = QMimeData()
    carried.setText(_as_text(harmless))
    carried.setHtml(_as_html(harmless))
    return carried


def _as_text(block: Block) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter="\t", lineterminator="\n").writerows(block)
    return written.getvalue().removesuffix("\n")


def _as_html(block: Block) -> str:
    lines = []
    for row in block:
        cells = "".join(f'<td style="{_AS_TEXT}">{_said(text)}</td>' for text in row)
        lines.append(f"<tr>{cells}</tr>")
    return f'<html><head><meta charset="utf-8"></head><body><table>{"".join(lines)}</table></body></html>'


def _said(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


def from_clipboard(text: str) -> Block:
    """Return the block that a spreadsheet put on the clipboard, every row as long as the longest."""
    rows = list(csv.reader(io.StringIO(text.removesuffix("\n"), newline=""), delimiter="\t"))
    rows = rows or [[""]]
    widest = max(len(row) for row in rows)
    return [[*row, *[""] * (widest - len(row))] for row in rows]
