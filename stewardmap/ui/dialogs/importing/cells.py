"""Cells of the tables that are brought in, and what the user has typed over them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from stewardmap.errors import Problem

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportInput
    from stewardmap.exchange.readers.table import Table

CellOf = tuple[str, int, str]  # name of the table, number of the row in the file, header


class Cells:
    """Finds the cell that a problem is about."""

    def __init__(self, tables: "Sequence[Table]") -> None:
        self._tables = {table.name: table for table in tables}
        self._rows = {(table.name, row.number): row for table in tables for row in table.rows}

    def of(self, problem: Problem) -> CellOf | None:
        """Return where the cell of a problem stands; nothing if it is about a whole row or table."""
        table = self._tables.get(problem.file)
        if table is None or problem.row is None or problem.column not in table.headers:
            return None
        return (problem.file, problem.row, problem.column) if self._row(problem) else None

    def _row(self, problem: Problem) -> bool:
        return (problem.file, problem.row) in self._rows

    def text(self, cell: CellOf) -> str:
        """Return what stands in a cell of the file."""
        name, row, header = cell
        return self._rows[name, row].cells[self._tables[name].headers.index(header)]


def mended(given: "ImportInput", typed: Mapping[CellOf, str]) -> "ImportInput":
    """Return a table with what the user has typed in place of what the file says."""
    table = given.table
    mine: dict[int, dict[int, str]] = {}
    for (name, row, header), text in typed.items():
        if name == table.name and header in table.headers:
            mine.setdefault(row, {})[table.headers.index(header)] = text
    if not mine:
        return given
    rows = tuple(
        replace(row, cells=tuple(mine[row.number].get(at, cell) for at, cell in enumerate(row.cells)))
        if row.number in mine
        else row
        for row in table.rows
    )
    return replace(given, table=replace(table, rows=rows))
