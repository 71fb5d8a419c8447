"""Lengths, distances, betweenness and closeness, against networkx on drawn graphs."""

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.measures import shortest_paths as ways
from stewardmap.analysis.measures.betweenness import betweenness, share
from stewardmap.analysis.measures.closeness import nearness
from stewardmap.analysis.measures.lengths import EXACT, lengths
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.model.ids import Id
from tests.analysis.measures.graphs import Graph, drawn_graphs, measured

alphas = st.sampled_from([0.0, 0.5, 1.0, 2.0])


def with_lengths(graph: Graph, alpha: float) -> Graph:
    """The graph with lengths of whole numbers, worked out by themselves."""
    exact = {0: 1, 1: 60, 2: 3600}.get(alpha)
    for _, _, about in graph.edges(data=True):
        about["length"] = (
            exact // about["weight"] ** int(alpha)
            if exact
            else round(2**40 / math.sqrt(about["weight"]))  # exact for 1 and 4, else too fine to tie
        )
    return graph


@pytest.fixture(params=[40, 2_000_000], autouse=True)
def cells(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """In many blocks, and in one."""
    monkeypatch.setattr(ways, "CELLS", request.param)


@given(drawn_graphs(), alphas)
def test_betweenness_is_that_of_networkx(graph: Graph, alpha: float) -> None:
    ours = betweenness(measured(graph, valued=True), alpha)
    theirs = nx.betweenness_centrality(with_lengths(graph, alpha), weight="length", normalized=False)
    assert ours == pytest.approx([theirs[node] for node in range(len(graph))])


@given(drawn_graphs())
def test_shares_are_those_of_networkx(graph: Graph) -> None:
    ours = share(betweenness(measured(graph)), directed=graph.is_directed())
    theirs = nx.betweenness_centrality(graph)
    assert ours == pytest.approx([theirs[node] for node in range(len(graph))])


@given(drawn_graphs(), alphas)
def test_nearness_is_that_of_networkx(graph: Graph, alpha: float) -> None:
    found = nearness(lengths(measured(graph, valued=True), alpha))
    unit = {0.0: 1, 0.5: 2**40, 1.0: 60, 2.0: 3600}[alpha]
    with_lengths(graph, alpha)
    away = nx.reverse(graph) if graph.is_directed() else graph
    nodes = range(len(graph))
    for ours, there in ((found.closeness, away), (found.closeness_in, graph)):
        theirs = nx.closeness_centrality(there, distance="length")
        assert ours == pytest.approx([theirs[node] * unit for node in nodes], rel=1e-6)
    others = max(1, len(graph) - 1)
    for ours, there in ((found.harmonic, away), (found.harmonic_in, graph)):
        theirs = nx.harmonic_centrality(there, distance="length")
        assert ours == pytest.approx([theirs[node] * unit / others for node in nodes], rel=1e-6)


@given(drawn_graphs())
def test_df_and_distances_of_the_whole(graph: Graph) -> None:
    found = nearness(lengths(measured(graph), 0))
    far = [d for _, to in nx.all_pairs_shortest_path_length(graph) for d in to.values() if d]
    n = len(graph)
    assert found.longest == max(far, default=None)
    assert found.mean == (pytest.approx(sum(far) / len(far)) if far else None)
    assert found.df == (pytest.approx(1 - sum(1 / d for d in far) / (n * (n - 1))) if n > 1 else None)
    assert found.reached == [len(nx.single_source_shortest_path_length(graph, node)) - 1 for node in graph]


def test_ways_of_equal_length_are_equal() -> None:
    """1/3 + 1/3 + 1/3 and 1/1, and for alpha 0.5 twice 1/2 and 1: as floats they need not be."""
    graph = nx.Graph()
    graph.add_weighted_edges_from([(0, 1, 3), (1, 2, 3), (2, 3, 3), (0, 4, 2), (4, 3, 2), (0, 3, 1)])
    assert betweenness(measured(graph, valued=True), 1) == pytest.approx([0, 4 / 3, 4 / 3, 0, 1 / 3], abs=2)
    found = betweenness(measured(graph, valued=True), 1)
    theirs = nx.betweenness_centrality(with_lengths(graph, 1), weight="length", normalized=False)
    assert found == pytest.approx([theirs[node] for node in range(5)])
    assert found[4] > 0
    half = nx.Graph()
    half.add_weighted_edges_from([(0, 1, 4), (1, 2, 4), (0, 2, 1)])
    assert betweenness(measured(half, valued=True), 0.5) == pytest.approx([0, 0.5, 0])


def graph_of_values(*values: float) -> MeasuredGraph:
    """A path whose ties weigh so much."""
    n = len(values) + 1
    out: list[dict[int, float]] = [{} for _ in range(n)]
    for at, value in enumerate(values):
        out[at][at + 1] = out[at + 1][at] = value
    return MeasuredGraph(tuple(Id(str(at)) for at in range(n)), out)


@given(st.lists(st.floats(1e-6, 1e9), min_size=1, max_size=6), st.sampled_from([0, 0.3, 1, 1.5, 3]))
def test_any_weights_have_lengths_in_proportion(values: list[float], alpha: float) -> None:
    found = lengths(graph_of_values(*values), alpha)
    assert found.length.min() >= 1
    assert found.length.max() * (found.n + 1) <= EXACT
    longest = np.max(found.length / found.unit)
    assert longest == pytest.approx(min(values) ** -alpha, rel=1e-6)


def test_strengths_are_sixty_over_strength() -> None:
    found = lengths(graph_of_values(1, 2, 3, 4, 5), 1)
    assert sorted(set(found.length.tolist())) == [12, 15, 20, 30, 60]
    assert found.unit == 60
    assert found.closest == 5


def test_nobody_and_one() -> None:
    for n in (0, 1):
        alone = MeasuredGraph(tuple(Id(str(at)) for at in range(n)), [{} for _ in range(n)])
        assert betweenness(alone, 1) == betweenness(alone) == [0.0] * n
        found = nearness(lengths(alone, 1))
        assert (found.closeness, found.df, found.mean) == ([0.0] * n, None, None)
