"""One table as Qt reads it: rows in an order, each cell worked out when it is first looked at."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from stewardmap.model.ids import Id
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.table.cells import NOTHING, Cell
from stewardmap.ui.panels.table.column import Column, Sheet
from stewardmap.ui.panels.table.filtering import Wanted, fits
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.parts.labels import as_tip

Index = QModelIndex | QPersistentModelIndex
_ONE_BY_ONE = 40
_NO_ROWS: Mapping[Id, Any] = {}


class TableModel(QAbstractTableModel):
    """The rows of one sheet; what has no value in the sorted column stands last, whichever way it runs."""

    def __init__(self, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.ground: Ground | None = None
        self.read_only = False
        self.shown: Sequence[int] = range(len(sheet.columns))
        self._all: Mapping[Id, Any] = _NO_ROWS
        self._rows: list[Id] = []
        self._cells: list[dict[Id, Cell]] = [{} for _column in sheet.columns]
        self._wanted: list[Wanted] = []
        self._column, self._down = 0, False

    def show_map(self, ground: Ground | None, *, as_they_stand: bool = False) -> None:
        """Show another state of the map: rows that stay are not taken out and put in again.

        With `as_they_stand`, rows that are there keep their order, and stay even if the filter would now
        leave them out: what is being edited must not jump away.
        """
        before = self._rows
        self._take(ground)
        if as_they_stand:
            kept = [row for row in before if row in self._all]
            new = self._all.keys() - self._known
            now = [*kept, *self._in_order(self._filtered(new))]
        else:
            now = self._in_order(self._filtered(self._all))
        self._known = frozenset(self._all)
        self._show_rows(now)

    _known: Collection[Id] = frozenset()

    def _take(self, ground: Ground | None) -> None:
        """Take another state of the map, and keep the cells that cannot have changed by it."""
        was, all_before = self.ground, self._all
        self.ground = ground
        self._all = _NO_ROWS if ground is None else self.sheet.rows(ground)
        changed = {row for row, record in self._all.items() if all_before.get(row) is not record}
        changed |= all_before.keys() - self._all.keys()
        for column, cells in zip(self.sheet.columns, self._cells, strict=True):
            if was is None or ground is None or _depends(column, was, ground):
                cells.clear()
            else:
                for row in changed:
                    cells.pop(row, None)

    def _filtered(self, rows: Collection[Id]) -> Collection[Id]:
        if not self._wanted:
            return rows
        return [
            row
            for row in rows
            if fits(self._wanted, lambda at, row=row: self._cell(row, at).sought, self.shown)  # type: ignore[misc]
        ]

    def _in_order(self, rows: Collection[Id]) -> list[Id]:
        """Return rows in the order of the column, those without a value last; ties by id."""
        cells = {row: self._cell(row, self._column) for row in sorted(rows)}
        filled = [row for row, cell in cells.items() if cell.text]
        filled.sort(key=lambda row: cells[row].order, reverse=self._down)
        return [*filled, *(row for row, cell in cells.items() if not cell.text)]

    def _show_rows(self, now: list[Id]) -> None:
        before, there = set(self._rows), set(now)
        gone, new = before - there, there - before
        if len(gone) + len(new) > _ONE_BY_ONE or not before:
            self.beginResetModel()
            self._rows = now
            self.endResetModel()
            return
        for one in gone:
            row = self._rows.index(one)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        if new:
            last = len(self._rows)
            self.beginInsertRows(QModelIndex(), last, last + len(new) - 1)
            self._rows += [row for row in now if row in new]
            self.endInsertRows()
        self._reorder(now)

    def _reorder(self, now: list[Id]) -> None:
        """Put the rows that are there into another order; what is selected stays so."""
        if now == self._rows:
            last = self.index(len(now) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        ids = [self._rows[index.row()] for index in kept]
        self._rows = now
        places = {row: at for at, row in enumerate(now)}
        moved = [self.index(places[at], one.column()) for at, one in zip(ids, kept, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column."""
        self._column, self._down = column, order is Qt.SortOrder.DescendingOrder
        self._reorder(self._in_order(self._rows))

    def filter(self, wanted: list[Wanted]) -> None:
        """Show only the rows that have all this."""
        self._wanted = wanted
        self._show_rows(self._in_order(self._filtered(self._all)))

    def rows_with(self, wanted: Sequence[Wanted], ground: Ground) -> Sequence[Id]:
        """Return the rows of a map that have all this, for whom none are shown."""
        self._take(ground)
        self._wanted = list(wanted)
        return list(self._filtered(self._all))

    def _cell(self, row: Id, column: int) -> Cell:
        cells = self._cells[column]
        if row not in cells:
            if self.ground is None or row not in self._all:
                return NOTHING
            cells[row] = self.sheet.columns[column].read(self.ground, self._all[row])
        return cells[row]

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands in a cell."""
        return self._cell(self._rows[row], column)

    def record_at(self, row: int) -> Any:
        """Return what a row stands for."""
        return self._all[self._rows[row]]

    @property
    def total(self) -> int:
        """How many rows there are with those that the filter leaves out."""
        return len(self._all)

    def about(self, row: int) -> tuple[Subject, ...]:
        """Return what a row is about, first what is selected by it."""
        return () if self.ground is None else self.sheet.about(self.ground, self.record_at(row))

    def rows_of(self, subjects: Collection[Subject]) -> list[int]:
        """Return the rows about anything that is selected."""
        if not subjects:
            return []
        kind = self.sheet.kind
        ids = {one.id for one in subjects if kind is not None and one.kind == kind.kind}
        if len(ids) == len(subjects):
            return [at for at, row in enumerate(self._rows) if row in ids]
        wanted = set(subjects)
        return [at for at in range(len(self._rows)) if not wanted.isdisjoint(self.about(at))]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.sheet.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether a cell can be edited."""
        found = super().flags(index)
        can = index.isValid() and not self.read_only and self.sheet.columns[index.column()].edit is not None
        return found | Qt.ItemFlag.ItemIsEditable if can else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self.cell(index.row(), index.column()).text
            return as_tip(text) if role == Qt.ItemDataRole.ToolTipRole else " ".join(text.split("\n"))
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column, or the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.sheet.columns[section].title if orientation is Qt.Orientation.Horizontal else section + 1


def _depends(column: Column, was: Ground, now: Ground) -> bool:
    """Whether a column's cells may say something else now, whatever their own rows say."""
    if column.counts_findings and was.told is not now.told:
        return True
    if was.snapshot.on != now.snapshot.on:
        return True
    before, after = was.snapshot.tables, now.snapshot.tables
    return any(before.get(kind) is not after.get(kind) for kind in column.reads)
