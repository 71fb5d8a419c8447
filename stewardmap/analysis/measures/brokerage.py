"""Brokerage: standing between two people who are not tied, by the groups that the three belong to."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from stewardmap.analysis.measures.measured_graph import MeasuredGraph


@dataclass(frozen=True, slots=True)
class Brokerage:
    """How many ordered pairs a and c somebody v stands between, a to v to c with no tie from a to c.

    `coordinator`: all three of one group. `itinerant`: a and c of one, v of another. `representative`: a and
    v of one, c of another. `gatekeeper`: v and c of one, a of another. `liaison`: three groups. Without
    direction each pair counts twice; `halved` is what to show, as pairs that somebody is between.
    """

    coordinator: int = 0
    itinerant: int = 0
    representative: int = 0
    gatekeeper: int = 0
    liaison: int = 0

    @property
    def total(self) -> int:
        """All of them together."""
        return sum(astuple(self))

    @property
    def halved(self) -> tuple[int, int, int, int]:
        """For a map without direction, each pair once: within, between two others, across, among three.

        That is coordinator and itinerant halved, representative or gatekeeper, which are equal, and liaison
        halved.
        """
        return self.coordinator // 2, self.itinerant // 2, self.representative, self.liaison // 2


def brokerage(graph: MeasuredGraph, groups: Sequence[str | None]) -> Sequence[Brokerage]:
    """Return everyone's brokerage; those of no group are left out, as brokers and as ends.

    Cost is that of all pairs of neighbours. Source: Gould & Fernandez (1989), Sociological Methodology 19,
    89-126, doi:10.2307/270949.
    """
    return [_of(graph, groups, broker) for broker in range(graph.n)]


def _of(graph: MeasuredGraph, groups: Sequence[str | None], broker: int) -> Brokerage:
    own = groups[broker]
    if own is None:
        return Brokerage()
    onward = {other for other in graph.out[broker] if groups[other] is not None}
    counts = [0, 0, 0, 0, 0]
    for start in graph.into[broker]:
        if groups[start] is not None:
            for end in onward - graph.out[start].keys() - {start}:
                counts[_role(groups[start], own, groups[end])] += 1
    return Brokerage(*counts)


def _role(start: str | None, own: str, end: str | None) -> int:
    if start == end:
        return 0 if start == own else 1
    if start == own:
        return 2
    return 3 if end == own else 4
