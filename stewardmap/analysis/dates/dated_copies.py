"""The map as it was kept on a date: packed and unpacked, found, and freed of who is to be forgotten."""

import json
import zlib
from collections.abc import Collection, Iterator
from dataclasses import fields, replace
from datetime import date
from functools import lru_cache
from typing import Any

from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.plain_values import reader, written
from stewardmap.model.records import (
    KIND_NAMED,
    KINDS,
    DatedCopy,
    Export,
    Forgotten,
    Record,
    Rehearsal,
    Rights,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.taking_out import taken_out

_LEFT_OUT = (DatedCopy, Export, Forgotten, Rehearsal)
_MOST = 256 * 1024 * 1024
_UNPACKED = 2


def copy_of(snapshot: Snapshot, name: str, *, for_board: bool = False) -> DatedCopy:
    """Return the whole map packed under a name, as it is on its day.

    Other kept dates, copies sent out, marks of those forgotten and rehearsals are no part of it: they are not
    the map. Ids are packed once each, for they hardly pack. Cost is linear.
    """
    ids: dict[str, int] = {}
    kinds = {kind.kind: list(_rows(snapshot, kind, ids)) for kind in KINDS if kind not in _LEFT_OUT}
    told = {"ids": list(ids), "kinds": {name: rows for name, rows in kinds.items() if len(rows) > 1}}
    packed = zlib.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), 6)
    return DatedCopy(name=name, on=PartialDate(snapshot.on), map=packed, for_board=for_board)


def snapshot_of(copy: DatedCopy) -> Snapshot:
    """Return the map that a copy holds, looked at on the copy's day; the last few are remembered.

    Raises:
        UserError: if it cannot be read.
    """
    return _unpacked(copy.map, copy.on.earliest, copy.name)


def without(copy: DatedCopy, ids: Collection[Id]) -> DatedCopy:
    """Return the copy without these things and all that cannot be without them; itself where it has none."""
    kept = snapshot_of(copy)
    if not any(one in kept.of(kind) for kind in KINDS for one in ids):
        return copy
    rows = (row for kind in KINDS for row in kept.of(kind).values())
    return repacked(copy, Snapshot.of_records(taken_out(rows, ids), kept.on))


def repacked(copy: DatedCopy, snapshot: Snapshot) -> DatedCopy:
    """Return the copy with another map in it."""
    return replace(copy, map=copy_of(snapshot, copy.name).map)


def kept_dates(snapshot: Snapshot) -> tuple[DatedCopy, ...]:
    """Return the dates that are kept, the newest first."""
    rows = snapshot.of(DatedCopy).values()
    return tuple(sorted(rows, key=lambda one: (one.on.earliest, one.name, one.id), reverse=True))


def kept_as(snapshot: Snapshot, name: str) -> DatedCopy | None:
    """Return the newest date that is kept under a name, whatever its case."""
    wanted = name.strip().casefold()
    return next((one for one in kept_dates(snapshot) if one.name.casefold() == wanted), None)


def last_board(snapshot: Snapshot) -> DatedCopy | None:
    """Return the newest date that was kept for the board."""
    return next((one for one in kept_dates(snapshot) if one.for_board), None)


def as_it_was(snapshot: Snapshot, day: date) -> Snapshot:
    """Return the map as it was kept on a day, or as it says today that it was; without who is restricted."""
    kept = kept_on(snapshot, day)
    return snapshot.unrestricted.at(day) if kept is None else as_kept(snapshot, kept)


def kept_on(snapshot: Snapshot, day: date) -> DatedCopy | None:
    """Return what was kept on a day, if anything was."""
    return next((one for one in kept_dates(snapshot) if one.on.earliest == day), None)


def as_kept(snapshot: Snapshot, copy: DatedCopy) -> Snapshot:
    """Return the map that a copy holds, without those who are restricted by now and what is theirs alone."""
    kept = snapshot_of(copy)
    by_now = [one for one in snapshot.of(Rights).values() if one.person_id in kept.people]
    return kept.with_rows(by_now, (), kept.revision).unrestricted


def _rows(snapshot: Snapshot, kind: type[Record], ids: dict[str, int]) -> Iterator[list[Any]]:
    names = [field.name for field in fields(kind)]
    yield names
    keys = [name == "id" or name.endswith("_id") for name in names]
    for row in snapshot.of(kind).values():
        values = (getattr(row, name) for name in names)
        yield [
            ids.setdefault(value, len(ids)) if key and value is not None else written(value)
            for key, value in zip(keys, values, strict=True)
        ]


@lru_cache(maxsize=_UNPACKED)
def _unpacked(packed: bytes, on: date, name: str) -> Snapshot:
    try:
        opened = zlib.decompressobj()
        told = json.loads(opened.decompress(packed, _MOST))
        kinds = ((KIND_NAMED.get(kind), rows) for kind, rows in told["kinds"].items())
        records = [row for kind, rows in kinds if kind for row in _records(kind, rows, told["ids"])]
        return Snapshot.of_records(records, on)
    except (zlib.error, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UserError(f"What was kept as “{name}” cannot be read.") from error


def _records(kind: type[Record], rows: list[list[Any]], ids: list[str]) -> Iterator[Record]:
    """Yield the records of one kind; a field of another version is passed over or empty."""
    known = {field.name: reader(field.type) for field in fields(kind)}
    names, *filled = rows
    for row in filled:
        values = {}
        for name, value in zip(names, row, strict=True):
            if name in known:
                values[name] = _value(name, value, known[name], ids)
        yield kind(**values)


def _value(name: str, value: Any, read: Any, ids: list[str]) -> Any:
    if value is None:
        return None
    if name == "id" or name.endswith("_id"):
        return Id(ids[value])
    return read(value) if read else value
