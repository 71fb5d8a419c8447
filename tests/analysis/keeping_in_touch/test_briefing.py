"""What to know before a meeting."""

from stewardmap.analysis.findings import find
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.keeping_in_touch.briefing import Briefing, briefing_on
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Card
from stewardmap.model.vocabulary import Side
from tests.analysis.small_maps import Given, a_map, body, person, says, tie

KEEPER = [person("k"), Card(keeper_id=Id("k"))]


def briefed(*records: Given, on: str = "a b") -> Briefing:
    snapshot = a_map(KEEPER, *records)
    people = [Id(one) for one in on.split()]
    return briefing_on(Ground(snapshot, Parameters()), people, find(snapshot))


def test_ties_among_those_present_and_the_way_to_whom_the_keeper_does_not_know() -> None:
    strong, weak = [tie("k", "c", 4), tie("c", "a", 3)], [tie("k", "d", 1), tie("d", "a", 1)]
    found = briefed(map(person, "abcd"), strong, weak, tie("a", "b", 2))
    a, b = found.people
    assert [link.tie.id for link in found.among] == ["a~b"]
    assert a.way is not None
    assert a.way.people == ("k", "c", "a")
    assert b.way is not None
    assert b.way.people == ("k", "c", "a", "b")


def test_nobody_is_led_to_whom_the_keeper_knows_or_no_way_leads_to() -> None:
    a, b = briefed(map(person, "ab"), tie("k", "a", 2)).people
    assert a.link is not None
    assert (a.way, b.link, b.way) == (None, None, None)


def test_promises_both_ways_that_are_not_kept_yet() -> None:
    mine = Action(text="Send the paper", owner_id=Id("k"), promised_to_id=Id("a"), due=day(2026, 12, 1))
    unowned = Action(text="Ring back", promised_to_id=Id("b"))
    theirs = Action(text="Ask the board", owner_id=Id("b"))
    kept = Action(text="Done", owner_id=Id("a"), done_on=day(2026, 1, 1))
    others = Action(text="Not here", owner_id=Id("k"), promised_to_id=Id("c"))
    found = briefed(map(person, "abc"), mine, unowned, theirs, kept, others)
    assert [one.text for one in found.ours] == ["Send the paper", "Ring back"]
    assert [one.text for one in found.theirs] == ["Ask the board"]


def test_readings_that_nobody_asked_for_the_keepers_first() -> None:
    there = [*map(person, "ab"), tie("a", "b", 5), tie("k", "a", 1)]
    (a, b) = briefed(there, says("a~b", Side.FIRST, 4)).people
    assert [link.tie.id for link in a.not_asked] == ["a~k"]
    assert [link.tie.id for link in b.not_asked] == ["a~b"]


def test_findings_about_their_posts_and_never_about_a_person() -> None:
    there = [*body("x", "a"), *body("y", "b"), *body("z", "c"), tie("a", "b", 3), tie("b", "c", 3)]
    rules = {one.rule.value for one in briefed(there).findings}
    assert "one_recorded_link" in rules
    kinds = {subject.kind for one in briefed(there).findings for subject in one.subjects}
    assert "person" not in kinds
    bodies = [
        {one.id for one in f.subjects} for f in briefed(there).findings if f.rule == "one_recorded_link"
    ]
    assert bodies == [{"x", "y"}]
