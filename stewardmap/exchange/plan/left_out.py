"""Whoever was forgotten is left out of an import, with all that hangs on them, and that is told."""

from collections.abc import Mapping, Sequence
from typing import Any

from stewardmap.exchange.one_person.tombstones import bodies_of, forgotten_as
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.taking_out import taken_out
from stewardmap.wording.dates import in_words

Records = list[r.Record]


def without_forgotten(work: Work, added: Records, changed: Records) -> tuple[Records, Records]:
    """Return what an import adds and changes, without whoever was forgotten.

    Somebody who only bears such a name, in another organisation, comes in, and it is said.
    """
    if not work.sketch.snapshot.of(r.Forgotten):
        return added, changed
    gone = {one.id for one in added if isinstance(one, r.Person) and _is_forgotten(work, one, added)}
    if not gone:
        return added, changed
    left = taken_out(added, gone)
    lost = {one.id for one in added} - {one.id for one in left}
    return left, taken_out(changed, lost)


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
