"""Measures on invented maps of 1,000 to 20,000 people, beside what networkx takes for the same."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

import networkx as nx

from benchmarks.invented import ON, people_and_ties
from benchmarks.timing import Row
from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.betweenness import betweenness
from stewardmap.analysis.measures.df_leavings import df_after_leavings
from stewardmap.analysis.measures.graph_of import graph_of
from stewardmap.analysis.measures.leavings import leavings
from stewardmap.analysis.measures.lengths import lengths
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.measures.sides import sides
from stewardmap.analysis.measures.structural_holes import structural_holes
from stewardmap.analysis.structure import structure
from stewardmap.model.snapshot import Snapshot

SIZES = {1000: 4000, 5000: 20_000, 20_000: 80_000}
SAMPLED = 20  # leavings that the plain way works out, of which the time of all is reckoned
COUNTED = "CPU time"


def rows(folder: Path) -> Iterator[Row]:  # noqa: ARG001
    """Yield what each measure takes; networkx is timed on some leavings and reckoned for all."""
    graphs = {people: _graph(people, ties) for people, ties in SIZES.items()}
    yield from _leavings(graphs)
    small, middle = graphs[1000], graphs[5000]
    yield from _df(small)
    yield Row(
        what="betweenness, counted, 1,000 people",
        ours=taken(lambda: betweenness(small)),
        plain=taken(lambda: nx.betweenness_centrality(_plain(small), normalized=False), 1),
        plain_way="networkx",
        at_most=0.3,
        note=COUNTED,
    )
    yield Row(
        what="constraint and effective size, valued, 5,000 people",
        ours=taken(lambda: structural_holes(middle)),
        plain=taken(lambda: _plain_holes(_plain(middle)), 1),
        plain_way="networkx, both for all",
        at_most=0.02,
        note=COUNTED,
    )


def taken(work: Callable[[], object], times: int = 7) -> float:
    """Return the least processor time that some work takes, for the machine does other things too."""
    return min(_once(work) for _ in range(times))


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    begun = process_time()
    work()
    return process_time() - begun


def _graph(people: int, ties: int) -> MeasuredGraph:
    snapshot = Snapshot.of_records(people_and_ties(people, ties), on=ON)
    graph = graph_of(snapshot, Asked())
    assert graph.matrix.nnz == graph.arcs  # noqa: S101 - made once, and used by several measures
    return graph


def _plain(graph: MeasuredGraph) -> "nx.Graph[int]":
    plain: nx.Graph[int] = nx.empty_graph(graph.n)
    plain.add_weighted_edges_from(
        (a, b, c) for a, reached in enumerate(graph.out) for b, c in reached.items()
    )
    return plain


def _leavings(graphs: dict[int, MeasuredGraph]) -> Iterator[Row]:
    for people, at_most in ((1000, None), (5000, 0.015), (20_000, 0.08)):
        graph = graphs[people]
        neighbours, plain = graph.neighbours, _plain(graph)

        def each_away(plain: "nx.Graph[int]" = plain) -> None:
            for node in range(SAMPLED):
                rest = plain.subgraph(set(plain) - {node})
                sizes = [len(part) for part in nx.connected_components(rest)]
                sum(size * (size - 1) for size in sizes)

        yield Row(
            what=f"everyone's leaving: groups, largest, parted, F, {people:,} people",
            ours=taken(lambda there=neighbours: leavings(there)),  # type: ignore[misc]
            plain=taken(each_away, 1) / SAMPLED * people,
            plain_way="networkx: take each out and count the groups (reckoned from some)",
            at_most=at_most,
            note=COUNTED,
        )


def _df(graph: MeasuredGraph) -> Iterator[Row]:
    plain = _plain(graph)

    def each_away() -> None:
        for node in range(2):
            rest = plain.subgraph(set(plain) - {node}).copy()
            ways = nx.all_pairs_shortest_path_length(rest)
            sum(1 / d for _, to in ways for d in to.values() if d)

    parts = sides(structure(graph.neighbours))
    reckoned = taken(each_away, 1) / 2 * graph.n
    for what, alpha in (("counted", 0), ("valued", 1)):
        yield Row(
            what=f"exact DF after every leaving, {what}, {graph.n:,} people",
            ours=taken(lambda alpha=alpha: df_after_leavings(lengths(graph, alpha), parts), 2),  # type: ignore[misc]
            plain=reckoned,
            plain_way="networkx: take each out and find all distances, counted (reckoned from two)",
            at_most=5.0,
            note=COUNTED,
        )


def _plain_holes(plain: "nx.Graph[int]") -> None:
    nx.constraint(plain, weight="weight")
    nx.effective_size(plain, nodes=list(plain), weight="weight")
