"""Seats from which apologies came several times in a row."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import takewhile

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Attendance

IN_A_ROW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatMissed:
    """A seat on a collaboration and the days of the last meetings it sent apologies to, latest first.

    `membership` is empty where the person is not recorded as a member.
    """

    collaboration: Id
    person: Id
    membership: Id | None
    days: tuple[PartialDate, ...]


def seats_missed(snapshot: Snapshot, in_a_row: int = IN_A_ROW) -> tuple[SeatMissed, ...]:
    """Return the seats from which the last meetings, so many or more, got apologies, the most first.

    Only meetings that are logged for a collaboration and name the person count; one at which they were
    there, or were missed without apologies, ends the row.
    """
    found = []
    for (collaboration, person), came in _attendance(snapshot).items():
        latest = sorted(came, reverse=True)
        missed = tuple(on for on, _id, _how in takewhile(lambda one: one[2] is Attendance.APOLOGIES, latest))
        if len(missed) >= in_a_row and collaboration in snapshot.collaborations:
            seats = snapshot.memberships_of.get(collaboration, ())
            seat = next((seat.id for seat in seats if seat.person_id == person), None)
            found.append(SeatMissed(collaboration=collaboration, person=person, membership=seat, days=missed))
    return tuple(sorted(found, key=lambda one: (-len(one.days), one.collaboration, one.person)))


def attendance(snapshot: Snapshot, collaboration: Id) -> dict[Id, tuple[Attendance, ...]]:
    """Return how each person came to the logged meetings of a collaboration that name them, latest first."""
    return {
        person: tuple(how for _on, _id, how in sorted(came, reverse=True))
        for (body, person), came in _attendance(snapshot).items()
        if body == collaboration
    }


def _attendance(snapshot: Snapshot) -> dict[tuple[Id, Id], list[tuple[PartialDate, Id, Attendance]]]:
    came: dict[tuple[Id, Id], list[tuple[PartialDate, Id, Attendance]]] = defaultdict(list)
    for contact in snapshot.of(Contact).values():
        if contact.collaboration_id is not None and contact.on.earliest <= snapshot.on:
            for row in snapshot.attendance_of.get(contact.id, ()):
                came[contact.collaboration_id, row.person_id].append((contact.on, contact.id, row.attendance))
    return came
