"""How far a whole map hangs on its most central person: 1 for a star, 0 for a ring."""

from collections.abc import Sequence

from stewardmap.analysis.measures.degrees import Degrees


def degree_centralisation(found: Degrees, *, directed: bool) -> float | None:
    """Return the centralisation of the number of ties, or of arcs in and out; None below three people.

    Source, here and below: Freeman (1979), Social Networks 1(3), 215-239,
    doi:10.1016/0378-8733(78)90021-7.
    """
    n = len(found.total)
    return _of(found.total, (n - 1) * (n - 2) * (2 if directed else 1)) if n > 2 else None


def one_way_centralisation(degree: Sequence[int]) -> float | None:
    """Return the centralisation of the arcs out, or of those in; None below three people."""
    n = len(degree)
    return _of(degree, (n - 1) ** 2) if n > 2 else None


def betweenness_centralisation(shares: Sequence[float]) -> float | None:
    """Return the centralisation of betweenness from everyone's share; None below three people."""
    n = len(shares)
    return _of(shares, n - 1) if n > 2 else None


def closeness_centralisation(
    closeness: Sequence[float], closest: float = 1.0, *, directed: bool = False
) -> float | None:
    """Return the centralisation of closeness; None below three people.

    Args:
        closeness: everyone's, 1 for whoever is one step from all others.
        closest: the largest 1/d on the map, by which closeness is divided where ties have lengths.
        directed: whether ties run one way; the most central map is then a star of arcs from its centre.
    """
    n = len(closeness)
    if n < 3:
        return None
    largest = n - 1 if directed else (n - 1) * (n - 2) / (2 * n - 3)
    return _of([value / closest for value in closeness], largest)


def _of(values: Sequence[float], largest: float) -> float:
    """The sum of what each falls short of the most, as a share of the largest such sum of any map."""
    most = max(values, default=0)
    return sum(most - value for value in values) / largest
