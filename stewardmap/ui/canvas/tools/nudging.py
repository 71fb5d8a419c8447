"""Ctrl and the arrow keys move what is selected; letting go of Ctrl keeps it, as one step."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter

from stewardmap.picture.view import View
from stewardmap.ui.canvas.directions import DIRECTIONS
from stewardmap.ui.canvas.gesture import Gesture
from stewardmap.ui.canvas.lifted import Lifted
from stewardmap.ui.canvas.workbench import Workbench

_STEP, _FAR = 8.0, 5


def nudge(bench: Workbench) -> Gesture | None:
    """Begin where anything that can be moved is selected."""
    selected = bench.movable()
    return Nudge(bench, Lifted(bench, selected)) if selected else None


class Nudge(Gesture):
    """Moves marks by eight points a key, with Shift by five times that."""

    by_keys = True

    def __init__(self, bench: Workbench, lifted: Lifted) -> None:
        self._view, self._lifted = bench.view, lifted

    def key(self, event: QKeyEvent) -> bool:
        """Move on by an arrow key."""
        held = event.modifiers()
        if event.key() in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
            return True
        if event.key() not in DIRECTIONS or not held & Qt.KeyboardModifier.ControlModifier:
            return False
        x, y = DIRECTIONS[event.key()]
        far = _STEP * (_FAR if held & Qt.KeyboardModifier.AltModifier else 1) / self._view.scale_now
        before = self._lifted.by
        self._lifted.move(before[0] + x * far, before[1] + y * far)
        return True

    def key_up(self, event: QKeyEvent) -> bool:
        """Keep them there once Ctrl is let go."""
        if event.key() != Qt.Key.Key_Control or event.isAutoRepeat():
            return False
        self.leave()
        return True

    def leave(self) -> None:
        """Put them down, as one step."""
        self.lingers = self._lifted.put_down()

    def paint(self, painter: QPainter, view: View) -> None:
        """Show them on their way."""
        self._lifted.paint(painter, view)
