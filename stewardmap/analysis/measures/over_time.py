"""Whether leadership becomes more shared or less: the same numbers of the whole map on several days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.betweenness import betweenness, share
from stewardmap.analysis.measures.centralisation import (
    betweenness_centralisation,
    closeness_centralisation,
    degree_centralisation,
)
from stewardmap.analysis.measures.closeness import nearness
from stewardmap.analysis.measures.degrees import degrees
from stewardmap.analysis.measures.graph_of import graph_of
from stewardmap.analysis.measures.lengths import lengths
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.measures.place_cover import place_cover
from stewardmap.analysis.measures.whole_map import concentration
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, no_progress


@dataclass(frozen=True, slots=True, kw_only=True)
class OnADay:
    """How far the map of one day hangs on its most central people."""

    on: date
    people: int
    ties: int
    degree: float | None
    betweenness: float | None
    closeness: float | None
    concentration: float | None
    place_cover: int | None


def over_time(
    snapshot: Snapshot,
    days: Iterable[date],
    asked: Asked,
    progress: Progress = no_progress,
    *,
    distances: bool = True,
) -> tuple[OnADay, ...]:
    """Return centralisation and concentration on each of some days, earliest first.

    People are those on the map; ties are those that ran on the day. Cost is that of betweenness and of all
    distances for each day; without `distances` it is linear in ties, and what rests on them is left empty.
    """
    snapshot = snapshot.unrestricted
    ordered = sorted(set(days))
    found = []
    for done, day in enumerate(ordered):
        progress(done, len(ordered), "over time")
        found.append(_on(snapshot.at(day), asked, distances=distances))
    return tuple(found)


def _on(snapshot: Snapshot, asked: Asked, *, distances: bool) -> OnADay:
    capacities = graph_of(snapshot, asked)
    graph = capacities if asked.valued else capacities.counted
    between, close = _by_distances(graph, asked.length_alpha) if distances else (None, None)
    of = degrees(graph)
    return OnADay(
        on=snapshot.on,
        people=graph.n,
        ties=len(graph.ties),
        degree=degree_centralisation(of, directed=graph.directed),
        betweenness=between,
        closeness=close,
        concentration=concentration(of.strength if asked.valued else of.total),
        place_cover=place_cover(graph),
    )


def _by_distances(graph: MeasuredGraph, alpha: float) -> tuple[float | None, float | None]:
    near = nearness(lengths(graph, alpha))
    between = share(betweenness(graph, alpha), directed=graph.directed)
    close = closeness_centralisation(near.closeness, near.closest, directed=graph.directed)
    return betweenness_centralisation(between), close
