"""What each tie bridges: shared contacts, overlap, local bridges and their span."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.structure import structure
from stewardmap.model.ids import Id


@dataclass(frozen=True, slots=True)
class TieMeasure:
    """One recorded tie between two people, by their places.

    `overlap` is empty where neither has another contact. `span` is how many steps apart the two would be
    without it: 2 with a shared contact, more for a local bridge, empty for a bridge.
    """

    tie: Id
    ends: tuple[int, int]
    shared: int
    overlap: float | None
    span: int | None

    @property
    def local_bridge(self) -> bool:
        """Whether the two share no contact."""
        return self.shared == 0


def tie_measures(graph: MeasuredGraph) -> Iterator[TieMeasure]:
    """Yield each recorded tie in order of its ends, whatever its direction and what a view presumes.

    Overlap is s/(k_a + k_b - 2 - s) for s shared contacts. Cost is that of all neighbours of neighbours, and
    of one search for each local bridge. Sources: Granovetter (1973), doi:10.1086/225469; Onnela et al.
    (2007), PNAS 104(18), doi:10.1073/pnas.0610245104.
    """
    contacts: list[set[int]] = [set() for _ in graph.people]
    for a, b in graph.ties:
        contacts[a].add(b)
        contacts[b].add(a)
    bridges = set(structure([sorted(there) for there in contacts]).bridges)
    for (a, b), tie in sorted(graph.ties.items()):
        shared = len(contacts[a] & contacts[b])
        others = len(contacts[a]) + len(contacts[b]) - 2 - shared
        span = None if (a, b) in bridges else 2 if shared else _span(contacts, a, b)
        yield TieMeasure(tie, (a, b), shared, shared / others if others else None, span)


def _span(contacts: Sequence[set[int]], one: int, other: int) -> int:
    """How many steps apart two people are without their tie, looking from both sides at once."""
    near, far = {one}, {other}
    seen = {one, other}
    steps = 0
    while True:
        if len(near) > len(far):
            near, far = far, near
        steps += 1
        reached = {
            third
            for node in near
            for third in contacts[node]
            if not (node in (one, other) and third in (one, other))
        }
        if reached & far:
            return steps
        near = reached - seen
        seen |= near
