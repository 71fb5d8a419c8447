"""How often lines cross: the measure by which one layout is better than another."""

import numpy as np

from stewardmap.layout.graph import Neighbours
from stewardmap.layout.stress import Floats

_SAMPLE = 1200


def crossings(places: Floats, neighbours: Neighbours) -> int:
    """Return the number of pairs of edges that cross, not counting edges that share an end; O(m squared)."""
    first, second, _ = _edges(neighbours)
    return int(_sum_of_crossed(places[first], places[second], np.ones(len(first))))


def tangle(places: Floats, neighbours: Neighbours) -> float:
    """Return how much 1,200 edges or fewer cross, each crossing by the product of both weights."""
    first, second, weights = (column[:: 1 + _count(neighbours) // _SAMPLE] for column in _edges(neighbours))
    return round(_sum_of_crossed(places[first], places[second], weights), 6)


def _count(neighbours: Neighbours) -> int:
    return sum(map(len, neighbours)) // 2


def _edges(neighbours: Neighbours) -> tuple[Floats, Floats, Floats]:
    pairs = [(a, b, w) for a, near in enumerate(neighbours) for b, w in near.items() if a < b]
    table = np.array(pairs).reshape(-1, 3)
    return table[:, 0].astype(int), table[:, 1].astype(int), table[:, 2]


def _sum_of_crossed(a: Floats, b: Floats, weights: Floats) -> float:
    total = 0.0
    for k in range(len(weights) - 1):
        c, d = a[k + 1 :], b[k + 1 :]
        crossed = (_side(a[k], b[k], c) * _side(a[k], b[k], d) < 0) & (
            _turn(c, d, a[k]) * _turn(c, d, b[k]) < 0
        )
        total += float(weights[k]) * float(weights[k + 1 :][crossed].sum())
    return total


def _side(start: Floats, end: Floats, points: Floats) -> Floats:
    """On which side of one line each of many points lies."""
    along = end - start
    found: Floats = along[0] * (points[:, 1] - start[1]) - along[1] * (points[:, 0] - start[0])
    return found


def _turn(starts: Floats, ends: Floats, point: Floats) -> Floats:
    """On which side of each of many lines one point lies."""
    along = ends - starts
    found: Floats = along[:, 0] * (point[1] - starts[:, 1]) - along[:, 1] * (point[0] - starts[:, 0])
    return found
