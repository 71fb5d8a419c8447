"""Shift and dragging over the ground draws a box; everything in it is selected."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from stewardmap.picture.view import View
from stewardmap.ui.canvas.gesture import Gesture, Press
from stewardmap.ui.canvas.overlay import area
from stewardmap.ui.canvas.workbench import Workbench


def band(bench: Workbench, press: Press) -> Gesture | None:
    """Begin beside the marks with Shift."""
    if press.on_mark or not press.has(Qt.KeyboardModifier.ShiftModifier):
        return None
    return Band(bench, press.at)


class Band(Gesture):
    """A box from where the button went down to the pointer."""

    def __init__(self, bench: Workbench, at: QPointF) -> None:
        self._bench, self._start, self._end = bench, at, at

    def move(self, at: QPointF) -> None:
        """Draw the box larger or smaller."""
        self._end = at
        self._bench.show()

    @property
    def _box(self) -> QRectF:
        return QRectF(self._start, self._end).normalized()

    def release(self, at: QPointF) -> None:
        """Select what stands in it."""
        self._end = at
        places, view, box = self._bench.places(), self._bench.view, self._box
        self._bench.select(one for one in self._bench.all_marks() if box.contains(view.point_of(places[one])))

    def paint(self, painter: QPainter, view: View) -> None:  # noqa: ARG002
        """Show the box."""
        box = self._box
        area(
            painter, self._bench.colours, [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()]
        )
