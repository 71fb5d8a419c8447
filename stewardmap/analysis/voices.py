"""Whose voice a collaboration is: its seats and votes by sector and by size of whoever sits there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from stewardmap.model.ids import Id
from stewardmap.model.records import Membership, Organisation
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Sector, Size

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Voice:
    """How many seats are of one sort, and how many votes; none where no vote of theirs is recorded."""

    seats: int
    votes: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """The seats of a collaboration on the day, counted three ways; each seat once in each.

    Under nothing stand those of which it is not recorded; `mixed` are people who work for several sectors
    and sit for none of them. `seats_for` are the seats for somebody, such as lived experience.
    """

    seats: int
    by_sector: Mapping[Sector | None, Voice]
    by_size: Mapping[Size | None, Voice]
    mixed: int
    seats_for: Mapping[str, Voice]


def voices(snapshot: Snapshot, collaboration: Id) -> Voices:
    """Return whose voice a collaboration is. Cost is linear in its seats."""
    seats = snapshot.memberships_of.get(collaboration, ())
    bodies = {seat.id: _bodies(snapshot, seat) for seat in seats}
    mixed = {one for one, of in bodies.items() if len({body.sector for body in of}) > 1}
    return Voices(
        seats=len(seats),
        by_sector=_counted(
            [seat for seat in seats if seat.id not in mixed],
            lambda seat: next((body.sector for body in bodies[seat.id]), None),
        ),
        by_size=_counted(seats, lambda seat: _largest(bodies[seat.id])),
        mixed=len(mixed),
        seats_for=_counted([seat for seat in seats if seat.seat_for], lambda seat: seat.seat_for),
    )


def _bodies(snapshot: Snapshot, seat: Membership) -> tuple[Organisation, ...]:
    """Return the organisation that a seat is for, else all where whoever takes it works."""
    if seat.organisation_id is not None:
        return (snapshot.organisations[seat.organisation_id],)
    theirs = snapshot.organisations_of_person.get(seat.person_id or Id(""), ())
    return tuple(snapshot.organisations[body] for body in theirs)


def _largest(bodies: tuple[Organisation, ...]) -> Size | None:
    order = list(Size)
    return max((body.size for body in bodies if body.size is not None), key=order.index, default=None)


def _counted(seats: Sequence[Membership], key: Callable[[Membership], K]) -> dict[K, Voice]:
    found: dict[K, Voice] = {}
    for seat in seats:
        sort = key(seat)
        before = found.get(sort, Voice(0, None))
        votes = before.votes if seat.votes is None else (before.votes or 0) + seat.votes
        found[sort] = Voice(before.seats + 1, votes)
    return found
