"""What a small meeting says of ties, and a large one does not."""

from dataclasses import replace

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.keeping_in_touch.meeting import pairs_of_meeting
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Contact
from tests.analysis.small_maps import a_map, person, tie
from tests.analysis.test_contacts import met

NAMES = ("a", "b", "c", "d", "e", "f", "g")


def test_those_with_ties_come_first_and_the_keeper_was_there() -> None:
    snapshot = a_map(*map(person, "abk"), Card(keeper_id=Id("k")), tie("a", "b", 2))
    pairs = pairs_of_meeting(snapshot, [Id("a"), Id("b"), Id("a")])
    assert [(one.one, one.other, one.tie is not None) for one in pairs] == [
        ("a", "b", True), ("k", "a", False), ("k", "b", False),
    ]  # fmt: skip


def test_a_meeting_of_more_than_six_has_no_pairs() -> None:
    snapshot = a_map(*map(person, (*NAMES, "k")), Card(keeper_id=Id("k")))
    assert len(pairs_of_meeting(snapshot, [Id(one) for one in NAMES[:6]])) == 21
    assert pairs_of_meeting(snapshot, [Id(one) for one in NAMES]) == ()


def test_a_large_meeting_is_attendance_and_moves_no_last_contact() -> None:
    def last(*present: str) -> object:
        snapshot = a_map(*map(person, NAMES), tie("a", "b", 2), met(day(2026, 5, 1), *present))
        return Ground(snapshot, Parameters()).contacts.last.get(Id("a~b"))

    assert last(*NAMES[:6]) == day(2026, 5, 1)
    assert last(*NAMES) is None


def test_a_tie_that_was_unticked_keeps_its_last_contact() -> None:
    contact, *rows = met(day(2026, 5, 1), "a", "b", "c")
    assert isinstance(contact, Contact)
    unticked = replace(contact, not_for="a~b")
    pairs = [tie("a", "b", 2), tie("a", "c", 2)]
    contacts = Ground(a_map(*map(person, "abc"), *pairs, unticked, rows), Parameters()).contacts
    assert contacts.last == {"a~c": day(2026, 5, 1)}
