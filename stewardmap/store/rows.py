"""Rows of the file as frozen records, read by plain SQL: a map is opened and shown without SQLAlchemy."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from stewardmap.model.changes import Changes
from stewardmap.model.ids import Id
from stewardmap.model.plain_values import Reader, reader
from stewardmap.model.records import KIND_NAMED, KINDS, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.store.connection import Execute

if TYPE_CHECKING:
    from sqlalchemy import Connection

R = TypeVar("R", bound=Record)
Known = dict[type[Record], dict[tuple[Any, ...], Record]]
"""The record that each row of a table was made."""

# SQLite takes at most 32,766 values in one statement; a few hundred keeps the statement cache small.
AT_ONCE = 500


def read_kind(connection: "Connection", kind: type[R], ids: Iterable[Id] | None = None) -> list[R]:
    """Return the records of one kind within a session, all of them or those with these ids that exist."""
    return read_rows(connection.exec_driver_sql, kind, ids)


def read_rows(execute: Execute, kind: type[R], ids: Iterable[Id] | None = None) -> list[R]:
    """Return the records of one kind, all of them or those with these ids that exist.

    Raises:
        ValueError, LookupError or TypeError: for a value that no map of ours ever held.
    """
    names, readers = _columns(kind.kind)
    query = _query(kind.kind)
    if ids is None:
        return _records(kind, names, readers, execute(query))
    wanted = sorted(ids)
    found: list[R] = []
    for start in range(0, len(wanted), AT_ONCE):
        some = tuple(wanted[start : start + AT_ONCE])
        part = f"{query} WHERE id IN ({', '.join('?' * len(some))})"
        found += _records(kind, names, readers, execute(part, some))
    return found


@cache
def _query(kind: str) -> str:
    names, _readers = _columns(kind)
    listed = ", ".join(f'"{name}"' for name in names)
    return f"SELECT {listed} FROM {kind}"  # noqa: S608 - names of ours


def _records(
    kind: type[R],
    names: tuple[str, ...],
    readers: tuple[tuple[str, Reader], ...],
    rows: Iterable[Sequence[Any]],
) -> list[R]:
    records = []
    for row in rows:
        values = dict(zip(names, row, strict=True))
        for name, read in readers:
            if values[name] is not None:
                values[name] = read(values[name])
        records.append(kind(**values))
    return records


@cache
def _columns(kind: str) -> tuple[tuple[str, ...], tuple[tuple[str, Reader], ...]]:
    """Return a kind's columns, and how to read those whose values are not what the file holds."""
    columns = fields(KIND_NAMED[kind])
    readers = ((column.name, reader(column.type)) for column in columns)
    return tuple(column.name for column in columns), tuple((name, read) for name, read in readers if read)


def read_revision(execute: Execute) -> int:
    """Return the map-wide counter of changes."""
    ((revision,),) = execute("SELECT revision FROM map_state")
    return int(revision)


def read_snapshot(execute: Execute, on: date, known: Known | None = None) -> Snapshot:
    """Read the whole map; about a quarter of a second for 5,000 people and 20,000 ties.

    Of many states of one map each row is made a record once, and is the same one in all of them, where they
    are read with the same `known`, which is filled by that.
    """
    tables: dict[type[Record], Mapping[Id, Record]] = {
        kind: {record.id: record for record in _every(execute, kind, known)} for kind in KINDS
    }
    return Snapshot(tables, on, read_revision(execute))


def _every(execute: Execute, kind: type[Record], known: Known | None) -> list[Record]:
    if known is None:
        return read_rows(execute, kind)
    names, readers = _columns(kind.kind)
    made = known.setdefault(kind, {})
    rows = execute(_query(kind.kind)).fetchall()
    fresh = [row for row in rows if row not in made]
    made.update(zip(fresh, _records(kind, names, readers, fresh), strict=True))
    return [made[row] for row in rows]


def advance(execute: Execute, snapshot: Snapshot, changes: Changes) -> Snapshot:
    """Return the snapshot after some changes, reading only the rows that they touched."""
    fresh: list[Record] = []
    for kind in KINDS:
        ids = changes.added.get(kind, frozenset()) | changes.changed.get(kind, frozenset())
        if ids:
            fresh += read_rows(execute, kind, ids)
    gone = [(kind, one) for kind, ids in changes.removed.items() for one in ids]
    return snapshot.with_rows(fresh, gone, changes.revision)
