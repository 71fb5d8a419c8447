"""Which records are about one person: theirs, what hangs on theirs, and what names them or holds their id."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import get_type_hints

from stewardmap.exchange.disclosure.names_in_text import NamesInText
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot

PERSON_FIELDS = (
    "person_id", "first_person_id", "second_person_id", "introduced_by_id",
    "by_id", "owner_id", "promised_to_id", "keeper_id",
)  # fmt: skip
"""Every field that leads to a person; a test holds it against the keys of the file."""

THROUGH: Mapping[type[r.Record], tuple[str, ...]] = {
    r.KindOfTie: ("tie_id",),
    r.Reading: ("tie_id",),
    r.PurposeTag: ("tie_id",),
    r.MembershipRole: ("membership_id",),
    r.ConnectorBetween: ("connector_role_id",),
    r.Funding: ("connector_role_id", "post_id"),
}
"""What hangs on a record of theirs, and is about them by that."""

ID_TEXTS = frozenset(("key", "finding_key", "not_for", "people", "shows", "steps", "value"))
"""Texts in which ids are kept."""

_OF_OTHERS: Mapping[str, str] = {r.Export.kind: "people"}
_LEADS_TO: Mapping[type[r.Record], str] = {r.Holding: "post_id", r.ContactPerson: "contact_id"}
_ID = re.compile(r'[^\s"\[\]{},:+]+')


class How(StrEnum):
    """In which way a record is about a person."""

    THEIRS = "theirs"
    HANGS = "hangs on what is theirs"
    NAMES = "names them"
    HOLDS = "holds their id"
    PART = "they have a part in it"


@dataclass(frozen=True, slots=True)
class Held:
    """A record that is about a person, in which way, and the fields of it that are."""

    record: r.Record
    how: How
    fields: tuple[str, ...]


def about(snapshot: Snapshot, person: Id) -> tuple[Held, ...]:
    """Return every record that is about a person, by kind; cost is linear in the map's texts."""
    own = ids_of_theirs(snapshot, person)
    names = NamesInText(names_of(snapshot, person))
    rows = (row for kind in r.KINDS for _id, row in sorted(snapshot.of(kind).items()))
    return tuple(held for row in rows if (held := _held(row, person, own, names)) is not None)


def ids_of_theirs(snapshot: Snapshot, person: Id) -> frozenset[Id]:
    """Return the ids of a person, of what is theirs, and of what that leads to or hangs on it."""
    return frozenset({person, *_own(snapshot, person)})


def names_of(snapshot: Snapshot, person: Id) -> tuple[str, ...]:
    """Return what somebody is called on the map: their name and every other name of theirs."""
    also = (one.name for one in snapshot.of(r.Alias).values() if one.person_id == person)
    return snapshot.people[person].name, *also


def texts(row: r.Record) -> Iterator[tuple[str, str]]:
    """Yield the name and value of each field in which a text stands that is no key."""
    for name in texts_of(row.kind):
        if value := getattr(row, name):
            yield name, value


@cache
def texts_of(kind: str) -> tuple[str, ...]:
    """Return the names of a kind's fields in which a text stands that is no key."""
    hints = get_type_hints(r.KIND_NAMED[kind])
    return tuple(
        f.name for f in fields(r.KIND_NAMED[kind]) if hints[f.name] in (str, str | None) and f.name != "id"
    )


def ids_in(text: str) -> frozenset[str]:
    """Return all that may be an id in a text: in a finding's key, in JSON, or with spaces between."""
    return frozenset(_ID.findall(text))


def _own(snapshot: Snapshot, person: Id) -> Iterator[Id]:
    """Yield the ids of what is theirs, and of what that leads to or hangs on it."""
    own: set[Id] = set()
    for kind in r.KINDS:
        for row in snapshot.of(kind).values() if _leading(kind.kind) else ():
            if _theirs(row, person):
                own.add(row.id)
                lead = _LEADS_TO.get(kind)
                own |= {getattr(row, lead)} if lead else set()
    yield from own
    for kind, through in THROUGH.items():
        for row in snapshot.of(kind).values():
            if any(getattr(row, name) in own for name in through):
                yield row.id


@cache
def _leading(kind: str) -> tuple[str, ...]:
    """The fields of a kind that lead to a person."""
    return tuple(name for name in _every(kind) if name in PERSON_FIELDS)


def _theirs(row: r.Record, person: Id) -> bool:
    """Whether a record is theirs: what they only had a part in is not."""
    if isinstance(row, r.Person):
        return row.id == person
    if isinstance(row, r.Tie):
        return person in (row.first_person_id, row.second_person_id)
    return not isinstance(row, r.Card) and any(getattr(row, name) == person for name in _leading(row.kind))


def _held(row: r.Record, person: Id, own: frozenset[str], names: NamesInText) -> Held | None:
    if _theirs(row, person):
        return Held(row, How.THEIRS, _every(row.kind))
    if row.id in own:
        return Held(row, How.HANGS, _every(row.kind))
    part = tuple(name for name in _leading(row.kind) if getattr(row, name) == person)
    if part:
        return Held(row, How.PART, (*_ends(row), *part))
    held = [name for name, text in texts(row) if name in ID_TEXTS and not own.isdisjoint(ids_in(text))]
    named = tuple(name for name, text in _said(row) if any(names.found(text)))
    if held:
        return Held(row, How.HOLDS, _every(row.kind))
    return Held(row, How.NAMES, named) if named else None


@cache
def _every(kind: str) -> tuple[str, ...]:
    return tuple(f.name for f in fields(r.KIND_NAMED[kind]) if f.name != _OF_OTHERS.get(kind))


def _ends(row: r.Record) -> tuple[str, ...]:
    ends = ("first_person_id", "second_person_id", "first_organisation_id", "second_organisation_id")
    return ends if isinstance(row, r.Tie) else ()


def _said(row: r.Record) -> Iterator[tuple[str, str]]:
    """Yield the texts in which somebody may be named: another's own name is not one of them."""
    if isinstance(row, r.Person):
        hidden = {"name", "ref", "email", "phone"}
    else:
        hidden = {"name", "ref"} if isinstance(row, r.Alias) and row.person_id is not None else set()
    return ((name, text) for name, text in texts(row) if name not in hidden)
