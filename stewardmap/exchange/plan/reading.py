"""From a table to lines: each cell read by its column, with every problem at its row."""

from enum import StrEnum

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.columns import Column
from stewardmap.exchange.kinds import ASKED_FOR, TableKind
from stewardmap.exchange.plan.inputs import ImportInput, Preview
from stewardmap.exchange.plan.ledger import Ledger
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.mapping import Columns, columns_for, kind_of, missing
from stewardmap.exchange.readers.table import Row, Table
from stewardmap.exchange.shapes import shape_of
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.model.dates import PartialDate
from stewardmap.wording.labels import label

_SHOWN = 8
_NAMES = ("name", "person", "from", "to")  # several cells are parts of one name


def lines_of(given: ImportInput, ledger: Ledger, *, others_known: bool) -> tuple[list[Line], Preview]:
    """Return the lines of a table and how it was understood.

    `others_known` says that another sheet of the same workbook was understood: then one that is not is
    left alone, with a notice, and else it is a problem.
    """
    table = given.table
    ledger.notices += table.notices
    try:
        kind = kind_of(given)
        if kind is None or kind is TableKind.NETWORK:
            (ledger.notices if others_known else ledger.problems).append(_not_understood(table, kind))
            return [], Preview(table=table, kind=kind, columns={})
        columns = columns_for(table, kind, given.columns)
    except ImportProblem as problem:
        ledger.problems += problem.problems
        return [], Preview(table=table, kind=given.kind, columns={})
    ledger.problems += table.problems
    lines = _read(given, kind, columns, ledger)
    return lines, _preview(table, kind, columns, ledger)


def _not_understood(table: Table, kind: TableKind | None) -> Problem:
    if kind is TableKind.NETWORK:
        do = "Save the file's links as a table with the columns from and to, and import that as ties."
        return Problem(table.name, None, None, "This is no network that can be read.", do)
    do = f"Say which it is ({', '.join(ASKED_FOR[:-1])}), and which column is which of our fields."
    said = "The headers of this table do not show what its rows are."
    return Problem(table.name, table.header_row, None, said, do)


def _read(given: ImportInput, kind: TableKind, columns: Columns, ledger: Ledger) -> list[Line]:
    table = given.table
    lacking = missing(given, kind)
    for group in lacking:
        said = f"No column here is {' or '.join(group)}."
        do = f"Rename a header, or say which column it is. The headers are: {', '.join(table.headers)}."
        ledger.problems.append(Problem(table.name, table.header_row, None, said, do))
    if lacking:
        return []
    if not table.rows:
        said, do = "There are headers but no rows.", "Put one thing in each row below the headers."
        ledger.notices.append(Problem(table.name, table.header_row, None, said, do))
    return _Reader(table, kind, columns, ledger).lines()


class _Reader:
    """Reads the rows of one table; equal cells of a column are read once."""

    def __init__(self, table: Table, kind: TableKind, columns: Columns, ledger: Ledger) -> None:
        shape = shape_of(kind)
        places = {header: place for place, header in enumerate(table.headers)}
        self.fields = [
            (shape.column(field), tuple(places[header] for header in headers))
            for field, headers in columns.items()
        ]
        self.table, self.kind, self.ledger = table, kind, ledger
        self.needed = shape.needed_in_rows
        self.headers = {field: headers[0] for field, headers in columns.items()}
        self.own = "ref" in columns and "id" in columns
        self.read_before: dict[tuple[str, str], tuple[object, tuple[str, ...], Unread | None]] = {}

    def lines(self) -> list[Line]:
        """Return a line for each row that says anything under a header of ours."""
        found = (self._line(row) for row in self.table.rows)
        return [line for line in found if line is not None]

    def _line(self, row: Row) -> Line | None:
        values: dict[str, object] = {}
        order: list[tuple[str, str]] = []
        failed = False
        for column, places in self.fields:
            cells = [row.cells[place] for place in places]
            text = _joined(cells, column)
            if text:
                self._tell_of_others(row, column, cells, text)
                order.append((column.header, text))
                failed |= not self._read_cell(row, column, text, values)
        if failed or not self._says_enough(row, values):
            return None
        order.sort()
        return Line(
            kind=self.kind,
            file=self.table.name,
            row=row.number,
            values=values,
            headers=self.headers,
            own=self.own,
            order=tuple(order),
            came_in=self.table.file,
        )

    def _tell_of_others(self, row: Row, column: Column, cells: list[str], taken: str) -> None:
        """Say what stands in further columns of one field, of which the first alone is kept."""
        others = list(dict.fromkeys(cell for cell in cells if cell and cell != taken))
        if len(cells) == 1 or not others or column.several or column.header in _NAMES:
            return
        said = f"Kept as {column.header}: {taken}. Also there, and not kept: {', '.join(others)}."
        self.ledger.notices.append(
            Problem(self.table.name, row.number, self.headers[column.header], said, "")
        )

    def _says_enough(self, row: Row, values: dict[str, object]) -> bool:
        """Whether a row fills all that it must; one with nothing that is read is told of."""
        if not values:
            said = "Nothing in this row stands under a header that is read."
            self.ledger.notices.append(Problem(self.table.name, row.number, None, said, "It was left alone."))
            return False
        for group in self.needed:
            if not any(field in values for field in group):
                header = next((self.headers[field] for field in group if field in self.headers), group[0])
                do = f"Fill in {' or '.join(group)}, or take the row out."
                empty = Problem(self.table.name, row.number, header, "This cell is empty.", do)
                self.ledger.problems.append(empty)
                return False
        return True

    def _read_cell(self, row: Row, column: Column, text: str, values: dict[str, object]) -> bool:
        value, notes, unread = self._value(column, text)
        header = self.headers[column.header]
        for note in notes:
            self.ledger.notices.append(Problem(self.table.name, row.number, header, note, ""))
        if unread is not None:
            said = Problem(self.table.name, row.number, header, unread.problem, unread.do)
            self.ledger.problems.append(said)
            return False
        values[column.header] = value
        return True

    def _value(self, column: Column, text: str) -> tuple[object, tuple[str, ...], Unread | None]:
        key = (column.header, text)
        if key not in self.read_before:
            notes: list[str] = []
            try:
                self.read_before[key] = (column.read(text, notes.append), tuple(notes), None)
            except Unread as unread:
                self.read_before[key] = (None, tuple(notes), unread)
        return self.read_before[key]


def _joined(cells: list[str], column: Column) -> str:
    """Join the cells of several headers: all of several, a name by a space, else the first."""
    if len(cells) == 1:
        return cells[0]
    filled = [cell for cell in cells if cell]
    if column.several:
        return "; ".join(filled)
    if column.header in _NAMES:
        return " ".join(filled)
    return filled[0] if filled else ""


def _preview(table: Table, kind: TableKind, columns: Columns, ledger: Ledger) -> Preview:
    used = {header for headers in columns.values() for header in headers}
    left = [one for one in table.headers if one not in used and not one.startswith("(column ")]
    if left:
        said = f"Columns not read: {', '.join(left)}."
        do = "Say which of our fields a column is to have it read."
        ledger.notices.append(Problem(table.name, table.header_row, None, said, do))
    places = {header: place for place, header in enumerate(table.headers)}
    shape = shape_of(kind)
    rows = tuple(
        (row.number, {
            field: _in_words(_joined([row.cells[places[header]] for header in headers], shape.column(field)),
                             shape.column(field))
            for field, headers in columns.items()
        })
        for row in table.rows[:_SHOWN]
    )  # fmt: skip
    return Preview(table=table, kind=kind, columns=columns, rows=rows)


def _in_words(text: str, column: Column) -> str:
    """Return a cell as the map will say it, or as it stands where it cannot be read."""
    if not text:
        return ""
    try:
        value = column.read(text, silent)
    except Unread:
        return text
    if isinstance(value, StrEnum):
        return label(value)
    return str(value) if isinstance(value, PartialDate) else text
