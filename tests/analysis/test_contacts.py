"""Last recorded contact, and which ties go quiet."""

from datetime import date

import pytest

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import PartialDate, day, month
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Contact, ContactPerson, Record
from stewardmap.model.vocabulary import Attendance
from tests.analysis.small_maps import DAY, a_map, person, tie


def met(on: PartialDate, *people: str, attendance: Attendance = Attendance.PRESENT) -> list[Record]:
    contact = Contact(on=on)
    rows = [ContactPerson(contact_id=contact.id, person_id=Id(p), attendance=attendance) for p in people]
    return [contact, *rows]


def ground(
    *records: Record | list[Record], strength: int | None = 3, on: date = DAY, **fields: object
) -> Ground:
    pair = tie("a", "b", strength, **fields)
    return Ground(a_map(person("a"), person("b"), person("k"), pair, *records, on=on), Parameters())


def quiet(of: Ground) -> bool:
    return of.contacts.is_quiet(of.links.by_tie[Id("a~b")], of.parameters)


def last(of: Ground) -> str:
    return str(of.contacts.last.get(Id("a~b")))


def test_the_later_of_the_tie_and_the_log() -> None:
    assert last(ground(met(day(2026, 5, 1), "a", "b"), last_contact=month(2026, 3))) == "2026-05-01"
    assert last(ground(met(day(2026, 5, 1), "a", "b"), last_contact=day(2026, 6, 3))) == "2026-06-03"


def test_only_contacts_with_both_present_and_up_to_the_day() -> None:
    assert last(ground(met(day(2026, 5, 1), "a"))) == "None"
    assert last(ground(met(day(2026, 5, 1), "a", "b", attendance=Attendance.APOLOGIES))) == "None"
    assert last(ground(met(day(2027, 5, 1), "a", "b"))) == "None"
    assert last(ground(last_contact=day(2027, 1, 1))) == "None"


def test_a_contact_with_anyone_is_one_with_the_keeper() -> None:
    assert last(ground(met(day(2026, 5, 1), "b"), Card(keeper_id=Id("a")))) == "2026-05-01"


def test_months_since_count_from_the_end_of_a_month() -> None:
    assert ground(last_contact=month(2026, 4)).contacts.months_since(Id("a~b")) == 6
    assert ground(last_contact=month(2026, 11)).contacts.months_since(Id("a~b")) == 0
    assert ground().contacts.months_since(Id("a~b")) is None


@pytest.mark.parametrize(("strength", "months"), [(None, 6), (1, 6), (2, 9), (3, 12), (4, 18), (5, 24)])
def test_a_logged_tie_is_quiet_after_so_many_months(strength: int | None, months: int) -> None:
    since = PartialDate(date(2024, 1, 15))
    turn = date(2024 + (months // 12), 1 + months % 12, 15)
    assert quiet(ground(met(since, "a", "b"), strength=strength, on=turn))
    assert not quiet(ground(met(since, "a", "b"), strength=strength, on=turn.replace(day=14)))


def test_a_tie_between_others_that_nobody_logs_is_never_quiet() -> None:
    assert not quiet(ground(last_contact=day(2020, 1, 1)))


def test_the_keepers_own_dated_ties_are_logged() -> None:
    assert quiet(ground(Card(keeper_id=Id("a")), last_contact=day(2020, 1, 1)))
    assert not quiet(ground(Card(keeper_id=Id("a"))))
