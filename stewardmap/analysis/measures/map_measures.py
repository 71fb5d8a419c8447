"""The numbers of a whole map."""

from collections.abc import Sequence
from dataclasses import dataclass

from stewardmap.analysis.measures import centralisation as central
from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.closeness import Nearness
from stewardmap.analysis.measures.degrees import degrees
from stewardmap.analysis.measures.leavings import Leavings
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.measures.place_cover import place_cover
from stewardmap.analysis.measures.vertex_connectivity import vertex_connectivity
from stewardmap.analysis.measures.whole_map import (
    concentration,
    contacts_of_contacts,
    density,
    transitivity,
)
from stewardmap.analysis.structure import Structure
from stewardmap.progress import Progress, no_progress


@dataclass(frozen=True, slots=True, kw_only=True)
class MapMeasures:
    """Numbers for the whole map; empty where a number means nothing on so small a map.

    `in_centralisation` and `out_centralisation` of arcs are only there with direction. `bridges` counts
    recorded ties alone.
    """

    people: int
    ties: int
    groups: int
    isolates: int
    density: float | None
    transitivity: float | None
    mean_contacts: float | None
    mean_contacts_of_contacts: float | None
    degree_centralisation: float | None
    betweenness_centralisation: float | None
    closeness_centralisation: float | None
    in_centralisation: float | None
    out_centralisation: float | None
    concentration: float | None
    place_cover: int | None
    f: float | None
    df: float | None
    cut_people: int
    bridges: int
    diameter: float | None
    mean_distance: float | None
    vertex_connectivity: int | None


def map_measures(
    graph: MeasuredGraph,
    asked: Asked,
    left: Leavings,
    recorded: Structure,
    between: Sequence[float],
    near: Nearness,
    progress: Progress = no_progress,
) -> MapMeasures:
    """Return the numbers of a whole map.

    Args:
        graph: with its capacities.
        asked: whether it is valued.
        left: everyone's leaving, in the view asked for.
        recorded: the structure of the recorded ties alone.
        between: everyone's share of betweenness.
        near: everyone's nearness.
        progress: told where a search for connectivity is.
    """
    found = degrees(graph)
    mean, mean_of_contacts = contacts_of_contacts([len(there) for there in graph.neighbours])
    bridges = (pair for pair in left.structure.bridges if pair in graph.ties and pair not in graph.presumed)
    return MapMeasures(
        people=graph.n,
        ties=len(graph.ties),
        groups=len(left.structure.groups),
        isolates=sum(not there for there in graph.reach),
        density=density(graph),
        transitivity=transitivity(graph),
        mean_contacts=mean,
        mean_contacts_of_contacts=mean_of_contacts,
        degree_centralisation=central.degree_centralisation(found, directed=graph.directed),
        betweenness_centralisation=central.betweenness_centralisation(between),
        closeness_centralisation=central.closeness_centralisation(
            near.closeness, near.closest, directed=graph.directed
        ),
        in_centralisation=central.one_way_centralisation(found.into) if graph.directed else None,
        out_centralisation=central.one_way_centralisation(found.out) if graph.directed else None,
        concentration=concentration(found.strength if asked.valued else found.total),
        place_cover=place_cover(graph),
        f=left.f,
        df=near.df,
        cut_people=len(left.structure.cut),
        bridges=sum(1 for _ in bridges),
        diameter=near.longest,
        mean_distance=near.mean,
        vertex_connectivity=vertex_connectivity(graph.neighbours, recorded, progress),
    )
