"""Who stands on every shortest way from a source to someone: dominator trees, many at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stewardmap.analysis.measures.shortest_paths import Numbers, ShortestPaths


@dataclass(frozen=True)
class Dominators:
    """One tree for each source; a cell is row * n + person.

    `above` is the last person on every shortest way to a cell, the source above all, -1 out of reach.
    `levels` lists the cells reached, a level after all that stand above it. `begin` and `size` number each
    tree so that what hangs below a cell follows it.
    """

    above: Numbers
    levels: Sequence[Numbers]
    begin: Numbers
    size: Numbers


def dominators(paths: ShortestPaths) -> Dominators:
    """Return the dominator trees of shortest ways, found level by level for all sources of a block.

    The parent of a cell is where the trees' ways to all the tails that lead to it meet. Source: Cooper,
    Harvey & Kennedy (2001), A Simple, Fast Dominance Algorithm, Rice University TR-06-33870.
    """
    rows, n = paths.far.shape
    before, after = paths.row * n + paths.tail, paths.row * n + paths.head
    above = np.full(rows * n, -1, dtype=np.int64)
    depth = np.zeros(rows * n, dtype=np.int64)
    roots = np.arange(rows) * n + paths.sources
    above[roots] = roots
    levels = []
    for begin, end in paths.levels:
        heads, meet = _meeting(before[begin:end], after[begin:end], above, depth)
        above[heads] = meet
        depth[heads] = depth[meet] + 1
        levels.append(heads)
    size = below(np.ones(rows * n, dtype=np.int64), above, levels)
    return Dominators(above, levels, _numbered(above, levels, size, roots), size)


def below(values: Numbers, above: Numbers, levels: Sequence[Numbers]) -> Numbers:
    """Return for each cell the sum of the values of it and of all that hangs below it."""
    total = values.copy()
    for heads in reversed(levels):
        np.add.at(total, above[heads], total[heads])
    return total


def _meeting(tails: Numbers, heads: Numbers, above: Numbers, depth: Numbers) -> tuple[Numbers, Numbers]:
    """Each head, given in order, with the cell where the ways to all of its tails meet."""
    while True:
        first = np.diff(heads, prepend=-1) != 0
        if first.all():
            return heads, tails
        at = np.arange(len(heads))
        turn = (at - np.maximum.accumulate(np.where(first, at, 0))) % 2 == 0
        pair = turn[:-1] & ~first[1:]  # taken two by two: one that is first of a pair with the next
        met = tails.copy()
        met[:-1][pair] = _meet(tails[:-1][pair], tails[1:][pair], above, depth)
        heads, tails = heads[turn], met[turn]


def _meet(one: Numbers, other: Numbers, above: Numbers, depth: Numbers) -> Numbers:
    found = one.copy()
    apart = np.flatnonzero(one != other)
    a, b = one[apart], other[apart]
    while len(apart):
        deep_a, deep_b = depth[a], depth[b]
        a, b = np.where(deep_a >= deep_b, above[a], a), np.where(deep_b >= deep_a, above[b], b)
        found[apart] = a
        still = a != b
        apart, a, b = apart[still], a[still], b[still]
    return found


def _numbered(above: Numbers, levels: Sequence[Numbers], size: Numbers, roots: Numbers) -> Numbers:
    begin = np.full(len(above), -1, dtype=np.int64)
    begin[roots] = 0
    cells = np.concatenate(levels) if levels else np.zeros(0, dtype=np.int64)
    order = cells[np.argsort(above[cells], kind="stable")]
    past = np.cumsum(size[order]) - size[order]
    first = np.diff(above[order], prepend=-1) != 0
    beside = np.zeros(len(above), dtype=np.int64)
    beside[order] = past - np.maximum.accumulate(np.where(first, past, 0))
    for heads in levels:
        begin[heads] = begin[above[heads]] + 1 + beside[heads]
    return begin
