"""Who was not told yet that they are on the map, and by when they are to be (Article 14 of the UK GDPR)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stewardmap.model.dates import add_months
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot

MONTHS = 1
"""Within a month of coming on the map, by Article 14(3)(a)."""


@dataclass(frozen=True, slots=True)
class NotTold:
    """Somebody who was not told yet: on the map since when, if that is known, and by when they are to be."""

    person: Id
    since: date | None
    by: date | None
    overdue: bool


def not_told(snapshot: Snapshot, first_recorded: Mapping[Id, date]) -> tuple[NotTold, ...]:
    """Return everyone who was not told, those who should have been by now first.

    Args:
        snapshot: the whole map on its day; its keeper needs no telling.
        first_recorded: when each person first came on the map; who is not in it counts as overdue.
    """
    keeper = snapshot.card.keeper_id
    found = []
    for person in snapshot.people.values():
        rights = snapshot.rights_of.get(person.id)
        if person.id == keeper or (rights is not None and rights.told_on is not None):
            continue
        since = first_recorded.get(person.id)
        by = add_months(since, MONTHS) if since is not None else None
        found.append(NotTold(person.id, since, by, by is None or by < snapshot.on))
    return tuple(sorted(found, key=lambda one: (not one.overdue, one.by or date.min, one.person)))
