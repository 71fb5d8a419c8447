"""Whether ties go out of a group or stay within: the E-I index."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stewardmap.analysis.measures.measured_graph import MeasuredGraph


@dataclass(frozen=True, slots=True)
class OutAndIn:
    """The ties that leave a group and those within it, as counts or as sums of capacity."""

    external: float = 0
    internal: float = 0

    @property
    def index(self) -> float | None:
        """(E - I)/(E + I): 1 if all ties go out, -1 if none does, None without ties."""
        both = self.external + self.internal
        return (self.external - self.internal) / both if both else None


@dataclass(frozen=True, slots=True)
class EIIndex:
    """The index of the whole map, of each group, and of each person (None for those of no group)."""

    whole: OutAndIn
    groups: Mapping[str, OutAndIn]
    people: Sequence[OutAndIn | None]


def ei_index(graph: MeasuredGraph, groups: Sequence[str | None]) -> EIIndex:
    """Return external and internal ties by the groups of their ends; ties of people of no group are left out.

    Each tie counts once for the map, once for each group it touches, and once for each of its ends. With
    direction, arcs are counted instead of ties. The capacities of the graph decide whether it is counted or
    valued. Cost is O(n + m). Source: Krackhardt & Stern (1988), Social Psychology Quarterly 51(2), 123-140,
    doi:10.2307/2786835.
    """
    whole = [0.0, 0.0]
    of_group: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    of_person = [[0.0, 0.0] for _ in groups]
    for one, reached in enumerate(graph.out):
        for other, capacity in reached.items():
            first, second = groups[one], groups[other]
            if first is None or second is None or (not graph.directed and other < one):
                continue
            stays = first == second
            whole[stays] += capacity
            for group in {first, second}:
                of_group[group][stays] += capacity
            of_person[one][stays] += capacity
            of_person[other][stays] += capacity
    return EIIndex(
        OutAndIn(*whole),
        {group: OutAndIn(*sums) for group, sums in sorted(of_group.items())},
        [None if group is None else OutAndIn(*sums) for group, sums in zip(groups, of_person, strict=True)],
    )
