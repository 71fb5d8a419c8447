"""Edits of cells: each gesture one step, or a refusal that says where and changes nothing."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from stewardmap.errors import UserError
from stewardmap.exchange.values.cells import plain
from stewardmap.exchange.values.unread import Unread
from stewardmap.ui.panels.table.block import Block
from stewardmap.ui.panels.table.checks import check
from stewardmap.ui.panels.table.column import Edit
from stewardmap.ui.panels.table.draft import Draft
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.model import TableModel
from stewardmap.wording.language import _


class Place(NamedTuple):
    """A cell: its row and its column in the table as it is shown."""

    row: int
    column: int


class RefusedError(UserError):
    """A cell that cannot take what it is given; its words say which, why, and what to do."""

    def __init__(self, place: Place, said: str) -> None:
        super().__init__(said)
        self.place = place


class Editing:
    """Puts values into the cells of one table, in a draft."""

    def __init__(self, model: TableModel, ground: Ground) -> None:
        self._model = model
        self.draft = Draft(ground)
        self._written: list[Place] = []

    def text(self, place: Place, text: str) -> None:
        """Put a text into a cell; one that says what stands there already changes nothing."""
        cell = self._model.cell(*place)
        if plain(text) in (cell.copied.strip(), cell.text.strip()):
            return
        self.typed(place, lambda edit, ground, record: edit.read(ground, record, text))

    def typed(self, place: Place, read: Callable[[Edit, Ground, Any], Any]) -> None:
        """Put what is read into a cell."""
        edit = self._edit(place)
        try:
            value = read(edit, self.draft.ground, self._model.record_at(place.row))
        except Unread as problem:
            raise self._refused(place, problem) from problem
        self._write(place, edit, value)

    def value(self, place: Place, value: Any) -> None:
        """Put a value into a cell."""
        self._write(place, self._edit(place), value)

    def _edit(self, place: Place) -> Edit:
        edit = self._model.sheet.columns[place.column].edit
        if edit is None:
            said = _("This is worked out from other tables."), _("Change it there, or in the inspector.")
            raise self._refused(place, Unread(*said))
        return edit

    def _write(self, place: Place, edit: Edit, value: Any) -> None:
        edit.write(self.draft, self._model.record_at(place.row), value)
        self._written.append(place)

    def done(self) -> Draft:
        """Return the draft, once every row that was written holds together."""
        for place in self._written:
            try:
                check(self.draft.latest(self._model.record_at(place.row)))
            except Unread as problem:
                raise self._refused(place, problem) from problem
        return self.draft

    def _refused(self, place: Place, problem: Unread) -> RefusedError:
        where = _("Row {row}, {column}: {problem} {do}").format(
            row=place.row + 1,
            column=self._model.sheet.columns[place.column].title,
            problem=problem.problem,
            do=problem.do,
        )
        return RefusedError(place, f"{where} {_('Nothing was changed.')}")


def paste(model: TableModel, ground: Ground, block: Block, cells: Sequence[Place]) -> Draft:
    """Return the draft of a block over the cells from the first selected one on.

    One text goes into every cell that is selected. Raises RefusedError, naming the cell.
    """
    editing = Editing(model, ground)
    first = min(cells)
    if len(block) == 1 and len(block[0]) == 1:
        for place in cells:
            editing.text(place, block[0][0])
        return editing.done()
    columns = list(model.shown)[list(model.shown).index(first.column) :]
    _check_room(model, block, first, len(columns))
    for down, line in enumerate(block):
        for column, text in zip(columns, line, strict=False):
            editing.text(Place(first.row + down, column), text)
    return editing.done()


def _check_room(model: TableModel, block: Block, first: Place, columns: int) -> None:
    rows = model.rowCount() - first.row
    if len(block) > rows:
        said = _(
            "What you paste has {n} rows, and there are only {rows} from here on. Start further up, or bring "
            "new rows in with Import. Nothing was changed."
        )
        raise RefusedError(first, said.format(n=len(block), rows=rows))
    if len(block[0]) > columns:
        said = _(
            "What you paste has {n} columns, and there are only {columns} from here on. Start further left, "
            "or show more columns. Nothing was changed."
        )
        raise RefusedError(first, said.format(n=len(block[0]), columns=columns))


def emptied(model: TableModel, ground: Ground, cells: Iterable[Place]) -> Draft:
    """Return the draft of empty cells."""
    editing = Editing(model, ground)
    for place in cells:
        editing.text(place, "")
    return editing.done()


def filled_down(model: TableModel, ground: Ground, cells: Sequence[Place]) -> Draft:
    """Return the draft in which a column's cells have the value of the first; a single one, that above."""
    editing = Editing(model, ground)
    for column in {place.column for place in cells}:
        rows = sorted(place.row for place in cells if place.column == column)
        if len(rows) == 1:
            rows = [max(rows[0] - 1, 0), *rows]
        edit = model.sheet.columns[column].edit
        if edit is None:
            editing.value(Place(rows[0], column), None)  # says why it cannot be
            continue
        value = edit.value(ground, model.record_at(rows[0]))
        for row in rows[1:]:
            editing.value(Place(row, column), value)
    return editing.done()


def set_for_all(model: TableModel, ground: Ground, rows: Iterable[int], column: int, value: Any) -> Draft:
    """Return the draft in which every one of these rows has a value."""
    editing = Editing(model, ground)
    for row in rows:
        editing.value(Place(row, column), value)
    return editing.done()
