"""A picture made ready for the window: like primitives together as arrays, to be drawn from anywhere."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from shiboken6 import Shiboken

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.primitives import Area, Box, Circle, Line, Polygon, Primitive, Stroke, Text
from stewardmap.picture.rooms import reach
from stewardmap.picture.view import View
from stewardmap.render.dashes import draw_broken
from stewardmap.render.lettering import draw_sprite
from stewardmap.render.painter import brush, paint, paint_one, pen
from stewardmap.render.stamps import PHASES, Stamp, stamp_of

Numbers = NDArray[np.float64]

_MOST = 600
"""Of how many a batch is: between two, work in a worker can be stopped and the window gets its turn."""

_MANY = 250
_FINE = 0.1


class Batch(Protocol):
    """Some primitives of a picture that stand next to each other in the order of drawing."""

    def paint(self, painter: QPainter, view: View, seen: Rectangle) -> None:
        """Draw those that may be seen within some points of the painter."""


def batches_of(primitives: Iterable[Primitive]) -> tuple[Batch, ...]:
    """Return primitives in their order, made ready."""
    made: list[Batch] = []
    for key, run in groupby(primitives, key=_alike):
        while some := list(islice(run, _MOST)):
            made.append(_batch(key, some))
    return tuple(made)


_Key = Stroke | tuple[str, float] | str
_MARK, _OTHER = "mark", "other"


def _alike(primitive: Primitive) -> _Key:
    """Return what those have in common that may be drawn together."""
    if primitive.anchor is None:
        return _OTHER
    if isinstance(primitive, Line):
        return primitive.stroke if primitive.to is not None else _OTHER
    return (primitive.fill, primitive.pad) if isinstance(primitive, Area) else _MARK


def _batch(key: _Key, some: Sequence[Primitive]) -> Batch:
    if isinstance(key, Stroke):
        return _Lines(key, [one for one in some if isinstance(one, Line)])
    if isinstance(key, tuple):
        return _Areas(*key, [one for one in some if isinstance(one, Area)])
    return _Marks(some) if key == _MARK else _Others(some)


class _Others:
    """What does not stand on the map, drawn as it is."""

    def __init__(self, some: Sequence[Primitive]) -> None:
        self._some = some

    def paint(self, painter: QPainter, view: View, seen: Rectangle) -> None:  # noqa: ARG002
        paint(painter, self._some, view)


class _Lines:
    """Lines of one stroke."""

    def __init__(self, stroke: Stroke, lines: Sequence[Line]) -> None:
        self._stroke = stroke
        self._places = _rows(4, ((*one.anchor, *one.to) for one in lines if one.anchor and one.to))
        self._offsets = _rows(4, ((*one.offset, *one.to_offset) for one in lines))

    def paint(self, painter: QPainter, view: View, seen: Rectangle) -> None:
        ends = self._places * view.scale + (view.x, view.y, view.x, view.y) + self._offsets
        low, high = np.minimum(ends[:, :2], ends[:, 2:]), np.maximum(ends[:, :2], ends[:, 2:])
        ends = ends[_within(low, high, self._stroke.width, seen)]
        if self._stroke.dash:
            for x1, y1, x2, y2 in ends.tolist():
                draw_broken(painter, self._stroke, (x1, y1), (x2, y2))
        elif len(ends):
            painter.setPen(pen(self._stroke))
            draw_lines(painter, ends)


def draw_lines(painter: QPainter, ends: Numbers) -> None:
    """Draw n rows of x1, y1, x2, y2 with the painter's pen, without an object for each."""
    rows = np.ascontiguousarray(ends, dtype=np.float64)
    painter.drawLines(cast("QLineF", Shiboken.wrapInstance(rows.ctypes.data, QLineF)), len(rows))


def draw_boxes(painter: QPainter, boxes: Numbers) -> None:
    """Draw n rows of left, top, width, height with the painter's pen and brush, all at once."""
    rows = np.ascontiguousarray(boxes, dtype=np.float64)
    if len(rows):
        painter.drawRects(cast("QRectF", Shiboken.wrapInstance(rows.ctypes.data, QRectF)), len(rows))


class _Areas:
    """Grounds of one colour, whose round corners are made of as many points as their size needs.

    Each is given by its farthest corner in every direction, so that it is only a sum to grow it: to let the
    painter do that with a wide pen takes three times as long.
    """

    def __init__(self, fill: str, pad: float, areas: Sequence[Area]) -> None:
        self._fill, self._pad = fill, pad
        turns = max(8, math.ceil(math.pi / math.acos(1 - _FINE / max(pad, 2 * _FINE))))
        angles = np.arange(turns) * (2 * math.pi / turns)
        self._ways = np.stack([np.cos(angles), np.sin(angles)], axis=1)
        self._farthest = np.stack([_farthest(_rows(2, area.corners), self._ways) for area in areas])

    def paint(self, painter: QPainter, view: View, seen: Rectangle) -> None:
        outlines = self._farthest * view.scale + (view.x, view.y) + self._ways * self._pad
        shown = outlines[_within(outlines.min(axis=1), outlines.max(axis=1), 0.0, seen)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(self._fill))
        for outline in shown.tolist():
            painter.drawConvexPolygon([QPointF(x, y) for x, y in outline])


def _farthest(corners: Numbers, ways: Numbers) -> Numbers:
    """Return the corner that lies farthest in each direction."""
    found: Numbers = corners[np.argmax(corners @ ways.T, axis=0)]
    return found


class _Marks:
    """Marks, signs and names: one by one while few are seen, else from their stamps; names always so."""

    def __init__(self, some: Sequence[Primitive]) -> None:
        self._some = some
        self._places = _rows(2, (one.anchor for one in some if one.anchor))
        self._offsets = _rows(2, (one.offset for one in some))
        self._reaches = np.array([_reach(one) for one in some])
        self._stamps: list[Stamp | None] = []

    def paint(self, painter: QPainter, view: View, seen: Rectangle) -> None:
        spots = self._places * view.scale + (view.x, view.y) + self._offsets
        (shown,) = np.nonzero(_within(spots, spots, self._reaches, seen))
        if len(shown) > _MANY:
            self._stamp(painter, shown, spots)
            return
        for at in shown.tolist():
            one = self._some[at]
            if isinstance(one, Text):
                draw_sprite(painter, one, *spots[at].tolist())
            else:
                paint_one(painter, one, view)

    def _stamp(self, painter: QPainter, shown: NDArray[np.intp], spots: Numbers) -> None:
        if not self._stamps:
            self._stamps = [
                stamp_of(one) if isinstance(one, Circle | Box | Polygon) else None for one in self._some
            ]
        ratio = painter.device().devicePixelRatio()
        parts = np.floor(spots * (ratio * PHASES) + 0.5).astype(np.int64)
        pixels, phases = (parts // PHASES).tolist(), (parts % PHASES).tolist()
        for at in shown.tolist():
            stamp = self._stamps[at]
            if stamp is None:
                draw_sprite(painter, self._some[at], *spots[at].tolist())
                continue
            (x, y), middle = pixels[at], stamp.middle(ratio)
            corner = QPointF((x - middle) / ratio, (y - middle) / ratio)
            painter.drawImage(corner, stamp.image(ratio, *phases[at]))


def _reach(primitive: Primitive) -> float:
    if isinstance(primitive, Text):
        return primitive.width + primitive.height + primitive.size
    stroke = getattr(primitive, "stroke", None)
    return reach(primitive) + (stroke.width if stroke else 0.0)


def _rows(width: int, rows: Iterable[Sequence[float]]) -> Numbers:
    return np.fromiter(chain.from_iterable(rows), np.float64).reshape(-1, width)


def _within(low: Numbers, high: Numbers, by: float | Numbers, seen: Rectangle) -> NDArray[np.bool_]:
    """Return which of n boxes, each grown by something, meet what is seen."""
    left, top, right, bottom = seen
    inside: NDArray[np.bool_] = (high[:, 0] + by > left) & (low[:, 0] - by < right)
    inside &= (high[:, 1] + by > top) & (low[:, 1] - by < bottom)
    return inside


def paint_batches(
    painter: QPainter, batches: Iterable[Batch], view: View, seen: Rectangle
) -> Iterator[Batch]:
    """Draw batches as they are asked for, one by one; the painter must neither turn nor stretch.

    Names, and marks where they are very many, are put on from small images that are kept, and broken lines
    are drawn in a quicker way: it looks like what `paint` draws, to a quarter of a pixel.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for batch in batches:
        batch.paint(painter, view, seen)
        yield batch
