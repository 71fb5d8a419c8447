"""Introductions through a common contact: as many as blocks, less one for each group."""

import networkx as nx
import pytest

from stewardmap.analysis.introductions.through_contacts import between_contacts
from tests.analysis.introductions.drawn_graphs import neighbours, tangled


def checked(graph: "nx.Graph[int]") -> int:
    plan = between_contacts(neighbours(graph))
    whole = graph.copy()
    for added in plan:
        one, other = added.pair
        assert not whole.has_edge(one, other)
        assert set(graph[one]) & set(graph[other]), "they both know somebody, as recorded"
        whole.add_edge(one, other)
    assert not set(nx.articulation_points(whole))
    assert sorted(node for added in plan for node in added.freed) == sorted(nx.articulation_points(graph))
    groups = sum(len(group) > 1 for group in nx.connected_components(graph))
    assert len(plan) == sum(1 for _ in nx.biconnected_components(graph)) - groups
    return len(plan)


def test_as_many_as_blocks_less_one_for_each_group() -> None:
    assert len([checked(graph) for graph in tangled(150, seed=5)]) == 150


@pytest.mark.parametrize(
    ("graph", "introductions"),
    [(nx.star_graph(6), 5), (nx.path_graph(10), 8), (nx.karate_club_graph(), 2), (nx.empty_graph(3), 0)],
)
def test_by_hand(graph: "nx.Graph[int]", introductions: int) -> None:
    assert checked(graph) == introductions


def test_each_bridge_is_told_of_once() -> None:
    told = [pair for added in between_contacts(neighbours(nx.path_graph(5))) for pair in added.bridges]
    assert sorted(told) == [(0, 1), (1, 2), (2, 3), (3, 4)]
