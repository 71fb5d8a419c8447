"""Shortest ways between all people, a block of sources at a time, so that memory stays small."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from stewardmap.analysis.measures.lengths import Lengths
from stewardmap.progress import Progress, no_progress

Numbers = np.ndarray[Any, np.dtype[Any]]
CELLS = 2_000_000  # of one block


@dataclass(frozen=True)
class ShortestPaths:
    """All shortest ways from some sources.

    `far` has a row for each source: how far everyone is, infinite where out of reach. The steps of shortest
    ways are `row` (of the source), `tail` and `head`, in order of levels: all steps that lead to the tail
    of one stand in levels before it. `levels` gives the slice of each.
    """

    sources: Numbers
    far: Numbers
    row: Numbers
    tail: Numbers
    head: Numbers
    levels: tuple[tuple[int, int], ...]


def distances(lengths: Lengths, progress: Progress = no_progress) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield blocks of sources with how far everyone is from each, in parts; infinite where out of reach.

    Cost is O(n (m + n log n)). Source: Dijkstra (1959), doi:10.1007/BF01386390.
    """
    from scipy.sparse.csgraph import dijkstra

    rows = max(1, CELLS // (lengths.n + len(lengths.length) + 1))
    for begin in range(0, lengths.n, rows):
        progress(begin, lengths.n, "distances")
        sources = np.arange(begin, min(begin + rows, lengths.n))
        yield sources, dijkstra(lengths.matrix, indices=sources)


def shortest_paths(lengths: Lengths, progress: Progress = no_progress) -> Iterator[ShortestPaths]:
    """Yield blocks of sources with every step of every shortest way from each.

    Cost is that of the distances, and of looking at each tie once for each source and level.
    """
    tail, head = lengths.tail, lengths.head
    for sources, far in distances(lengths, progress):
        at_head = far[:, head]
        row, arc = np.nonzero((far[:, tail] + lengths.length == at_head) & np.isfinite(at_head))
        yield _by_level(sources, far, row, tail[arc], head[arc])


def _by_level(sources: Numbers, far: Numbers, row: Numbers, tail: Numbers, head: Numbers) -> ShortestPaths:
    level = _level_of_heads(far.shape, row, tail, head)
    order = np.argsort(level, kind="stable")
    begins = np.searchsorted(level[order], np.arange(1, int(level.max(initial=0)) + 2))
    levels = tuple(zip(begins[:-1].tolist(), begins[1:].tolist(), strict=True))
    return ShortestPaths(sources, far, row[order], tail[order], head[order], levels)


def _level_of_heads(shape: tuple[int, ...], row: Numbers, tail: Numbers, head: Numbers) -> Numbers:
    """For each step, given in order of row and head, the most steps in which its head can be reached."""
    if not len(row):
        return np.zeros(0, dtype=np.int64)
    before, after = row * shape[1] + tail, row * shape[1] + head
    begins = np.flatnonzero(np.diff(after, prepend=-1))
    reached = after[begins]
    level = np.zeros(shape[0] * shape[1], dtype=np.int64)
    while True:
        longest = np.maximum.reduceat(level[before], begins) + 1
        if np.array_equal(longest, level[reached]):
            found: Numbers = level[after]
            return found
        level[reached] = longest
