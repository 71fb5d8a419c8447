"""Two pairs for every relation."""

from hypothesis import given, settings

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.applied import applied
from stewardmap.analysis.introductions.introduction import Plan, Reason
from stewardmap.analysis.introductions.second_pairs import relations_plan
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.relations import relations
from stewardmap.model.ids import Id
from stewardmap.model.records import Need, OrganisationLink
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, OrganisationLinkKind
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.introductions.plans import check
from tests.analysis.small_maps import a_map, body, posted, ties


def plan_of(snapshot: Snapshot) -> Plan:
    return relations_plan(Ground(snapshot, Parameters()))


def pairs(plan: Plan) -> list[str]:
    return [f"{one.a}-{one.b}" for one in plan.introductions]


def resting_on_one(snapshot: Snapshot) -> int:
    return sum(one.r == 1 for one in relations(snapshot, Parameters()))


def test_a_relation_of_one_pair_gets_another_pair() -> None:
    snapshot = a_map(body("x", "x1", "x2"), body("y", "y1", "y2"), ties("x1-y1"))
    plan = plan_of(snapshot)
    assert (pairs(plan), plan.bound, plan.left) == (["x2-y2"], 1, 0)
    (one,) = plan.introductions
    assert (one.reason, one.removes) == (Reason.RELATION, ("one_recorded_link:x+y",))
    check(snapshot, plan)


def test_of_a_star_only_its_centre_is_left_alone() -> None:
    snapshot = a_map(body("x", "x1", "x2"), body("y", "y1", "y2"), ties("x1-y1 x1-y2"))
    assert pairs(plan_of(snapshot)) == ["x2-y1"]
    check(snapshot, plan_of(snapshot))


def test_somebody_in_both_takes_no_part() -> None:
    snapshot = a_map(body("x", "j", "x1"), body("y", "y1"), posted("j", "y"))
    assert pairs(plan_of(snapshot)) == ["x1-y1"]
    check(snapshot, plan_of(snapshot))


def test_people_of_one_level_with_a_common_contact() -> None:
    snapshot = a_map(
        body("x", "x1", "x2", "x3", level=Level.MANAGER),
        body("y", "y1", "y2", "y3", level=Level.MANAGER),
        body("z", "z1", "z2"),
        ties("x1-y1 x3-z1 y3-z1 x2-z2 y2-z2"),
    )
    found = {(one.a, one.b): one.introducer for one in plan_of(snapshot).introductions}
    assert found["x2", "y2"] == "z2"


def test_where_nobody_else_is_named_it_is_left() -> None:
    plan = plan_of(a_map(body("x", "x1"), body("y", "y1", "y2"), ties("x1-y1")))
    assert (plan.introductions, plan.bound, plan.left) == ((), 1, 1)


def test_needs_come_first_and_own_parts_last() -> None:
    snapshot = a_map(
        [body(one, f"{one}1", f"{one}2") for one in "vwxy"],
        ties("v1-w1 v1-x1 x1-y1"),
        Need(first_organisation_id=Id("x"), second_organisation_id=Id("y")),
        OrganisationLink(organisation_id=Id("v"), other_id=Id("w"), link=OrganisationLinkKind.PART_OF),
    )
    plan = plan_of(snapshot)
    assert [tuple(subject.id for subject in one.about) for one in plan.introductions] == [
        ("x", "y"),
        ("v", "x"),
        ("v", "w"),
    ]
    assert plan.introductions[-1].removes == ()


@settings(max_examples=35)
@given(drawn_maps())
def test_as_few_as_there_are_and_what_is_left_is_counted(snapshot: Snapshot) -> None:
    plan = plan_of(snapshot)
    check(snapshot, plan)
    assert plan.bound in {None, resting_on_one(snapshot)}
    assert len(plan.introductions) <= resting_on_one(snapshot)
    assert plan.left == resting_on_one(applied(snapshot, plan))


def test_nobody_is_introduced_to_the_same_person_twice_for_two_of_their_posts() -> None:
    snapshot = a_map(
        body("a", "a1", "p"), body("b", "b1", "q"), body("c", "c1"), body("d", "d1"),
        posted("p", "c"), posted("q", "d"), ties("a1-b1 c1-d1"),
    )  # fmt: skip
    plan = plan_of(snapshot)
    check(snapshot, plan)
    assert plan.left == resting_on_one(applied(snapshot, plan))


def test_somebody_with_two_posts_speaks_for_one_where_another_relation_would_begin() -> None:
    snapshot = a_map(
        body("x", "x1", "x2"), body("y", "y1", "y2"), body("z", "z1"), posted("x2", "z"), ties("x1-y1")
    )
    plan = plan_of(snapshot)
    (one,) = [one for one in plan.introductions if {about.id for about in one.about} == {"x", "y"}]
    assert (one.a, one.b) == ("x2", "y2")
    assert one.a_post is not None
    assert snapshot.posts[one.a_post].organisation_id == "x"
    assert not any({a.id for a in other.about} == {"y", "z"} for other in plan.introductions)
    assert "z" not in {end for pair in linked(applied(snapshot, plan), "y") for end in pair}
    check(snapshot, plan)


def linked(snapshot: Snapshot, organisation: str) -> list[tuple[str, str]]:
    found = [(one.a, one.b) for one in relations(snapshot, Parameters()) if one.r]
    return [pair for pair in found if organisation in pair]
