"""The three general commands: put things on the map, change them, take them off.

A command has a label, which undo shows, and one method; there is no `undo` to write.
"""

from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import Connection, bindparam, delete, insert, update
from sqlalchemy.orm import Session

from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from stewardmap.model.records import KINDS, Record
from stewardmap.store.rows import AT_ONCE
from stewardmap.store.tables import row_of, table_of


class Command(Protocol):
    """Something a user can do to a map, as one transaction and one undo step."""

    @property
    def label(self) -> str:
        """What undo calls it: "Add person"."""

    def apply(self, session: Session) -> None:
        """Do it within the session's transaction; whatever is raised leaves nothing behind."""


def by_kind(records: tuple[Record, ...]) -> dict[type[Record], list[Record]]:
    """Return the records by kind, in the order in which kinds point to one another."""
    groups: dict[type[Record], list[Record]] = {}
    for record in records:
        groups.setdefault(type(record), []).append(record)
    return {kind: groups[kind] for kind in KINDS if kind in groups}


@dataclass(frozen=True)
class Add:
    """Put things on the map."""

    records: tuple[Record, ...]
    label: str

    def __init__(self, *records: Record, label: str = "Add") -> None:
        object.__setattr__(self, "records", records)
        object.__setattr__(self, "label", label)

    def apply(self, session: Session) -> None:
        """Insert one row for each record."""
        put_in(session.connection(), self.records)


@dataclass(frozen=True)
class Change:
    """Put changed records in the place of those with the same ids."""

    records: tuple[Record, ...]
    label: str

    def __init__(self, *records: Record, label: str = "Change") -> None:
        object.__setattr__(self, "records", records)
        object.__setattr__(self, "label", label)

    def apply(self, session: Session) -> None:
        """Update one row for each record; raises UserError if it is no longer there."""
        put_over(session.connection(), self.records)


@dataclass(frozen=True)
class Remove:
    """Take things off the map, and with them all that cannot be without them."""

    records: tuple[Record, ...]
    label: str = field(default="Remove")

    def __init__(self, *records: Record, label: str = "Remove") -> None:
        object.__setattr__(self, "records", records)
        object.__setattr__(self, "label", label)

    def apply(self, session: Session) -> None:
        """Delete the rows; the file's own keys take what depends on them."""
        for kind, records in by_kind(self.records).items():
            take_out(session.connection(), kind, [record.id for record in records])


@dataclass(frozen=True, slots=True)
class Together:
    """Several commands as one step."""

    commands: tuple[Command, ...]
    label: str

    def apply(self, session: Session) -> None:
        """Do them in their order, all or none."""
        for command in self.commands:
            command.apply(session)


def put_in(connection: Connection, records: tuple[Record, ...]) -> None:
    """Insert records."""
    for kind, group in by_kind(records).items():
        connection.execute(insert(table_of(kind)), [row_of(record) for record in group])


def put_over(connection: Connection, records: tuple[Record, ...]) -> None:
    """Update the rows that have the records' ids; raises UserError if one is not there."""
    for kind, group in by_kind(records).items():
        table = table_of(kind)
        rows = [{"id_now": record.id, **row_of(record)} for record in group]
        for row in rows:
            row.pop("id")
        columns: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "id_now"}
        statement = update(table).where(table.c.id == bindparam("id_now")).values(columns)
        done = connection.execute(statement, rows)
        if done.rowcount != len(rows):
            raise UserError("What you changed is no longer on the map.")


def take_out(connection: Connection, kind: type[Record], ids: list[Id]) -> None:
    """Delete the rows of one kind that have these ids."""
    table = table_of(kind)
    for start in range(0, len(ids), AT_ONCE):
        connection.execute(delete(table).where(table.c.id.in_(ids[start : start + AT_ONCE])))
