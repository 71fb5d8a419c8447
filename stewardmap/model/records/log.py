"""The contact log."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import Attendance, ContactKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """A meeting, call or message, and a line about it.

    `calendar_event` is the event, and which of its recurrences, that it was taken from. `not_for` are the ids
    of ties, with spaces between, for which it was no contact though both their ends were there.
    """

    kind = "contact"
    on: PartialDate
    form: ContactKind | None = None
    note: str = ""
    collaboration_id: Id | None = None
    calendar_event: str = ""
    not_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPerson(Record):
    """One person who was, or should have been, part of a contact."""

    kind = "contact_person"
    contact_id: Id
    person_id: Id
    attendance: Attendance = Attendance.PRESENT
