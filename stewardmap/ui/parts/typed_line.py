"""A line in which one types something to add, again and again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QLineEdit

from stewardmap.ui.parts.editors import is_undo


class TypedLine(QLineEdit):
    """Takes what is typed on Enter and is empty again; what is left in it is no edit."""

    def __init__(self, said: str, hint: str, take: Callable[[str], None]) -> None:
        super().__init__()
        self.setAccessibleName(said)
        self.setPlaceholderText(hint)
        self._take = take
        self.returnPressed.connect(self._settle)

    def _settle(self) -> None:
        text = self.text().strip()
        if text:
            self._take(text)
            QTimer.singleShot(0, self, self.clear)  # a completer writes its choice after Enter

    def event(self, event: QEvent) -> bool:
        """Leave undo to the map unless there is typing to undo."""
        if is_undo(event) and not self.text():
            event.ignore()
            return True
        return super().event(event)
