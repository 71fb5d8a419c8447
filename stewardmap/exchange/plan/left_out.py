"""Whoever was forgotten is left out of an import, with all that hangs on them, and that is told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from stewardmap.exchange.disclosure.standing import REFERENCES
from stewardmap.exchange.one_person.tombstones import bodies_of, forgotten_as
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.wording.dates import in_words

_OPTIONAL = ("introduced_by_id", "owner_id", "promised_to_id", "keeper_id")
Records = list[r.Record]


def without_forgotten(work: Work, added: Records, changed: Records) -> tuple[Records, Records]:
    """Return what an import adds and changes, without whoever was forgotten.

    Somebody who only bears such a name, in another organisation, comes in, and it is said.
    """
    if not work.sketch.snapshot.of(r.Forgotten):
        return added, changed
    gone = {one.id for one in added if isinstance(one, r.Person) and _is_forgotten(work, one, added)}
    return (_without(added, gone), _without(changed, gone)) if gone else (added, changed)


def _is_forgotten(work: Work, person: r.Person, added: Sequence[r.Record]) -> bool:
    bodies = _bodies(work, person.id, added)
    mark = forgotten_as(work.sketch.snapshot, person.name, bodies, person.ref, person.email)
    line = work.people.names.seen.get(person.id)
    if mark is None:
        return False
    known = mark.certain or not bodies
    if line is not None:
        when = in_words(mark.on)
        said = f'"{person.name}" was forgotten on {when} at their wish: left out.'
        alike = f'Somebody called "{person.name}" was forgotten on {when} at their wish.'
        do = "If this is another person, name their organisation."
        other = "If this is the same person, take the row out."
        work.ledger.notice(line, "", said if known else alike, do if known else other)
    return known


def _bodies(work: Work, person: Id, added: Sequence[r.Record]) -> tuple[str, ...]:
    snapshot = work.sketch.snapshot
    held = [one for one in added if isinstance(one, r.Holding)]
    posts: Mapping[Id, r.Post] = dict(snapshot.posts) | _of(added, r.Post)
    return bodies_of(person, held, posts, dict(snapshot.organisations) | _of(added, r.Organisation))


def _of(added: Sequence[r.Record], kind: type[Any]) -> dict[Id, Any]:
    return {one.id: one for one in added if isinstance(one, kind)}


def _without(rows: Records, gone: set[Id]) -> Records:
    """Return the rows without those that cannot be without what is gone, however long the chain."""
    left, lost = rows, set(gone)
    while True:
        kept = [one for row in left if row.id not in lost and (one := _freed(row, lost)) is not None]
        more = {row.id for row in left} - {row.id for row in kept}
        if len(kept) == len(left) and kept == left:
            return kept
        left, lost = kept, lost | more


def _freed(row: r.Record, lost: set[Id]) -> r.Record | None:
    """Return a row that no longer points to what is gone, None where it cannot be without."""
    named = [name for name in REFERENCES[type(row)] if getattr(row, name) in lost]
    seat = isinstance(row, r.Membership) and row.organisation_id is not None
    if not all(name in _OPTIONAL or (seat and name == "person_id") for name in named):
        return None
    empty: dict[str, Any] = dict.fromkeys(named)
    return replace(row, **empty) if named else row
