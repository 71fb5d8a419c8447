"""Density, closed triads, spread, and centralisation of whole maps."""

from itertools import combinations, permutations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.measures.betweenness import betweenness, share
from stewardmap.analysis.measures.block_cut_tree import block_cut_tree
from stewardmap.analysis.measures.centralisation import (
    betweenness_centralisation,
    closeness_centralisation,
    degree_centralisation,
    one_way_centralisation,
)
from stewardmap.analysis.measures.closeness import nearness
from stewardmap.analysis.measures.degrees import degree_at_alpha, degrees
from stewardmap.analysis.measures.lengths import lengths
from stewardmap.analysis.measures.place_cover import place_cover
from stewardmap.analysis.measures.set_ties import Together, ties_of_set, together
from stewardmap.analysis.measures.vertex_connectivity import vertex_connectivity
from stewardmap.analysis.measures.whole_map import (
    concentration,
    contacts_of_contacts,
    density,
    transitivity,
)
from stewardmap.analysis.structure import structure
from tests.analysis.measures.graphs import Graph, drawn_graphs, measured, undirected_graphs


@given(drawn_graphs())
def test_degrees_and_strengths_are_those_of_networkx(graph: Graph) -> None:
    found = degrees(measured(graph, valued=True))
    nodes = range(len(graph))
    assert found.total == [graph.degree[node] for node in nodes]
    assert found.strength == [graph.degree(node, weight="weight") for node in nodes]
    if graph.is_directed():
        assert found.into == [graph.in_degree[node] for node in nodes]
        assert found.strength_out == [graph.out_degree(node, weight="weight") for node in nodes]


@given(drawn_graphs())
def test_density_is_that_of_networkx(graph: Graph) -> None:
    assert density(measured(graph)) == (pytest.approx(nx.density(graph)) if len(graph) > 1 else None)


@given(undirected_graphs)
def test_transitivity_is_that_of_networkx(graph: Graph) -> None:
    found = transitivity(measured(graph))
    assert (found or 0) == pytest.approx(nx.transitivity(graph))


@given(drawn_graphs(8, directed=True))
def test_transitivity_with_direction_by_hand(graph: Graph) -> None:
    ways = [
        graph.has_edge(a, c)
        for a, b, c in permutations(graph, 3)
        if graph.has_edge(a, b) and graph.has_edge(b, c)
    ]
    assert transitivity(measured(graph)) == (pytest.approx(sum(ways) / len(ways)) if ways else None)


@given(st.lists(st.integers(0, 20), max_size=12))
def test_concentration_is_the_mean_difference(values: list[int]) -> None:
    found = concentration(values)
    if not sum(values):
        assert found is None
    else:
        apart = sum(abs(a - b) for a in values for b in values)
        assert found == pytest.approx(apart / (2 * len(values) * sum(values)))


@given(drawn_graphs())
def test_centralisation_is_between_a_ring_and_a_star(graph: Graph) -> None:
    found, n = measured(graph), len(graph)
    of, directed = degrees(found), graph.is_directed()
    near = nearness(lengths(found, 0))
    values = [
        degree_centralisation(of, directed=directed),
        betweenness_centralisation(share(betweenness(found), directed=directed)),
        closeness_centralisation(near.closeness, near.closest, directed=directed),
        one_way_centralisation(of.out),
    ]
    for value in values:
        assert value is None if n < 3 else value is not None and value >= -1e-9
    if n >= 3:
        assert (
            max(value for value in (*values[:2], values[3] if directed else 0) if value is not None)
            <= 1 + 1e-9
        )


def test_arcs_from_one_to_all_and_back() -> None:
    star = nx.DiGraph([(0, at) for at in range(1, 6)])
    of = degrees(measured(star))
    assert (one_way_centralisation(of.out), one_way_centralisation(of.into)) == (1, pytest.approx(0.04))
    near = nearness(lengths(measured(star), 0))
    assert closeness_centralisation(near.closeness, directed=True) == pytest.approx(1)
    both = nearness(lengths(measured(star.to_undirected().to_directed()), 0))
    assert degree_centralisation(degrees(measured(star.to_undirected().to_directed())), directed=True) == 1
    assert both.closeness[0] == 1


@given(undirected_graphs)
def test_blocks_are_those_of_networkx(graph: Graph) -> None:
    found = block_cut_tree(structure(measured(graph).neighbours))
    assert set(map(frozenset, found.blocks)) == set(map(frozenset, nx.biconnected_components(graph)))
    assert set(found.of_cut) == set(nx.articulation_points(graph))
    for cut, blocks in found.of_cut.items():
        assert [cut in block for block in found.blocks].count(True) == len(blocks) > 1
    for leaf in found.leaves:
        assert sum(cut in found.blocks[leaf] for cut in found.of_cut) == 1


@given(undirected_graphs)
def test_vertex_connectivity_is_that_of_networkx(graph: Graph) -> None:
    neighbours = measured(graph).neighbours
    theirs = nx.node_connectivity(graph) if len(graph) > 1 else None
    assert vertex_connectivity(neighbours, structure(neighbours)) == theirs


@pytest.mark.parametrize("graph", [nx.random_regular_graph(4, 12, seed=3), nx.hypercube_graph(4)])
def test_vertex_connectivity_where_flows_are_needed(graph: Graph) -> None:
    plain = nx.convert_node_labels_to_integers(graph)
    neighbours = measured(plain).neighbours
    assert vertex_connectivity(neighbours, structure(neighbours)) == nx.node_connectivity(plain)


@given(undirected_graphs)
def test_place_cover_has_half_of_the_ties_and_is_near_the_fewest(graph: Graph) -> None:
    found, ties = place_cover(measured(graph)), graph.number_of_edges()
    if not ties:
        assert found is None
        return

    def covers(people: tuple[int, ...]) -> bool:
        return 2 * sum(a in people or b in people for a, b in graph.edges) >= ties

    fewest = next(k for k in range(1, len(graph) + 1) if any(map(covers, combinations(graph, k))))
    assert found is not None
    assert fewest <= found <= 2 * fewest


def test_place_cover_of_a_star_and_of_pairs() -> None:
    assert place_cover(measured(nx.star_graph(7))) == 1
    assert place_cover(measured(nx.Graph([(0, 1), (2, 3), (4, 5)]))) == 2


def test_contacts_of_contacts_are_never_fewer() -> None:
    assert contacts_of_contacts([]) == (None, None)
    assert contacts_of_contacts([0, 0]) == (0, None)
    assert contacts_of_contacts([3, 1, 1, 1]) == (1.5, 2.0)


def test_degree_without_ties() -> None:
    assert degree_at_alpha(0, 0, 0) == degree_at_alpha(0, 0, 2) == 0


def test_ties_of_a_set() -> None:
    graph = nx.Graph()
    graph.add_weighted_edges_from([(0, 1, 5), (0, 2, 2), (1, 2, 2), (1, 3, 5)])
    found = measured(graph, valued=True)
    assert ties_of_set(found, [0, 1], Together.UNION, full=5) == pytest.approx({2: 0.64, 3: 1})
    assert ties_of_set(found, [0, 1], Together.SUM) == {2: 4, 3: 5}
    assert together([3, 1, 2], Together.LEAST) == 1
    assert together([3, 1, 2], Together.MOST) == 3
    assert together([], Together.UNION) == 0
