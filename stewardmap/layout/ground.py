"""What stands on a map already, and where there is room beside it."""

import math
from collections.abc import Iterable

import numpy as np

from stewardmap.layout.stress import Floats

Point = tuple[float, float]

_STEP = 0.5
_NEAR = 0.45


class Ground:
    """Marks that stay where they are, to which others are added one by one."""

    def __init__(self, places: Iterable[Point], spacing: float) -> None:
        self._table = np.array([*places]).reshape(-1, 2)
        self._spacing = spacing

    def add(self, places: Iterable[Point]) -> None:
        """Take these places too."""
        self._table = np.vstack((self._table, np.array([*places]).reshape(-1, 2)))

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all that stands here."""
        (left, top), (right, bottom) = self._table.min(axis=0), self._table.max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    def under(self) -> Point:
        """Where something may begin that has nothing to do with what is here."""
        if not len(self._table):
            return 0.0, 0.0
        left, _, _, bottom = self.box
        return left, bottom + 1.5 * self._spacing

    def room(self, start: Point, reach: float = 0.5) -> Point:
        """Return the first free spot, in rings outwards from a start, for a circle of so many spacings."""
        if not len(self._table):
            return start
        apart = (reach + _NEAR) * self._spacing
        away = np.abs(self._table - np.array(start)).max(axis=1)
        ring = 0
        while True:
            close = self._table[away < ring * _STEP * self._spacing + apart]
            free = _free(_ring(start, ring, _STEP * self._spacing), close, apart)
            if free is not None:
                return free
            ring += 1


def _ring(start: Point, ring: int, step: float) -> Floats:
    if ring == 0:
        return np.array([start])
    turns = [2 * math.pi * k / (6 * ring) for k in range(6 * ring)]
    spots: Floats = np.array(
        [(start[0] + ring * step * math.cos(t), start[1] + ring * step * math.sin(t)) for t in turns]
    ).round(3)
    return spots


def _free(spots: Floats, close: Floats, apart: float) -> Point | None:
    if not len(close):
        return float(spots[0][0]), float(spots[0][1])
    gap = spots[:, None, :] - close[None, :, :]
    clear = (gap**2).sum(axis=2).min(axis=1) >= apart**2
    if not clear.any():
        return None
    x, y = spots[int(clear.argmax())]
    return float(x), float(y)
