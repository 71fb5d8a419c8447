"""The graph that measures run on: which ties count, which way they run, and what they weigh."""

from typing import Any

import networkx as nx
import pytest
from hypothesis import given

from stewardmap.analysis.measures.asked import Asked, Weight
from stewardmap.analysis.measures.graph_of import graph_of
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, KindOfTie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Direction, Side, TieKind, View
from tests.analysis.measures.graphs import Graph, drawn_graphs, measured
from tests.analysis.small_maps import a_map, body, person, says, tie, ties


def arcs(snapshot: Snapshot, **asked: Any) -> dict[str, float]:
    """Each arc as "ab", with its capacity."""
    found = graph_of(snapshot, Asked(**asked))
    people = found.people
    return {people[a] + people[b]: c for a, reached in enumerate(found.out) for b, c in reached.items()}


@given(drawn_graphs())
def test_a_graph_comes_back_from_its_map(graph: Graph) -> None:
    found = measured(graph, valued=True)
    weights = {(a, b): c for a, reached in enumerate(found.out) for b, c in reached.items()}
    both_ways = graph if graph.is_directed() else graph.to_directed()
    assert weights == {(a, b): c for a, b, c in both_ways.edges(data="weight")}
    assert found.arcs == both_ways.number_of_edges()


def test_each_kind_runs_its_way_and_a_tie_of_none_both_ways() -> None:
    snapshot = a_map(
        person("a"), person("b"), person("c"), ties("a-b b-c"),
        KindOfTie(tie_id=Id("a~b"), about=TieKind.FUNDS, direction=Direction.BACKWARD),
        KindOfTie(tie_id=Id("a~b"), about=TieKind.WORKS_WITH),
    )  # fmt: skip
    assert set(arcs(snapshot, directed=True)) == {"ba", "bc", "cb"}
    assert set(arcs(snapshot)) == {"ab", "ba", "bc", "cb"}


def test_not_rated_is_one_and_the_threshold_leaves_it_out() -> None:
    snapshot = a_map(person("a"), person("b"), person("c"), tie("a", "b", 4), tie("b", "c", None))
    assert arcs(snapshot) == {"ab": 4, "ba": 4, "bc": 1, "cb": 1}
    assert set(arcs(snapshot, parameters=Parameters(theta_reach=2))) == {"ab", "ba"}


def test_the_weight_of_another_tool_is_taken_only_when_asked_for() -> None:
    snapshot = a_map(
        person("a"), person("b"), person("c"), person("d"),
        tie("a", "b", 4, value=0.25), tie("b", "c"), tie("c", "d", value=0.0),
    )  # fmt: skip
    assert arcs(snapshot)["ab"] == 4
    assert arcs(snapshot, weight=Weight.VALUE) == {"ab": 0.25, "ba": 0.25, "bc": 1, "cb": 1}
    assert graph_of(snapshot, Asked(weight=Weight.VALUE)).left_out == 1


def test_an_arc_weighs_what_its_own_end_said_and_a_tie_the_lower() -> None:
    snapshot = a_map(
        person("a"), person("b"), tie("a", "b", None), says("a~b", Side.FIRST, 4), says("a~b", Side.SECOND, 2)
    )
    assert arcs(snapshot, directed=True) == {"ab": 4, "ba": 2}
    assert arcs(snapshot) == {"ab": 2, "ba": 2}


def test_the_keepers_own_rating_stands_before_what_the_ends_said() -> None:
    snapshot = a_map(person("a"), person("b"), tie("a", "b", 5), says("a~b", Side.FIRST, 1))
    assert arcs(snapshot, directed=True) == {"ab": 5, "ba": 5}


def test_a_view_presumes_a_ring_in_reach_alone() -> None:
    snapshot = a_map(body("x", "a", "b", "c", "d"), tie("a", "b", 3))
    found = graph_of(snapshot, Asked(parameters=Parameters(view=View.COLLEAGUES)))
    assert found.reach == [[1, 3], [0, 2], [1, 3], [0, 2]]
    assert found.neighbours == [[1], [0], [], []]
    assert set(found.ties) == {(0, 1)}


def test_a_body_of_one_or_two_is_no_ring() -> None:
    snapshot = a_map(body("x", "a"), body("y", "b", "c"))
    found = graph_of(snapshot, Asked(parameters=Parameters(view=View.COLLEAGUES)))
    assert found.reach == [[], [2], [1]]


@pytest.mark.parametrize("gone", [{1}, {1, 2}])
def test_a_ring_closes_over_those_who_stay(gone: set[int]) -> None:
    snapshot = a_map(body("x", "a", "b", "c", "d"))
    rest = graph_of(snapshot, Asked(parameters=Parameters(view=View.COLLEAGUES))).without(gone)
    assert nx.is_connected(nx.Graph([(a, b) for a, reached in enumerate(rest.reach) for b in reached]))
    assert rest.n == 4 - len(gone)


def test_those_who_stay_keep_their_ties() -> None:
    rest = measured(nx.path_graph(5)).without([1])
    assert rest.people == ("p0000", "p0002", "p0003", "p0004")
    assert [sorted(reached) for reached in rest.out] == [[], [2], [1, 3], [2]]
    assert set(rest.ties) == {(1, 2), (2, 3)}


def test_without_the_keeper() -> None:
    snapshot = a_map(person("a"), person("b"), person("c"), ties("a-b b-c"), Card(keeper_id=Id("b")))
    found = graph_of(snapshot, Asked(parameters=Parameters(without_keeper=True)))
    assert found.people == ("a", "c")
    assert found.arcs == 0


def test_the_weights_of_another_tool_differ_by_way_and_the_larger_counts_without_direction() -> None:
    about = {"tie_id": Id("a~b"), "about": TieKind.TURNS_TO}
    ways = [KindOfTie(direction=way, **about) for way in (Direction.FORWARD, Direction.BACKWARD)]
    snapshot = a_map(person("a"), person("b"), tie("a", "b", value=3.0, value_back=7.0), *ways)
    by_value = {"valued": True, "weight": Weight.VALUE}
    assert arcs(snapshot, directed=True, **by_value) == {"ab": 3.0, "ba": 7.0}
    assert arcs(snapshot, **by_value) == {"ab": 7.0, "ba": 7.0}
