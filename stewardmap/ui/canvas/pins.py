"""A small pin at the foot of every mark that is pinned to its place: on the screen only."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from stewardmap.picture.view import View
from stewardmap.ui.canvas.workbench import Workbench

_HEAD, _NEEDLE = 3.5, 7.0
_SLANT = 0.7071
_SEEN = 40


def paint_pins(bench: Workbench, painter: QPainter, view: View) -> None:
    """Draw a pin at the lower left of each."""
    theme, pinned = bench.colours, bench.pinned()
    if theme is None or not pinned:
        return
    room = bench.view.viewport().rect().adjusted(-_SEEN, -_SEEN, _SEEN, _SEEN)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for subject, place in bench.places().items():
        at = QPointF(*view.at(place))
        if subject.id not in pinned or not room.contains(at.toPoint()):
            continue
        away = bench.radius(subject) * _SLANT + 1
        foot = at + QPointF(-away, away)
        head = foot + QPointF(-_NEEDLE, -_NEEDLE) * _SLANT
        painter.setPen(QPen(QColor(theme.ink), 1.5))
        painter.drawLine(foot, head)
        painter.setPen(QPen(QColor(theme.canvas), 1))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(head, _HEAD, _HEAD)
