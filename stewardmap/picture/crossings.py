"""How many lines run through a box, asked for many boxes."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stewardmap.picture.boxes import Rectangle

_MANY = 1600
_THIN = 1e-9  # of a point: less would overflow when it is divided by


class Crossings:
    """The lines of one picture: n rows of x1, y1, x2, y2 in points."""

    def __init__(self, lines: NDArray[np.float64]) -> None:
        few = lines if len(lines) <= _MANY else lines[:0]
        self._lines = few
        self._left, self._right = few[:, [0, 2]].min(axis=1), few[:, [0, 2]].max(axis=1)
        self._top, self._bottom = few[:, [1, 3]].min(axis=1), few[:, [1, 3]].max(axis=1)

    def through(self, boxes: Sequence[Rectangle]) -> list[int]:
        """Return how many lines run through each box; none on a picture with too many to count quickly."""
        table = np.array(boxes)
        near = self._near(table)
        if not len(near):
            return [0] * len(boxes)
        x, y = near[:, 0], near[:, 1]
        dx, dy = near[:, 2] - x, near[:, 3] - y
        dx = np.where(np.abs(dx) < _THIN, _THIN, dx)
        dy = np.where(np.abs(dy) < _THIN, _THIN, dy)
        x1, x2 = (table[:, 0, None] - x) / dx, (table[:, 2, None] - x) / dx
        y1, y2 = (table[:, 1, None] - y) / dy, (table[:, 3, None] - y) / dy
        enter = np.maximum(np.minimum(x1, x2), np.minimum(y1, y2))
        leave = np.minimum(np.maximum(x1, x2), np.maximum(y1, y2))
        return [int(n) for n in np.count_nonzero((enter < leave) & (leave > 0) & (enter < 1), axis=1)]

    def _near(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """The lines whose own boxes meet the room that all of these take: a few of many."""
        (left, top), (right, bottom) = table[:, :2].min(axis=0), table[:, 2:].max(axis=0)
        meets = (self._right >= left) & (self._left <= right)
        meets &= (self._bottom >= top) & (self._top <= bottom)
        near: NDArray[np.float64] = self._lines[meets]
        return near
