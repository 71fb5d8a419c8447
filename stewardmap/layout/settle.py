"""Drawing circles towards those they are tied to until they lie close, none over another."""

import math

import numpy as np

from stewardmap.layout.apart import push_a_little, push_apart
from stewardmap.layout.graph import Neighbours
from stewardmap.layout.stress import Floats, snap
from stewardmap.progress import Progress, no_progress

_TURNS = 48
_FADE = 1.3
_FIRST_SIZE = 0.3
_PUSHES = 6


def filled(places: Floats, radii: Floats) -> Floats:
    """Return the places drawn out or in, each in its own direction, so that circles just fill the ground."""
    middled = places - np.median(places, axis=0)
    away = np.sqrt((middled**2).sum(axis=1))
    order = np.lexsort((np.arange(len(away)), away.round(9)))
    full = np.empty_like(away)
    full[order] = np.sqrt(np.cumsum((2 * radii[order]) ** 2) / math.pi)
    return snap(middled * (full / np.maximum(away, 1e-9))[:, None])


def settled(
    places: Floats, radii: Floats, neighbours: Neighbours, progress: Progress = no_progress
) -> Floats:
    """Return places where circles stand near those they are tied to and none lies over another.

    Circles begin small, so that they can pass each other, and near ties pull more than far ones.
    Cost is O(m) a turn, and as much as there are circles near each other.
    """
    count = len(places)
    pairs = [(a, b, w) for a, near in enumerate(neighbours) for b, w in near.items() if a < b]
    first, second = (np.array([pair[k] for pair in pairs], dtype=np.int64) for k in (0, 1))
    weights = np.array([pair[2] for pair in pairs])
    for turn in range(_TURNS):
        progress(turn, _TURNS)
        gap = places[second] - places[first]
        pull = weights * np.maximum(np.sqrt((gap**2).sum(axis=1)), 1.0) ** -_FADE
        total = np.bincount(first, pull, count) + np.bincount(second, pull, count)
        gap = gap * pull[:, None]
        step = np.column_stack(
            [np.bincount(first, gap[:, k], count) - np.bincount(second, gap[:, k], count) for k in (0, 1)]
        )
        eager = 0.5 * (1 - turn / _TURNS)
        places = snap(places + eager * step / np.maximum(total, 1e-9)[:, None])
        places = push_a_little(places, radii * min(1.0, _FIRST_SIZE + turn / _TURNS), _PUSHES)
    return push_apart(places, radii, progress=progress)
