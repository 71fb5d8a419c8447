"""One table as Qt reads it: rows in an order, each cell worked out when it is first looked at."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.table.cells import Cell
from stewardmap.ui.panels.table.sheets import Ground, Sheet
from stewardmap.ui.parts.labels import as_tip

Index = QModelIndex | QPersistentModelIndex
_ONE_BY_ONE = 40


class TableModel(QAbstractTableModel):
    """The records of one kind; what has no value in the sorted column stands last, whichever way it runs."""

    def __init__(self, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._ground: Ground | None = None
        self._rows: list[Id] = []
        self._cells: dict[tuple[Id, int], Cell] = {}
        self._column, self._down = 0, False

    def show_map(self, ground: Ground | None) -> None:
        """Show another state of the map: rows that stay are not taken out and put in again."""
        before = set(self._rows)
        now = set() if ground is None else set(ground.snapshot.of(self.sheet.kind))
        if len(before ^ now) > _ONE_BY_ONE or not before:
            self.beginResetModel()
            self._take(ground)
            self._rows = self._sorted(now)
            self.endResetModel()
            return
        for gone in before - now:
            row = self._rows.index(gone)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        self._take(ground)
        if now - before:
            last = len(self._rows)
            self.beginInsertRows(QModelIndex(), last, last + len(now - before) - 1)
            self._rows += sorted(now - before)
            self.endInsertRows()
        self.sort(self._column, Qt.SortOrder.DescendingOrder if self._down else Qt.SortOrder.AscendingOrder)

    def _take(self, ground: Ground | None) -> None:
        self._ground = ground
        self._cells = {}

    def _sorted(self, rows: set[Id]) -> list[Id]:
        """Return rows in the order of the column, those without a value last; ties by id."""
        cells = {row: self._cell(row, self._column) for row in sorted(rows)}
        filled = [row for row, cell in cells.items() if cell.text]
        filled.sort(key=lambda row: cells[row].order, reverse=self._down)
        return [*filled, *(row for row, cell in cells.items() if not cell.text)]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; what is selected stays so."""
        self._column, self._down = column, order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        ids = [self._rows[index.row()] for index in kept]
        self._rows = self._sorted(set(self._rows))
        places = {row: at for at, row in enumerate(self._rows)}
        moved = [self.index(places[at], one.column()) for at, one in zip(ids, kept, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _cell(self, row: Id, column: int) -> Cell:
        if (row, column) not in self._cells and self._ground is not None:
            record = self._ground.snapshot.of(self.sheet.kind)[row]
            self._cells[row, column] = self.sheet.columns[column].read(self._ground, record)
        return self._cells.get((row, column), Cell(""))

    def record_at(self, row: int) -> Record | None:
        """Return the record of a row."""
        return None if self._ground is None else self._ground.snapshot.of(self.sheet.kind)[self._rows[row]]

    def rows_of(self, subjects: set[Subject]) -> list[int]:
        """Return the rows of what is selected, as far as it is in this table."""
        ids = {one.id for one in subjects if one.kind == self.sheet.kind.kind}
        return [at for at, row in enumerate(self._rows) if row in ids]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many records there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.sheet.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._cell(self._rows[index.row()], index.column()).text
            return as_tip(text) if role == Qt.ItemDataRole.ToolTipRole else " ".join(text.split("\n"))
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.sheet.columns[section].title
        return None
