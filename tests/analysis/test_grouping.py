from collections import Counter

from hypothesis import given, settings

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.findings import find
from stewardmap.analysis.grouping import by_rule, major, told_together
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, OrganisationLink
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind, OrganisationLinkKind
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import a_map, body, ties, with_records

# Four bodies that only s of the pantry links to it, and one pair elsewhere.
PANTRY = a_map(
    body("pantry", "s"), [body(f"o{i}", f"p{i}") for i in range(6)], ties("s-p0 s-p1 s-p2 s-p3 p4-p5")
)


@given(drawn_maps())
@settings(max_examples=30)
def test_nothing_is_lost_and_nothing_told_twice(snapshot: Snapshot) -> None:
    found = find(snapshot)
    kept = Counter(one.key for one in found if not one.set_aside)
    groups = by_rule(found)
    assert Counter(one.key for group in groups for one in (*group.major, *group.minor)) == kept
    assert [one for one in found if not one.minor and not one.set_aside] == list(major(found))
    assert all(group.count == len(group.major) + len(group.minor) > 0 for group in groups)
    assert [one for several in told_together(found) for one in several] == list(found)


def test_what_was_set_aside_is_in_no_group() -> None:
    key = next(one.key for one in find(PANTRY) if one.rule is Rule.ONE_RECORDED_LINK)
    found = find(with_records(PANTRY, Answer(key=key, decision=AnswerKind.ACCEPTED)))
    assert key not in [one.key for group in by_rule(found) for one in (*group.major, *group.minor)]


def test_relations_that_rest_on_one_person_are_told_together() -> None:
    found = [one for one in find(PANTRY) if one.rule is Rule.ONE_RECORDED_LINK]
    together = told_together(found)
    assert [len(several) for several in together] == [4, 1]
    assert {one.named["rests_on"][0].id for one in together[0]} == {"s"}


def test_what_the_parents_share_is_said_of_each_and_so_not_together() -> None:
    parts = [
        OrganisationLink(organisation_id=Id(f"o{i}"), other_id=Id("top"), link=OrganisationLinkKind.PART_OF)
        for i in range(4)
    ]
    snapshot = with_records(PANTRY, *body("top", "t"), *parts, *body("pantry", "u"), *ties("t-u"))
    found = [one for one in find(snapshot) if one.rule is Rule.ONE_RECORDED_LINK and one.held_above]
    assert [len(several) for several in told_together(found)] == [1] * 5


def test_two_are_not_many() -> None:
    snapshot = a_map(body("pantry", "s"), body("a", "p"), body("b", "q"), ties("s-p s-q"))
    found = [one for one in find(snapshot) if one.rule is Rule.ONE_RECORDED_LINK]
    assert [len(several) for several in told_together(found)] == [1, 1]
