"""The graph that measures run on: people in the order of their ids, and what each tie lets through."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from stewardmap.analysis.people_graph import ring_pairs
from stewardmap.model.ids import Id

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Pair = tuple[int, int]


@dataclass(frozen=True)
class MeasuredGraph:
    """People 0 to n - 1, and for each whom a tie leads to and its capacity.

    Without direction each tie stands at both of its ends. `ties` has the tie of each pair, smaller place
    first. `rings` are the bodies whose people a view presumes to reach each other: they are part of `reach`
    alone, for a ring has the same groups, cut people and blocks as a body whose people all reach each
    other, but neither its distances nor its degrees. `left_out` counts ties whose weight is zero or less.
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
    def reach(self) -> Sequence[Sequence[int]]:
        """The same with each ring of two or more people closed: what groups and cut people stand on."""
        if not self.presumed:
            return self.neighbours
        found = [set(there) for there in self.neighbours]
        for one, other in self.presumed:
            found[one].add(other)
            found[other].add(one)
        return [sorted(there) for there in found]

    @cached_property
    def presumed(self) -> frozenset[Pair]:
        """The pairs that a ring joins, smaller place first, whether or not a tie joins them too."""
        return frozenset(pair for ring in self.rings if len(ring) > 1 for pair in ring_pairs(ring))

    @cached_property
    def matrix(self) -> "csr_array":
        """The arcs as a sparse matrix, a row for each tail."""
        import numpy as np
        from scipy.sparse import csr_array

        capacities = chain.from_iterable(reached.values() for reached in self.out)
        heads = np.fromiter(chain.from_iterable(self.out), dtype=np.int64, count=self.arcs)
        capacity = np.fromiter(capacities, dtype=np.float64, count=self.arcs)
        found = csr_array((capacity, heads, np.cumsum([0, *map(len, self.out)])), shape=(self.n, self.n))
        found.sort_indices()
        return found

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
        return replace(
            self,
            people=tuple(self.people[node] for node in kept),
            out=[{place[b]: c for b, c in self.out[node].items() if b in place} for node in kept],
            ties=ties,
            rings=tuple(tuple(place[one] for one in ring if one in place) for ring in self.rings),
        )
