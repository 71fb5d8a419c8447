"""The graph that measures run on: people in the order of their ids, and what each tie lets through."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from stewardmap.analysis.people_graph import ring_pairs
from stewardmap.model.ids import Id

Pair = tuple[int, int]


@dataclass(frozen=True)
class MeasuredGraph:
    """People 0 to n - 1, and for each whom a tie leads to and its capacity.

    Without direction each tie stands at both of its ends. `ties` has the recorded tie of each pair, smaller
    place first; `rings` are the bodies whose people a view presumes to reach each other, which enter as one
    ring each, of capacity 1 where no tie says more. `left_out` counts ties whose weight is zero or less.
    """

    people: tuple[Id, ...]
    out: Sequence[Mapping[int, float]]
    directed: bool = False
    ties: Mapping[Pair, Id] = field(default_factory=dict)
    rings: tuple[tuple[int, ...], ...] = ()
    left_out: int = 0

    @property
    def n(self) -> int:
        """The number of people."""
        return len(self.people)

    @cached_property
    def arcs(self) -> int:
        """The number of arcs; a tie without direction is two."""
        return sum(map(len, self.out))

    @cached_property
    def into(self) -> Sequence[Mapping[int, float]]:
        """For each person, who has an arc to them, and its capacity."""
        if not self.directed:
            return self.out
        found: list[dict[int, float]] = [{} for _ in self.people]
        for node, reached in enumerate(self.out):
            for other, capacity in reached.items():
                found[other][node] = capacity
        return found

    @cached_property
    def neighbours(self) -> Sequence[Sequence[int]]:
        """For each person, everyone at the other end of an arc, either way, in order."""
        if not self.directed:
            return [sorted(reached) for reached in self.out]
        return [sorted(a.keys() | b.keys()) for a, b in zip(self.out, self.into, strict=True)]

    @cached_property
    def counted(self) -> "MeasuredGraph":
        """The same with every tie counted as one."""
        return replace(self, out=[dict.fromkeys(reached, 1) for reached in self.out])

    def without(self, gone: Iterable[int]) -> "MeasuredGraph":
        """Return the graph of those who stay, in order, with each ring closed over those who stay."""
        leaving = set(gone)
        kept = [node for node in range(self.n) if node not in leaving]
        place = {node: at for at, node in enumerate(kept)}
        ties = {(place[a], place[b]): tie for (a, b), tie in self.ties.items() if a in place and b in place}
        rings = tuple(tuple(place[one] for one in ring if one in place) for ring in self.rings)
        out: list[dict[int, float]] = [{} for _ in kept]
        recorded = self.recorded
        for node in kept:
            out[place[node]] = {
                place[other]: capacity
                for other, capacity in self.out[node].items()
                if other in place and (min(node, other), max(node, other)) in recorded
            }
        close_rings(out, rings)
        return replace(
            self, people=tuple(self.people[node] for node in kept), out=out, ties=ties, rings=rings
        )

    @property
    def recorded(self) -> Iterable[Pair]:
        """The pairs that a recorded tie joins, smaller place first."""
        return self.ties.keys()


def close_rings(out: Sequence[dict[int, float]], rings: Iterable[Sequence[int]]) -> None:
    """Put each ring of two or more people in, with capacity 1 where no tie says more."""
    for ring in rings:
        if len(ring) > 1:
            for one, other in ring_pairs(ring):
                out[one].setdefault(other, 1)
                out[other].setdefault(one, 1)
