"""Edits of a drawn map, one row at a time, that a file would accept."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from random import Random
from typing import Any

from stewardmap.analysis.parameters import setting_id
from stewardmap.analysis.touched import UNREAD
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, Card, Record, Setting
from stewardmap.model.records.sheet import CARD_ID
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind
from tests.analysis.drawn_maps import PEOPLE
from tests.analysis.small_maps import DAY

NUMBERS = (("theta_carry", "3"), ("horizon_months", "24"), ("chairs_from", "3"))


def put(snapshot: Snapshot, *rows: Record) -> Snapshot:
    return snapshot.with_rows(rows, (), snapshot.revision + 1)


def edited(chance: Random, snapshot: Snapshot, other: Snapshot, keys: Sequence[str]) -> Snapshot:
    """The map after one edit: a row of another map put in or over, one taken out, or a field changed."""
    rows = _records_of(snapshot)
    kind = chance.choice(["put", "put", "field", "field", "take", "word", "keeper", "answer", "number"])
    if kind == "put":
        there = {row.id for row in rows}
        fitting = [row for row in _records_of(other) if there.issuperset(_points_to(row))]
        return put(snapshot, _one_of_a_kind(chance, fitting))
    if kind == "field":
        return put(snapshot, _one_field_new(chance, rows, _records_of(other)))
    if kind == "take":
        held = {one for row in rows for one in _points_to(row)}
        gone = _one_of_a_kind(chance, [row for row in rows if row.id not in held])
        return snapshot.with_rows((), [(type(gone), gone.id)], snapshot.revision + 1)
    if kind == "word":
        row = _one_of_a_kind(chance, [row for row in rows if type(row) in UNREAD])
        words: dict[str, Any] = {name: "new" for name, blank in UNREAD[type(row)].items() if blank == ""}
        return put(snapshot, replace(row, **words))
    if kind == "keeper":
        return put(snapshot, Card(keeper_id=chance.choice([None, *PEOPLE])))
    if kind == "answer" and keys:
        decision = chance.choice(list(AnswerKind))
        return put(snapshot, Answer(key=chance.choice(keys), decision=decision, on=PartialDate(DAY)))
    name, value = chance.choice(NUMBERS)
    return put(snapshot, Setting(id=setting_id(name), value=value))


def _records_of(snapshot: Snapshot) -> list[Record]:
    return [row for table in snapshot.tables.values() for row in table.values()]


def _points_to(row: Record) -> Iterator[Id]:
    for field in fields(row):
        value = getattr(row, field.name)
        if field.name.endswith("_id") and value is not None:
            yield value


def _one_of_a_kind(chance: Random, rows: Sequence[Record]) -> Record:
    """A row, of whichever kind as often as of any other."""
    kind = chance.choice(sorted({row.kind for row in rows}))
    return chance.choice([row for row in rows if row.kind == kind])


def _one_field_new(chance: Random, rows: Sequence[Record], others: Sequence[Record]) -> Record:
    """A row with one of its fields as another row of its kind has it, if it still makes sense so."""
    row = _one_of_a_kind(chance, rows)
    alike = [other for other in (*rows, *others) if other.kind == row.kind]
    name = chance.choice([field.name for field in fields(row) if field.name != "id"])
    changed = replace(row, **{name: getattr(chance.choice(alike), name)})
    in_pairs = name == "sort" or name.endswith(("person_id", "organisation_id"))
    sound = {one.id for one in rows}.issuperset(_points_to(changed)) and row.id != CARD_ID
    return changed if sound and not (row.kind == "tie" and in_pairs) else row
