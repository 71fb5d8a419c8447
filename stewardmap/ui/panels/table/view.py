"""The rows on the screen, with the keys of a spreadsheet."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from stewardmap.ui.panels.table.delegate import CellDelegate
from stewardmap.ui.panels.table.editing import Place
from stewardmap.ui.panels.table.model import TableModel
from stewardmap.wording.language import _

_WIDEST, _NAME, _OTHER, _ROW = 320, 210, 130, 28
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STANDARD: Mapping[QKeySequence.StandardKey, str] = {
    QKeySequence.StandardKey.Copy: "copy",
    QKeySequence.StandardKey.Paste: "paste",
}
_Flag = QItemSelectionModel.SelectionFlag


class CellView(QTableView):
    """One table of cells; says what is asked of them and edits none itself."""

    asked = Signal(str)
    settled = Signal(int, int, object)

    def __init__(self, model: TableModel) -> None:
        super().__init__()
        self.cells = model
        self.setObjectName(f"table_{model.sheet.key}")
        self.setAccessibleName(_("Table of {what}").format(what=model.sheet.title.lower()))
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self, model))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self._set_headers()

    def _set_headers(self) -> None:
        side, head = self.verticalHeader(), self.horizontalHeader()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(_ROW)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        side.setHighlightSections(True)
        head.setMaximumSectionSize(2 * _WIDEST)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        for column in range(self.cells.columnCount()):
            self.setColumnWidth(column, _NAME if column < 2 else _OTHER)

    def _areas(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def rows(self) -> list[int]:
        """Return the rows in which any cell is selected, the current one last."""
        found = {row for area in self._areas() for row in range(area.top(), area.bottom() + 1)}
        current = self.currentIndex().row()
        return [*sorted(found - {current}), *({current} & found)]

    def places(self) -> list[Place]:
        """Return the cells that are selected and shown, in the order of the rows."""
        shown = set(self.cells.shown)
        return sorted(
            {
                Place(row, column)
                for area in self._areas()
                for row in range(area.top(), area.bottom() + 1)
                for column in range(area.left(), area.right() + 1)
                if column in shown
            }
        )

    def show_rows(self, rows: list[int], current: int | None) -> None:
        """Select a cell in each of these rows, and come to one of them, without saying so."""
        column = self.column_now
        selection = QItemSelection()
        for row in rows:
            index = self.cells.index(row, column)
            selection.select(index, index)
        with QSignalBlocker(self.selectionModel()):
            self.selectionModel().select(selection, _Flag.ClearAndSelect)
            if current is not None:
                index = self.cells.index(current, column)
                self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
                self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()
        self.verticalHeader().viewport().update()

    @property
    def column_now(self) -> int:
        """The column of the current cell, or the first that is shown."""
        column = self.currentIndex().column()
        return column if column in self.cells.shown else next(iter(self.cells.shown), 0)

    @property
    def is_in_hand(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() is QAbstractItemView.State.EditingState

    def come_to(self, place: Place) -> None:
        """Go to a cell."""
        self.setCurrentIndex(self.cells.index(*place))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the current cell in view, also when the table is only now given its room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def typed(self, row: int, column: int, editor: QWidget) -> None:
        """Hand on what a field of a cell says."""
        self.settled.emit(row, column, editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        """Go a row down after Enter, as in a spreadsheet."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below = self.cells.index(self.currentIndex().row() + 1, self.currentIndex().column())
            if below.isValid():
                self.setCurrentIndex(below)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the keys that a spreadsheet has."""
        asked = self._asked(event)
        if asked == "edit":
            self._edit_now()
        elif asked == "row":
            self.selectRow(self.currentIndex().row())
        elif asked:
            self.asked.emit(asked)
        else:
            super().keyPressEvent(event)

    def _asked(self, event: QKeyEvent) -> str:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        for key, said in _STANDARD.items():
            if event.matches(key):
                return said
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            return "row"
        if control:
            return "fill_down" if event.key() == Qt.Key.Key_D else ""
        if event.key() == Qt.Key.Key_F2 or event.key() in _ENTER:
            return "edit"
        if event.key() in _DELETE:
            return "empty"
        return "let_go" if event.key() == Qt.Key.Key_Escape else ""

    def _edit_now(self) -> None:
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif index.isValid():
            self.asked.emit("why_not")
