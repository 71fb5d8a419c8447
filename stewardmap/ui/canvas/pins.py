"""A small pin at the foot of a mark that is pinned to its place, seen from near or if it is selected."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from stewardmap.picture.view import View
from stewardmap.ui.canvas.workbench import Workbench

_HEAD, _NEEDLE = 3.5, 7.0
_SLANT = 0.7071
_SEEN = 40
_NEAR = 0.6
_MOST = 200


def paint_pins(bench: Workbench, painter: QPainter, view: View) -> None:
    """Draw a pin at the lower left of each."""
    theme, pinned = bench.colours, bench.pinned()
    if theme is None or not pinned:
        return
    selected = {one.id for one in bench.session.selection[:_MOST]}
    if view.scale < _NEAR:
        pinned = frozenset(one for one in pinned if one in selected)
    if not pinned:
        return
    room = bench.view.viewport().rect().adjusted(-_SEEN, -_SEEN, _SEEN, _SEEN)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for subject, place in bench.places().items():
        if subject.id not in pinned:
            continue
        at = QPointF(*view.at(place))
        if not room.contains(at.toPoint()):
            continue
        away = bench.radius(subject) * _SLANT + 1
        foot = at + QPointF(-away, away)
        head = foot + QPointF(-_NEEDLE, -_NEEDLE) * _SLANT
        painter.setPen(QPen(QColor(theme.ink), 1.5))
        painter.drawLine(foot, head)
        painter.setPen(QPen(QColor(theme.canvas), 1))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(head, _HEAD, _HEAD)
