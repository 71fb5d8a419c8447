"""Places for one connected group of nodes, such that distances on the map follow distances in the graph."""

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stewardmap.layout.graph import Neighbours, lengths_from
from stewardmap.progress import Progress, no_progress

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_ALL_PAIRS = 260
_PIVOTS = 48
_ROUNDS, _ROUNDS_OF_MANY = 160, 80
_GRID = 1024.0


def snap(places: Floats) -> Floats:
    """Bring places to a fine grid, so that a last bit that differs between machines cannot grow."""
    return np.round(places * _GRID) / _GRID


def stress_layout(lengths: Neighbours, seed: int, progress: Progress = no_progress) -> Floats:
    """Return a place for each node of a connected graph, n rows of x and y.

    Every pair counts by 1/length squared up to 260 nodes; above, each node's own edges and its way to 48
    pivots do, so the cost is O(m + 48 n) a round. Sums run in the order of the nodes, never through a
    linear algebra library, so every machine gets the same places.
    Source: Gansner, Koren & North (2004), doi:10.1007/978-3-540-31843-9_25; pivots: Ortmann, Klimenta &
    Brandes (2016), doi:10.1007/978-3-319-50106-2_2.
    """
    count = len(lengths)
    if count == 1:
        return np.zeros((1, 2))
    pivots, ways = _pivots(lengths, seed, progress)
    places = _start(ways, seed)
    first, second, target = _terms(lengths, pivots, ways)
    return _majorise(places, first, second, target, progress)


def _pivots(lengths: Neighbours, seed: int, progress: Progress) -> tuple[list[int], list[list[float]]]:
    """Return nodes far from each other (all, if few) and the way from each to every node."""
    count = len(lengths)
    wanted = count if count <= _ALL_PAIRS else _PIVOTS
    start = random.Random(seed).randrange(count)  # noqa: S311 - a layout, not a secret
    chosen: list[int] = []
    ways: list[list[float]] = []
    nearest = lengths_from(start, lengths)
    while len(chosen) < wanted:
        progress(len(chosen), wanted)
        pivot = max(range(count), key=lambda node: (nearest[node], -node))
        if chosen and nearest[pivot] <= 0:
            break
        way = lengths_from(pivot, lengths)
        chosen.append(pivot)
        ways.append(way)
        nearest = way if len(chosen) == 1 else [min(a, b) for a, b in zip(nearest, way, strict=True)]
    return chosen, ways


def _start(ways: Sequence[Sequence[float]], seed: int) -> Floats:
    """Spread the nodes by how much nearer they are to one far pivot than to another."""
    table = np.array(ways[: max(4, 2)], dtype=np.float64)
    last = len(table) - 1
    x = table[0] - table[min(1, last)]
    y = table[min(2, last)] - table[min(3, last)]
    chance = random.Random(seed)  # noqa: S311 - a layout, not a secret
    size = float(table.max()) or 1.0
    jitter = np.array([[chance.uniform(-1, 1), chance.uniform(-1, 1)] for _ in x])
    return snap(np.column_stack((x, y)) + jitter * size * 0.08)


def _terms(
    lengths: Neighbours, pivots: Sequence[int], ways: Sequence[Sequence[float]]
) -> tuple[Ints, Ints, Floats]:
    wanted: dict[tuple[int, int], float] = {}
    for pivot, way in zip(pivots, ways, strict=True):
        for node, length in enumerate(way):
            if node != pivot:
                wanted[min(pivot, node), max(pivot, node)] = length
    for node, near in enumerate(lengths):
        for other, length in near.items():
            wanted[min(node, other), max(node, other)] = length
    pairs = sorted(wanted)
    table = np.array(pairs, dtype=np.int64)
    return table[:, 0], table[:, 1], np.array([wanted[pair] for pair in pairs])


def _majorise(places: Floats, first: Ints, second: Ints, target: Floats, progress: Progress) -> Floats:
    count = len(places)
    weight = target**-2.0
    total = np.bincount(first, weight, count) + np.bincount(second, weight, count)
    rounds = _ROUNDS if count <= _ALL_PAIRS else _ROUNDS_OF_MANY
    for turn in range(rounds):
        progress(turn, rounds)
        gap = places[first] - places[second]
        away = np.maximum(np.sqrt(gap[:, 0] ** 2 + gap[:, 1] ** 2), 1e-6)
        pull = (gap * (target / away - 1.0)[:, None]) * weight[:, None] * 0.5
        step = np.column_stack(
            [np.bincount(first, pull[:, k], count) - np.bincount(second, pull[:, k], count) for k in (0, 1)]
        )
        moved = snap(places + 1.6 * step / total[:, None])
        far = float(np.abs(moved - places).max())
        places = moved
        if far < 0.25:
            break
    return places
