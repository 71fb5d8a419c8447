"""Ctrl and dragging over the ground draws a line round marks; all within are selected besides the others."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from stewardmap.picture.view import View
from stewardmap.ui.canvas.gesture import Gesture, Press
from stewardmap.ui.canvas.overlay import area
from stewardmap.ui.canvas.workbench import Workbench


def lasso(bench: Workbench, press: Press) -> Gesture | None:
    """Begin beside the marks with Ctrl."""
    if press.on_mark or not press.has(Qt.KeyboardModifier.ControlModifier):
        return None
    return Lasso(bench, press.at)


class Lasso(Gesture):
    """Whatever line the pointer draws, closed."""

    def __init__(self, bench: Workbench, at: QPointF) -> None:
        self._bench, self._line = bench, [at]

    def move(self, at: QPointF) -> None:
        """Draw on."""
        self._line.append(at)
        self._bench.show()

    def release(self, at: QPointF) -> None:
        """Select what is within."""
        within = QPolygonF([*self._line, at])
        places, view = self._bench.places(), self._bench.view
        fill = Qt.FillRule.OddEvenFill
        caught = [
            one for one in self._bench.all_marks() if within.containsPoint(view.point_of(places[one]), fill)
        ]
        self._bench.select(caught, more=True)

    def paint(self, painter: QPainter, view: View) -> None:  # noqa: ARG002
        """Show the line."""
        area(painter, self._bench.colours, self._line)
