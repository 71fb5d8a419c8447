"""Who could be asked to share the chair of a collaboration that one person holds: facts, and no order."""

from dataclasses import dataclass

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import NOBODY, Acquaintance
from stewardmap.analysis.seats import LEADING, SERVING, leaders
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Membership


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member, and what is recorded: since when, for whom they sit, and how many members they are tied to.

    `other_body` is whether they sit for another organisation than whoever holds it alone.
    """

    person: Id
    since: PartialDate | None
    organisations: tuple[Id, ...]
    tied_to: int
    other_body: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shareable:
    """A collaboration led by one person, that person, and every other member in order of ids.

    Appointments are on merit: nothing here says who should be asked, only who is there already.
    """

    collaboration: Id
    held_by: Id
    members: tuple[Member, ...]


def co_chairs(ground: Ground, collaboration: Id) -> Shareable | None:
    """Return the other members of a collaboration that one person leads; nothing if several do, or nobody."""
    leading = leaders(ground.snapshot, collaboration, LEADING)
    holding = leading or leaders(ground.snapshot, collaboration, SERVING)
    if len(holding) != 1:
        return None
    (held_by,) = holding
    seats: dict[Id, list[Membership]] = {}
    for seat in ground.snapshot.memberships_of.get(collaboration, ()):
        if seat.person_id is not None:
            seats.setdefault(seat.person_id, []).append(seat)
    acquaintance = Acquaintance(ground)
    there = acquaintance.present(seats)
    theirs = _organisations(ground, held_by, seats.get(held_by, []))
    members = [
        Member(
            person=one,
            since=min((seat.starts for seat in seats[one] if seat.starts is not None), default=None),
            organisations=_organisations(ground, one, seats[one]),
            tied_to=len(acquaintance.known.get(one, NOBODY) & set(there)),
            other_body=set(theirs).isdisjoint(_organisations(ground, one, seats[one])),
        )
        for one in there
        if one != held_by
    ]
    return Shareable(collaboration=collaboration, held_by=held_by, members=tuple(members))


def _organisations(ground: Ground, person: Id, seats: list[Membership]) -> tuple[Id, ...]:
    """The organisations that someone sits for, else those in which they hold a post."""
    named = {seat.organisation_id for seat in seats if seat.organisation_id is not None}
    return tuple(sorted(named)) or ground.snapshot.organisations_of_person.get(person, ())
