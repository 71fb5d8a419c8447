"""Whether somebody is still there: keys, mouse and touch in our own windows, and a clock that leapt."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_MS = 5_000
_SLEPT_SECONDS = 60.0
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)


class Absence(QObject):
    """Says `left` once nobody has done anything for so many minutes, and `slept` once the computer did.

    It listens to the windows of the system, which are few, and not to every event of every widget.
    """

    left = Signal()
    slept = Signal()

    def __init__(self, minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self._steady, self._wall = time.monotonic(), time.time()
        self._sign = self._steady
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._listen_to)

    def begin(self) -> None:
        """Watch from now on."""
        self._steady, self._wall = time.monotonic(), time.time()
        self._sign = self._steady
        self._listen_to(QGuiApplication.focusWindow())
        self._timer.start()

    def end(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    @Slot("QWindow*")
    def _listen_to(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See that somebody is there, and leave everything to whom it is for."""
        if event.type() in _SIGNS:
            self._sign = time.monotonic()
        return False

    @Slot()
    def look(self) -> None:
        """Say what is to be said."""
        steady, wall = time.monotonic(), time.time()
        passed = max(steady - self._steady, wall - self._wall)  # one of them stands still during sleep
        self._steady, self._wall = steady, wall
        if passed > _SLEPT_SECONDS:
            self.slept.emit()
        elif steady - self._sign >= self.minutes * 60:
            self._sign = steady
            self.left.emit()
