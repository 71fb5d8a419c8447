"""Run in a process of its own: open the real window on a map, and print when what was seen.

`python -m benchmarks.window_probe MAP` prints a line for each event: its name and the time.
"""

import sys
from collections.abc import Callable
from time import time
from typing import Any

_GIVE_UP_MS = 120_000


def say(name: str) -> None:
    """Print what happened, and when."""
    print(name, time(), flush=True)


def main() -> int:
    """Go through the program's own command line to its own window."""
    from stewardmap.cli import main as command_line

    return command_line(["open", sys.argv[1]], _watched)


def _watched(path: Any, passphrase: str | None) -> int:
    from PySide6.QtCore import QEvent, QObject, QTimer

    from stewardmap import app

    application = app.application_of()

    class Watch(QObject):
        """Sees every paint, and asks the steps whether theirs is there."""

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, steps.painted)
            return False

    steps = Steps(application.closeAllWindows)
    watch = Watch()
    application.installEventFilter(watch)
    QTimer.singleShot(_GIVE_UP_MS, application.quit)
    return app.open_window(path, passphrase)


class Steps:
    """Where the watching is: at the first frame, then at the clickable map."""

    def __init__(self, stop: Callable[[], object]) -> None:
        self._stop = stop
        self._waiting_for = self._first_frame

    def painted(self) -> None:
        """Go on if what is waited for can be seen now."""
        self._waiting_for()

    def _first_frame(self) -> None:
        say("frame")
        self._waiting_for = self._clickable

    def _clickable(self) -> None:
        panel = self._panel()
        if panel is None or panel.view is None or panel.drawn is None or not panel.view.item.is_sharp:
            return
        place = next(iter(panel.drawn.scene.positions.values()))
        if panel.view.under(panel.view.point_of(place)) is not None:
            say("clickable")
            self._waiting_for = lambda: None
            self._stop()

    def _window(self) -> Any:
        from PySide6.QtWidgets import QApplication

        return next(one for one in QApplication.topLevelWidgets() if type(one).__name__ == "MainWindow")

    def _panel(self) -> Any:
        panels = getattr(getattr(self._window(), "desk", None), "panels", ())
        return next((one for one in panels if type(one).__name__ == "MapPanel"), None)


if __name__ == "__main__":
    sys.exit(main())
