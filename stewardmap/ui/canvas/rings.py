"""The rings round what is selected, found once for each picture and not once for each frame."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Line, Part, Subject
from stewardmap.picture.rooms import reach
from stewardmap.picture.view import View
from stewardmap.render.batches import Numbers, draw_boxes

_AIR = 5.0
_WIDTH = 4
_INSET = 12.0
_MANY = 300


class Rings:
    """Draws a ring round a mark, and a light under a line."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._radii: dict[Subject, float] = {}
        self._asked: tuple[Sequence[Subject], Numbers] | None = None

    def radius(self, subject: Subject) -> float:
        """Return how far a mark reaches from its middle, in points; 0 if it has none."""
        if subject not in self._radii:
            own = [one for one in self._picture.marks_and_lines.get(subject, ()) if one.part is Part.MARK]
            self._radii[subject] = max(map(reach, own), default=0.0)
        return self._radii[subject]

    def paint(self, painter: QPainter, view: View, subjects: Sequence[Subject]) -> None:
        """Draw what is selected."""
        focus = QColor(self._picture.frame.theme.focus)
        if len(subjects) > _MANY:
            self._paint_boxes(painter, view, subjects, focus)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for subject in subjects:
            for one in self._picture.marks_and_lines.get(subject, ()):
                if isinstance(one, Line):
                    _ring_line(painter, view, one, focus)
                elif one.anchor is not None:
                    radius = self.radius(subject) + _AIR
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(focus, _WIDTH))
                    painter.drawEllipse(QPointF(*view.at(one.anchor)), radius, radius)
                    break

    def _paint_boxes(self, painter: QPainter, view: View, subjects: Sequence[Subject], focus: QColor) -> None:
        """Draw boxes at once for very many, where rings would take too long."""
        places, radii = self._places_of(subjects)
        corners = places * view.scale + (view.x, view.y) - radii
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 - Qt's own argument
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(focus, 2))
        draw_boxes(painter, np.hstack([corners, 2 * radii, 2 * radii]))

    def _places_of(self, subjects: Sequence[Subject]) -> tuple[Numbers, Numbers]:
        """Return where marks stand and how far a ring round each reaches: two columns, and one."""
        if self._asked is None or self._asked[0] is not subjects:
            drawn = self._picture.marks_and_lines
            marks = [
                one for subject in subjects for one in drawn.get(subject, ())[:1] if one.part is Part.MARK
            ]
            rows = [(*one.anchor, reach(one) + _AIR) for one in marks if one.anchor is not None]
            self._asked = (subjects, np.array(rows, dtype=np.float64).reshape(-1, 3))
        found = self._asked[1]
        return found[:, :2], found[:, 2:]


def _ring_line(painter: QPainter, view: View, line: Line, focus: QColor) -> None:
    """Draw a light under a line, and the line; the marks at its ends stay in sight."""
    along = QLineF(*view.at(line.anchor, line.offset), *view.at(line.to, line.to_offset))
    short = min(_INSET, along.length() / 4)
    share = short / along.length() if along.length() else 0.0
    along = QLineF(along.pointAt(share), along.pointAt(1 - share))
    for pen in (
        QPen(focus, line.stroke.width + 6),
        QPen(QColor(line.stroke.colour), line.stroke.width),
    ):
        painter.setPen(pen)
        painter.drawLine(along)
