"""Rows of the file as frozen records, and frozen records as rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Dialect, Table

from stewardmap.model.changes import Changes
from stewardmap.model.entities import ENTITY_OF, Base
from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED, KINDS, Record
from stewardmap.model.snapshot import Snapshot

R = TypeVar("R", bound=Record)
Readers = tuple[tuple[str, Callable[[Any], Any]], ...]

# SQLite takes at most 32,766 values in one statement; a few hundred keeps the statement cache small.
AT_ONCE = 500


def table_of(kind: type[Record]) -> Table:
    """Return the table in which a kind is kept."""
    return Base.metadata.tables[ENTITY_OF[kind].__tablename__]


def row_of(record: Record) -> dict[str, Any]:
    """Return a record's values by column."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


def read_kind(connection: Connection, kind: type[R], ids: Iterable[Id] | None = None) -> list[R]:
    """Return the records of one kind, all of them or those with these ids that exist.

    Plain SQL with the columns' own types: compiling a statement for each of the kinds would take longer
    than reading an ordinary map.
    """
    names, readers = _columns(kind.kind, connection.dialect)
    listed = ", ".join(f'"{name}"' for name in names)
    query = f"SELECT {listed} FROM {table_of(kind).name}"  # noqa: S608 - names of ours
    if ids is None:
        return _records(kind, names, readers, connection.exec_driver_sql(query))
    wanted = sorted(ids)
    found: list[R] = []
    for start in range(0, len(wanted), AT_ONCE):
        some = tuple(wanted[start : start + AT_ONCE])
        part = f"{query} WHERE id IN ({', '.join('?' * len(some))})"
        found += _records(kind, names, readers, connection.exec_driver_sql(part, some))
    return found


def _records(
    kind: type[R], names: tuple[str, ...], readers: Readers, rows: Iterable[Sequence[Any]]
) -> list[R]:
    records = []
    for row in rows:
        values = dict(zip(names, row, strict=True))
        for name, read in readers:
            values[name] = read(values[name])
        records.append(kind(**values))
    return records


@cache
def _columns(kind: str, dialect: Dialect) -> tuple[tuple[str, ...], Readers]:
    """Return a kind's columns, and how to read those whose values are not what the file holds."""
    table = table_of(KIND_NAMED[kind])
    names = tuple(field.name for field in fields(KIND_NAMED[kind]))
    readers = {
        name: table.c[name].type.dialect_impl(dialect).result_processor(dialect, None) for name in names
    }
    return names, tuple((name, read) for name, read in readers.items() if read is not None)


def read_revision(connection: Connection) -> int:
    """Return the map-wide counter of changes."""
    revision: int = connection.exec_driver_sql("SELECT revision FROM map_state").scalar_one()
    return revision


def read_snapshot(connection: Connection, on: date) -> Snapshot:
    """Read the whole map; about a quarter of a second for 5,000 people and 20,000 ties."""
    tables: dict[type[Record], Mapping[Id, Record]] = {
        kind: {record.id: record for record in read_kind(connection, kind)} for kind in KINDS
    }
    return Snapshot(tables, on, read_revision(connection))


def advance(connection: Connection, snapshot: Snapshot, changes: Changes) -> Snapshot:
    """Return the snapshot after some changes, reading only the rows that they touched."""
    fresh: list[Record] = []
    for kind in KINDS:
        ids = changes.added.get(kind, frozenset()) | changes.changed.get(kind, frozenset())
        if ids:
            fresh += read_kind(connection, kind, ids)
    gone = [(kind, one) for kind, ids in changes.removed.items() for one in ids]
    return snapshot.with_rows(fresh, gone, changes.revision)
