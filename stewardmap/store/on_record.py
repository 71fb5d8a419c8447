"""Rows put down in plain SQL for what was done: no step of undo, and without SQLAlchemy."""

from collections.abc import Sequence

from stewardmap.model.changes import Changes
from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.store import plain_writing
from stewardmap.store.connection import Execute
from stewardmap.store.rows import read_revision


def put_on_record(execute: Execute, rows: Sequence[Record], label: str) -> Changes:
    """Insert rows within a transaction, and return what that did to the map.

    What had been undone can still be redone, for nothing that can be undone points to such a row.
    """
    execute("UPDATE map_state SET revision = revision + 1")
    revision = read_revision(execute)
    added: dict[type[Record], set[Id]] = {}
    plain_writing.put_in(execute, rows)
    for row in rows:
        execute(f"UPDATE {row.kind} SET revision = ? WHERE id = ?", (revision, row.id))  # noqa: S608
        added.setdefault(type(row), set()).add(row.id)
    execute(
        "INSERT INTO history (at, revision, label, how)"
        " VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, 'done')",
        (revision, label),
    )
    return Changes(revision, label, {kind: frozenset(ids) for kind, ids in added.items()}, {}, {})
