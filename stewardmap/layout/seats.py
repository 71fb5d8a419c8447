"""The seats of a group: where its members may stand, as close together as marks may come."""

import math
from functools import cache
from itertools import permutations

Point = tuple[float, float]

_RING = 9
_OPEN = 5
_LONE = 1.0
_TOUCH = 0.2


@cache
def seats(count: int, *, anchored: bool) -> tuple[Point, ...]:
    """Return a seat for each member round the middle, one unit apart, those nearest the middle first.

    Args:
        count: how many members.
        anchored: whether an anchor takes the middle; a lone member then stands across from it.

    Up to nine stand in one ring; more on a lattice of triangles, its outermost ring spread evenly.
    """
    if not anchored:
        return _ring(count, 0.5) if count <= _OPEN else ((0.0, 0.0), *seats(count - 1, anchored=True))
    if count == 1:
        return ((_LONE / 2, 0.0),)
    return _ring(count, 1.0) if count <= _RING else _lattice(count)


@cache
def reach(count: int, *, anchored: bool) -> float:
    """Return how far a group of this many members reaches from its middle, half a unit beyond its seats."""
    return max((math.hypot(x, y) for x, y in seats(count, anchored=anchored)), default=0.0) + 0.5


@cache
def covered(count: int, *, anchored: bool) -> tuple[tuple[int, int], ...]:
    """Return the pairs of seats between which a line would run under another mark of the group."""
    spots = seats(count, anchored=anchored)
    marks = [*spots, (0.0, 0.0)] if anchored else spots
    return tuple(
        (one, other)
        for one, other in permutations(range(count), 2)
        if any(_is_on(spots[one], mark, spots[other]) for mark in marks)
    )


def _is_on(start: Point, mark: Point, end: Point) -> bool:
    """Whether a mark lies on the way between two others, and is neither."""
    (ax, ay), (bx, by) = (mark[0] - start[0], mark[1] - start[1]), (end[0] - start[0], end[1] - start[1])
    along, squared = ax * bx + ay * by, bx * bx + by * by
    return _TOUCH < along < squared - _TOUCH and abs(ax * by - ay * bx) < _TOUCH * math.sqrt(squared)


def _ring(count: int, least: float) -> tuple[Point, ...]:
    if count < 2:
        return ((0.0, 0.0),) * count
    radius = max(least, 0.5 / math.sin(math.pi / count))
    turns = [2 * math.pi * seat / count for seat in range(count)]
    return tuple((round(radius * math.cos(t), 6), round(radius * math.sin(t), 6)) for t in turns)


def _lattice(count: int) -> tuple[Point, ...]:
    found: list[Point] = []
    for ring in _rings_of_lattice(math.ceil(math.sqrt(count)) + 2):
        left = count - len(found)
        if left <= len(ring):
            return (*found, *(ring[seat * len(ring) // left] for seat in range(left)))
        found += ring
    raise AssertionError("the lattice is larger than its group")


def _rings_of_lattice(size: int) -> list[list[Point]]:
    """Return the points of a lattice of triangles by their distance from its middle, each ring by angle."""
    rings: dict[int, list[Point]] = {}
    for a in range(-size, size + 1):
        for b in range(-size, size + 1):
            far = a * a + a * b + b * b
            if far:
                rings.setdefault(far, []).append((a + b / 2, round(b * math.sqrt(3) / 2, 6)))
    return [sorted(rings[far], key=lambda p: round(math.atan2(p[1], p[0]), 6)) for far in sorted(rings)]
