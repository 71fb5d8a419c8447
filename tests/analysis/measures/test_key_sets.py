"""Key sets: by looking at every set, and by swaps where there are too many."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.measures import key_sets
from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.graph_of import graph_of
from stewardmap.analysis.measures.key_sets import key_set_by_df, key_set_by_f
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.vocabulary import View
from tests.analysis.measures.graphs import Graph, drawn_graphs, measured, undirected_graphs
from tests.analysis.measures.test_leavings import f_of
from tests.analysis.small_maps import a_map, body, ties


@given(undirected_graphs, st.integers(1, 3))
@settings(max_examples=60)
def test_no_other_set_raises_f_more(graph: Graph, k: int) -> None:
    found = key_set_by_f(measured(graph), k)
    if len(graph) - k < 2:
        assert found is None
        return
    rests = (graph.subgraph(set(graph) - set(gone)) for gone in combinations(graph, k))
    assert found is not None
    assert found.after == pytest.approx(max(f_of(rest) or 0 for rest in rests))
    assert (found.exact, len(found.people)) == (True, k)


@given(drawn_graphs(8), st.integers(1, 2), st.sampled_from([0, 1]))
@settings(max_examples=20)
def test_no_other_set_raises_df_more(graph: Graph, k: int, alpha: int) -> None:
    found = key_set_by_df(measured(graph, valued=True), k, alpha)
    if len(graph) - k < 2:
        assert found is None
        return
    for _, _, about in graph.edges(data=True):
        about["length"] = 60 // about["weight"] if alpha else 60
    closest = max((60 / length for _, _, length in graph.edges(data="length")), default=1)
    most, left = 0.0, len(graph) - k
    for gone in combinations(graph, k):
        rest = graph.subgraph(set(graph) - set(gone))
        ways = nx.all_pairs_dijkstra_path_length(rest, weight="length")
        near = sum(60 / d for _, to in ways for d in to.values() if d)
        most = max(most, 1 - near / (closest * left * (left - 1)))
    assert found is not None
    assert found.after == pytest.approx(most)


def test_swaps_find_what_growing_misses(monkeypatch: pytest.MonkeyPatch) -> None:
    graphs = [
        measured(graph) for graph in (nx.karate_club_graph(), nx.krackhardt_kite_graph(), nx.path_graph(11))
    ]
    best = [key_set_by_f(graph, 3) for graph in graphs]
    monkeypatch.setattr(key_sets, "ARCS", 0)
    for graph, exhaustive in zip(graphs, best, strict=True):
        swapped = key_set_by_f(graph, 3)
        assert swapped is not None
        assert exhaustive is not None
        assert (swapped.exact, exhaustive.exact) == (False, True)
        assert swapped.after == pytest.approx(exhaustive.after)


def test_more_than_three_is_by_swaps() -> None:
    found = key_set_by_f(measured(nx.path_graph(12)), 4)
    assert found is not None
    assert not found.exact
    assert len(set(found.people)) == 4


def test_a_body_stays_whole_when_several_of_it_leave() -> None:
    snapshot = a_map(body("x", "a", "b", "c", "d", "e", "f"), body("y", "g"), ties("a-g"))
    graph = graph_of(snapshot, Asked(parameters=Parameters(view=View.COLLEAGUES)))
    found = key_set_by_f(graph, 2)
    assert found is not None
    assert "a" in found.people
    assert found.after == pytest.approx(0.4)  # g alone beside the four who stay together


@pytest.mark.parametrize("k", [0, -1])
def test_no_set_of_nobody(k: int) -> None:
    assert key_set_by_f(measured(nx.path_graph(5)), k) is None
