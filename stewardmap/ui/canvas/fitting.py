"""From where the whole of a picture is seen, with every name in it."""

from collections.abc import Callable, Iterator

import numpy as np

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Align, Box, Circle, Part, Point, Polygon, Primitive, Text
from stewardmap.picture.scene import Scene

_LEAST_SCALE, _MOST_SCALE = 0.02, 1.6
_AIR = 12.0
_HALVINGS = 24
_NAMES = (104.0, 56.0)


def fit_view(picture: Picture, room: Point) -> tuple[Point, float]:
    """Return the middle and the scale at which all marks and names are seen.

    Names keep their size whatever the scale, so each side is left as much room as its own names need.

    Args:
        picture: what is looked at; its names may change at another scale, so fit again once they have.
        room: width and height of the window, in points.
    """
    rows = [(*one.anchor, *box) for one, box in _boxes(picture) if one.anchor is not None]
    if not rows:
        return (0.0, 0.0), 1.0
    x, y, left, top, right, bottom = np.array(rows, dtype=np.float64).T

    def across(scale: float) -> tuple[float, float]:
        return float((x * scale + left).min()), float((x * scale + right).max())

    def down(scale: float) -> tuple[float, float]:
        return float((y * scale + top).min()), float((y * scale + bottom).max())

    scale = min(_largest(across, room[0] - 2 * _AIR), _largest(down, room[1] - 2 * _AIR))
    return (sum(across(scale)) / 2 / scale, sum(down(scale)) / 2 / scale), scale


def likely_scale(scene: Scene, room: Point) -> float:
    """Return about the scale at which a scene will fit, before it is known which names it will have."""
    xs = [x for x, _y in scene.places.values()] or [0.0]
    ys = [y for _x, y in scene.places.values()] or [0.0]
    across = (room[0] - 2 * _NAMES[0]) / max(max(xs) - min(xs), 1.0)
    down = (room[1] - 2 * _NAMES[1]) / max(max(ys) - min(ys), 1.0)
    return max(min(across, down, _MOST_SCALE), _LEAST_SCALE)


def _largest(reach: Callable[[float], tuple[float, float]], room: float) -> float:
    """Return the largest scale at which a reach, which grows with it, is no wider than the room."""
    low, high = _LEAST_SCALE, _MOST_SCALE
    for _halving in range(_HALVINGS):
        middle = (low + high) / 2
        first, last = reach(middle)
        low, high = (middle, high) if last - first <= room else (low, middle)
    return low


def _boxes(picture: Picture) -> Iterator[tuple[Primitive, Rectangle]]:
    """Yield the marks and names with the room they take round their anchors, in points."""
    for one in picture.primitives:
        dx, dy = one.offset
        if isinstance(one, Text) and one.part is Part.LABEL:
            start = dx - one.width * {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}[one.align]
            yield one, Rectangle(start, dy, start + one.width, dy + one.height)
        elif isinstance(one, Circle):
            yield one, Rectangle(dx, dy, dx, dy).grown(one.radius)
        elif isinstance(one, Box):
            yield one, Rectangle(-one.width / 2, -one.height / 2, one.width / 2, one.height / 2)
        elif isinstance(one, Polygon) and one.part is Part.MARK:
            xs, ys = [corner[0] for corner in one.corners], [corner[1] for corner in one.corners]
            yield one, Rectangle(min(xs), min(ys), max(xs), max(ys))
