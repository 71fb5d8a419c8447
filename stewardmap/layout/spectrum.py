"""A first place for each node of a connected graph from the slowest ways in which its ties can swing."""

import random
from collections.abc import Sequence

import numpy as np

from stewardmap.layout.graph import Neighbours
from stewardmap.layout.stress import Floats
from stewardmap.progress import Progress, no_progress

_TURNS = 160
_FINE = float(2**30)


def swings(
    neighbours: Neighbours, wanted: int, seed: int = 0, progress: Progress = no_progress
) -> list[Floats]:
    """Return the slowest swings: each gives tied nodes near values, and all differ from one another.

    These are eigenvectors of the normalised Laplacian, found by multiplying again and again, with every sum
    in the order of the nodes and rounded, so that every machine finds the same; O(m) a turn.
    Source: Koren (2003), On spectral graph drawing, doi:10.1007/3-540-45071-8_50.
    """
    count = len(neighbours)
    rows = np.repeat(np.arange(count), [len(near) for near in neighbours])
    columns = np.array([other for near in neighbours for other in near], dtype=np.int64)
    weights = np.array([weight for near in neighbours for weight in near.values()])
    root = np.sqrt(np.bincount(rows, weights, count))
    share = weights / (root[rows] * root[columns])
    known = [_unit(root)]
    chance = random.Random(seed)  # noqa: S311 - a layout, not a secret
    for _ in range(wanted):
        found = np.array([chance.uniform(-1, 1) for _ in range(count)])
        for turn in range(_TURNS):
            progress(turn, _TURNS)
            found = _unit(_without(found, known))
            found = 0.5 * (found + np.bincount(rows, share * found[columns], count))
        known.append(_unit(_without(found, known)))
    return [found / root for found in known[1:]]


def _without(found: Floats, known: Sequence[Floats]) -> Floats:
    for one in known:
        found = found - float((one * found).sum()) * one
    return found


def _unit(found: Floats) -> Floats:
    length = float(np.sqrt((found * found).sum()))
    unit: Floats = np.round(found / max(length, 1e-12) * _FINE) / _FINE
    return unit
