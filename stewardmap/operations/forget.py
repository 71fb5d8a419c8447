"""Forget a person: out of the tables, the history, what can be undone, the free pages and every backup."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from stewardmap.exchange.one_person.about import names_of
from stewardmap.exchange.one_person.forgetting import Forgetting, forgetting, masked_in
from stewardmap.exchange.one_person.forgotten_in import forgotten_in
from stewardmap.exchange.values.words import spelled
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import DatedCopy
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.workspace import Workspace
from stewardmap.store import plain_writing, steps
from stewardmap.store.connection import Execute
from stewardmap.store.rows import read_rows, read_snapshot

LABEL = "Forget a person"


@dataclass(frozen=True, slots=True)
class Forgot:
    """What was done to the map, and the backups that could not be opened and still hold what they held."""

    done: Forgetting
    unread: tuple[Path, ...]


def forget(workspace: Workspace, person: Id) -> Forgot:
    """Forget somebody for good, and say what was done; it cannot be undone, nor can anything before it.

    What is kept is a salted hash, by which an import knows them again, and that it was done on this day.

    Raises:
        UserError: if the person is not on the map.
        WorldError: if the disk is full or a file cannot be written.
    """
    snapshot = workspace.snapshot()
    done = forgetting(snapshot, person, PartialDate(snapshot.on))
    called = {spelled(name) for name in names_of(snapshot, person)}
    others = snapshot.people.keys() - {person}
    workspace.rewrite(lambda session: _carry_out(session.connection().exec_driver_sql, done), LABEL)
    unread = workspace.document.rewrite_backups(lambda execute: _in_backup(execute, done, called, others))
    return Forgot(done, unread)


def _carry_out(execute: Execute, done: Forgetting) -> None:
    plain_writing.put_over(execute, done.changed)
    plain_writing.take_out(execute, done.gone)
    plain_writing.put_in(execute, done.marks)
    _from_kept_dates(execute, done)
    _mask_history(execute, done.mask)


def _from_kept_dates(execute: Execute, done: Forgetting) -> None:
    copies = read_rows(execute, DatedCopy)
    plain_writing.put_over(execute, [forgotten_in(one, done) for one in copies])


def _in_backup(execute: Execute, done: Forgetting, called: Collection[str], others: Collection[Id]) -> None:
    """Forget them in an earlier state of the map, in which they may stand twice, or only be named."""
    steps.empty(execute)
    snapshot = read_snapshot(execute, date.today())  # noqa: DTZ011
    them = _them(snapshot, done.person.id, called, others)
    for person in them:
        _carry_out(execute, forgetting(snapshot, person, PartialDate(snapshot.on), look=False))
        snapshot = snapshot if person == them[-1] else read_snapshot(execute, date.today())  # noqa: DTZ011
    if not them:
        plain_writing.put_over(execute, masked_in(snapshot, done.mask))
        _from_kept_dates(execute, done)
    plain_writing.put_in(execute, done.marks)
    _mask_history(execute, done.mask)


def _them(snapshot: Snapshot, person: Id, called: Collection[str], others: Collection[Id]) -> tuple[Id, ...]:
    """Return who they were then: the same id, or one of their names that nobody on the map now has."""
    return tuple(
        one.id
        for one in snapshot.people.values()
        if one.id == person or (one.id not in others and spelled(one.name) in called)
    )


def _mask_history(execute: Execute, mask: Callable[[str], str]) -> None:
    for number, label in execute("SELECT id, label FROM history").fetchall():
        if (masked := mask(label)) != label:
            execute("UPDATE history SET label = ? WHERE id = ?", (masked, number))
    execute("DELETE FROM first_recorded WHERE person_id NOT IN (SELECT id FROM person)")
