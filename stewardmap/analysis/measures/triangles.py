"""Three people who are all tied with one another, found all at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.measures.shortest_paths import Numbers

if TYPE_CHECKING:
    from scipy.sparse import csr_array

WAYS = 2_000_000  # of two steps, looked at in one go


@dataclass(frozen=True)
class Contacts:
    """Everyone's contacts, whatever the direction: arcs both ways in order of tail and head.

    `capacity` is that of both ways of a pair added up, and `back` the place of the arc the other way.
    """

    n: int
    begins: Numbers
    tail: Numbers
    head: Numbers
    capacity: Numbers
    back: Numbers


def contacts(graph: MeasuredGraph) -> Contacts:
    """Return everyone's contacts; O(n + m)."""
    table: csr_array = graph.matrix
    table = (table + table.T).tocsr()
    table.sort_indices()
    tail = np.repeat(np.arange(graph.n), np.diff(table.indptr))
    head = table.indices.astype(np.int64)
    back = np.empty(len(head), dtype=np.int64)
    back[np.argsort(head, kind="stable")] = np.arange(len(head))
    return Contacts(graph.n, table.indptr.astype(np.int64), tail, head, table.data, back)


def triangles(there: Contacts) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """Yield all threes a, b, c as three arrays of arcs: a to b, a to c and c to b, in all six orders.

    Each pair is looked at from its end with fewer contacts, so the cost is O(m^1.5). Source: Schank & Wagner
    (2005), doi:10.1007/11427186_54.
    """
    rank = np.empty(there.n, dtype=np.int64)
    rank[np.argsort(np.diff(there.begins), kind="stable")] = np.arange(there.n)
    arcs = np.flatnonzero(rank[there.tail] < rank[there.head])
    tail, head = there.tail[arcs], there.head[arcs]
    count = np.bincount(tail, minlength=there.n)
    begins = np.cumsum(count) - count
    onward = count[head]
    keys = tail * there.n + head
    for first, last in _goes(onward):
        ways = onward[first:last]
        one = np.repeat(np.arange(first, last), ways)
        begin = np.repeat(begins[head[first:last]] - np.cumsum(ways) + ways, ways)
        two = begin + np.arange(len(one))
        wanted = tail[one] * there.n + head[two]
        third = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        closed = keys[third] == wanted
        yield _all_orders(there.back, arcs[one[closed]], arcs[two[closed]], arcs[third[closed]])


def _goes(onward: Numbers) -> Iterator[tuple[int, int]]:
    if len(onward):
        cuts = np.flatnonzero(np.diff(np.cumsum(onward) // WAYS)) + 1
        yield from zip([0, *cuts.tolist()], [*cuts.tolist(), len(onward)], strict=True)


def _all_orders(back: Numbers, ij: Numbers, jq: Numbers, iq: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    ji, qj, qi = back[ij], back[jq], back[iq]
    return (
        np.concatenate([ij, iq, ji, jq, qi, qj]),
        np.concatenate([iq, ij, jq, ji, qj, qi]),
        np.concatenate([qj, jq, qi, iq, ji, ij]),
    )
