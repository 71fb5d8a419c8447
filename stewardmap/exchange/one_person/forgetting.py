"""What forgetting one person does to a map: what goes, what is masked, and what is to be looked over."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from stewardmap.analysis.exports import without
from stewardmap.errors import UserError
from stewardmap.exchange.disclosure.names_in_text import NamesInText
from stewardmap.exchange.one_person.about import ids_in, ids_of_theirs, names_of, texts_of
from stewardmap.exchange.one_person.tombstones import tombstones
from stewardmap.exchange.one_person.without import without_ids
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.language import _

_SHORTEST = 3
_JSON: dict[type[r.Record], str] = {r.SavedView: "shows", r.Rehearsal: "steps", r.Setting: "value"}
_OWN = {"name", "ref", "email", "phone"}
_NOT_FREE = {
    r.Person.kind: _OWN, r.Alias.kind: _OWN, r.Organisation.kind: {"name"}, r.Collaboration.kind: {"name"},
    r.Purpose.kind: {"name"}, r.Place.kind: {"name"},
}  # fmt: skip


class Place(NamedTuple):
    """A text in which they were named: the record, its field, and what stands there afterwards."""

    kind: str
    id: Id
    field: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgetting:
    """What is to be done, as whole records, and what is to be said about it.

    `gone` go with all that hangs on them; `changed` take the place of those with the same ids; `masked` are
    the texts in which they were named, and `look_over` those in which a part of their name still stands.
    `copies` are those sent out that held them, which no program can take back; `names` is all that is masked.
    """

    person: r.Person
    gone: tuple[r.Record, ...]
    changed: tuple[r.Record, ...]
    marks: tuple[r.Record, ...]
    masked: tuple[Place, ...]
    look_over: tuple[Place, ...]
    copies: tuple[r.Export, ...]
    names: frozenset[str]
    mask: Callable[[str], str]


def bodies_named_after(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return which of the places to look over are the names of bodies, which are never masked."""
    return tuple(one for one in places if one.field in _NOT_FREE.get(one.kind, ()))


def forgetting(snapshot: Snapshot, person: Id, on: PartialDate, *, look: bool = True) -> Forgetting:
    """Return what forgetting somebody does; nothing is changed by it. Only a `look` says what to look over.

    Raises:
        UserError: if the person is not on the map.
    """
    if person not in snapshot.people:
        raise UserError(_("This person is no longer on the map."))
    there = snapshot.people[person]
    own = frozenset({person, *_theirs(snapshot, person)})
    names = frozenset(_said(snapshot, there))
    said = NamesInText(names)
    instead = _("[a person]")

    def mask(text: str) -> str:
        return said.replaced(text, lambda _name, _written: instead)

    gone, changed, masked = list[r.Record]([there]), list[r.Record](), list[Place]()
    others = (row for kind in r.KINDS for row in snapshot.of(kind).values() if row.id not in own)
    for row in others:
        after = _without(row, own, snapshot)
        if after is None:
            gone.append(row)
            continue
        plain, places = _masked(after, mask)
        masked += places
        if plain is not row and plain != row:
            changed.append(plain)
    return Forgetting(
        person=there,
        gone=tuple(gone),
        changed=tuple(changed),
        marks=tombstones(snapshot, person, on),
        masked=tuple(masked),
        look_over=tuple(_still_named(snapshot, there, gone, changed, own)) if look else (),
        copies=tuple(one for one in snapshot.of(r.Export).values() if person in one.people.split()),
        names=names,
        mask=mask,
    )


def masked_in(snapshot: Snapshot, mask: Callable[[str], str]) -> tuple[r.Record, ...]:
    """Return the records of a map in which a text changes once it is masked, as they then are."""
    every = (row for kind in r.KINDS for row in snapshot.of(kind).values())
    return tuple(plain for row in every if (plain := _masked(row, mask)[0]) is not row)


def _theirs(snapshot: Snapshot, person: Id) -> Iterator[Id]:
    """Yield the ids of what goes with them; posts and contacts are not theirs alone."""
    theirs = ids_of_theirs(snapshot, person)
    for kind in r.KINDS:
        rows = snapshot.of(kind)
        yield from (one for one in theirs & rows.keys() if not _stays(snapshot, rows[one]))


def _stays(snapshot: Snapshot, row: r.Record) -> bool:
    """Whether something of theirs stays without them: a seat that is an organisation's too, and its roles."""
    if isinstance(row, r.MembershipRole):
        return _stays(snapshot, snapshot.of(r.Membership)[row.membership_id])
    seat = isinstance(row, r.Membership) and row.organisation_id is not None
    return seat or isinstance(row, r.Post | r.Contact | r.Action)


def _said(snapshot: Snapshot, person: r.Person) -> Iterator[str]:
    """Yield all by which they may be named in a text."""
    yield from names_of(snapshot, person.id)
    refs = [one.ref for one in snapshot.of(r.Alias).values() if one.person_id == person.id]
    for known in (person.email, person.phone, person.ref, *refs):
        if known and len(known) > _SHORTEST:
            yield known


def _without(row: r.Record, own: frozenset[str], snapshot: Snapshot) -> r.Record | None:
    """Return a record without what holds their ids, None where nothing of it would be left."""
    if isinstance(row, r.Membership) and row.person_id in own:
        return replace(row, person_id=None)
    if isinstance(row, r.Answer):
        return None if _in_key(row.key, own) else row
    if isinstance(row, r.Action) and _in_key(row.finding_key, own):
        return replace(row, finding_key="")
    if isinstance(row, r.Contact):
        return _contact(row, own, snapshot)
    if isinstance(row, r.Export):
        return without(row, own)
    if type(row) in _JSON:
        return _of_json(row, own)
    return row


def _in_key(key: str, own: frozenset[str]) -> bool:
    return not ids_in(key).isdisjoint(own)


def _contact(row: r.Contact, own: frozenset[str], snapshot: Snapshot) -> r.Contact | None:
    """A contact with nobody else goes; another stays, without a word about their ties."""
    there = [one.person_id for one in snapshot.attendance_of.get(row.id, ())]
    if there and own.issuperset(there) and row.collaboration_id is None:
        return None
    return replace(row, not_for=" ".join(one for one in row.not_for.split() if one not in own))


def _of_json(row: r.Record, own: frozenset[str]) -> r.Record | None:
    field = _JSON[type(row)]
    text = without_ids(getattr(row, field), own)
    values: dict[str, Any] = {field: text}
    return None if text is None else replace(row, **values)


def _masked(row: r.Record, mask: Callable[[str], str]) -> tuple[r.Record, list[Place]]:
    plain = {name: masked for name, text in _free(row) if (masked := mask(text)) != text}
    changed: dict[str, Any] = dict(plain)
    after = replace(row, **changed) if plain else row
    return after, [Place(row.kind, row.id, name, text) for name, text in plain.items()]


def _free(row: r.Record) -> Iterator[tuple[str, str]]:
    """Yield the texts in which somebody may be named; the name of another, or of a body, stays theirs."""
    return ((name, text) for name in _free_names(row.kind) if (text := getattr(row, name)))


@cache
def _free_names(kind: str) -> tuple[str, ...]:
    kept = _NOT_FREE.get(kind, {"not_for", "key", "finding_key", "people"})
    return tuple(name for name in texts_of(kind) if name not in kept)


def _may_name(row: r.Record) -> Iterator[tuple[str, str]]:
    """Yield the texts to look over: what may be masked, and the names of bodies, which are not."""
    yield from _free(row)
    if isinstance(row, r.Organisation | r.Collaboration | r.Purpose | r.Place):
        yield "name", row.name


def _still_named(
    snapshot: Snapshot, person: r.Person, gone: list[r.Record], changed: list[r.Record], own: frozenset[str]
) -> Iterator[Place]:
    """Yield the texts that stay in which a part of their name stands: it may mean them, or somebody else."""
    parts = NamesInText(part for part in person.name.split() if len(part) >= _SHORTEST)
    left_out = {row.id for row in gone} | own
    after = {row.id: row for row in changed}
    for kind in r.KINDS:
        for row in snapshot.of(kind).values():
            if row.id not in left_out and kind is not r.Setting:
                now = after.get(row.id, row)
                for name, text in _may_name(now):
                    if any(text[start].isupper() for _name, start, _end in parts.found(text)):
                        yield Place(row.kind, row.id, name, text)
