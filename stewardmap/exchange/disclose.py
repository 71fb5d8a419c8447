"""What of a map may be shown at a level: the one gate before every copy that leaves it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from stewardmap.exchange.disclosure.allowed import LEVELS, OWNERS, hidden_defaults, shown_fields
from stewardmap.exchange.disclosure.masking import names_masked
from stewardmap.exchange.disclosure.merged_people import people_merged
from stewardmap.exchange.disclosure.rated import rated_as_used
from stewardmap.exchange.disclosure.renumber import renumbered
from stewardmap.exchange.disclosure.sectors_only import sectors_only
from stewardmap.exchange.disclosure.standing import standing
from stewardmap.model.records import KINDS, Membership, Person, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming

__all__ = ["LEVELS", "disclose"]


def disclose(snapshot: Snapshot, level: Naming) -> Snapshot:
    """Return the map as it may be shown at a level: only kinds and fields of the allow-list.

    Analysis runs on the whole map; this is for what is written out beside its findings.

    Args:
        snapshot: the whole map on its day.
        level: *named* leaves out what is private; *roles* calls people by post and organisation;
            *organisations* merges them into theirs; *anonymous* keeps sectors, and no number under five.

    Returns:
        A map of its own, in which every reference leads to a record that is still there. Ids are the
        map's own at *named* alone; a copy at *roles* is still personal data. Cost is linear.
    """
    snapshot = snapshot.unrestricted
    safe = snapshot if level is Naming.NAMED else names_masked(snapshot)
    rows = _renamed(_shaped(rated_as_used(safe), level), safe, level)
    kept = [_kept(row, level) for row in rows if shown_fields(type(row), level)]
    left = standing(filter(_about_something, kept))
    told = left if level is Naming.NAMED else renumbered(left, snapshot)
    return Snapshot.of_records(told, snapshot.on, snapshot.revision)


def _shaped(snapshot: Snapshot, level: Naming) -> Snapshot:
    if level in (Naming.NAMED, Naming.ROLES):
        return snapshot
    merged = people_merged(snapshot)
    return merged if level is Naming.ORGANISATIONS else sectors_only(merged)


def _renamed(shaped: Snapshot, whole: Snapshot, level: Naming) -> Iterator[Record]:
    """Yield every record, with people called what the level calls them."""
    namer = Namer(whole, level)
    for kind in KINDS:
        for row in shaped.of(kind).values():
            if isinstance(row, Person) and level is not Naming.NAMED:
                yield replace(row, name=namer.name(Person.kind, row.id))
            elif isinstance(row, Membership) and row.person_id is not None:
                yield replace(row, seat_for="")  # whom a seat is for says too much of the person in it
            else:
                yield row


def _kept(row: Record, level: Naming) -> Record:
    hidden: Mapping[str, Any] = hidden_defaults(type(row), level)
    return replace(row, **hidden)


def _about_something(row: Record) -> bool:
    owners = OWNERS.get(type(row), ())
    return not owners or any(getattr(row, name) is not None for name in owners)
