"""Marks on their way to another place, by pointer or by key: shown there, and put down as one step."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from stewardmap.model.ids import Id
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.view import View
from stewardmap.ui.canvas.overlay import disc, dots
from stewardmap.ui.canvas.workbench import Workbench

_LEAST_RADIUS, _LEAST_OF_MANY = 8.0, 4.0
_MANY, _VERY_MANY = 30, 300
_MOST_LINES = 400


class Lifted:
    """Some marks, and how far they have been moved, in map units."""

    def __init__(self, bench: Workbench, subjects: tuple[Subject, ...]) -> None:
        places = bench.places()
        self._bench = bench
        self.subjects = tuple(one for one in subjects if one in places)
        self.by: Point = (0.0, 0.0)
        self._starts = {one: places[one] for one in self.subjects}
        self._least = _LEAST_RADIUS if len(self.subjects) <= _MANY else _LEAST_OF_MANY
        self._lines = self._lines_at(places)

    def _lines_at(self, places: dict[Subject, Point]) -> list[tuple[Subject, Subject, Point]]:
        """Return who is moved, whom a line of theirs leads to, and where that is."""
        scene = self._bench.scene
        found: list[tuple[Subject, Subject, Point]] = []
        for link in scene.links if scene is not None else ():
            for one, other in ((link.first, link.second), (link.second, link.first)):
                between = other in self._starts and len(self.subjects) > _MANY
                if one in self._starts and link.shown and other in places and not between:
                    found.append((one, other, places[other]))
        return found[:_MOST_LINES]

    def move(self, x: float, y: float) -> None:
        """Show them so far from where they stood."""
        self.by = (x, y)
        self._bench.show()

    def _now(self, subject: Subject) -> Point:
        x, y = self._starts[subject]
        return round(x + self.by[0], 1), round(y + self.by[1], 1)

    def put_down(self) -> bool:
        """Keep them where they are now; True if anything has moved."""
        if self.by == (0.0, 0.0):
            return False
        places = {Id(one.id): self._now(one) for one in self.subjects}
        return self._bench.put(places, self._bench.move_label(self.subjects))

    def paint(self, painter: QPainter, view: View) -> None:
        """Show them, and their lines, where they would be."""
        theme = self._bench.colours
        if theme is None or self.by == (0.0, 0.0):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.focus), 1.5))
        for one, other, place in self._lines:
            end = self._now(other) if other in self._starts else place
            painter.drawLine(QLineF(QPointF(*view.at(self._now(one))), QPointF(*view.at(end))))
        if len(self.subjects) > _VERY_MANY:
            dots(
                painter, theme, [QPointF(*view.at(self._now(one))) for one in self.subjects], 2 * self._least
            )
            return
        for one in self.subjects:
            disc(painter, theme, QPointF(*view.at(self._now(one))), max(self._bench.radius(one), self._least))
