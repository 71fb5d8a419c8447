"""Dragging a mark moves it, and with it all that is selected if it is one of them."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from stewardmap.picture.view import View
from stewardmap.ui.canvas.gesture import Gesture, Press
from stewardmap.ui.canvas.lifted import Lifted
from stewardmap.ui.canvas.workbench import Workbench


def move(bench: Workbench, press: Press) -> Gesture | None:
    """Begin on a mark."""
    if press.subject is None or not press.on_mark:
        return None
    selected = bench.movable()
    return Move(bench, press.at, Lifted(bench, selected if press.subject in selected else (press.subject,)))


class Move(Gesture):
    """Carries marks with the pointer."""

    def __init__(self, bench: Workbench, at: QPointF, lifted: Lifted) -> None:
        self._view, self._lifted = bench.view, lifted
        self._start = bench.view.place_at(at)

    def move(self, at: QPointF) -> None:
        """Carry them along."""
        x, y = self._view.place_at(at)
        self._lifted.move(x - self._start[0], y - self._start[1])

    def release(self, at: QPointF) -> None:
        """Put them down, as one step."""
        self.move(at)
        self.lingers = self._lifted.put_down()

    def paint(self, painter: QPainter, view: View) -> None:
        """Show them on their way."""
        self._lifted.paint(painter, view)
