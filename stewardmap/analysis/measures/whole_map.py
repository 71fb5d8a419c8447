"""Numbers for a whole map: density, closed triads, and how evenly ties are spread."""

from collections.abc import Sequence

from stewardmap.analysis.measures.measured_graph import MeasuredGraph


def density(graph: MeasuredGraph) -> float | None:
    """Return the share of all pairs that are tied, of ordered pairs with direction; None below two people."""
    return graph.arcs / (graph.n * (graph.n - 1)) if graph.n > 1 else None


def transitivity(graph: MeasuredGraph) -> float | None:
    """Return the share of ways a-b-c between two others that a tie a-c closes; None where there are none.

    With direction a way goes a to b to c and the tie from a to c. Cost is that of all pairs of neighbours:
    O(sum of degrees squared) at worst. Source: Holland & Leinhardt (1971), doi:10.1177/104649647100200201.
    """
    ways = closed = 0
    for middle, reached in enumerate(graph.out):
        goes_on = reached.keys()
        for start in graph.into[middle]:
            ways += len(goes_on) - (start in goes_on)
            closed += len(goes_on & graph.out[start].keys())
    return closed / ways if ways else None


def contacts_of_contacts(degree: Sequence[int]) -> tuple[float | None, float | None]:
    """Return how many contacts people have in the mean, and how many their contacts have in the mean.

    The second is never less: who has many contacts is a contact of many. None without people, or without
    ties. Source: Feld (1991), American Journal of Sociology 96(6), 1464-1477, doi:10.1086/229693.
    """
    total = sum(degree)
    mean = total / len(degree) if degree else None
    return mean, sum(k * k for k in degree) / total if total else None


def concentration(values: Sequence[float]) -> float | None:
    """Return the Gini index of what everyone has: 0 if all have as much, near 1 if one has all.

    None where there is nothing to share out. Cost is O(n log n). Source: Gini (1912); Sen (1973), On
    Economic Inequality, doi:10.1093/0198281935.001.0001.
    """
    n, total = len(values), sum(values)
    if not total:
        return None
    ranked = sum(rank * value for rank, value in enumerate(sorted(values), start=1))
    return 2 * ranked / (n * total) - (n + 1) / n
