"""What the field of a cell says."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from stewardmap.ui.panels.table.column import Edit
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.parts.editors import ChoiceEditor


def typed_in(editor: QWidget, edit: Edit, ground: Ground, record: Any) -> Any:
    """Return the value of a field; raises Unread if it cannot be one."""
    if isinstance(editor, ChoiceEditor):
        return editor.value
    if isinstance(editor, QPlainTextEdit):
        return edit.read(ground, record, editor.toPlainText())
    if isinstance(editor, QLineEdit):
        return edit.read(ground, record, editor.text())
    raise TypeError(type(editor).__name__)
