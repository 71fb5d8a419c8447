"""Names that stand further off, at the end of a thin line to what they name."""

import math
from collections.abc import Iterator

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.primitives import Layer, Line, Part, Point, Stroke, Subject
from stewardmap.picture.theme import Theme

_RINGS = (9.0, 16.0, 25.0, 36.0, 50.0)
_FAR_RINGS = (68.0, 90.0)
_ROUND = 12
_DIRECTIONS = tuple(
    (math.cos(2 * math.pi * (k + 0.5) / _ROUND), math.sin(2 * math.pi * (k + 0.5) / _ROUND))
    for k in range(_ROUND)
)
_WIDTH, _CASING = 0.9, 2.9
_SHORTEST = 2.0
_SPOT = 4.0


def further_off(
    named: Rectangle, width: float, height: float, *, far: bool = False
) -> Iterator[list[Rectangle]]:
    """Yield rings of room for words of a size round what they name.

    `far` adds rings so far off that only what must be named stands there.
    """
    left, top = (named.left + named.right - width) / 2, (named.top + named.bottom - height) / 2
    half_x, half_y = (named.right - named.left + width) / 2, (named.bottom - named.top + height) / 2
    for away in (*_RINGS, *(_FAR_RINGS if far else ())):
        corners = ((left + x * (half_x + away), top + y * (half_y + away)) for x, y in _DIRECTIONS)
        yield [Rectangle(x, y, x + width, y + height) for x, y in corners]


def leader(
    subject: Subject,
    named: Rectangle,
    anchor: Point,
    words: Rectangle,
    middle: Point,
    scale: float,
    theme: Theme,
) -> Iterator[Line]:
    """Yield the line from what is named to its words, in a casing that parts it from ties, unless they touch.

    Args:
        subject: what is named.
        named: the room it takes, or its group, in points.
        anchor: where it stands, in map units.
        words: the room that the words take, in points.
        middle: of the words, in map units.
        scale: points to a map unit.
        theme: for the colours.
    """
    start, end = _nearest(named, words), _nearest(words, named)
    if math.dist(start, end) < _SHORTEST:
        return
    for stroke in (Stroke(theme.canvas, _CASING), Stroke(theme.ink, _WIDTH)):
        yield Line(
            anchor=anchor,
            offset=(start[0] - anchor[0] * scale, start[1] - anchor[1] * scale),
            to=middle,
            to_offset=(end[0] - middle[0] * scale, end[1] - middle[1] * scale),
            layer=Layer.LABEL,
            part=Part.LABEL,
            subject=subject,
            stroke=stroke,
        )


def along(named: Rectangle, words: Rectangle) -> Iterator[Rectangle]:
    """Yield small boxes along the line between what is named and its words, which nothing else is to take."""
    start, end = _nearest(named, words), _nearest(words, named)
    steps = int(math.dist(start, end) // _SPOT)
    for step in range(1, steps):
        x = start[0] + (end[0] - start[0]) * step / steps
        y = start[1] + (end[1] - start[1]) * step / steps
        yield Rectangle(x, y, x, y).grown(_SPOT / 4)


def _nearest(box: Rectangle, other: Rectangle) -> Point:
    """Return the place in a box that is nearest to the middle of another."""
    x, y = (other.left + other.right) / 2, (other.top + other.bottom) / 2
    return min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
