"""How often lines cross: the measure by which one layout is better than another."""

from collections.abc import Sequence

import numpy as np

from stewardmap.layout.graph import Neighbours
from stewardmap.layout.stress import Floats


def crossings(places: Floats, neighbours: Neighbours, part: Sequence[int] | None = None) -> float:
    """Return the number of pairs of edges that cross, not counting edges that share an end; O(m squared).

    Args:
        places: n rows of x and y.
        neighbours: the graph.
        part: the nodes that the rows stand for; all of them, in order, if left out.
    """
    nodes = range(len(neighbours)) if part is None else part
    local = {node: k for k, node in enumerate(nodes)}
    ends = [
        (local[node], local[near])
        for node in nodes
        for near in neighbours[node]
        if node < near and near in local
    ]
    if len(ends) < 2:
        return 0.0
    table = np.array(ends)
    a, b = places[table[:, 0]], places[table[:, 1]]
    total = 0
    for k in range(len(ends) - 1):
        c, d = a[k + 1 :], b[k + 1 :]
        apart = (_side(a[k], b[k], c) * _side(a[k], b[k], d) < 0) & (
            _turn(c, d, a[k]) * _turn(c, d, b[k]) < 0
        )
        total += int(np.count_nonzero(apart))
    return float(total)


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
