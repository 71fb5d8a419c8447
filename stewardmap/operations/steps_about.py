"""Which of the steps that can be undone were about one thing."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KIND_NAMED,
    Card,
    ConnectorRole,
    Contact,
    Membership,
    Post,
    Record,
    Spot,
    Tie,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.store.connection import Execute
from stewardmap.store.steps import every_step, rows_of_steps

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace

# What hangs on one of these is about what these are about.
_THROUGH: dict[str, type[Record]] = {
    "tie_id": Tie,
    "membership_id": Membership,
    "connector_role_id": ConnectorRole,
    "post_id": Post,
    "contact_id": Contact,
}
_ABOUT_NOBODY = (Card, Spot)


@dataclass(frozen=True, slots=True)
class StepAbout:
    """A step, how many stood before it was done, and whether it is undone."""

    label: str
    before: int
    undone: bool


def steps_about(workspace: "Workspace", about: Id) -> tuple[StepAbout, ...]:
    """Return the steps that touched a thing or what hangs on it, the newest first.

    A row that is no longer there counts if it named the thing itself. Costs a look at every row that can be
    undone: some 10 ms for a thousand.
    """
    return workspace.read(lambda execute, snapshot: _steps_about(execute, snapshot, about))


def _steps_about(execute: Execute, snapshot: Snapshot, about: Id) -> tuple[StepAbout, ...]:
    touched = {
        step
        for step, table, row, named in rows_of_steps(execute, about)
        if _matters(table) and (named or row == about or _hangs_on(snapshot, table, Id(row), about))
    }
    standing, undone = every_step(execute)
    found = [
        StepAbout(step.label, at, at >= len(standing))
        for at, step in enumerate((*standing, *undone))
        if step.id in touched
    ]
    return tuple(reversed(found))


def _matters(table: str) -> bool:
    return KIND_NAMED[table] not in _ABOUT_NOBODY


def _hangs_on(snapshot: Snapshot, table: str, row: Id, about: Id) -> bool:
    record = snapshot.of(KIND_NAMED[table]).get(row)
    return record is not None and about in _concerned(snapshot, record)


def _concerned(snapshot: Snapshot, record: Record) -> set[str]:
    """Return the ids of all that a row names, itself or through what it hangs on."""
    found: set[str] = {record.id}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name.endswith("_id") and value is not None:
            found.add(value)
            on = snapshot.of(_THROUGH[field.name]).get(value) if field.name in _THROUGH else None
            found |= _concerned(snapshot, on) if on is not None else set()
        elif field.name in ("key", "finding_key"):
            found.update(value.partition(":")[2].split("+"))
    if isinstance(record, Contact):
        found.update(one.person_id for one in snapshot.attendance_of.get(record.id, ()))
    return found
