"""The default plan: needs first, few, and true to what it says."""

from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.few import default_plan
from stewardmap.analysis.introductions.introduction import IntroductionKind, Plan, Reason
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, Need, Purpose, PurposeTag
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind, Condition, View
from stewardmap.operations.sample import sample_workspace
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.introductions.plans import check
from tests.analysis.small_maps import (
    DAY,
    a_map,
    board,
    body,
    person,
    posted,
    renamed,
    tie,
    ties,
    with_records,
)


def plan_of(snapshot: Snapshot) -> Plan:
    return default_plan(Ground(snapshot, Parameters()))


def pairs(plan: Plan) -> list[str]:
    return [f"{one.a}-{one.b}" for one in plan.introductions]


def need(one: str, other: str) -> Need:
    return Need(id=Id(f"{one}{other}"), first_organisation_id=Id(one), second_organisation_id=Id(other))


TWO_BODIES = a_map(body("x", "x1", "x2"), body("y", "y1", "y2"), need("x", "y"))


def test_a_need_without_a_link_gets_two_separate_pairs() -> None:
    plan = plan_of(TWO_BODIES)
    assert (pairs(plan), plan.left, plan.bound) == (["x1-y1", "x2-y2"], 0, None)
    assert [one.reason for one in plan.introductions] == [Reason.NEED, Reason.SECOND_WAY]
    assert {one.removes for one in plan.introductions} == {("need_without_link:xy",)}
    check(TWO_BODIES, plan)


def test_every_need_gets_a_link_before_any_gets_a_second() -> None:
    bodies = [body(one, f"{one}1", f"{one}2") for one in "abcdefghij"]
    needs = [need(one, other) for one, other in zip("abcde", "fghij", strict=True)]
    plan = plan_of(a_map(bodies, needs))
    assert [one.reason for one in plan.introductions] == [Reason.NEED] * 5 + [Reason.SECOND_WAY] * 2
    assert plan.left == 3


def test_a_need_that_rests_on_one_person_gets_a_second_way() -> None:
    snapshot = with_records(TWO_BODIES, tie("x1", "y1"))
    plan = plan_of(snapshot)
    assert pairs(plan) == ["x2-y2"]
    assert set(plan.introductions[0].removes) >= {"one_recorded_link:x+y", "one_way_in:xy"}
    check(snapshot, plan)


def test_where_only_the_organisations_are_linked_both_pairs_take_part() -> None:
    own = tie_of_organisations(Id("x"), Id("y"), id=Id("own"), strength=2)
    snapshot = with_records(TWO_BODIES, own)
    plan = plan_of(snapshot)
    assert pairs(plan) == ["x1-y1", "x2-y2"]
    assert all("one_way_in:xy" in one.removes for one in plan.introductions)
    check(snapshot, plan)


def test_whoever_serves_two_needs_is_chosen() -> None:
    snapshot = a_map(
        body("x", "x1", "x2"),
        [body(one, f"{one}1") for one in "yz"],
        posted("x2", "z"),
        [need("x", "y"), need("y", "z")],
    )
    assert pairs(plan_of(snapshot))[0] == "x2-y1"


def test_two_who_share_a_board_are_asked_and_not_introduced() -> None:
    snapshot = with_records(TWO_BODIES, *board("board", x2=None, y2=None))
    first = plan_of(snapshot).introductions[0]
    assert (first.a, first.b, first.kind) == ("x2", "y2", IntroductionKind.CONFIRM)


def test_a_pair_that_broke_off_or_left_is_never_proposed() -> None:
    broken = tie("x1", "y1", 1, condition=Condition.BROKEN_OFF)
    assert pairs(plan_of(with_records(TWO_BODIES, broken)))[0] == "x1-y2"
    gone = a_map(
        body("x"), body("y", "y1"), person("x1"), posted("x1", "x", ends=day(2026, 1, 1)), need("x", "y")
    )
    plan = plan_of(gone)
    assert (plan.introductions, plan.left) == ((), 1)


def test_what_people_set_aside_is_no_goal() -> None:
    answer = Answer(key="need_without_link:xy", decision=AnswerKind.NOT_SO)
    plan = plan_of(with_records(TWO_BODIES, answer))
    assert (plan.introductions, plan.left) == ((), 0)


def test_then_links_on_important_purposes() -> None:
    purpose = Purpose(id=Id("food"), name="Food", important=True)
    tag = PurposeTag(purpose_id=purpose.id, tie_id=Id("x1~y1"))
    snapshot = a_map(body("x", "x1", "x2"), body("y", "y1", "y2"), tie("x1", "y1"), purpose, tag)
    plan = plan_of(snapshot)
    assert [(one.reason, one.a, one.b) for one in plan.introductions] == [(Reason.RELATION, "x2", "y2")]
    check(snapshot, plan)
    plain = a_map(body("x", "x1", "x2"), body("y", "y1", "y2"), tie("x1", "y1"))
    assert all(one.reason is Reason.SPLIT for one in plan_of(plain).introductions)


def test_then_people_who_would_have_no_recorded_link() -> None:
    snapshot = a_map([person(one) for one in "abcd"], ties("a-b b-c a-c c-d"))
    plan = plan_of(snapshot)
    (one,) = plan.introductions
    assert (one.reason, one.introducer, [subject.id for subject in one.about]) == (Reason.SPLIT, "c", ["d"])
    assert set(one.removes) == {"bridge:c~d", "cut_person:c"}
    check(snapshot, plan)


def test_on_a_map_where_nothing_is_missing_nothing_is_proposed() -> None:
    for snapshot in (a_map(), a_map(person("a")), a_map([person(one) for one in "abc"], ties("a-b b-c a-c"))):
        assert (plan_of(snapshot).introductions, plan_of(snapshot).left) == ((), 0)


@settings(max_examples=35)
@given(drawn_maps(), st.sampled_from([None, *View]), st.sampled_from([None, 1, 3]))
def test_on_any_map_it_keeps_to_its_rules(snapshot: Snapshot, view: View | None, theta: int | None) -> None:
    chosen = Parameters(view=view) if theta is None else Parameters(view=view).with_theta(theta)
    plan = default_plan(Ground(snapshot, chosen))
    assert len(plan.introductions) <= 7
    check(snapshot, plan, chosen)
    assert plan == default_plan(Ground(renamed(snapshot), chosen))


def test_on_the_sample_seven_that_spread_the_load(tmp_path: Path) -> None:
    with sample_workspace(tmp_path / "sample.smap") as workspace:
        snapshot = workspace.snapshot(DAY)
    plan = plan_of(snapshot)
    assert len(plan.introductions) == 7
    check(snapshot, plan)
    asked = Counter(
        who for one in plan.introductions for who in (one.a, one.b, one.introducer, one.through) if who
    )
    assert max(asked.values()) <= 3
    assert asked[snapshot.card.keeper_id or Id("")] <= 2
    assert sum("need_without_link" in key for one in plan.introductions for key in one.removes) >= 5
