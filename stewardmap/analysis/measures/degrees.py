"""How many ties everyone has, how much they let through together, and the two weighed against each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stewardmap.analysis.measures.measured_graph import MeasuredGraph


@dataclass(frozen=True, slots=True)
class Degrees:
    """For each person the number of arcs, and the sum of their capacities: out, in, and in all.

    Without direction the three are the same, and each tie counts once.
    """

    out: Sequence[int]
    into: Sequence[int]
    total: Sequence[int]
    strength_out: Sequence[float]
    strength_in: Sequence[float]
    strength: Sequence[float]


def degrees(graph: MeasuredGraph) -> Degrees:
    """Return everyone's degrees and strengths; O(n + m). With direction, the total is those in and out."""
    out, strength_out = _of(graph.out)
    if not graph.directed:
        return Degrees(out, out, out, strength_out, strength_out, strength_out)
    into, strength_in = _of(graph.into)
    return Degrees(
        out,
        into,
        [a + b for a, b in zip(out, into, strict=True)],
        strength_out,
        strength_in,
        [a + b for a, b in zip(strength_out, strength_in, strict=True)],
    )


def _of(arcs: Sequence[Mapping[int, float]]) -> tuple[list[int], list[float]]:
    return [len(reached) for reached in arcs], [sum(reached.values()) for reached in arcs]


def degree_at_alpha(degree: int, strength: float, alpha: float) -> float:
    """Return degree^(1 - alpha) * strength^alpha: the count at 0, the strength at 1, 0 without ties.

    Source: Opsahl, Agneessens & Skvoretz (2010), Social Networks 32(3), 245-251,
    doi:10.1016/j.socnet.2010.03.006.
    """
    return float(degree ** (1 - alpha) * strength**alpha) if degree else 0.0
