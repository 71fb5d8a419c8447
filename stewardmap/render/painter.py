"""Drawing a picture with QPainter, one primitive after the other: for PNG, and for small pictures."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from stewardmap.picture.primitives import (
    Area,
    Box,
    Circle,
    Line,
    Polygon,
    Primitive,
    Stroke,
    Text,
)
from stewardmap.picture.view import View
from stewardmap.render.lettering import draw_text


def paint(painter: QPainter, primitives: Iterable[Primitive], view: View) -> None:
    """Draw primitives in their order, each just as it is.

    Args:
        painter: one unit of it is a point; antialiasing is switched on.
        primitives: of a picture, or some of them.
        view: where map units lie.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke, run in groupby(primitives, key=_stroke_of_line):
        if stroke is None:
            for primitive in run:
                paint_one(painter, primitive, view)
        else:
            painter.setPen(pen(stroke))
            painter.drawLines(list(_lines(run, view)))


def _stroke_of_line(primitive: Primitive) -> Stroke | None:
    return primitive.stroke if isinstance(primitive, Line) else None


def _lines(run: Iterable[Primitive], view: View) -> Iterator[QLineF]:
    for line in run:
        if isinstance(line, Line):
            yield QLineF(*view.at(line.anchor, line.offset), *view.at(line.to, line.to_offset))


def paint_one(painter: QPainter, primitive: Primitive, view: View) -> None:
    """Draw a primitive that is no line."""
    x, y = view.at(primitive.anchor, primitive.offset)
    match primitive:
        case Text():
            draw_text(painter, primitive, x, y)
        case Circle():
            _prepare(painter, primitive.fill, primitive.stroke)
            painter.drawEllipse(QPointF(x, y), primitive.radius, primitive.radius)
        case Box():
            _prepare(painter, primitive.fill, primitive.stroke)
            box = QRectF(x - primitive.width / 2, y - primitive.height / 2, primitive.width, primitive.height)
            painter.drawRoundedRect(box, primitive.corner, primitive.corner)
        case Polygon():
            _prepare(painter, primitive.fill, primitive.stroke)
            painter.drawPolygon(QPolygonF([QPointF(x + a, y + b) for a, b in primitive.corners]))
        case Area():
            _paint_area(painter, primitive, view)


def _paint_area(painter: QPainter, area: Area, view: View) -> None:
    wide = QPen(_colour(area.fill), 2 * area.pad)
    wide.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    wide.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(wide)
    painter.setBrush(brush(area.fill))
    points = [QPointF(*view.at(corner)) for corner in area.corners]
    if len(points) > 2:
        painter.drawPolygon(QPolygonF(points))
    else:
        painter.drawPolyline(QPolygonF(points))


def _prepare(painter: QPainter, fill: str | None, stroke: Stroke | None) -> None:
    painter.setBrush(brush(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(pen(stroke) if stroke else Qt.PenStyle.NoPen)


@lru_cache(maxsize=512)
def pen(stroke: Stroke) -> QPen:
    """Return the pen of a stroke."""
    made = QPen(_colour(stroke.colour), stroke.width)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    made.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round else Qt.PenCapStyle.FlatCap)
    if stroke.dash:
        made.setDashPattern(_dashes(stroke.dash, stroke.width))
    return made


def _dashes(lengths: Sequence[float], width: float) -> list[float]:
    return [length / width for length in lengths]


@lru_cache(maxsize=256)
def _colour(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=256)
def brush(name: str) -> QBrush:
    """Return the brush of a colour."""
    return QBrush(QColor(name))
