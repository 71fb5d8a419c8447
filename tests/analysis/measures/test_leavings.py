"""What everyone's leaving does to the groups, against taking each out of a copy."""

import networkx as nx
import pytest
from hypothesis import given

from stewardmap.analysis.measures.leavings import fragmentation, leavings
from tests.analysis.measures.graphs import Graph, drawn_graphs, measured


def f_of(graph: Graph) -> float | None:
    n = len(graph)
    reached = sum(len(part) * (len(part) - 1) for part in nx.connected_components(graph))
    return None if n < 2 else 1 - reached / (n * (n - 1))


@given(drawn_graphs())
def test_all_leavings_are_those_of_networkx(graph: Graph) -> None:
    found = leavings(measured(graph).neighbours)
    whole = graph.to_undirected()
    assert found.f == pytest.approx(f_of(whole))
    for node in whole:
        rest = whole.subgraph(set(whole) - {node})
        sizes = [len(part) for part in nx.connected_components(rest)]
        assert found.groups_after[node] == len(sizes)
        assert found.largest_after[node] == max(sizes, default=0)
        assert found.f_after[node] == pytest.approx(f_of(rest))


@given(drawn_graphs())
def test_those_parted_are_all_but_the_largest_part_of_their_own_group(graph: Graph) -> None:
    found = leavings(measured(graph).neighbours)
    whole = graph.to_undirected()
    for node in whole:
        own = nx.node_connected_component(whole, node) - {node}
        parts = sorted(map(len, nx.connected_components(whole.subgraph(own))))
        expected = sum(parts[:-1])
        assert found.cut_off[node] == len(found.parted(node)) == expected
        assert set(found.parted(node)) < own or not expected


def test_two_cliques_through_one_person() -> None:
    graph = nx.compose(nx.complete_graph(range(6)), nx.complete_graph(range(5, 11)))
    found = leavings(measured(graph).neighbours)
    assert found.f == 0
    assert found.f_after[5] == pytest.approx(0.555556, abs=1e-6)
    assert found.cut_off[5] == 5
    assert found.groups_after == [1] * 5 + [2] + [1] * 5


def test_nobody_one_and_strangers() -> None:
    nobody, one, strangers = (leavings([[]] * n) for n in (0, 1, 3))
    assert (nobody.f, nobody.groups_after, nobody.largest) == (None, [], 0)
    assert (one.f, one.groups_after, one.largest_after, one.f_after) == (None, [0], [0], [None])
    assert (strangers.f, strangers.groups_after, strangers.f_after) == (1, [2, 2, 2], [1, 1, 1])


def test_f_of_sizes() -> None:
    assert fragmentation([5, 5]) == pytest.approx(0.555556, abs=1e-6)
    assert fragmentation([1]) is None
