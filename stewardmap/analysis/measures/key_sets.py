"""Key sets: the few people whose leaving together would part, or set apart, the others most."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from random import Random

from stewardmap.analysis.measures.df_leavings import df_after_leavings
from stewardmap.analysis.measures.leavings import leavings
from stewardmap.analysis.measures.lengths import lengths
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.measures.sides import sides
from stewardmap.analysis.structure import structure
from stewardmap.model.ids import Id
from stewardmap.progress import Progress, no_progress

EXHAUSTIVE_TO = 3
ARCS = 12_000_000  # that an exhaustive search may look at for F
ARCS_OF_DF = 15_000_000  # and for DF, where each is dearer
BY_LOT, SEED = 8, 20260

Found = tuple[tuple[int, ...], float]  # people by place, and F or DF without them
Scores = Callable[[MeasuredGraph], Sequence[float | None]]


@dataclass(frozen=True, slots=True)
class KeySet:
    """People in order of ids, and F or DF once they have left.

    `exact`: every set of that size was looked at; else it is the best that swapping one for another finds.
    """

    people: tuple[Id, ...]
    after: float
    exact: bool


def key_set_by_f(graph: MeasuredGraph, k: int, progress: Progress = no_progress) -> KeySet | None:
    """Return the k people whose leaving together raises F most; None where fewer than two would be left.

    Of sets with the same F the first in order of ids is taken. Exhaustive to k = 3 on maps where that takes
    seconds: cost n^(k - 1) walks. Else, from several sets, one is swapped for another as long as that
    raises F. Source: Borgatti (2006), doi:10.1007/s10588-006-7084-x.
    """
    return _key_set(graph, k, lambda rest: leavings(rest.reach).f_after, ARCS, progress)


def key_set_by_df(
    graph: MeasuredGraph, k: int, alpha: float = 0.0, progress: Progress = no_progress
) -> KeySet | None:
    """Return the k people whose leaving together raises DF most; as for F, but dearer by a factor of n."""
    closest = lengths(graph, alpha).closest

    def scores(rest: MeasuredGraph) -> Sequence[float | None]:
        there = lengths(rest, alpha)
        parts = None if rest.directed else sides(structure(rest.neighbours))
        scale = there.closest / closest  # d* is that of the intact map
        after = df_after_leavings(there, parts, progress)
        return [None if one is None else 1 - (1 - one) * scale for one in after]

    return _key_set(graph, k, scores, ARCS_OF_DF // max(1, graph.n), progress)


def _key_set(
    graph: MeasuredGraph, k: int, scores: Scores, most_arcs: int, progress: Progress
) -> KeySet | None:
    if k < 1 or graph.n - k < 2:
        return None
    exact = k <= EXHAUSTIVE_TO and comb(graph.n, k - 1) * (graph.n + graph.arcs) <= most_arcs
    exact = exact or k == 1
    search = _search_all if exact else _search_by_swaps
    people, after = search(graph, k, scores, progress)
    return KeySet(tuple(sorted(graph.people[node] for node in people)), after, exact)


def _best_last(graph: MeasuredGraph, gone: Sequence[int], scores: Scores) -> Found:
    """The best one to leave with those who have gone; the smallest of equals."""
    stay = [node for node in range(graph.n) if node not in gone]
    after = scores(graph.without(gone) if gone else graph)
    best = max(range(len(stay)), key=lambda at: (_rounded(after[at]), -at))
    return (*gone, stay[best]), after[best] or 0.0


def _rounded(value: float | None) -> float:
    """So that sums in another order are still equal."""
    return round(value or 0.0, 12)


def _search_all(graph: MeasuredGraph, k: int, scores: Scores, progress: Progress) -> Found:
    best: Found = ((), -1.0)
    for gone in combinations(range(graph.n), k - 1):
        progress(gone[0] if gone else 0, graph.n, "key sets")
        found = _best_last(graph, gone, scores)
        if _rounded(found[1]) > _rounded(best[1]):
            best = found
    return best


def _search_by_swaps(graph: MeasuredGraph, k: int, scores: Scores, progress: Progress) -> Found:
    best: Found = ((), -1.0)
    starts = _starts(graph, k, scores)
    for done, start in enumerate(starts):
        progress(done, len(starts), "key sets")
        found = _swapped(graph, start, scores, progress)
        if _rounded(found[1]) > _rounded(best[1]):
            best = found
    return best


def _starts(graph: MeasuredGraph, k: int, scores: Scores) -> list[tuple[int, ...]]:
    """Where swapping begins: a set grown one by one, those with most contacts, and some drawn by lot."""
    grown: tuple[int, ...] = ()
    for _ in range(k):
        grown, _after = _best_last(graph, grown, scores)
    by_contacts = sorted(range(graph.n), key=lambda node: (-len(graph.neighbours[node]), node))
    lot = Random(SEED)  # noqa: S311 - the same sets every time, and no secret
    return [grown, tuple(by_contacts[:k]), *(tuple(lot.sample(range(graph.n), k)) for _ in range(BY_LOT))]


def _swapped(graph: MeasuredGraph, start: tuple[int, ...], scores: Scores, progress: Progress) -> Found:
    """The set that is left when no swap of one for another is better."""
    best: Found = (start, -1.0)
    while True:
        before = best
        for one in sorted(before[0]):
            progress(0, 1, "key sets")
            found = _best_last(graph, [other for other in before[0] if other != one], scores)
            if _rounded(found[1]) > _rounded(best[1]):
                best = found
        if best is before:
            return best
