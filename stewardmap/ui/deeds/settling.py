"""Put what is being typed on the map before it is left."""

from PySide6.QtWidgets import QApplication

from stewardmap.ui.desk import Desk


def settle(desk: Desk) -> None:
    """Take the keyboard from a field in which something is typed, which puts it on the map."""
    focused = QApplication.focusWidget()
    if focused is not None and desk.window.isAncestorOf(focused) and getattr(focused, "unsettled", False):
        focused.clearFocus()
