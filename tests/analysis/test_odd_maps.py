"""Odd maps, each with its defined answer: what is found, and which relations there are."""

from dataclasses import replace
from itertools import combinations

import pytest

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.findings import find, find_again
from stewardmap.analysis.relations import relations
from stewardmap.analysis.robustness import robustness
from stewardmap.model.dates import day, year
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Card,
    Collaboration,
    Contact,
    ContactPerson,
    Holding,
    Organisation,
    OrganisationLink,
    Post,
    Reading,
)
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import OrganisationLinkKind, ReadingState, Role, Side
from tests.analysis.small_maps import DAY, a_map, board, body, person, posted, says, tie, ties

AHEAD = day(2027, 6, 1)


def looked(snapshot: Snapshot) -> dict[str, str]:
    """Each finding with its case; looking again, and at other settings, stumbles nowhere."""
    known = find_again(None, snapshot)
    assert find_again(known, Snapshot(snapshot.tables, snapshot.on)).findings == find(snapshot)
    keys = [finding.key for finding in known.findings]
    assert set(robustness(snapshot, None, keys, draws=10)) == set(keys)
    return {finding.key: finding.case for finding in known.findings}


def related(snapshot: Snapshot, *, rolled_up: bool = False) -> dict[str, int]:
    """Each relation with its R."""
    return {f"{one.a}+{one.b}": one.r for one in relations(snapshot, rolled_up=rolled_up)}


@pytest.mark.parametrize(
    "snapshot",
    [
        a_map(),
        a_map(Card(title="Empty", keeper_id=None)),
        a_map(person("ann")),
        a_map(person(name) for name in "abcdefgh"),
        a_map(body("a", "p"), body("b", "q")),
    ],
    ids=["empty", "a card alone", "one person", "strangers", "strangers at work"],
)
def test_where_nothing_is_linked_there_is_nothing_to_say(snapshot: Snapshot) -> None:
    assert looked(snapshot) == {}
    assert related(snapshot) == {}


def test_a_keeper_who_is_not_on_the_map_is_none() -> None:
    assert looked(a_map(Card(keeper_id=Id("gone")))) == {}


def test_one_big_clique_has_no_weak_place() -> None:
    everyone = [f"p{i:03}" for i in range(300)]
    links = [tie(one, other) for one, other in combinations(everyone, 2)]
    alone = a_map([person(name) for name in everyone], links)
    assert find(alone) == ()
    assert related(alone) == {}
    staffed = a_map([body(f"b{i}", *everyone[i::5]) for i in range(5)], links)
    assert set(related(staffed).values()) == {60}
    found = find(staffed)
    assert len(found) == 10
    assert {finding.rule for finding in found} == {Rule.HOLDS}


def test_two_people_of_one_name_are_two_and_are_both_said() -> None:
    same = [replace(person(one), name="Jo Hall") for one in "pq"]
    snapshot = a_map(same, body("a"), posted("p", "a"), body("b"), posted("q", "b"), ties("p-q"))
    assert "one_recorded_link:a+b" in looked(snapshot)
    assert related(snapshot) == {"a+b": 1}


def test_a_tie_to_oneself_is_none() -> None:
    oneself = replace(tie("p", "q"), id=Id("self"), second_person_id=Id("p"))
    own = replace(tie_of_organisations(Id("a"), Id("b")), id=Id("own"), second_organisation_id=Id("a"))
    snapshot = a_map(body("a", "p"), body("b", "q"), oneself, own)
    assert looked(snapshot) == {}
    assert related(snapshot) == {}


def test_where_no_strength_is_recorded_every_tie_counts() -> None:
    snapshot = a_map(body("a", "p"), body("b", "q"), ties("p-q", None))
    assert looked(snapshot) == {"one_recorded_link:a+b": "pair", "bridge:p~q": ""}
    assert related(snapshot) == {"a+b": 1}
    assert all(finding.parameters["theta_ignored"] for finding in find(snapshot))


def test_where_half_are_rated_those_that_are_not_reach_and_do_not_carry() -> None:
    snapshot = a_map(body("a", "p", "p2"), body("b", "q", "q2"), tie("p", "q", 3), tie("p2", "q2", None))
    (relation,) = relations(snapshot)
    assert (relation.r, relation.r_reach) == (1, 2)
    fewer = a_map(body("a", "p", "p2"), body("b", "q", "q2"), ties("p-q"), ties("p2-q2 p-q2", None))
    assert related(fewer) == {"a+b": 2}


class TestDatesInTheFuture:
    TOWN = (body("a", "p"), body("b", "q"))

    def test_a_tie_a_holding_and_a_board_that_are_yet_to_begin_are_none(self) -> None:
        assert looked(a_map(*self.TOWN, tie("p", "q", since=AHEAD))) == {}
        coming = Holding(person_id=Id("r"), post_id=Id("post"), starts=AHEAD)
        post = Post(id=Id("post"), title="Post", organisation_id=Id("b"))
        assert looked(a_map(*self.TOWN, person("r"), post, coming)) == {"vacant_post:post": ""}
        later = [replace(row, starts=AHEAD) if isinstance(row, Collaboration) else row for row in board(
            "x", p=Role.CHAIR
        )]  # fmt: skip
        assert looked(a_map(*self.TOWN, later)) == {}

    def test_a_contact_or_a_word_from_the_future_is_not_yet_known(self) -> None:
        met = Contact(on=AHEAD)
        there = [ContactPerson(contact_id=met.id, person_id=Id(one)) for one in "pq"]
        no = [says("p~q", side, None, on=AHEAD) for side in Side]
        old = tie("p", "q", 2, last_contact=AHEAD)
        plain = looked(a_map(*self.TOWN, tie("p", "q", 2)))
        assert looked(a_map(*self.TOWN, old, met, there, no)) == plain

    def test_an_end_before_a_beginning_never_runs(self) -> None:
        never = tie("p", "q", since=AHEAD, until=day(2020, 1, 1))
        assert looked(a_map(*self.TOWN, never)) == {}

    def test_a_year_that_may_be_now_or_ahead_counts_as_now(self) -> None:
        assert related(a_map(*self.TOWN, tie("p", "q", since=year(DAY.year)))) == {"a+b": 1}


def test_two_posts_in_one_organisation_are_one_person() -> None:
    second = Post(id=Id("p2"), title="Second", organisation_id=Id("a"))
    both = Holding(id=Id("h2"), person_id=Id("p"), post_id=second.id, ends=day(2027, 1, 31))
    snapshot = a_map(body("a", "p"), body("b", "q"), second, both, ties("p-q"))
    assert related(snapshot) == {"a+b": 1}
    found = looked(snapshot)
    assert found["one_recorded_link:a+b"] == "pair"
    assert "no_agreed_cover:p2" in found
    twice = a_map(body("a", "p"), posted("p", "a"), Holding(person_id=Id("p"), post_id=Id("p-a")))
    assert looked(twice) == {}


def test_an_organisation_inside_itself_is_one_and_has_no_relation_with_its_parts() -> None:
    ring = [
        OrganisationLink(organisation_id=Id(x), other_id=Id(y), link=OrganisationLinkKind.PART_OF)
        for x, y in ("ab", "bc", "ca", "aa")
    ]
    snapshot = a_map(
        body("a", "p"), body("b", "q"), body("c", "r"), body("d", "s"), ring, ties("p-q q-r r-s")
    )
    assert related(snapshot) == {"a+b": 1, "b+c": 1, "c+d": 1}
    assert related(snapshot, rolled_up=True) == {"a+d": 1}
    rules = [key for key in looked(snapshot) if key.startswith("one_recorded_link")]
    assert rules == ["one_recorded_link:c+d"]


def test_a_collaboration_without_members_says_nothing() -> None:
    empty = Collaboration(id=Id("x"), name="Board", budget_holder_id=Id("a"))
    assert looked(a_map(body("a", "p"), empty)) == {}


def test_a_tie_whose_only_word_is_no_and_one_broken_off_are_none() -> None:
    town = body("a", "p"), body("b", "q")
    asked = Reading(tie_id=Id("p~q"), side=Side.FIRST, state=ReadingState.NO_ANSWER, on=day(2026, 1, 1))
    assert related(a_map(*town, ties("p-q", None), says("p~q", Side.FIRST, None))) == {}
    assert related(a_map(*town, ties("p-q", None), asked)) == {"a+b": 1}


def test_a_body_with_nobody_and_a_tie_of_its_own_has_a_relation_of_none() -> None:
    own = tie_of_organisations(Id("a"), Id("b"), strength=4)
    snapshot = a_map(Organisation(id=Id("a"), name="A"), Organisation(id=Id("b"), name="B"), own)
    assert related(snapshot) == {"a+b": 0}
    assert looked(snapshot) == {}
