"""The one graphics item of the map: paints a picture in one pass, in points, whatever the zoom."""

import math
from collections.abc import Iterable

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.hit import mark_radius
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Line, Part, Point, Primitive, Subject
from stewardmap.picture.view import View
from stewardmap.render.painter import paint
from stewardmap.ui.canvas.shades import split

_ROUND = 160.0
_EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)


class PictureItem(pg.GraphicsObject):  # type: ignore[misc]
    """Draws the map: everything, or what is selected with its neighbours over a faint rest."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: Picture | None = None
        self.layers: tuple[tuple[Primitive, ...], ...] = ()
        self.chosen: tuple[Subject, ...] = ()
        self._lifted: tuple[Subject, Point] | None = None

    def show_picture(
        self, picture: Picture | None, chosen: tuple[Subject, ...], near: frozenset[Subject]
    ) -> None:
        """Draw this picture from now on, with what is chosen ringed."""
        self.picture = picture
        self.chosen = chosen
        self._lifted = None
        if picture is None:
            self.layers = ()
        elif near:
            self.layers = split(picture.primitives, near, picture.frame.theme.canvas)
        else:
            self.layers = (picture.primitives,)
        self.update()

    def lift(self, subject: Subject | None, to: Point = (0.0, 0.0)) -> None:
        """Show a mark on its way to another place, or none."""
        self._lifted = None if subject is None else (subject, to)
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Return everywhere: the map has no edge."""
        return QRectF(_EVERYWHERE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,
    ) -> None:
        """Draw what can be seen."""
        if self.picture is None:
            return
        now = painter.worldTransform()
        view = View(now.m11(), now.dx(), now.dy())
        seen = _seen(view, widget)
        painter.save()
        painter.resetTransform()
        for layer in self.layers:
            paint(painter, [p for p in layer if _shown(p, seen)], view, still=True)
        for subject in self.chosen:
            self._ring(painter, view, subject)
        if self._lifted is not None:
            self._show_lifted(painter, view, *self._lifted)
        painter.restore()

    def _ring(self, painter: QPainter, view: View, subject: Subject) -> None:
        picture = self.picture
        if picture is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(picture.frame.theme.focus), 4))
        for one in picture.primitives:
            if one.subject != subject:
                continue
            if isinstance(one, Line) and one.part is Part.EDGE:
                _ring_line(painter, view, one)
            elif one.part is Part.MARK and one.anchor is not None:
                radius = mark_radius(picture, subject) + 5
                x, y = view.at(one.anchor)
                painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
                return

    def _show_lifted(self, painter: QPainter, view: View, subject: Subject, to: Point) -> None:
        picture = self.picture
        if picture is None:
            return
        radius = max(mark_radius(picture, subject), 8.0)
        x, y = view.at(to)
        painter.setBrush(QColor(picture.frame.theme.focus))
        painter.setPen(QPen(QColor(picture.frame.theme.canvas), 2))
        painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))


def _ring_line(painter: QPainter, view: View, line: Line) -> None:
    painter.save()
    wide = QPen(QColor(painter.pen().color()), line.stroke.width + 5)
    painter.setPen(wide)
    painter.drawLine(
        *(round(n) for n in (*view.at(line.anchor, line.offset), *view.at(line.to, line.to_offset)))
    )
    painter.setPen(QPen(QColor(line.stroke.colour), line.stroke.width))
    painter.drawLine(
        *(round(n) for n in (*view.at(line.anchor, line.offset), *view.at(line.to, line.to_offset)))
    )
    painter.restore()


def _seen(view: View, window: QWidget | None) -> Rectangle:
    """Return what part of the map is in the window, in map units, with room for words round it."""
    if window is None:
        return Rectangle(-math.inf, -math.inf, math.inf, math.inf)
    return Rectangle(
        (-_ROUND - view.x) / view.scale,
        (-_ROUND - view.y) / view.scale,
        (window.width() + _ROUND - view.x) / view.scale,
        (window.height() + _ROUND - view.y) / view.scale,
    )


def _shown(primitive: Primitive, seen: Rectangle) -> bool:
    if primitive.part is Part.GROUND:
        return True
    points: Iterable[Point | None] = (primitive.anchor,)
    if isinstance(primitive, Line):
        points = (primitive.anchor, primitive.to)
        xs = [p[0] for p in points if p is not None]
        ys = [p[1] for p in points if p is not None]
        if not xs:
            return True
        return min(xs) < seen.right and max(xs) > seen.left and min(ys) < seen.bottom and max(ys) > seen.top
    if primitive.anchor is None:
        return True
    x, y = primitive.anchor
    return seen.left < x < seen.right and seen.top < y < seen.bottom
