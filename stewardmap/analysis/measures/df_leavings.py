"""How much less near everyone would be after each leaving: DF, exact, for all people."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stewardmap.analysis.measures.closeness import missing_nearness
from stewardmap.analysis.measures.dominators import Dominators, below, dominators
from stewardmap.analysis.measures.lengths import Lengths
from stewardmap.analysis.measures.shortest_paths import Numbers, ShortestPaths, shortest_paths
from stewardmap.analysis.measures.sides import Sides
from stewardmap.progress import Progress, no_progress

CELLS = 3_000_000  # arcs looked at in one go


def df_after_leavings(
    lengths: Lengths, sides: Sides | None = None, progress: Progress = no_progress
) -> Sequence[float | None]:
    """Return DF after the leaving of each of n people, exactly; None where fewer than two would be left.

    DF is 1 - sum of 1/d over ordered pairs / (d* (n - 1)(n - 2)), with d* the largest 1/d in the intact map.
    For each source, whom a leaving concerns are those below the leaver in the dominator tree of shortest
    ways; only their distances are worked out again, from the arcs that come from elsewhere. `sides`, for
    maps without direction, tells whom a leaving parts from the source altogether, so that nothing is looked
    for there. Cost is O(n m) and the arcs of all who are concerned. Sources: Borgatti (2006),
    doi:10.1007/s10588-006-7084-x; An & Liu (2016), doi:10.32614/RJ-2016-018.
    """
    n = lengths.n
    total, own = 0.0, np.zeros(n)
    change = np.zeros(n)
    for paths in shortest_paths(lengths, progress):
        near = _near(paths)
        own[paths.sources] = near.reshape(paths.far.shape).sum(axis=1)
        total += float(own[paths.sources].sum())
        change += _change(paths, near, lengths, sides)
    left = (total - own + change) * lengths.unit
    return [missing_nearness(one, lengths.closest, n - 1) for one in left.tolist()]


def _near(paths: ShortestPaths) -> Numbers:
    """1/d of every cell; nothing for the sources themselves."""
    near = 1.0 / np.where(paths.far > 0, paths.far, np.inf)
    return near.ravel()


def _change(paths: ShortestPaths, near: Numbers, lengths: Lengths, sides: Sides | None) -> Numbers:
    """What each leaving takes from the nearness of the others, and what other ways give back."""
    rows, n = paths.far.shape
    trees = dominators(paths)
    lost = below(near, trees.above, trees.levels).reshape(rows, n)
    lost[np.arange(rows), paths.sources] = 0.0
    chains = _chains(paths, trees, sides)
    change: Numbers = -lost.sum(axis=0)
    for cells in _in_goes(chains, lengths, n):
        change += _given_back(cells, paths, trees, chains, lengths)
    return change


@dataclass(frozen=True)
class _Chains:
    """For each cell, those above it whose leaving concerns it and leaves it in reach.

    `next` is the cell, itself or above, that hangs from the first of them, -1 where there is none; `count`
    is how many there are. A cell has its cases in a row, from the nearest upwards.
    """

    next: Numbers
    count: Numbers


def _chains(paths: ShortestPaths, trees: Dominators, sides: Sides | None) -> _Chains:
    rows, n = paths.far.shape
    roots = (np.arange(rows) * n + paths.sources)[:, None].repeat(n, axis=1).ravel()
    concerned = (trees.above >= 0) & (trees.above != roots)
    if sides is not None:
        cells = np.flatnonzero(concerned)
        concerned[cells] = sides.together(trees.above[cells] % n, cells % n, roots[cells] % n)
    following = np.where(concerned, np.arange(rows * n), -1)
    count = concerned.astype(np.int64)
    for heads in trees.levels:
        over = trees.above[heads]
        count[heads] += count[over]
        following[heads] = np.where(concerned[heads], heads, following[over])
    return _Chains(following, count)


def _in_goes(chains: _Chains, lengths: Lengths, n: int) -> list[Numbers]:
    """The cells with cases, some rows at a time, so that the arcs of each go are not too many."""
    cells = np.flatnonzero(chains.count)
    arcs = chains.count[cells] * np.bincount(lengths.head, minlength=n)[cells % n]
    go = np.cumsum(arcs) // CELLS
    row = cells // n
    go_of_row = np.zeros(int(row.max(initial=-1)) + 1, dtype=np.int64)
    np.maximum.at(go_of_row, row, go)
    cuts = np.flatnonzero(np.diff(go_of_row[row])) + 1
    return [part for part in np.split(cells, cuts) if len(part)]


def _given_back(
    cells: Numbers, paths: ShortestPaths, trees: Dominators, chains: _Chains, lengths: Lengths
) -> Numbers:
    """The nearness, by leaver, that those concerned keep by other ways."""
    n = lengths.n
    whom, leaver, first = _cases(cells, trees, chains)
    begins = np.searchsorted(lengths.head, np.arange(n + 1))
    arcs = (begins[1:] - begins[:-1])[whom % n]
    starts = np.cumsum(arcs) - arcs
    case = np.repeat(np.arange(len(whom)), arcs)
    arc = np.arange(int(arcs.sum())) + np.repeat(begins[whom % n] - starts, arcs)
    tail = whom[case] // n * n + lengths.tail[arc]
    gone = leaver[case]
    after = trees.begin[tail] - trees.begin[gone]
    inside = (after > 0) & (after < trees.size[gone])
    ways = np.where(inside | (tail == gone), np.inf, paths.far.ravel()[tail] + lengths.length[arc])
    best = np.minimum.reduceat(ways, starts)
    at = np.flatnonzero(inside)
    tails = tail[at]
    source = first[tails] + chains.count[tails] - 1 - chains.count[gone[at]]
    _go_on(best, case[at], source, lengths.length[arc[at]])
    return np.bincount(leaver % n, weights=1.0 / best, minlength=n)


def _cases(cells: Numbers, trees: Dominators, chains: _Chains) -> tuple[Numbers, Numbers, Numbers]:
    """Every case as whom it concerns and who leaves, and for each cell where its cases begin."""
    counts = chains.count[cells]
    begins = np.cumsum(counts) - counts
    first = np.zeros(len(chains.count), dtype=np.int64)
    first[cells] = begins
    leaver = np.empty(int(counts.sum()), dtype=np.int64)
    at, hanging, left = begins, chains.next[cells], counts
    while len(at):
        over = trees.above[hanging]
        leaver[at] = over
        more = left > 1
        at, hanging, left = at[more] + 1, chains.next[over[more]], left[more] - 1
    return np.repeat(cells, counts), leaver, first


def _go_on(best: Numbers, case: Numbers, source: Numbers, length: Numbers) -> None:
    """Let the ways found go on among those concerned by the same leaving, until none is shorter."""
    if not len(case):
        return
    begins = np.flatnonzero(np.diff(case, prepend=-1))
    cases = case[begins]
    while True:
        shorter = np.minimum(np.minimum.reduceat(best[source] + length, begins), best[cases])
        if np.array_equal(shorter, best[cases]):
            return
        best[cases] = shorter
