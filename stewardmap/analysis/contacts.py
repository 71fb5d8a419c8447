"""When two ends of a tie were last recorded in contact, and which ties have gone quiet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from stewardmap.analysis.links import Link
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import PartialDate, months_between
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, ContactPerson, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Attendance, TieSort

SMALL_MEETING = 6


@dataclass(frozen=True, slots=True)
class Contacts:
    """The last recorded contact of each dated tie, and the ties whose contact someone logs."""

    last: Mapping[Id, PartialDate]
    logged: frozenset[Id]
    on: date

    def months_since(self, tie_id: Id) -> int | None:
        """Return the whole months since the last recorded contact, or nothing if it is not dated."""
        last = self.last.get(tie_id)
        return None if last is None else max(0, months_between(min(last.latest, self.on), self.on))

    def is_old(self, link: Link, parameters: Parameters) -> bool:
        """Whether the last recorded contact is longer ago than a tie of its strength goes without."""
        months = self.months_since(link.tie.id)
        return months is not None and months >= parameters.quiet_months(link.strength)

    def is_quiet(self, link: Link, parameters: Parameters) -> bool:
        """Whether a tie that someone logs is old; ties between others, and undated ones, never are."""
        return link.tie.id in self.logged and self.is_old(link, parameters)


def contacts_on_the_day(snapshot: Snapshot, links: Iterable[Link]) -> Contacts:
    """Return what the ties themselves and the contact log say about last contact up to the day.

    A tie is logged if a contact names both its ends as present; a contact with anyone present is one with
    the keeper, whose own ties are logged whenever they carry a date. A meeting of more than six beside the
    keeper says who was there and nothing of ties, nor does a smaller one of those it was not for.
    """
    met = _contacts_of_people(snapshot)
    keeper = snapshot.card.keeper_id
    log = snapshot.of(Contact)
    last: dict[Id, PartialDate] = {}
    logged: set[Id] = set()
    for link in links:
        tie = link.tie
        first, second = tie.ends
        shared = met.get(first, frozenset()) & met.get(second, frozenset())
        if keeper in (first, second):
            shared |= met.get(tie.other(keeper), frozenset())
        shared = frozenset(one for one in shared if tie.id not in log[one].not_for)
        dates = [log[contact].on for contact in shared]
        if tie.last_contact is not None and tie.last_contact.earliest <= snapshot.on:
            dates.append(tie.last_contact)
        if dates:
            last[tie.id] = max(dates)
        if shared or (dates and keeper in (first, second)):
            logged.add(tie.id)
    return Contacts(last, frozenset(logged), snapshot.on)


def _contacts_of_people(snapshot: Snapshot) -> dict[Id, frozenset[Id]]:
    people = {row.person_id for row in snapshot.of(ContactPerson).values()}
    return {one: frozenset(contact.id for contact in contacts_with(snapshot, one)) for one in people}


def present_at(snapshot: Snapshot, contact: Id) -> tuple[Id, ...]:
    """Return who was there, beside the keeper, in id order."""
    keeper = snapshot.card.keeper_id
    rows = snapshot.attendance_of.get(contact, ())
    there = (row.person_id for row in rows if row.attendance is Attendance.PRESENT)
    return tuple(sorted(one for one in there if one != keeper))


def contacts_with(snapshot: Snapshot, person: Id) -> tuple[Contact, ...]:
    """Return the contacts up to the day at which a person was one of a few, the latest first."""
    log = snapshot.of(Contact)
    rows = (r for r in snapshot.attendance_of.get(person, ()) if r.attendance is Attendance.PRESENT)
    found = (log[row.contact_id] for row in rows if row.contact_id in log)
    met = [
        one
        for one in found
        if one.on.earliest <= snapshot.on and len(present_at(snapshot, one.id)) <= SMALL_MEETING
    ]
    return tuple(sorted(met, key=lambda one: (one.on, one.id), reverse=True))


def contacts_of_tie(snapshot: Snapshot, tie: Tie) -> tuple[Contact, ...]:
    """Return the contacts up to the day that count as contact on a tie of two people, the latest first."""
    if tie.sort is not TieSort.PEOPLE:
        return ()
    keeper, (first, second) = snapshot.card.keeper_id, tie.ends
    if keeper in tie.ends:
        shared = contacts_with(snapshot, tie.other(keeper))
    else:
        theirs = {one.id for one in contacts_with(snapshot, second)}
        shared = tuple(one for one in contacts_with(snapshot, first) if one.id in theirs)
    return tuple(one for one in shared if tie.id not in one.not_for.split())


def contacts_with_any(snapshot: Snapshot, people: Iterable[Id]) -> tuple[Contact, ...]:
    """Return the contacts up to the day at which any of these was one of a few, the latest first."""
    found = {one.id: one for person in people for one in contacts_with(snapshot, person)}
    return tuple(sorted(found.values(), key=lambda one: (one.on, one.id), reverse=True))
