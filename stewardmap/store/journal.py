"""Undo without hand-written undo: triggers keep what every row was before it changed.

After the note "Automatic Undo/Redo Using SQLite" (sqlite.org/undoredo.html). The triggers are temporary and
made from the schema; they see cascades and bulk updates. Undoing is recorded too, so redoing is the same
work. A change of nothing but `revision` is not recorded.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Connection, Table, text

from stewardmap.model.changes import Changes
from stewardmap.model.entities import Base
from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED, Record
from stewardmap.progress import Progress, no_progress
from stewardmap.store.steps import Step

# SQLite compiles a statement of this many rows at once without strain.
AT_ONCE = 200
Touched = dict[str, dict[type[Record], set[Id]]]  # by what was done to them in the end
RECORDING = "CREATE TEMP TABLE recording (step_id INTEGER NOT NULL)"


def _kept_columns(table: Table) -> list[str]:
    return [f'"{column.name}"' for column in table.columns if column.name != "revision"]


def _trigger(table: Table, event: str, operation: str, row: str, was: str, when: str = "") -> str:
    name = f"journal_{operation}_{table.name}"
    values = f"step_id, '{table.name}', {row}.id, '{operation}', {was}"
    return f"""
        CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table.name}
        WHEN EXISTS (SELECT 1 FROM temp.recording){when} BEGIN
            INSERT INTO journal_row (step_id, table_name, row_id, operation, was)
            SELECT {values} FROM temp.recording;
        END"""  # noqa: S608 - names of ours


def triggers(table: Table) -> list[str]:
    """Return the three triggers that keep what a table's rows were before whatever happens to them."""
    columns = _kept_columns(table)
    old_values = " || ', ' || ".join(f"quote(OLD.{column})" for column in columns)
    was = f"'(' || {old_values} || ')'"
    differs = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)
    return [
        _trigger(table, "INSERT", "add", "NEW", "''"),
        _trigger(table, "UPDATE", "change", "NEW", was, f" AND ({differs})"),
        _trigger(table, "DELETE", "remove", "OLD", was),
    ]


def install(connection: Connection) -> None:
    """Put the temporary triggers on a connection; nothing is recorded until a step begins."""
    connection.exec_driver_sql(RECORDING)
    for table in Base.metadata.sorted_tables:
        for statement in triggers(table):
            connection.exec_driver_sql(statement)


def begin_step(connection: Connection, label: str) -> Step:
    """Start recording a new step; whatever had been undone can no longer be redone."""
    connection.exec_driver_sql("DELETE FROM journal_step WHERE undone = 1")
    made = connection.execute(text("INSERT INTO journal_step (label) VALUES (:label)"), {"label": label})
    step = Step(made.lastrowid, label)
    _record(connection, step)
    return step


def end_step(connection: Connection, step: Step) -> Changes | None:
    """Stop recording, stamp what was touched with a new revision, and say what that was.

    Returns None, and keeps no step, if nothing was changed in the end.
    """
    connection.exec_driver_sql("DELETE FROM temp.recording")
    touched = _touched(connection, step)
    if not touched:
        connection.execute(text("DELETE FROM journal_step WHERE id = :step"), {"step": step.id})
        return None
    return _stamp(connection, step, touched, "done")


def turn_back(
    connection: Connection, step: Step, *, undone: bool, progress: Progress = no_progress
) -> Changes:
    """Undo a step, or redo it if it was undone; the inverse is recorded under the same step."""
    rows = connection.execute(
        text(
            "SELECT table_name, operation, row_id, was FROM journal_row"
            " WHERE step_id = :step ORDER BY id DESC"
        ),
        {"step": step.id},
    ).all()
    connection.execute(text("DELETE FROM journal_row WHERE step_id = :step"), {"step": step.id})
    _record(connection, step)
    turned = 0
    for (table, operation), group in groupby(rows, key=lambda row: (row.table_name, row.operation)):
        for some in _batched(group, AT_ONCE):
            progress(turned, len(rows))
            _invert(connection, Base.metadata.tables[table], operation, some)
            turned += len(some)
    connection.exec_driver_sql("DELETE FROM temp.recording")
    connection.execute(
        text("UPDATE journal_step SET undone = :undone WHERE id = :step"),
        {"undone": int(undone), "step": step.id},
    )
    return _stamp(connection, step, _touched(connection, step), "undone" if undone else "redone")


def _batched(rows: Iterable[Any], size: int) -> Iterator[Sequence[Any]]:
    source = iter(rows)
    while some := list(islice(source, size)):
        yield some


def _record(connection: Connection, step: Step) -> None:
    connection.exec_driver_sql("DELETE FROM temp.recording")
    connection.execute(text("INSERT INTO temp.recording VALUES (:step)"), {"step": step.id})


def _invert(connection: Connection, table: Table, operation: str, rows: Sequence[Any]) -> None:
    """Do the opposite of what was done to some rows of one table.

    One statement for many rows: preparing a DELETE on a table with many dependents takes 0.8 ms.
    """
    columns = ", ".join(_kept_columns(table))
    if operation == "add":
        statement = f"DELETE FROM {table.name} WHERE id = ?"  # noqa: S608 - names of ours
        connection.exec_driver_sql(statement, [(row.row_id,) for row in rows])
    elif operation == "remove":
        values = ", ".join(row.was for row in rows)
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({columns}) VALUES {values}")  # noqa: S608
    else:
        for row in rows:
            statement = f"UPDATE {table.name} SET ({columns}) = {row.was} WHERE id = ?"  # noqa: S608
            connection.exec_driver_sql(statement, (row.row_id,))


def _touched(connection: Connection, step: Step) -> Touched:
    """Net effect by operation: a row that came and went is nothing, one that went and came has changed."""
    rows = connection.execute(
        text("SELECT table_name, row_id, operation FROM journal_row WHERE step_id = :step ORDER BY id"),
        {"step": step.id},
    )
    first: dict[tuple[str, str], str] = {}
    last: dict[tuple[str, str], str] = {}
    for table, row, operation in rows:
        first.setdefault((table, row), operation)
        last[table, row] = operation
    net: Touched = {}
    for (table, row), began in first.items():
        was_there, is_there = began != "add", last[table, row] != "remove"
        if was_there or is_there:
            operation = "change" if was_there and is_there else "add" if is_there else "remove"
            net.setdefault(operation, {}).setdefault(KIND_NAMED[table], set()).add(Id(row))
    return net


def _stamp(connection: Connection, step: Step, touched: Touched, how: str) -> Changes:
    connection.exec_driver_sql("UPDATE map_state SET revision = revision + 1")
    revision = connection.exec_driver_sql("SELECT revision FROM map_state").scalar_one()
    for table in {kind.kind for operation in ("add", "change") for kind in touched.get(operation, ())}:
        connection.execute(
            text(
                f"UPDATE {table} SET revision = :revision WHERE id IN"  # noqa: S608 - a name of ours
                " (SELECT row_id FROM journal_row WHERE step_id = :step AND table_name = :table)"
            ),
            {"revision": revision, "step": step.id, "table": table},
        )
    connection.execute(
        text(
            "INSERT INTO history (at, revision, label, how)"
            " VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :revision, :label, :how)"
        ),
        {"revision": revision, "label": step.label, "how": how},
    )
    _first_recorded(connection, touched.get("add", {}).get(KIND_NAMED["person"], set()))
    frozen = {
        operation: {kind: frozenset(ids) for kind, ids in rows.items()} for operation, rows in touched.items()
    }
    return Changes(
        revision, step.label, frozen.get("add", {}), frozen.get("change", {}), frozen.get("remove", {})
    )


def _first_recorded(connection: Connection, people: set[Id]) -> None:
    """Keep the day on which somebody first came on the map: by then, and a month, they are to be told."""
    for one in sorted(people):
        connection.execute(
            text("INSERT OR IGNORE INTO first_recorded (person_id, at) VALUES (:id, date('now'))"),
            {"id": one},
        )
