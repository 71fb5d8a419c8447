"""Who was not confirmed or touched for as long as the map's card lets people be kept unseen."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, Stance
from stewardmap.model.snapshot import Snapshot

USUAL_MONTHS = 24
"""Where the card does not say: an assumption."""


@dataclass(frozen=True, slots=True)
class ToReview:
    """Somebody to look at again, and when anything about them was last said or done, if ever."""

    person: Id
    last: date | None


def months_kept(snapshot: Snapshot) -> int:
    """Return after how many months somebody is looked at again."""
    return snapshot.card.retention or USUAL_MONTHS


def to_review(snapshot: Snapshot, first_recorded: Mapping[Id, date]) -> tuple[ToReview, ...]:
    """Return who was last touched too long ago, the longest ago first; not whom a review keeps for now.

    What touches somebody: a view of a tie, a contact, a tie or a stance recorded, a post taken up, having
    been told, and coming on the map. Linear in the map.
    """
    last: dict[Id, date] = dict(first_recorded)
    for person, on in _touches(snapshot):
        if on is not None and on.earliest <= snapshot.on:
            last[person] = max(last.get(person, date.min), on.earliest)
    before = add_months(snapshot.on, -months_kept(snapshot))
    found = [
        ToReview(person, last.get(person))
        for person in snapshot.people
        if last.get(person, date.min) < before and not _is_kept(snapshot, person)
    ]
    return tuple(sorted(found, key=lambda one: (one.last or date.min, one.person)))


def _is_kept(snapshot: Snapshot, person: Id) -> bool:
    rights = snapshot.rights_of.get(person)
    kept = rights is not None and rights.keep_until is not None and rights.keep_until.latest >= snapshot.on
    return kept or person == snapshot.card.keeper_id


def _touches(snapshot: Snapshot) -> Iterator[tuple[Id, PartialDate | None]]:
    said: dict[Id, list[PartialDate | None]] = defaultdict(list)
    for tie, readings in snapshot.readings_of_tie.items():
        said[tie] += [one.on for one in readings]
    for one in snapshot.ties.values():
        for end in one.ends:
            yield from ((end, on) for on in (*said[one.id], one.last_contact, one.recorded_on))
    for contact in snapshot.of(Contact).values():
        yield from ((there.person_id, contact.on) for there in snapshot.attendance_of.get(contact.id, ()))
    for stance in snapshot.of(Stance).values():
        yield stance.person_id, stance.on
    for held in snapshot.current_holdings:
        yield held.person_id, held.starts
    for person, rights in snapshot.rights_of.items():
        yield from ((person, on) for on in (rights.told_on, rights.reviewed_on))
