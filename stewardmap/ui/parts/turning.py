"""One place for several panes, of which one is there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget


class Turning(QStackedWidget):
    """Shows one of its panes, and hands the keyboard on to it."""

    def __init__(self, *panes: QWidget) -> None:
        super().__init__()
        self.panes = panes
        for pane in panes:
            self.addWidget(pane)

    def turn_to(self, pane: QWidget) -> None:
        """Show another of them; the keyboard goes with it where the one before had it."""
        before = self.currentWidget()
        had_keyboard = before is not None and before.isAncestorOf(self.window().focusWidget() or self)
        self.setCurrentWidget(pane)
        if had_keyboard:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        """Give the keyboard to the pane that is there."""
        pane = self.currentWidget()
        if pane is not None:
            pane.setFocus(reason)
