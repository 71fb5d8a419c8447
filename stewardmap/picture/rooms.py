"""Which of very many primitives may lie under a point, found without looking at each."""

import math
from collections.abc import Iterable, Iterator

import numpy as np

from stewardmap.picture.primitives import Box, Circle, Line, Part, Point, Polygon, Primitive, Text


class Rooms:
    """About where everything that can be pointed at is, whatever the scale."""

    def __init__(self, primitives: Iterable[Primitive]) -> None:
        self._all = [one for one in primitives if one.subject and one.anchor and one.part is not Part.GROUND]
        starts = np.array([one.anchor for one in self._all], dtype=np.float64).reshape(-1, 2)
        ends = np.array([_end(one) for one in self._all], dtype=np.float64).reshape(-1, 2)
        self._low, self._high = np.minimum(starts, ends), np.maximum(starts, ends)
        self._off = np.array([one.offset for one in self._all], dtype=np.float64).reshape(-1, 2)
        self._far = np.array([_far(one) for one in self._all], dtype=np.float64).reshape(-1, 1)

    def under(self, point: Point, scale: float, slack: float) -> Iterator[Primitive]:
        """Yield what may lie no further than some points from a point of the map, in the order of drawing."""
        most = self._far + slack
        near = ((self._low - point) * scale + self._off <= most).all(axis=1)
        near &= ((point - self._high) * scale - self._off <= most).all(axis=1)
        for at in np.flatnonzero(near).tolist():
            yield self._all[at]


def _end(one: Primitive) -> Point | None:
    return one.to if isinstance(one, Line) and one.to else one.anchor


def _far(one: Primitive) -> float:
    """Return how far something reaches from its place, or from the line between its two, in points."""
    return one.width + one.height if isinstance(one, Text) else reach(one)


def reach(primitive: Primitive) -> float:
    """Return how far a mark reaches from its middle, in points."""
    if isinstance(primitive, Circle):
        return primitive.radius
    if isinstance(primitive, Box):
        return math.hypot(primitive.width, primitive.height) / 2
    if isinstance(primitive, Polygon):
        return max(math.hypot(x, y) for x, y in primitive.corners)
    return 0.0
