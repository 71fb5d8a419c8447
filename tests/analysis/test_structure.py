"""Groups, cut people and bridges in one walk, against networkx."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.structure import Structure, structure


@st.composite
def graphs(draw: st.DrawFn) -> "nx.Graph[int]":
    """Graphs of up to 14 nodes, sparse ones mostly."""
    n = draw(st.integers(0, 14))
    graph: nx.Graph[int] = nx.empty_graph(n)
    if n > 1:
        nodes = st.integers(0, n - 1)
        pairs = st.lists(st.tuples(nodes, nodes), max_size=2 * n)
        graph.add_edges_from((a, b) for a, b in draw(pairs) if a != b)
    return graph


def of(graph: "nx.Graph[int]") -> Structure:
    return structure([sorted(graph.neighbors(node)) for node in range(len(graph))])


def groups(graph: "nx.Graph[int]") -> set[frozenset[int]]:
    return {frozenset(part) for part in nx.connected_components(graph)}


@given(graphs())
def test_groups_cut_nodes_and_bridges_are_those_of_networkx(graph: "nx.Graph[int]") -> None:
    found = of(graph)
    assert {frozenset(found.order[a:b]) for a, b in found.groups} == groups(graph)
    assert set(found.cut) == set(nx.articulation_points(graph))
    assert {frozenset(pair) for pair in found.bridges} == {frozenset(pair) for pair in nx.bridges(graph)}


@given(graphs())
def test_parts_are_the_groups_left_when_a_node_goes(graph: "nx.Graph[int]") -> None:
    found = of(graph)
    for node in found.cut:
        rest = graph.subgraph(nx.node_connected_component(graph, node) - {node})
        parts = found.parts_without(node)
        assert {frozenset(part) for part in parts} == groups(rest)
        assert [len(part) for part in parts] == sorted(map(len, parts), reverse=True)


@given(graphs())
def test_sides_are_the_groups_left_when_a_bridge_goes(graph: "nx.Graph[int]") -> None:
    found = of(graph)
    for first, second in found.bridges:
        cut = graph.copy()
        cut.remove_edge(first, second)
        left, right = found.sides_of((first, second))
        assert set(left) == nx.node_connected_component(cut, first)
        assert set(right) == nx.node_connected_component(cut, second)


@pytest.mark.parametrize(
    ("graph", "cut", "bridges"),
    [
        (nx.krackhardt_kite_graph(), {7, 8}, 2),
        (nx.karate_club_graph(), {0}, 1),
        (nx.convert_node_labels_to_integers(nx.florentine_families_graph()), 4, 5),
        (nx.star_graph(6), {0}, 6),
        (nx.path_graph(10), set(range(1, 9)), 9),
        (nx.complete_graph(6), set(), 0),
        (nx.cycle_graph(6), set(), 0),
        (nx.petersen_graph(), set(), 0),
        (nx.empty_graph(6), set(), 0),
    ],
    ids=["kite", "karate", "florentine", "star", "path", "clique", "ring", "petersen", "strangers"],
)
def test_published_cut_people_and_bridges(graph: "nx.Graph[int]", cut: set[int] | int, bridges: int) -> None:
    found = of(graph)
    assert (len(found.cut) if isinstance(cut, int) else set(found.cut)) == cut
    assert len(found.bridges) == bridges


def test_a_chain_of_many_is_no_trouble() -> None:
    found = of(nx.path_graph(20_000))
    assert len(found.cut) == 19_998
