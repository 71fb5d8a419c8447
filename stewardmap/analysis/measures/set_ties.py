"""What a set of people have together towards someone outside it."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from math import fsum, prod

from stewardmap.analysis.measures.measured_graph import MeasuredGraph


class Together(StrEnum):
    """How the ties of several people to one other add up to one tie of the set."""

    LEAST = "least"  # where capacity is a distance
    MOST = "most"  # strengths that do not add up
    SUM = "sum"  # strengths that do
    UNION = "union"  # the share of the times that any of them gets through


def together(values: Iterable[float], rule: Together) -> float:
    """Return what the ties of a set to one person come to.

    The union of p and q is 1 - (1 - p)(1 - q). Source: An & Liu (2016), R Journal 8(1), 257-268,
    doi:10.32614/RJ-2016-018.
    """
    rules: Mapping[Together, Callable[[list[float]], float]] = {
        Together.LEAST: lambda there: min(there, default=0.0),
        Together.MOST: lambda there: max(there, default=0.0),
        Together.SUM: fsum,
        Together.UNION: lambda there: 1 - prod(1 - value for value in there),
    }
    return rules[rule](list(values))


def ties_of_set(
    graph: MeasuredGraph, people: Iterable[int], rule: Together, full: float = 1.0
) -> Mapping[int, float]:
    """Return for each person outside a set whom it has an arc to what its arcs come to.

    Args:
        graph: with the capacities that are to be added up.
        people: the set.
        rule: how they add up.
        full: the capacity that always gets through, by which capacities are divided: 5 for strengths.
    """
    inside = set(people)
    there: dict[int, list[float]] = {}
    for one in sorted(inside):
        for other, capacity in graph.out[one].items():
            if other not in inside:
                there.setdefault(other, []).append(capacity / full)
    return {other: together(values, rule) for other, values in sorted(there.items())}
