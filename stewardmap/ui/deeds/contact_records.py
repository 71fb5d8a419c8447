"""The records of an entry in the contact log, and what changes when one is edited."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Contact, ContactPerson, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Attendance, ContactKind
from stewardmap.ui.deeds.new_records import new_tie
from stewardmap.ui.parts.promise_entry import Promise

NO_PROMISE = Promise("", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was typed about one contact.

    `not_for` are ties for which it was none; `new_ties` pairs who have a tie from now on. `ours` is what the
    keeper promised the first of the people, `theirs` what that one promised.
    """

    people: tuple[Id, ...]
    on: PartialDate
    form: ContactKind | None = None
    note: str = ""
    apologies: tuple[Id, ...] = ()
    collaboration: Id | None = None
    not_for: tuple[Id, ...] = ()
    new_ties: tuple[tuple[Id, Id], ...] = ()
    ours: Promise = NO_PROMISE
    theirs: Promise = NO_PROMISE
    calendar_event: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """What one entry puts on the map, changes and takes off."""

    new: tuple[Record, ...]
    changed: tuple[Record, ...] = ()
    gone: tuple[Record, ...] = ()


def new_contact(snapshot: Snapshot, entry: Entry) -> Step:
    """Return what logging a contact puts on the map."""
    keeper = snapshot.card.keeper_id
    contact = Contact(
        on=entry.on,
        form=entry.form,
        note=entry.note,
        collaboration_id=entry.collaboration,
        not_for=" ".join(entry.not_for),
        calendar_event=entry.calendar_event,
    )
    present = dict.fromkeys((*([keeper] if keeper else ()), *entry.people), Attendance.PRESENT)
    came = present | {one: Attendance.APOLOGIES for one in entry.apologies if one not in present}
    rows = (ContactPerson(contact_id=contact.id, person_id=one, attendance=how) for one, how in came.items())
    return Step((contact, *rows, *_new_ties(snapshot, entry), *_promises(keeper, entry)))


def changed_contact(snapshot: Snapshot, contact: Contact, entry: Entry) -> Step:
    """Return what editing an entry puts on the map, changes and takes off: only what is not as it was."""
    after = replace(
        contact,
        on=entry.on,
        form=entry.form,
        note=entry.note,
        collaboration_id=entry.collaboration,
        not_for=" ".join(entry.not_for),
    )
    keeper = snapshot.card.keeper_id
    rows = {row.person_id: row for row in snapshot.attendance_of.get(contact.id, ())}
    wanted = dict.fromkeys(entry.people, Attendance.PRESENT)
    wanted |= {one: Attendance.APOLOGIES for one in entry.apologies if one not in wanted}
    if keeper in rows and keeper is not None:
        wanted.setdefault(keeper, rows[keeper].attendance)
    wanted |= {
        one: row.attendance
        for one, row in rows.items()
        if row.attendance is Attendance.ABSENT and one not in wanted
    }
    new = [
        ContactPerson(contact_id=contact.id, person_id=one, attendance=how)
        for one, how in wanted.items()
        if one not in rows
    ]
    moved = [
        replace(row, attendance=wanted[one])
        for one, row in rows.items()
        if one in wanted and row.attendance is not wanted[one]
    ]
    return Step(
        (*new, *_new_ties(snapshot, entry), *_promises(keeper, entry)),
        (*([after] if after != contact else ()), *moved),
        tuple(row for one, row in rows.items() if one not in wanted),
    )


def _new_ties(snapshot: Snapshot, entry: Entry) -> Sequence[Record]:
    return [new_tie(snapshot, "person", *pair, None) for pair in entry.new_ties]


def _promises(keeper: Id | None, entry: Entry) -> list[Record]:
    """Return the promises as actions: they belong to the first of those named."""
    if not entry.people:
        return []
    them = entry.people[0]
    found: list[Record] = []
    if entry.ours.text:
        found.append(Action(text=entry.ours.text, owner_id=keeper, promised_to_id=them, due=entry.ours.due))
    if entry.theirs.text:
        found.append(
            Action(text=entry.theirs.text, owner_id=them, promised_to_id=keeper, due=entry.theirs.due)
        )
    return found
