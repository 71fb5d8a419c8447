"""How near everyone is: closeness, the mean of 1/d, and the distances of the whole map."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stewardmap.analysis.measures.lengths import Lengths
from stewardmap.analysis.measures.shortest_paths import distances
from stewardmap.progress import Progress, no_progress


@dataclass(frozen=True)
class Nearness:
    """For each person: how many they reach, closeness, and the mean of 1/d to all others.

    `closeness_in` and `harmonic_in` are the same for ways that lead to them. `longest` and `mean` are over
    all ordered pairs with a way, empty where there is none. `df` is the share of nearness that is
    missing, and `closest` the largest 1/d.
    """

    reached: Sequence[int]
    closeness: Sequence[float]
    harmonic: Sequence[float]
    closeness_in: Sequence[float]
    harmonic_in: Sequence[float]
    longest: float | None
    mean: float | None
    df: float | None
    closest: float


def nearness(lengths: Lengths, progress: Progress = no_progress) -> Nearness:
    """Return how near everyone is to everyone.

    Closeness is by Wasserman & Faust: r of the n - 1 others reached at a mean distance d give r/(n - 1)/d,
    so that maps which fall apart are measured whole; nothing reached gives 0. DF is 1 - sum of 1/d over
    ordered pairs / (d* n (n - 1)), with d* the largest 1/d. Cost is that of all distances, O(n (m + n log
    n)). Sources: Wasserman & Faust (1994), Social Network Analysis, p. 200-201,
    doi:10.1017/CBO9780511815478; Borgatti (2006), doi:10.1007/s10588-006-7084-x; An & Liu (2016), R Journal
    8(1), 257-268, doi:10.32614/RJ-2016-018.
    """
    n = lengths.n
    out, into = np.zeros((3, n)), np.zeros((3, n))
    longest = 0.0
    for sources, far in distances(lengths, progress):
        far[np.arange(len(sources)), sources] = np.inf
        there = np.isfinite(far)
        far_there = np.where(there, far, 0.0)
        near = 1.0 / far
        longest = max(longest, float(far_there.max(initial=0.0)))
        for at, table in enumerate((there, far_there, near)):
            out[at, sources] = table.sum(axis=1)
            into[at] += table.sum(axis=0)
    pairs, total, near_sum = out.sum(axis=1).tolist()
    return Nearness(
        reached=[int(count) for count in out[0]],
        closeness=_closeness(out, lengths.unit),
        harmonic=(out[2] * lengths.unit / max(1, n - 1)).tolist(),
        closeness_in=_closeness(into, lengths.unit),
        harmonic_in=(into[2] * lengths.unit / max(1, n - 1)).tolist(),
        longest=longest / lengths.unit if pairs else None,
        mean=total / pairs / lengths.unit if pairs else None,
        df=missing_nearness(near_sum * lengths.unit, lengths.closest, n),
        closest=lengths.closest,
    )


def missing_nearness(near: float, closest: float, n: int) -> float | None:
    """Return DF of n people from the sum of 1/d over their ordered pairs; None where they are below two."""
    return 1 - near / (closest * n * (n - 1)) if n > 1 else None


def _closeness(sums: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", unit: float) -> list[float]:
    others = sums.shape[1] - 1
    return [
        count / others * count / (far / unit) if far else 0.0
        for count, far in zip(sums[0].tolist(), sums[1].tolist(), strict=True)
    ]
