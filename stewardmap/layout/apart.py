"""Pushing circles apart until none lies over another."""

import numpy as np
from numpy.typing import NDArray

from stewardmap.layout.stress import Floats, Ints, snap
from stewardmap.progress import Progress, no_progress

_PASSES = 400
_FRESH = 8
_FEW = 60
_SOON = 40.0


def push_apart(
    places: Floats,
    radii: Floats,
    still: NDArray[np.bool_] | None = None,
    progress: Progress = no_progress,
) -> Floats:
    """Return the places moved as little as need be so that no two circles overlap.

    Those marked `still` do not move. Ends early when nothing overlaps by more than 0.5; the pairs that
    are near are looked up anew every eight passes.
    """
    held = np.zeros(len(places), dtype=bool) if still is None else still
    share = np.where(held, 0.0, 1.0)
    few = len(places) <= _FEW
    first, second = np.triu_indices(len(places), 1) if few else _near(places, radii)
    for turn in range(_PASSES):
        progress(turn, _PASSES)
        fresh = few or turn % _FRESH == 0
        if fresh and not few:
            first, second = _near(places, radii)
        step, worst = _step(places, radii, first, second, share)
        if worst >= 0.5:
            places = snap(places + step)
        elif fresh:
            break
    return places


def push_a_little(places: Floats, radii: Floats, passes: int) -> Floats:
    """Return the places after a few pushes: circles may still lie over one another."""
    first, second = _near(places, radii, _SOON / 2)
    share = np.ones(len(places))
    for _ in range(passes):
        step, worst = _step(places, radii, first, second, share)
        if worst < 0.5:
            break
        places = snap(places + step)
    return places


def _near(places: Floats, radii: Floats, slack: float = _SOON) -> tuple[Ints, Ints]:
    """Return the pairs that overlap, or will after a few steps: found from left to right."""
    order = np.lexsort((np.arange(len(places)), places[:, 0]))
    x = places[order, 0]
    furthest = np.searchsorted(x, x + 2 * float(radii.max(initial=0.0)) + slack, side="right")
    counts = np.maximum(furthest - np.arange(len(x)) - 1, 0)
    left = np.repeat(np.arange(len(x)), counts)
    right = left + 1 + np.arange(len(left)) - np.repeat(np.cumsum(counts) - counts, counts)
    one, other = order[left], order[right]
    reach = radii[one] + radii[other] + slack
    y = places[:, 1]
    close = (x[right] - x[left] < reach) & (np.abs(y[one] - y[other]) < reach)
    first, second = np.minimum(one, other)[close], np.maximum(one, other)[close]
    sort = np.lexsort((second, first))
    return first[sort].astype(np.int64), second[sort].astype(np.int64)


def _step(places: Floats, radii: Floats, first: Ints, second: Ints, share: Floats) -> tuple[Floats, float]:
    if not len(first):
        return np.zeros_like(places), 0.0
    gap = places[first] - places[second]
    away = np.sqrt(gap[:, 0] ** 2 + gap[:, 1] ** 2)
    over = radii[first] + radii[second] - away
    movable = share[first] + share[second]
    over = np.where((over > 0) & (movable > 0), over, 0.0)
    # two circles on one spot part sideways, by their order
    gap = np.where(away[:, None] < 1e-6, np.array([[1.0, 0.0]]), gap)
    push = gap / np.maximum(away, 1e-6 + (away < 1e-6))[:, None] * (over * 0.55)[:, None]
    both = np.where(movable > 0, 2.0 / np.maximum(movable, 1.0), 0.0)
    ours, theirs = push * (share[first] * both)[:, None], push * (share[second] * both)[:, None]
    count = len(places)
    step = np.column_stack(
        [np.bincount(first, ours[:, k], count) - np.bincount(second, theirs[:, k], count) for k in (0, 1)]
    )
    return step, float(over.max())
