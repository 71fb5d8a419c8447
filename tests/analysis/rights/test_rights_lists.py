from datetime import date

from stewardmap.analysis.rights.review import to_review
from stewardmap.analysis.rights.told import not_told
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Contact, ContactPerson, Person, Reading, Record, Rights
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, Side

ON = date(2026, 11, 22)
ANN, BEA, CY, KEEPER = (Person(id=Id(name), name=name) for name in ("ann", "bea", "cy", "keeper"))


def a_map(*more: Record, retention: int | None = 12) -> Snapshot:
    card = Card(keeper_id=KEEPER.id, retention=retention)
    return Snapshot.of_records([ANN, BEA, CY, KEEPER, card, *more], on=ON)


def test_those_not_told_within_a_month_come_first_and_the_keeper_is_not_among_them() -> None:
    snapshot = a_map(Rights(person_id=CY.id, told_on=day(2026, 11, 1)))
    found = not_told(snapshot, {ANN.id: date(2026, 11, 1), BEA.id: date(2026, 10, 21)})
    assert [(one.person, one.by, one.overdue) for one in found] == [
        ("bea", date(2026, 11, 21), True),
        ("ann", date(2026, 12, 1), False),
    ]
    assert not_told(snapshot, {})[0].overdue


def test_who_was_touched_lately_in_any_way_is_not_looked_at_again() -> None:
    tie = tie_of_people(ANN.id, BEA.id)
    said = Reading(tie_id=tie.id, side=Side.FIRST, state=ReadingState.YES, on=day(2026, 1, 5))
    met = Contact(id=Id("met"), on=day(2025, 11, 21))
    there = ContactPerson(contact_id=met.id, person_id=CY.id)
    long_ago = dict.fromkeys((ANN.id, BEA.id, CY.id), date(2020, 1, 1))
    found = to_review(a_map(tie, said, met, there), long_ago)
    assert [(one.person, one.last) for one in found] == [("cy", date(2025, 11, 21))]
    assert to_review(a_map(tie, said, met, there, retention=13), long_ago) == ()


def test_who_is_kept_on_review_is_left_until_then() -> None:
    kept = Rights(person_id=ANN.id, keep_until=day(2026, 11, 22))
    over = Rights(person_id=BEA.id, keep_until=day(2026, 11, 21))
    found = to_review(a_map(kept, over), {CY.id: ON})
    assert [one.person for one in found] == ["bea"]


def test_who_came_on_the_map_lately_is_not_looked_at_again() -> None:
    assert to_review(a_map(), dict.fromkeys((ANN.id, BEA.id, CY.id), ON)) == ()
