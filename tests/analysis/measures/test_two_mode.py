"""People and collaborations: against networkx's bipartite measures, and on odd maps."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from networkx.algorithms import bipartite

from stewardmap.analysis.measures.two_mode import most_betweenness, two_mode, two_mode_graph
from stewardmap.model.dates import year
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Collaboration, Membership
from tests.analysis.small_maps import a_map, board, body, person

seats = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4)), max_size=16, unique=True)


@given(seats)
def test_measures_are_those_of_networkx(taken: list[tuple[int, int]]) -> None:
    snapshot = a_map(
        [person(f"p{at}") for at in range(6)],
        [Collaboration(id=Id(f"c{at}"), name=f"C{at}") for at in range(5)],
        [Membership(person_id=Id(f"p{a}"), collaboration_id=Id(f"c{b}")) for a, b in taken],
    )
    whole = two_mode_graph(snapshot)
    found = two_mode(whole)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(whole.graph.people)
    graph.add_edges_from((f"p{a}", f"c{b}") for a, b in taken)
    nodes = whole.graph.people
    people = list(whole.people)
    assert found.degree == [graph.degree[node] for node in nodes]
    theirs = bipartite.degree_centrality(graph, people)
    assert found.degree_share == pytest.approx([theirs[node] for node in nodes])
    theirs = bipartite.betweenness_centrality(graph, people)
    assert found.betweenness_share == pytest.approx([theirs[node] for node in nodes])
    if nx.is_connected(graph):
        theirs = bipartite.closeness_centrality(graph, people)
        assert found.closeness == pytest.approx([theirs[node] for node in nodes])
    assert all(0 <= value <= 1 + 1e-9 for value in found.closeness)
    assert {nodes[at] for at in found.leavings.structure.cut} == set(nx.articulation_points(graph))


def test_seats_of_organisations_and_of_those_who_left_are_nobodys() -> None:
    snapshot = a_map(
        body("x", "a", "b"), board("m", a=None), Collaboration(id=Id("old"), name="Old", ends=year(2001)),
        Membership(collaboration_id=Id("m"), organisation_id=Id("x")),
        Membership(collaboration_id=Id("m"), person_id=Id("b"), ends=year(2001)),
        Membership(collaboration_id=Id("old"), person_id=Id("b")),
        Membership(collaboration_id=Id("m"), person_id=Id("a"), seat_for="a union"),
    )  # fmt: skip
    whole = two_mode_graph(snapshot)
    assert (whole.people, whole.collaborations) == (("a", "b"), ("m",))
    assert two_mode(whole).degree == [1, 0, 1]


def test_without_the_keeper_and_without_anything() -> None:
    snapshot = a_map(board("m", a=None, b=None), person("a"), person("b"), Card(keeper_id=Id("a")))
    assert two_mode(two_mode_graph(snapshot, without_keeper=True)).degree == [1, 1]
    nothing = two_mode(two_mode_graph(a_map()))
    assert nothing.closeness == []
    empty = two_mode(two_mode_graph(a_map(Collaboration(id=Id("c"), name="C"))))
    assert (empty.degree, empty.degree_share, empty.betweenness_share) == ([0], [0.0], [0.0])


def test_most_betweenness_of_a_star() -> None:
    """One collaboration that six people share stands between all 15 pairs of them."""
    assert most_betweenness(1, 6) == 15
    assert most_betweenness(0, 6) == 0
