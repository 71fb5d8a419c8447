"""Maps small enough to work out by hand, with ids that can be read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    Holding,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    Reading,
    Record,
    Tie,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, ReadingState, Role, Side

DAY = date(2026, 11, 22)


Given = Record | Iterable[Any]


def a_map(*records: Given, on: date = DAY) -> Snapshot:
    """A snapshot of records, given one by one or in groups of groups."""
    return Snapshot.of_records(_flat(records), on=on)


def _flat(records: Iterable[Given]) -> Iterator[Record]:
    for one in records:
        if isinstance(one, Record):
            yield one
        else:
            yield from _flat(one)


def person(name: str) -> Person:
    return Person(id=Id(name), name=name.title())


def body(name: str, *staff: str, level: Level | None = None, **fields: Any) -> list[Record]:
    """An organisation and its people, one post each: post `a-x` and holding `h-a-x`, for a in X."""
    made: list[Record] = [Organisation(id=Id(name), name=name.title(), **fields)]
    for one in staff:
        made += [person(one), *posted(one, name, level=level)]
    return made


def posted(who: str, where: str, level: Level | None = None, **fields: Any) -> list[Record]:
    """A post for somebody in an organisation, and their holding of it."""
    post = Post(id=Id(f"{who}-{where}"), title=f"{who} post", organisation_id=Id(where), level=level)
    return [post, Holding(id=Id(f"h-{post.id}"), person_id=Id(who), post_id=post.id, **fields)]


def tie(one: str, other: str, strength: int | None = 3, **fields: Any) -> Tie:
    fields.setdefault("id", Id(f"{min(one, other)}~{max(one, other)}"))
    return tie_of_people(Id(one), Id(other), strength=strength, **fields)


def ties(text: str, strength: int | None = 3) -> list[Tie]:
    """Several ties: "a-b b-c"."""
    return [tie(*pair.split("-"), strength=strength) for pair in text.split()]


def says(tie_id: str, side: Side, rung: int | None, on: Any = None) -> Reading:
    """A reading of yes at a rung, or of no where there is none."""
    state = ReadingState.NO if rung is None else ReadingState.YES
    return Reading(tie_id=Id(tie_id), side=side, state=state, rung=rung, on=on)


def board(name: str, **roles: Role | None) -> list[Record]:
    """A collaboration and its members, each a person with a role or none."""
    made: list[Record] = [Collaboration(id=Id(name), name=name.title())]
    for who, role in roles.items():
        seat = Membership(id=Id(f"{name}/{who}"), collaboration_id=Id(name), person_id=Id(who))
        made.append(seat)
        if role is not None:
            made.append(MembershipRole(id=Id(f"{seat.id}/{role}"), membership_id=seat.id, role=role))
    return made


def with_records(snapshot: Snapshot, *records: Record) -> Snapshot:
    """The next snapshot, with these records put in."""
    return snapshot.with_rows(records, (), snapshot.revision + 1)


def without_record(snapshot: Snapshot, *records: Record) -> Snapshot:
    """The next snapshot, with these records taken out."""
    return snapshot.with_rows((), [(type(r), r.id) for r in records], snapshot.revision + 1)


def renamed(snapshot: Snapshot) -> Snapshot:
    """The same map with everyone and everything called something else, in another order."""
    rows: list[Record] = []
    for kind in (Person, Organisation, Collaboration):
        there = sorted(snapshot.of(kind).values(), key=lambda row: row.name)
        rows += [replace(row, name=f"{len(there) - i:03}") for i, row in enumerate(there)]
    return with_records(snapshot, *rows)
