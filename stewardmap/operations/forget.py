"""Forget a person: out of the tables, the history, what can be undone, the free pages and every backup."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.errors import StewardMapError, UserError
from stewardmap.exchange.one_person.about import names_of
from stewardmap.exchange.one_person.forgetting import Forgetting, forgetting, masked_in
from stewardmap.exchange.one_person.forgotten_in import ForgottenIn
from stewardmap.exchange.values.words import spelled
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import DatedCopy, Setting
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.workspace import Workspace
from stewardmap.progress import Progress, no_progress
from stewardmap.store import plain_writing, steps
from stewardmap.store.connection import Execute
from stewardmap.store.document.shared import only_read
from stewardmap.store.rows import Known, read_rows, read_snapshot

if TYPE_CHECKING:
    pass

LABEL = "Forget a person"


@dataclass(frozen=True, slots=True)
class Forgot:
    """What was done to the map, and where they may still stand.

    `unread` are files beside it that could not be changed, `kept` the names of dates that are kept and cannot
    be read, and `unsaved` says why the document itself is not saved yet, where it is not.
    """

    done: Forgetting
    unread: tuple[Path, ...]
    kept: tuple[str, ...] = ()
    unsaved: str = ""


def check(workspace: Workspace) -> None:
    """Raise UserError, which says why, where nobody can be forgotten in a map."""
    if workspace.document.read_only:
        raise only_read(workspace.path)


def forget(workspace: Workspace, person: Id, progress: Progress = no_progress) -> Forgot:
    """Forget somebody for good, and say what was done; it cannot be undone, nor can anything before it.

    What is kept is a salted hash, by which an import knows them again, and that it was done on this day. The
    backups come first: where the program dies among them, the person is still there to be forgotten again.

    Raises:
        UserError: if the person is not on the map, or the map can only be read; then nothing was changed.
        WorldError: if the map cannot be written; then it is as it was, and the backups may be done.
    """
    check(workspace)
    snapshot = workspace.snapshot()
    done = forgetting(snapshot, person, PartialDate(snapshot.on))
    work = _Work(
        done, {spelled(name) for name in names_of(snapshot, person)}, snapshot.people.keys() - {person}
    )
    unread = workspace.document.rewrite_backups(work.in_backup, progress)
    left: list[str] = []
    unsaved = ""
    try:
        workspace.rewrite(
            lambda session: left.extend(work.in_map(session.connection().exec_driver_sql)), LABEL
        )
    except StewardMapError as error:
        if person in workspace.snapshot().people:
            raise
        unsaved = str(error)
    return Forgot(done, unread, tuple(left), unsaved)


class _Work:
    """Somebody who is being forgotten, in the map and in each backup; what is the same is done once."""

    def __init__(self, done: Forgetting, called: Collection[str], others: Collection[Id]) -> None:
        self._done = done
        self._called = called
        self._others = others
        self._forgotten_in = ForgottenIn()
        self._known: Known = {}

    def in_map(self, execute: Execute) -> list[str]:
        """Forget them in the map itself, and return the names of the kept dates that cannot be read."""
        return self._carry_out(execute, self._done)

    def in_backup(self, execute: Execute) -> bool:
        """Forget them in an earlier state, where they may stand twice, or only be named; whether in all."""
        steps.empty(execute)
        snapshot = self._read(execute)
        them, left = self._them(snapshot), list[str]()
        for person in them:
            done = forgetting(snapshot, person, PartialDate(snapshot.on), look=False)
            left += self._carry_out(execute, done)
            snapshot = snapshot if person == them[-1] else self._read(execute)
        if not them:
            plain_writing.put_over(execute, masked_in(snapshot, self._done.mask))
            left += self._from_kept_dates(execute, self._done)
        plain_writing.put_in(execute, self._done.marks)
        plain_writing.put_over(execute, [one for one in self._done.marks if isinstance(one, Setting)])
        _mask_history(execute, self._done.mask)
        return not left

    def _read(self, execute: Execute) -> Snapshot:
        return read_snapshot(execute, date.today(), self._known)  # noqa: DTZ011

    def _carry_out(self, execute: Execute, done: Forgetting) -> list[str]:
        plain_writing.put_over(execute, done.changed)
        plain_writing.take_out(execute, done.gone)
        plain_writing.put_in(execute, done.marks)
        left = self._from_kept_dates(execute, done)
        _mask_history(execute, done.mask)
        return left

    def _from_kept_dates(self, execute: Execute, done: Forgetting) -> list[str]:
        left = []
        for copy in read_rows(execute, DatedCopy):
            try:
                without = self._forgotten_in(copy, done)
            except UserError:
                left.append(copy.name)
            else:
                plain_writing.put_over(execute, [] if without is copy else [without])
        return left

    def _them(self, snapshot: Snapshot) -> tuple[Id, ...]:
        """Return who they were then: the same id, or one of their names that nobody on the map now has."""
        return tuple(
            one.id
            for one in snapshot.people.values()
            if one.id == self._done.person.id
            or (one.id not in self._others and spelled(one.name) in self._called)
        )


def _mask_history(execute: Execute, mask: Callable[[str], str]) -> None:
    for number, label in execute("SELECT id, label FROM history").fetchall():
        if (masked := mask(label)) != label:
            execute("UPDATE history SET label = ? WHERE id = ?", (masked, number))
    execute("DELETE FROM first_recorded WHERE person_id NOT IN (SELECT id FROM person)")
