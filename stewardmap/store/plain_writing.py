"""Records written by plain SQL, as the entities' own types write them: where no engine stands over a file."""

from collections.abc import Iterable
from dataclasses import fields

from stewardmap.model.plain_values import written
from stewardmap.model.records import Record
from stewardmap.store.connection import Execute


def put_in(execute: Execute, records: Iterable[Record]) -> None:
    """Insert records that are not there; one whose id is there is left as it is."""
    for record in records:
        names = [field.name for field in fields(record)]
        listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
        known = execute(f"SELECT 1 FROM {record.kind} WHERE id = ?", (record.id,)).fetchone()  # noqa: S608
        if known is None:
            values = tuple(written(getattr(record, name)) for name in names)
            execute(f"INSERT INTO {record.kind} ({listed}) VALUES ({marks})", values)  # noqa: S608


def put_over(execute: Execute, records: Iterable[Record]) -> None:
    """Write records over the rows that have their ids."""
    for record in records:
        names = [field.name for field in fields(record) if field.name != "id"]
        put = ", ".join(f'"{name}" = ?' for name in names)
        values = tuple(written(getattr(record, name)) for name in names)
        execute(f"UPDATE {record.kind} SET {put} WHERE id = ?", (*values, record.id))  # noqa: S608


def take_out(execute: Execute, records: Iterable[Record]) -> None:
    """Delete rows; the file's own keys take what depends on them."""
    for record in records:
        execute(f"DELETE FROM {record.kind} WHERE id = ?", (record.id,))  # noqa: S608
