"""Every measure of a map and of its people, read in the way that was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from stewardmap.analysis.links import links_on_the_day
from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.betweenness import betweenness, share
from stewardmap.analysis.measures.block_cut_tree import BlockCutTree, block_cut_tree
from stewardmap.analysis.measures.brokerage import Brokerage, brokerage
from stewardmap.analysis.measures.closeness import Nearness, nearness
from stewardmap.analysis.measures.degrees import Degrees, degrees
from stewardmap.analysis.measures.df_leavings import df_after_leavings
from stewardmap.analysis.measures.ei_index import EIIndex, ei_index
from stewardmap.analysis.measures.gaps import Gaps, gaps
from stewardmap.analysis.measures.graph_of import graph_of
from stewardmap.analysis.measures.leavings import Leavings, leavings
from stewardmap.analysis.measures.lengths import lengths
from stewardmap.analysis.measures.load import Load, load_of_people
from stewardmap.analysis.measures.main_posts import Grouping, groups
from stewardmap.analysis.measures.map_measures import MapMeasures, map_measures
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.measures.readings_apart import ReadingsApart, readings_apart
from stewardmap.analysis.measures.sides import sides
from stewardmap.analysis.measures.structural_holes import StructuralHoles, structural_holes
from stewardmap.analysis.measures.tie_measures import TieMeasure, tie_measures
from stewardmap.analysis.structure import Structure, structure
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, no_progress

DF_CELLS = 40_000_000  # people times people and arcs; beyond it DF after each leaving is not worked out


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All measures by place in `graph.people`; groups and brokerage by organisation and by sector.

    `df_after` is empty for everyone on maps too large to work it out exactly: it is never estimated.
    """

    asked: Asked
    graph: MeasuredGraph
    whole: MapMeasures
    degrees: Degrees
    betweenness: Sequence[float]
    betweenness_share: Sequence[float]
    nearness: Nearness
    holes: StructuralHoles
    leavings: Leavings
    df_after: Sequence[float | None]
    blocks: BlockCutTree
    groups: dict[Grouping, tuple[str | None, ...]]
    brokerage: dict[Grouping, Sequence[Brokerage]]
    ei: dict[Grouping, EIIndex]
    load: Sequence[Load]
    ties: Sequence[TieMeasure]
    gaps: Gaps
    readings: ReadingsApart
    theta_ignored: bool


def measured(snapshot: Snapshot, asked: Asked, progress: Progress = no_progress) -> Measured:
    """Return every measure of a map on its day.

    Cost is that of betweenness, of all distances, and of DF after every leaving, which is not worked out on
    maps where people times people and arcs is above 40 million.
    """
    snapshot = snapshot.unrestricted
    capacities = graph_of(snapshot, asked)
    graph = capacities if asked.valued else capacities.counted
    alpha = asked.length_alpha
    links = links_on_the_day(snapshot, asked.parameters)
    grouped = {by: groups(snapshot, graph.people, by) for by in Grouping}
    one_way = graph_of(snapshot, asked, only_one_way=True) if asked.directed else graph
    left = leavings(graph.reach)
    recorded = structure(graph.neighbours)
    loads = load_of_people(snapshot, links)
    raw = betweenness(graph, alpha, progress)
    near = nearness(lengths(graph, alpha), progress)
    between = share(raw, directed=graph.directed)
    return Measured(
        asked=asked,
        graph=capacities,
        whole=map_measures(capacities, asked, left, recorded, between, near, progress),
        degrees=degrees(capacities),
        betweenness=raw,
        betweenness_share=between,
        nearness=near,
        holes=structural_holes(graph),
        leavings=left,
        df_after=_df_after(graph, alpha, recorded, progress),
        blocks=block_cut_tree(left.structure),
        groups=grouped,
        brokerage={by: brokerage(one_way, grouped[by]) for by in Grouping},
        ei={by: ei_index(graph, grouped[by]) for by in Grouping},
        load=[loads[person] for person in graph.people],
        ties=tuple(tie_measures(graph)),
        gaps=gaps(snapshot, links),
        readings=readings_apart(snapshot, links),
        theta_ignored=links.theta_ignored,
    )


def _df_after(
    graph: MeasuredGraph, alpha: float, recorded: Structure, progress: Progress
) -> Sequence[float | None]:
    if graph.n * (graph.n + graph.arcs) > DF_CELLS:
        return [None] * graph.n
    return df_after_leavings(lengths(graph, alpha), None if graph.directed else sides(recorded), progress)
