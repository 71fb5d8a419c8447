"""Who connects two organisations, on maps worked out by hand and against networkx."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.connecting import connecting
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Membership, Record
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.snapshot import Snapshot
from tests.analysis.small_maps import a_map, body, posted
from tests.picture.places import place

A, B = Id("council"), Id("trust")
BASE: list[list[Record]] = [
    body("council", "ann", "bob"),
    body("trust", "cat", "dee"),
    body("carers", "eve", "fay"),
]


def tie(one: str, other: str, strength: int | None = 3) -> list[Record]:
    """Return a tie of two people."""
    return [tie_of_people(Id(one), Id(other), id=Id(f"{one}-{other}"), strength=strength)]


def test_people_in_both_ties_between_and_boards_are_found() -> None:
    board = [
        Collaboration(id=Id("table"), name="Table"),
        Membership(collaboration_id=Id("table"), person_id=Id("ann")),
        Membership(collaboration_id=Id("table"), organisation_id=B),
        Collaboration(id=Id("other"), name="Other"),
        Membership(collaboration_id=Id("other"), person_id=Id("ann")),
    ]
    own = tie_of_organisations(A, B, id=Id("own"), strength=2)
    there = a_map(*BASE, posted("bob", "trust"), tie("ann", "cat", 2), tie("ann", "dee", 4), board, [own])
    found = connecting(there, A, B)
    assert found.joint == ("bob",)
    assert [(way.person_a, way.person_b) for way in found.ways] == [("ann", "dee"), ("ann", "cat")]
    assert found.boards == ("table",)
    assert found.own_tie == "own"
    assert found.chains == ()
    assert found.people == ("ann", "bob", "cat", "dee")
    assert found.ties == ("ann-cat", "ann-dee", "own")
    turned = connecting(there, B, A)
    assert [(way.person_a, way.person_b) for way in turned.ways] == [("dee", "ann"), ("cat", "ann")]


def test_only_the_shortest_chains_are_told_the_firmest_first() -> None:
    there = a_map(
        *BASE,
        body("club", "gus"),
        tie("ann", "eve", 2), tie("eve", "cat", 5),
        tie("bob", "fay", 4), tie("fay", "dee", 3),
        tie("ann", "gus", 5), tie("gus", "eve", 5),
    )  # fmt: skip
    found = connecting(there, A, B)
    assert [(chain.people, chain.weakest) for chain in found.chains] == [
        (("bob", "fay", "dee"), 3),
        (("ann", "eve", "cat"), 2),
    ]
    assert [chain.between for chain in found.chains] == [("fay",), ("eve",)]
    assert len(connecting(there, A, B, most=1).chains) == 1


def test_a_chain_goes_through_neither_and_not_through_someone_in_both() -> None:
    there = a_map(*BASE, posted("bob", "trust"), tie("ann", "bob"), tie("bob", "cat"), tie("ann", "eve"))
    assert connecting(there, A, B).chains == ()


def test_two_organisations_of_the_map_are_asked_for() -> None:
    there = a_map(*BASE)
    for one, other in ((A, A), (A, Id("nowhere"))):
        with pytest.raises(ValueError, match="two organisations"):
            connecting(there, one, other)


@settings(max_examples=25)
@given(seed=st.integers(0, 400), ties=st.integers(0, 40))
def test_chains_are_as_short_as_networkx_finds_them(seed: int, ties: int) -> None:
    there = place(18, 6, 1, ties, seed=seed)
    bodies = sorted(there.organisations)[:2]
    found = connecting(there, bodies[0], bodies[1])
    lengths = {len(chain.links) for chain in found.chains}
    assert lengths == ({expected} if (expected := _shortest(there, *bodies)) else set())


def _shortest(there: Snapshot, a: Id, b: Id) -> int | None:
    """Return the length of the shortest chain through others, by a graph without ties straight across."""
    ours, theirs = (set(there.people_of_organisation.get(one, ())) for one in (a, b))
    graph = nx.Graph()
    for one in there.ties.values():
        first, second = one.ends
        across = (first in ours and second in theirs) or (first in theirs and second in ours)
        if one.first_person_id and not across and not (ours & theirs) & {first, second}:
            graph.add_edge(first, second)
    graph.add_edges_from(("a", one) for one in ours - theirs)
    graph.add_edges_from(("b", one) for one in theirs - ours)
    if "a" not in graph or "b" not in graph or not nx.has_path(graph, "a", "b"):
        return None
    return int(nx.shortest_path_length(graph, "a", "b")) - 2
