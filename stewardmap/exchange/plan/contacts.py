"""The contact log."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Attendance

Heading = tuple[object, ...]


def place_contacts(work: Work) -> dict[Line, Id]:
    """Find or add the contact of each row: one for a date, a note, a kind and the people there."""
    there = _known(work)
    found: dict[Line, Id] = {}
    for line in sorted(work.of(TableKind.CONTACTS), key=lambda one: (one.own_id is None, one.order)):
        on = line.get("date", PartialDate)
        if on is None:
            work.ledger.problem(
                line, "date", "There is no date.", "Say when this was; a year or a month will do."
            )
            continue
        contact = _contact_of(work, line, on, there)
        found[line] = contact
        work.fill(line, r.Contact, contact, "date")
    return found


def _known(work: Work) -> dict[Heading, Id]:
    people: dict[Id, set[Id]] = {}
    for one in work.sketch.snapshot.of(r.ContactPerson).values():
        people.setdefault(one.contact_id, set()).add(one.person_id)
    return {
        (one.on, one.form, one.note, frozenset(people.get(one.id, ()))): one.id
        for one in sorted(work.sketch.snapshot.of(r.Contact).values(), key=lambda c: c.id, reverse=True)
    }


def _contact_of(work: Work, line: Line, on: PartialDate, there: dict[Heading, Id]) -> Id:
    if line.own_id is not None:
        if not work.sketch.has(r.Contact, line.own_id):
            work.sketch.add(r.Contact, line.own_id, on=on)
        return line.own_id
    people = frozenset((*_present(work, line), *_sent_apologies(work, line)))
    heading = (on, line.values.get("kind"), line.text("note"), people)
    if heading not in there:
        contact = work.sketch.new_id(r.Contact, on, heading[1] or "", heading[2], *sorted(people))
        there[heading] = work.sketch.add(r.Contact, contact, on=on)
    return there[heading]


def _present(work: Work, line: Line) -> list[Id]:
    if line.many("people id"):
        found = [work.people.by_id(line, "people", one, "") for one in line.many("people id")]
    else:
        found = [work.people.named(line, "people", one) for one in line.many("people")]
    return [one for one in found if one is not None]


def _sent_apologies(work: Work, line: Line) -> list[Id]:
    found = [work.people.named(line, "apologies", one) for one in line.many("apologies")]
    return [one for one in found if one is not None]


def hang_on_contacts(work: Work, found: dict[Line, Id]) -> None:
    """Say who was there and who sent apologies."""
    for line, contact in found.items():
        for person in _present(work, line):
            _attend(work, contact, person, Attendance.PRESENT)
        for person in _sent_apologies(work, line):
            _attend(work, contact, person, Attendance.APOLOGIES)


def _attend(work: Work, contact: Id, person: Id, attendance: Attendance) -> None:
    if work.links.find(r.ContactPerson, {"contact_id": contact, "person_id": person}) is None:
        work.links.put(r.ContactPerson, contact_id=contact, person_id=person, attendance=attendance)
