"""Waiting for a window to stand still, so that a picture of it can be taken."""

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from stewardmap.ui.main_window import MainWindow

_STILL_TURNS = 6
_ANSWER_MS = 200
_TURN_MS = 40


def settle(window: MainWindow) -> None:
    """Wait until nothing is being worked on and all is drawn."""
    loop = QEventLoop()
    still = 0

    def look() -> None:
        nonlocal still
        still = 0 if window.jobs.busy else still + 1
        if still > _STILL_TURNS:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(_TURN_MS)
    loop.exec()
    timer.stop()


def leave(window: MainWindow) -> None:
    """Close a window, and whatever would wait for an answer because the map cannot be saved."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(_ANSWER_MS)
    window.close()
    timer.stop()
