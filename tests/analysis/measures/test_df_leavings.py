"""DF after every leaving, exactly, against taking each person out of a copy."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.measures import df_leavings, shortest_paths
from stewardmap.analysis.measures.df_leavings import df_after_leavings
from stewardmap.analysis.measures.lengths import lengths
from stewardmap.analysis.measures.sides import sides
from stewardmap.analysis.structure import structure
from stewardmap.errors import CancelledError
from tests.analysis.measures.graphs import Graph, drawn_graphs, measured
from tests.cancellable import Cancellable


def each_taken_out(graph: Graph) -> list[float | None]:
    n = len(graph)
    closest = max((1 / length for _, _, length in graph.edges(data="length")), default=1.0)
    found: list[float | None] = []
    for node in range(n):
        rest = graph.subgraph(set(graph) - {node})
        ways = nx.all_pairs_dijkstra_path_length(rest, weight="length")
        near = sum(1 / d for _, to in ways for d in to.values() if d)
        found.append(1 - near / (closest * (n - 1) * (n - 2)) if n > 2 else None)
    return found


@pytest.fixture(params=[True, False], ids=["in many goes", "in one"])
def goes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param:
        monkeypatch.setattr(shortest_paths, "CELLS", 40)
        monkeypatch.setattr(df_leavings, "CELLS", 5)


@pytest.mark.usefixtures("goes")
@settings(max_examples=50)
@given(drawn_graphs(14), st.sampled_from([0, 1]))
def test_each_leaving_is_worked_out_exactly(graph: Graph, alpha: int) -> None:
    for _, _, about in graph.edges(data=True):
        about["length"] = 60 // about["weight"] if alpha else 1
    found = measured(graph, valued=True)
    parts = None if graph.is_directed() else sides(structure(found.neighbours))
    assert df_after_leavings(lengths(found, alpha), parts) == pytest.approx(each_taken_out(graph))
    assert df_after_leavings(lengths(found, alpha)) == pytest.approx(each_taken_out(graph))


def test_the_nearest_pair_of_the_intact_map_is_the_measure() -> None:
    """Without the strong tie the others are no nearer: 1 - 2 * 1 / (5 * 2) for the weak tie that is left."""
    graph = nx.Graph()
    graph.add_weighted_edges_from([(0, 1, 5), (1, 2, 1)])
    assert df_after_leavings(lengths(measured(graph, valued=True), 1))[0] == pytest.approx(0.8)


def test_a_long_chain_and_a_ring() -> None:
    for graph in (nx.path_graph(24), nx.cycle_graph(18)):
        for _, _, about in graph.edges(data=True):
            about["length"] = 1
        found = measured(graph)
        parts = sides(structure(found.neighbours))
        assert df_after_leavings(lengths(found, 0), parts) == pytest.approx(each_taken_out(graph))


def test_it_can_be_stopped() -> None:
    stop = Cancellable()
    stop.cancel()
    with pytest.raises(CancelledError):
        df_after_leavings(lengths(measured(nx.path_graph(5)), 0), progress=stop)
