"""What can be undone and redone, as the file has it: read without SQLAlchemy."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from stewardmap.model.changes import Changes
from stewardmap.store.connection import Execute

MOST_STEPS, MOST_ROWS = 1_000, 200_000
"""How many steps can be undone, and how many rows they may put back in all: some tens of megabytes."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that can be undone or redone."""

    id: int
    label: str


def next_to_undo(execute: Execute) -> Step | None:
    """Return the newest step that stands."""
    return _step(execute, "WHERE undone = 0 ORDER BY id DESC")


def next_to_redo(execute: Execute) -> Step | None:
    """Return the oldest step that was undone."""
    return _step(execute, "WHERE undone = 1 ORDER BY id")


def _step(execute: Execute, which: str) -> Step | None:
    found = execute(f"SELECT id, label FROM journal_step {which} LIMIT 1").fetchone()  # noqa: S608
    return None if found is None else Step(*found)


def every_step(execute: Execute) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """Return the steps that stand and those that were undone, each in the order in which they were done."""
    rows = execute("SELECT id, label, undone FROM journal_step ORDER BY id").fetchall()
    standing = tuple(Step(at, label) for at, label, undone in rows if not undone)
    return standing, tuple(Step(at, label) for at, label, undone in rows if undone)


def every_change(execute: Execute) -> tuple[tuple[str, str], ...]:
    """Return when each change was made, and its label, as the map's history keeps them, the oldest first."""
    return tuple((at, label) for at, label in execute("SELECT at, label FROM history ORDER BY id"))


def first_recorded(execute: Execute) -> dict[str, str]:
    """Return the day on which each person first came on the map, by id."""
    return dict(execute("SELECT person_id, at FROM first_recorded").fetchall())


def rows_of_steps(execute: Execute, name: str) -> list[tuple[int, str, str, bool]]:
    """Return every row that can be undone: its step, table and id, and whether it named an id as it was."""
    found = execute(
        "SELECT step_id, table_name, row_id, instr(was, quote(?)) > 0 FROM journal_row", (name,)
    ).fetchall()
    return [(step, table, row, bool(named)) for step, table, row, named in found]


def count_rows(execute: Execute, some: Iterable[Step]) -> int:
    """Return how many rows these steps would put back."""
    counted = "SELECT count(*) FROM journal_row WHERE step_id = ?"
    return sum(int(execute(counted, (one.id,)).fetchone()[0]) for one in some)


def thin(execute: Execute, most_steps: int = MOST_STEPS, most_rows: int = MOST_ROWS) -> None:
    """Forget the oldest steps that stand beyond a bound, of which the newest is always kept."""
    steps, rows = execute(
        "SELECT (SELECT count(*) FROM journal_step), (SELECT count(*) FROM journal_row)"
    ).fetchone()
    if steps <= most_steps and rows <= most_rows:
        return
    standing = execute(
        "SELECT id, (SELECT count(*) FROM journal_row WHERE step_id = journal_step.id) FROM journal_step"
        " WHERE undone = 0 ORDER BY id DESC LIMIT ?",
        (most_steps,),
    ).fetchall()
    reached = accumulate(many for _at, many in standing)
    kept = [at for (at, _many), rows in zip(standing, reached, strict=True) if rows <= most_rows]
    oldest = min(kept, default=standing[0][0] if standing else 0)
    execute("DELETE FROM journal_step WHERE undone = 0 AND id < ?", (oldest,))


def any_step(execute: Execute) -> bool:
    """Whether anything can be undone or redone."""
    return execute("SELECT 1 FROM journal_step LIMIT 1").fetchone() is not None


def stamp(execute: Execute, changes: Changes) -> None:
    """Give a change that is no step its revision, on the rows that it touched, and its line of history."""
    execute("UPDATE map_state SET revision = ?", (changes.revision,))
    for rows in (changes.added, changes.changed):
        for kind, ids in rows.items():
            statement = f"UPDATE {kind.kind} SET revision = ? WHERE id = ?"  # noqa: S608 - a name of ours
            for one in ids:
                execute(statement, (changes.revision, one))
    execute(
        "INSERT INTO history (at, revision, label, how)"
        " VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, 'done')",
        (changes.revision, changes.label),
    )


def empty(execute: Execute) -> None:
    """Forget every step, as a file that leaves the desk should."""
    execute("DELETE FROM journal_row")
    execute("DELETE FROM journal_step")
