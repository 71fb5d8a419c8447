"""Letters in menus choose from the menu, and start nothing that the map has the same letter for."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

_WITH_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class MenuKeys(QObject):
    """A filter for menus and their bar, which Qt otherwise takes for the window when a letter is pressed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep a letter from being taken for a shortcut."""
        letter = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if letter and not event.modifiers() & _WITH_OTHERS and event.text().isalnum():  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().eventFilter(watched, event)
