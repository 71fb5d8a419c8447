"""A table as it was read: headers, and rows of text that know their number in the file."""

from dataclasses import dataclass

from stewardmap.errors import Problem
from stewardmap.exchange.kinds import TableKind

Grid = list[tuple[int, list[str]]]  # (row number as a spreadsheet shows it, cells), blank rows left out


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the headers, as wide as they are; `number` counts from 1 at the top of the file."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A CSV file, or one sheet of a workbook.

    `problems` stand in the way of importing it; `notices` are for the user to know. `how` says how the
    text was read ("UTF-8", "Windows-1252 ..."), for the preview; `encoding` and `delimiter` are set for a
    text table, which may be read by others. `rows_are` is what a file that says so itself holds.
    """

    file: str
    sheet: str = ""
    headers: tuple[str, ...]
    header_row: int = 1
    rows: tuple[Row, ...] = ()
    how: str = ""
    encoding: str = ""
    delimiter: str = ""
    rows_are: TableKind | None = None
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """The file, with the sheet where there is one."""
        return f"{self.file}, sheet {self.sheet}" if self.sheet else self.file
