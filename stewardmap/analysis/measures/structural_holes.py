"""How much of what someone's contacts bring is new: effective size, efficiency and constraint."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.measures.triangles import contacts, triangles


@dataclass(frozen=True, slots=True)
class StructuralHoles:
    """For each person the three measures; efficiency and constraint are empty without contacts."""

    effective_size: Sequence[float]
    efficiency: Sequence[float | None]
    constraint: Sequence[float | None]


def structural_holes(graph: MeasuredGraph) -> StructuralHoles:
    """Return everyone's effective size, efficiency and constraint.

    With z the capacities of both ways of a pair added up, p of i and j is z over the sum of i's, and m of j
    and q is z over the largest of j's. Over all contacts j of i, effective size is the sum of 1 - sum over q
    of p(i, q) m(j, q), efficiency that over the number of contacts, and constraint the sum of (p(i, j) + sum
    over q of p(i, q) p(q, j)) squared. Counted and without direction, effective size is the number of
    contacts less their mean number of ties among themselves. Cost is that of all triangles, O(m^1.5).
    Sources: Burt (1992), Structural Holes, ch. 2, doi:10.4159/9780674029095; Borgatti (1997), Connections
    20(1), 35-38.
    """
    there = contacts(graph)
    number = np.diff(there.begins)
    sums, most = np.bincount(there.tail, weights=there.capacity, minlength=there.n), np.zeros(there.n)
    np.maximum.at(most, there.tail, there.capacity)
    share, marginal = there.capacity / sums[there.tail], there.capacity / most[there.tail]
    redundant, around = np.zeros(there.n), share.copy()
    for ab, ac, cb in triangles(there):
        redundant += np.bincount(there.tail[ab], weights=share[ab] * marginal[cb], minlength=there.n)
        around += np.bincount(ab, weights=share[ac] * share[cb], minlength=len(around))
    constrained = np.bincount(there.tail, weights=around**2, minlength=there.n)
    return _each(number.tolist(), (number - redundant).tolist(), constrained.tolist())


def _each(contacts: Sequence[int], sizes: Sequence[float], constrained: Sequence[float]) -> StructuralHoles:
    return StructuralHoles(
        [size if k else 0.0 for k, size in zip(contacts, sizes, strict=True)],
        [size / k if k else None for k, size in zip(contacts, sizes, strict=True)],
        [value if k else None for k, value in zip(contacts, constrained, strict=True)],
    )
