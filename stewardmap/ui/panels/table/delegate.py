"""Edits a cell with the field that the inspector has for it."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stewardmap.ui.panels.table.model import TableModel
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import NameEntry
from stewardmap.wording.language import _

Index = QModelIndex | QPersistentModelIndex
_LEAST_WIDTH, _LIST_WIDTH, _TALL = 150, 300, 120
_SETTLED = "settled"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEW_LINE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class CellDelegate(QStyledItemDelegate):
    """Makes the field for a cell when it is edited; there is none while it is only read."""

    def __init__(self, view: QAbstractItemView, model: TableModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> Any:  # noqa: ARG002, N802
        """Return the field for a cell, or none for one that is worked out."""
        column = self._model.sheet.columns[index.column()]
        if column.edit is None or self._model.ground is None:
            return None
        record = self._model.record_at(index.row())
        value = column.edit.value(self._model.ground, record)
        editor = column.edit.editor(self._model.ground, record, value)
        editor.setParent(parent)
        editor.setAutoFillBackground(True)
        row = self._model.cell(index.row(), 0).text
        editor.setAccessibleName(_("{column}, {row}").format(column=column.title, row=row))
        if isinstance(editor, QPlainTextEdit):
            editor.setMaximumHeight(_TALL)
        if isinstance(editor, ChoiceEditor):
            editor.committed.connect(lambda _value: self._settle(editor))
            QTimer.singleShot(0, editor, editor.showPopup)
        if isinstance(editor, NameEntry):
            self._settle_by_list(editor)
        return editor

    def _settle_by_list(self, editor: NameEntry) -> None:
        """Settle a name once it is chosen: while its list is open, Enter goes there and not by here."""

        def later() -> None:  # the list fills in the name after Enter
            QTimer.singleShot(0, editor, lambda: self._settle(editor))

        editor.returnPressed.connect(later)
        editor.completer().activated.connect(later)

    def _settle(self, editor: QWidget) -> None:
        if editor.property(_SETTLED):
            return
        editor.setProperty(_SETTLED, True)  # noqa: FBT003 - a value, not a mode
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Leave the field as it was made: it has its value already."""

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:  # noqa: ARG002, N802
        """Hand on what the field says."""
        self._view.typed(index.row(), index.column(), editor)  # type: ignore[attr-defined]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002, N802
        """Give the field the cell, and more where its words need more."""
        cell: QRect = option.rect
        least = _LEAST_WIDTH
        height = max(cell.height(), editor.sizeHint().height())
        if isinstance(editor, QPlainTextEdit):
            least, height = _LIST_WIDTH, _TALL
        port = self._view.viewport().rect()
        wide = min(max(cell.width(), least), port.width())
        left = max(min(cell.left(), port.right() - wide + 1), 0)
        top = max(min(cell.top() - (height - cell.height()) // 2, port.bottom() - height + 1), 0)
        editor.setGeometry(left, top if not isinstance(editor, QPlainTextEdit) else cell.top(), wide, height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Settle on Enter; in notes it begins a new line with Shift or Alt."""
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if key not in _ENTER or not isinstance(editor, QWidget) or not isinstance(event, QKeyEvent):
            return super().eventFilter(editor, event)
        if isinstance(editor, QPlainTextEdit) and event.modifiers() & _NEW_LINE:
            editor.insertPlainText("\n")
        else:
            self._settle(editor)
        return True
