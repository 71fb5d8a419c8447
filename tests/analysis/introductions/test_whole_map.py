"""The whole map's plan, with people instead of nodes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.applied import applied
from stewardmap.analysis.introductions.introduction import IntroductionKind, Plan, Reason
from stewardmap.analysis.introductions.whole_map import present, whole_plan
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.structure import Structure, structure
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Condition, View
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.introductions.plans import check
from tests.analysis.small_maps import a_map, board, body, person, posted, renamed, tie, ties

PATH = a_map([person(one) for one in "abcdef"], ties("a-b b-c c-d d-e e-f"))


def plan_of(snapshot: Snapshot, view: View = View.RECORDED, *, common_contact: bool = False) -> Plan:
    return whole_plan(Ground(snapshot, Parameters()), view, common_contact=common_contact)


def pairs(plan: Plan) -> list[str]:
    return [f"{one.a}{one.b}" for one in plan.introductions]


def held_together(snapshot: Snapshot, view: View) -> Structure:
    return structure(present(Ground(snapshot, Parameters()), view).neighbours)


def test_a_chain_of_people_takes_one_introduction_which_removes_it_all() -> None:
    plan = plan_of(PATH)
    assert (pairs(plan), plan.bound, plan.left, plan.strength) == (["af"], 1, 0, 2)
    (one,) = plan.introductions
    assert one.reason is Reason.WHOLE
    assert set(one.removes) >= {f"cut_person:{who}" for who in "bcde"} | {"bridge:a~b", "bridge:e~f"}
    assert [subject.id for subject in one.about] == list("bcde")
    check(PATH, plan)


def test_only_through_a_common_contact_it_takes_blocks_less_one() -> None:
    plan = plan_of(PATH, common_contact=True)
    assert (pairs(plan), plan.bound, plan.left) == (["ac", "bd", "ce", "df"], 4, 0)
    assert [one.introducer for one in plan.introductions] == list("bcde")
    check(PATH, plan)


@pytest.mark.parametrize(
    ("names", "linked", "bound"),
    [("", "", 0), ("a", "", 0), ("ab", "", 1), ("ab", "a-b", 0), ("abc", "", 3), ("abc", "a-b", 2)],
)
def test_very_small_maps(names: str, linked: str, bound: int) -> None:
    plan = plan_of(a_map([person(one) for one in names], ties(linked) if linked else []))
    assert (len(plan.introductions), plan.bound, plan.left) == (bound, bound, 0)


def test_groups_apart_have_no_common_contact_and_are_left() -> None:
    plan = plan_of(a_map([person(one) for one in "abcd"], ties("a-b c-d")), common_contact=True)
    assert (plan.introductions, plan.bound, plan.left) == ((), 0, 1)
    whole = plan_of(a_map([person(one) for one in "abcd"], ties("a-b c-d")))
    assert [one.reason for one in whole.introductions] == [Reason.GROUPS, Reason.WHOLE]


def test_colleagues_presumed_need_no_introduction_and_are_asked_as_recorded() -> None:
    snapshot = a_map(body("x", "a", "b", "c"), ties("a-b b-c"))
    assert plan_of(snapshot, View.COLLEAGUES).introductions == ()
    (one,) = plan_of(snapshot).introductions
    assert (one.a, one.b, one.kind) == ("a", "c", IntroductionKind.CONFIRM)
    assert one.removes == ("bridge:a~b", "bridge:b~c", "cut_person:b-x")


def test_fellow_members_are_asked_too() -> None:
    snapshot = a_map([person(one) for one in "abc"], board("y", a=None, c=None), ties("a-b b-c"))
    assert [one.kind for one in plan_of(snapshot).introductions] == [IntroductionKind.CONFIRM]


def test_what_shows_in_another_view_is_not_said_to_be_removed() -> None:
    snapshot = a_map([person(one) for one in "de"], body("x", "a", "b", "c"), ties("a-b b-c a-d c-d d-e"))
    plan = plan_of(snapshot, View.COLLEAGUES)
    check(snapshot, plan)
    removed = {key for one in plan.introductions for key in one.removes}
    assert "cut_person:d" in removed


def test_whoever_has_left_takes_no_part() -> None:
    gone = [body("x"), posted("f", "x", ends=day(2026, 1, 1))]
    snapshot = a_map([person(one) for one in "abcdef"], gone, ties("a-b b-c c-d d-e e-f"))
    plan = plan_of(snapshot)
    assert (pairs(plan), plan.bound, plan.left) == (["ae"], 1, 0)
    check(snapshot, plan)


def test_a_pair_at_odds_is_gone_around() -> None:
    odds = tie("a", "f", 1, condition=Condition.BROKEN_OFF)
    snapshot = a_map([person(one) for one in "abcdef"], ties("a-b b-c c-d d-e e-f"), odds)
    plan = plan_of(snapshot)
    assert "af" not in pairs(plan)
    assert (plan.bound, len(plan.introductions), plan.left) == (1, 2, 0)
    check(snapshot, plan)


def test_nobody_is_asked_for_more_than_the_bound_needs_and_the_keeper_last() -> None:
    ring = ties("a-b b-c c-d d-a")
    leaves = ties("a-p a-q b-r b-s")
    snapshot = a_map([person(one) for one in "abcdpqrs"], ring, leaves, Card(keeper_id=Id("c")))
    plan = plan_of(snapshot)
    asked = [end for one in plan.introductions for end in (one.a, one.b)]
    assert sorted(asked) == list("pqrs")
    assert "c" not in {one.introducer for one in plan.introductions}


@settings(max_examples=50)
@given(drawn_maps(), st.sampled_from(View), st.booleans())
def test_on_any_map_the_plan_keeps_to_its_rules(snapshot: Snapshot, view: View, common_contact: bool) -> None:
    plan = plan_of(snapshot, view, common_contact=common_contact)
    check(snapshot, plan)
    after = held_together(applied(snapshot, plan), view)
    assert plan.left == len(after.below) + max(len(after.groups) - 1, 0)
    if not common_contact and plan.left == 0:
        assert plan.bound is not None
        assert len(plan.introductions) >= plan.bound
    assert plan == plan_of(renamed(snapshot), view, common_contact=common_contact)


def test_ties_below_the_threshold_are_none() -> None:
    weak = replace(tie("a", "c", 1), id=Id("weak"))
    snapshot = a_map([person(one) for one in "abc"], ties("a-b b-c"), weak)
    assert plan_of(snapshot).introductions == ()
    plan = whole_plan(Ground(snapshot, Parameters().with_theta(2)))
    assert [(one.a, one.b, one.kind) for one in plan.introductions] == [("a", "c", IntroductionKind.CONFIRM)]
    check(snapshot, plan, Parameters().with_theta(2))


def test_around_a_hub_that_knows_everybody() -> None:
    crowd = [f"p{number:03}" for number in range(400)]
    snapshot = a_map([person(one) for one in crowd], [tie("p000", one) for one in crowd[1:]])
    for common_contact in (False, True):
        plan = plan_of(snapshot, common_contact=common_contact)
        assert (len(plan.introductions), plan.bound, plan.left) == (398, 398, 0)
