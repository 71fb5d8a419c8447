"""What lies under the pointer."""

import math
from collections.abc import Iterable

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import (
    Align,
    Box,
    Circle,
    Line,
    Part,
    Point,
    Polygon,
    Primitive,
    Subject,
    Text,
)
from stewardmap.picture.rooms import reach

_NEAR = 5.0


def subject_at(picture: Picture, point: Point, scale: float, slack: float = _NEAR) -> Subject | None:
    """Return the subject drawn at a point of the map, or None: marks before signs, names and lines.

    Args:
        picture: the picture.
        point: in map units.
        scale: points to a map unit as it is looked at now, which may differ from the picture's own.
        slack: how far off a thin line may be hit, in points.
    """
    best: tuple[int, float, Subject] | None = None
    for primitive in picture.rooms.under(point, scale, slack):
        if primitive.subject is None:
            continue
        far = _distance(primitive, point, scale)
        if far > (slack if isinstance(primitive, Line) else 1.5):
            continue
        rank = (_rank(primitive), far)
        if best is None or rank < best[:2]:
            best = (*rank, primitive.subject)
    return None if best is None else best[2]


def subjects_within(picture: Picture, area: Rectangle) -> tuple[Subject, ...]:
    """Return everything whose mark stands in an area of the map, in map units."""
    found = {
        p.subject: None
        for p in picture.primitives
        if p.part is Part.MARK and p.subject and p.anchor and Rectangle(*p.anchor, *p.anchor).within(area)
    }
    return tuple(found)


def mark_radius(picture: Picture, subject: Subject) -> float:
    """Return how far a subject's mark reaches from its middle, in points; 0 if it has none."""
    return max(
        (reach(p) for p in picture.primitives if p.subject == subject and p.part is Part.MARK), default=0
    )


def _rank(primitive: Primitive) -> int:
    order: Iterable[tuple[int, bool]] = (
        (0, primitive.part is Part.MARK),
        (1, primitive.part is Part.FINDING),
        (2, primitive.part is Part.LABEL),
        (3, primitive.part is Part.EDGE),
    )
    return next((rank for rank, holds in order if holds), 4)


def _distance(primitive: Primitive, point: Point, scale: float) -> float:
    """How far a point is from a primitive, in points; 0 inside it."""
    if primitive.anchor is None:
        return math.inf
    x = (point[0] - primitive.anchor[0]) * scale - primitive.offset[0]
    y = (point[1] - primitive.anchor[1]) * scale - primitive.offset[1]
    if isinstance(primitive, Circle):
        away = math.hypot(x, y)
        return max(0.0, away - primitive.radius) if primitive.part is not Part.RING else math.inf
    if isinstance(primitive, Box):
        return math.hypot(max(abs(x) - primitive.width / 2, 0), max(abs(y) - primitive.height / 2, 0))
    if isinstance(primitive, Polygon):
        return max(0.0, math.hypot(x, y) - reach(primitive))
    if isinstance(primitive, Text):
        left = {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}[primitive.align] * primitive.width
        return math.hypot(max(-left - x, x - (primitive.width - left), 0), max(-y, y - primitive.height, 0))
    if isinstance(primitive, Line) and primitive.to is not None:
        to = (
            (primitive.to[0] - primitive.anchor[0]) * scale,
            (primitive.to[1] - primitive.anchor[1]) * scale,
        )
        return _to_segment((x, y), to)
    return math.inf


def _to_segment(point: Point, end: Point) -> float:
    length = end[0] ** 2 + end[1] ** 2
    share = 0.0 if length == 0 else max(0.0, min(1.0, (point[0] * end[0] + point[1] * end[1]) / length))
    return math.hypot(point[0] - share * end[0], point[1] - share * end[1])
