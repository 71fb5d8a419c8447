"""How many people would have to leave before some of the others could not reach each other."""

from collections.abc import Iterator, Sequence

import numpy as np

from stewardmap.analysis.structure import Structure
from stewardmap.progress import Progress, no_progress

ARCS = 40_000_000  # that all flows together may look at; beyond it nobody waits for the number


def vertex_connectivity(
    neighbours: Sequence[Sequence[int]], found: Structure, progress: Progress = no_progress
) -> int | None:
    """Return the fewest people whose leaving splits the map, n - 1 where all know each other.

    None where there are fewer than two people, or where a map without cut people is so large that it would
    take too long. Most maps fall to 0 (apart) or 1 (a cut person) at once; for others one largest flow is
    sought from someone with fewest contacts, and between their contacts. Sources: Menger (1927); Even &
    Tarjan (1975), doi:10.1137/0204043.
    """
    n = len(neighbours)
    if n < 2:
        return None
    least = min(map(len, neighbours))
    if len(found.groups) > 1:
        return 0
    if found.cut or least < 3 or least == n - 1:
        return 1 if found.cut else least
    if n * sum(map(len, neighbours)) > ARCS:
        return None
    pairs = list(_pairs(neighbours))
    for done, (one, other) in enumerate(pairs):
        progress(done, len(pairs), "connectivity")
        least = min(least, _flow(neighbours, one, other))
    return least


def _pairs(neighbours: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    start = min(range(len(neighbours)), key=lambda node: len(neighbours[node]))
    near = neighbours[start]
    for other in range(len(neighbours)):
        if other != start and other not in near:
            yield start, other
    for at, one in enumerate(near):
        for other in near[at + 1 :]:
            if other not in neighbours[one]:
                yield one, other


def _flow(neighbours: Sequence[Sequence[int]], one: int, other: int) -> int:
    """The most ways from one to another that share nobody: each person is a step of capacity 1."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import maximum_flow

    n = len(neighbours)
    tails = np.repeat(np.arange(n), [len(there) for there in neighbours])
    heads = np.array([node for there in neighbours for node in there], dtype=np.int64)
    rows = np.concatenate([np.arange(n), tails + n])
    columns = np.concatenate([np.arange(n) + n, heads])
    steps = csr_array((np.ones(len(rows), dtype=np.int32), (rows, columns)), shape=(2 * n, 2 * n))
    return int(maximum_flow(steps, one + n, other).flow_value)
