"""Every number of the literature that the measures promise to reproduce, by way of a whole map."""

from collections.abc import Callable, Hashable
from functools import cache
from typing import Any

import networkx as nx
import pytest

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.measures.asked import Asked, Weight
from stewardmap.analysis.measures.degrees import degree_at_alpha
from stewardmap.analysis.measures.measured import Measured, measured
from stewardmap.analysis.measures.set_ties import Together, together
from stewardmap.analysis.measures.two_mode import two_mode, two_mode_graph
from stewardmap.analysis.measures.vertex_connectivity import vertex_connectivity
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.structure import structure
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Membership, Person, Record
from stewardmap.model.snapshot import Snapshot
from tests.analysis.measures import classics
from tests.analysis.measures.graphs import Graph, map_of, plain_id
from tests.analysis.small_maps import DAY, a_map, body, ties

MAPS: dict[str, Callable[[], Graph]] = {
    "kite": classics.kite,
    "florentine": nx.florentine_families_graph,
    "karate": classics.karate,
    "borgatti": classics.borgatti,
    "girls": classics.eight_girls,
    "cliques": classics.two_cliques,
    "star": lambda: nx.star_graph(4),
    "ring": lambda: nx.cycle_graph(5),
    "path": lambda: nx.path_graph(5),
}


@cache
def of(name: str) -> Measured:
    if name == "miserables":
        return measured(map_of(nx.les_miserables_graph(), as_value=True), Asked())
    if name == "five":
        return measured(map_of(classics.five_nodes()), Asked(valued=True, directed=True))
    return measured(map_of(MAPS[name]()), Asked())


def person(found: Measured, node: Hashable) -> int:
    return found.graph.people.index(plain_id(node))


def closeness(found: Measured, at: int) -> float:
    return found.nearness.closeness[at]


OF_PEOPLE: dict[str, Callable[[Measured, int], Any]] = {
    "degree": lambda found, at: found.degrees.total[at],
    "betweenness": lambda found, at: found.betweenness[at],
    "share": lambda found, at: found.betweenness_share[at],
    "closeness": closeness,
    "constraint": lambda found, at: found.holes.constraint[at],
    "effective size": lambda found, at: found.holes.effective_size[at],
    "efficiency": lambda found, at: found.holes.efficiency[at],
    "mean 1/d": lambda found, at: found.nearness.harmonic[at],
    "F after": lambda found, at: found.leavings.f_after[at],
}


@pytest.mark.parametrize(
    ("name", "measure", "published", "tolerance"),
    [
        ("kite", "degree", {"Diane": 6}, 0),
        ("kite", "betweenness", {"Heather": 14}, 1e-3),
        (
            "kite",
            "share",
            {"Heather": 0.389, "Fernando": 0.231, "Ike": 0.222, "Diane": 0.102, "Andre": 0.023},
            1e-3,
        ),
        ("kite", "closeness", {"Fernando": 0.643, "Diane": 0.600, "Heather": 0.600, "Jane": 0.310}, 1e-3),
        (
            "florentine",
            "share",
            {
                "Medici": 0.522,
                "Guadagni": 0.255,
                "Albizzi": 0.212,
                "Salviati": 0.143,
                "Ridolfi": 0.114,
                "Strozzi": 0.103,
            },
            1e-3,
        ),
        ("florentine", "closeness", {"Medici": 0.560, "Ridolfi": 0.500}, 1e-3),
        ("karate", "betweenness", {1: 231.071, 34: 160.552, 33: 76.691, 3: 75.851, 32: 73.010}, 1e-3),
        ("karate", "constraint", {1: 0.155423, 34: 0.156419, 33: 0.249223, 12: 1}, 1e-5),
        ("miserables", "share", {"Valjean": 0.570, "Myriel": 0.177, "Fantine": 0.130}, 1e-3),
        ("borgatti", "effective size", {"G": 4.667, "A": 2.5}, 1e-3),
        ("borgatti", "efficiency", {"G": 0.778}, 1e-3),
        ("borgatti", "constraint", {"G": 0.400, "A": 0.595, "C": 1.0}, 1e-3),
        ("girls", "betweenness", {"Sue": 7.5, "Alice": 5.5}, 1e-9),
        ("girls", "constraint", {"Sue": 0.4314}, 1e-4),
        ("five", "mean 1/d", {1: 1.51429, 2: 1.42857, 3: 1.3, 4: 1.05, 5: 0.83333}, 1e-5),
        ("five", "betweenness", {1: 0, 2: 1, 3: 2, 4: 3, 5: 1}, 1e-9),
        ("cliques", "F after", {5: 0.555556}, 1e-6),
    ],
)
def test_numbers_of_people(
    name: str, measure: str, published: dict[Hashable, float], tolerance: float
) -> None:
    found = of(name)
    ours = {node: OF_PEOPLE[measure](found, person(found, node)) for node in published}
    assert ours == pytest.approx(published, abs=tolerance)


@pytest.mark.parametrize(
    ("name", "measure", "published", "tolerance"),
    [
        ("kite", "cut_people", 2, 0),
        ("florentine", "people", 15, 0),
        ("florentine", "betweenness_centralisation", 0.437, 1e-3),
        ("florentine", "cut_people", 4, 0),
        ("florentine", "bridges", 5, 0),
        ("karate", "cut_people", 1, 0),
        ("karate", "transitivity", 0.2557, 1e-4),
        ("karate", "vertex_connectivity", 1, 0),
        ("girls", "mean_contacts", 2.5, 1e-9),
        ("girls", "mean_contacts_of_contacts", 3.0, 1e-9),
        ("star", "degree_centralisation", 1, 1e-9),
        ("star", "closeness_centralisation", 1, 1e-9),
        ("star", "betweenness_centralisation", 1, 1e-9),
        ("ring", "degree_centralisation", 0, 1e-9),
        ("ring", "closeness_centralisation", 0, 1e-9),
        ("ring", "betweenness_centralisation", 0, 1e-9),
        ("path", "degree_centralisation", 0.1667, 1e-4),
        ("path", "closeness_centralisation", 0.4222, 1e-4),
        ("path", "betweenness_centralisation", 0.4167, 1e-4),
    ],
)
def test_numbers_of_the_whole(name: str, measure: str, published: float, tolerance: float) -> None:
    assert getattr(of(name).whole, measure) == pytest.approx(published, abs=tolerance)


@pytest.mark.parametrize(("name", "published"), [("kite", {"Heather", "Ike"}), ("karate", {1})])
def test_cut_people(name: str, published: set[Hashable]) -> None:
    found = of(name)
    assert {found.graph.people[at] for at in found.leavings.structure.cut} == {
        plain_id(node) for node in published
    }


def test_blocks_of_the_karate_club() -> None:
    assert sorted(map(len, of("karate").blocks.blocks)) == [2, 6, 28]


def test_strength_read_as_length_would_give_another_valjean() -> None:
    """0.454 is what reading another tool's weight as a length gives; ours reads it as a strength."""
    snapshot = map_of(nx.les_miserables_graph(), as_value=True)
    found = measured(snapshot, Asked(valued=True, weight=Weight.VALUE))
    assert found.betweenness_share[person(found, "Valjean")] != pytest.approx(0.454, abs=0.01)


def davis() -> Snapshot:
    """The women as people, the meetings as collaborations."""
    graph = classics.women()
    top, bottom = graph.graph["top"], graph.graph["bottom"]
    made: list[Record] = [Person(id=plain_id(one), name=one) for one in top]
    made += [Collaboration(id=plain_id(one), name=one) for one in bottom]
    made += [
        Membership(person_id=plain_id(one), collaboration_id=plain_id(other)) for one, other in graph.edges
    ]
    return Snapshot.of_records(made, on=DAY)


def test_the_women_and_their_meetings() -> None:
    graph = two_mode_graph(davis())
    found = two_mode(graph)
    at = {name: graph.graph.people.index(Id(name)) for name in graph.people}
    ours = {
        name: found.betweenness[at[Id(name)]]
        for name in ("Evelyn Jefferson", "Laura Mandeville", "Theresa Anderson")
    }
    published = {"Evelyn Jefferson": 42.980, "Laura Mandeville": 22.854, "Theresa Anderson": 38.980}
    assert ours == pytest.approx(published, abs=1e-3)
    assert found.nearness.longest == 4
    assert found.nearness.mean == pytest.approx(2.306, abs=1e-3)
    neighbours = graph.graph.neighbours
    assert vertex_connectivity(neighbours, structure(neighbours)) == 2


@pytest.mark.parametrize(("alpha", "published"), [(0, 4), (0.5, 6.633), (1, 11), (1.5, 18.241)])
def test_degree_at_alpha(alpha: float, published: float) -> None:
    """Four ties of eleven in all, in the table of Opsahl, Agneessens & Skvoretz (2010)."""
    assert degree_at_alpha(4, 11, alpha) == pytest.approx(published, abs=1e-3)


def test_the_union_rule() -> None:
    """Two who each get through two times in five do so together 0.64 of the times."""
    assert together([0.4, 0.4], Together.UNION) == pytest.approx(0.64)


@pytest.mark.parametrize(
    ("graph", "published"),
    [
        (nx.petersen_graph(), 3),
        (nx.hypercube_graph(3), 3),
        (nx.complete_bipartite_graph(3, 3), 3),
        (classics.karate(), 1),
    ],
    ids=["petersen", "cube", "K3,3", "karate"],
)
def test_vertex_connectivity(graph: Graph, published: int) -> None:
    found = measured(map_of(nx.convert_node_labels_to_integers(graph)), Asked())
    assert found.whole.vertex_connectivity == published


@pytest.mark.parametrize(
    ("between", "published"),
    [
        ("a1-b1 a1-b2 a1-b3 a1-b4", 1),
        ("a1-b1 a2-b2", 2),
        ("a1-b1 a1-b2 a1-b3 a2-b1 a2-b2 a2-b3 a3-b1 a3-b2 a3-b3", 3),
        ("a1-b1 b1-a2 a2-b2", 2),
    ],
    ids=["one to four", "two disjoint", "K3,3", "path"],
)
def test_carrying_number(between: str, published: int) -> None:
    staff = {
        side: sorted({end for end in between.replace("-", " ").split() if end[0] == side}) for side in "ab"
    }
    snapshot = a_map(body("a", *staff["a"]), body("b", *staff["b"]), ties(between))
    (relation,) = Ground(snapshot, Parameters()).relations
    assert relation.r == published
