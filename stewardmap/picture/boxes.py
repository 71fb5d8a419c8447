"""Which parts of a picture are taken."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

_CELL = 48.0


class Rectangle(NamedTuple):
    """An upright rectangle, in points."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Rectangle") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: "Rectangle") -> bool:
        """Whether this lies wholly inside the other."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )

    def grown(self, by: float) -> "Rectangle":
        """The same, larger on every side."""
        return Rectangle(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Boxes:
    """Rectangles in a grid, so that asking what is free is quick on a large picture too."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Rectangle]] = defaultdict(list)

    def add(self, box: Rectangle) -> None:
        """Take a rectangle."""
        for cell in _cells(box):
            self._cells[cell].append(box)

    def add_all(self, boxes: Iterable[Rectangle]) -> None:
        """Take several rectangles."""
        for box in boxes:
            self.add(box)

    def copy(self) -> "Boxes":
        """The same taken, to go on from."""
        other = Boxes()
        for cell, boxes in self._cells.items():
            other._cells[cell] = list(boxes)
        return other

    def is_free(self, box: Rectangle, air: float = 0.0) -> bool:
        """Whether nothing taken overlaps this rectangle, or stands nearer to it than the air round it."""
        # asked some ten thousand times for a large map, so it makes no rectangles and calls nothing
        left, top, right, bottom = box[0] - air, box[1] - air, box[2] + air, box[3] + air
        rows = range(int(top // _CELL), int(bottom // _CELL) + 1)
        for column in range(int(left // _CELL), int(right // _CELL) + 1):
            for row in rows:
                for other in self._cells.get((column, row), ()):
                    if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom:
                        return False
        return True


def _cells(box: Rectangle) -> Iterator[tuple[int, int]]:
    first, last = math.floor(box.left / _CELL), math.floor(box.right / _CELL)
    top, bottom = math.floor(box.top / _CELL), math.floor(box.bottom / _CELL)
    return product(range(first, last + 1), range(top, bottom + 1))
