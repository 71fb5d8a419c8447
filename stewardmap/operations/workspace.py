"""The one door to a map: everything that changes it goes through `do`, and can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from stewardmap import secrets
from stewardmap.errors import DamagedError, UserError, WrongPassphraseError
from stewardmap.model.changes import Changes, differing, followed
from stewardmap.model.records import Card, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.document import Document
from stewardmap.operations.opening import key_of, remembered_key
from stewardmap.operations.put_on_record import PutOnRecord
from stewardmap.operations.steps_until import turned_until
from stewardmap.progress import Progress, no_progress
from stewardmap.store import keys, steps
from stewardmap.store.connection import Execute, IntegrityError
from stewardmap.store.document.checked import read_map
from stewardmap.store.document.salt import salt_at
from stewardmap.store.map_file import MapFile
from stewardmap.store.on_record import put_on_record
from stewardmap.store.rows import advance, read_snapshot

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from stewardmap.operations.commands import Command
    from stewardmap.operations.joined import Whose

Listener = Callable[[Changes], None]
R = TypeVar("R")


class Workspace:
    """A map that is open for work; it belongs to one thread."""

    def __init__(self, file: MapFile) -> None:
        self._file = file
        self.document = Document(file, lambda: self._snapshot.revision)
        self._listeners: list[Listener] = []
        try:
            with file.plain() as execute:
                self._snapshot = read_map(execute, file.path, date.today())  # noqa: DTZ011
                steps.thin(execute)
                self._read_steps(execute)
        except (ValueError, LookupError, TypeError) as error:  # what no map of ours ever held
            file.let_go()
            raise DamagedError(f"{file.path} is damaged. Open a backup of it instead.") from error
        except BaseException:
            file.let_go()
            raise

    @classmethod
    def create(
        cls, path: Path, passphrase: str | None = None, card: Card | None = None, *records: Record
    ) -> "Workspace":
        """Make a new map with its card and what else it begins with, encrypted if there is a passphrase.

        Raises:
            WorldError: if it cannot be made; then nothing of it is left.
        """
        from stewardmap.operations.commands import Add

        file = MapFile.create(path, passphrase)
        try:
            workspace = cls(file)
            workspace.do(Add(card or Card(title=path.stem), *records, label="New map"))
            workspace.forget_steps()
            workspace.document.publish()
        except BaseException:
            file.discard()
            raise
        return workspace

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: str | None = None,
        *,
        key: keys.Key | None = None,
        remember: bool = False,
        prefer: "Whose | None" = None,
    ) -> "Workspace":
        """Open a map by its passphrase, by its `key`, or by the key that the system's keyring remembers.

        Raises:
            UnopenableMapError: if it is missing, no map, in use, newer than this program, or damaged.
            WrongPassphraseError: if there is no passphrase and none is remembered, or it is another.
            ChangedElsewhereError: if it is to be joined with what somebody else saved, and both changed the
                same values; `prefer` says whose stay.
        """
        salt = salt_at(path)
        if salt is None:
            return _joined(cls(MapFile.open(path, None)), prefer)
        if passphrase is None and key is None:
            return _joined(cls(_by_remembered_key(path)), prefer)
        key = key or key_of(path, passphrase or "")
        workspace = _joined(cls(MapFile.open(path, key)), prefer)
        if remember and key is not None:
            secrets.remember(salt.hex(), key.hexadecimal)
        return workspace

    @property
    def path(self) -> Path:
        """The map's file."""
        return self._file.path

    @property
    def encrypted(self) -> bool:
        """Whether the file is encrypted."""
        return self._file.encrypted

    @property
    def undo_label(self) -> str | None:
        """What undo would undo, or None."""
        return self._undo.label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self._redo.label if self._redo else None

    def snapshot(self, on: date | None = None) -> Snapshot:
        """Return the map as it is now, looked at on a day: today, where none is given."""
        return self._snapshot.at(on or date.today())  # noqa: DTZ011

    def do(self, command: "Command | PutOnRecord") -> Changes | None:
        """Do a command as one transaction and one undo step; None if it changed nothing.

        What is only put on record is no step: undo and redo stay as they were.

        Raises:
            UserError: if the map's own rules forbid it; whatever is raised leaves nothing behind.
            WorldError: if the disk is full or the file cannot be written.
        """
        if isinstance(command, PutOnRecord):
            return self._arrive(_on_record(self._file, self._snapshot, command))
        from stewardmap.store import journal

        try:
            with self._file.session() as session:
                step = journal.begin_step(session.connection(), command.label)
                command.apply(session)
                session.flush()
                changes = journal.end_step(session.connection(), step)
                if changes is None:
                    raise _NothingChangedError
                after = self._after(session, changes)
        except _NothingChangedError:
            return None
        except IntegrityError as error:
            raise UserError(f"The map cannot hold that: {_rule_broken(error)}.") from error
        return self._arrive(after)

    def undo(self, progress: Progress = no_progress) -> Changes | None:
        """Undo the last step; None if there is none. Stopped by its progress, it changes nothing."""
        return self._turn_back([self._undo] if self._undo else [], undone=True, progress=progress)

    def redo(self, progress: Progress = no_progress) -> Changes | None:
        """Do the last undone step again; None if there is none. Stopped, it changes nothing."""
        return self._turn_back([self._redo] if self._redo else [], undone=False, progress=progress)

    def history(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the labels of the steps that stand and of those undone, each in the order they were done."""
        with self._file.plain() as execute:
            standing, undone = steps.every_step(execute)
        return tuple(step.label for step in standing), tuple(step.label for step in undone)

    def read(self, what: Callable[[Execute, Snapshot], R]) -> R:
        """Return what is read off the file beside the snapshot, such as its history."""
        with self._file.plain() as execute:
            return what(execute, self._snapshot)

    def go_to(self, standing: int, progress: Progress = no_progress) -> Changes | None:
        """Undo or do again, as one change, until this many steps stand; None if that many do already."""
        with self._file.plain() as execute:
            turned, undone = turned_until(steps.every_step(execute), standing)
        return self._turn_back(turned, undone=undone, progress=progress)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after every change, until what is returned here is called."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def forget_steps(self) -> None:
        """Make what was done so far the beginning, before which nothing can be undone."""
        with self._file.plain() as execute:
            steps.empty(execute)
            self._read_steps(execute)

    def rewrite(self, work: "Callable[[Session], None]", label: str) -> Changes | None:
        """Change the map for good: no step leads back before it, and the file keeps nothing of what was.

        Raises:
            UserError or WorldError: as for `do`; whatever is raised by the work leaves nothing behind.
        """
        with self._file.session() as session:
            work(session)
            session.flush()
            execute = session.connection().exec_driver_sql
            steps.empty(execute)
            after = read_snapshot(execute, date.today())  # noqa: DTZ011
            changes = differing(self._snapshot, after, label)
            steps.stamp(execute, changes)
            after = replace(after, revision=changes.revision)
        told = self._arrive(_After(changes, after, None, None))
        self._file.compact()
        return told

    def close(self, progress: Progress = no_progress) -> None:
        """Save what the document does not carry yet, and let go of it; from any thread, if it is the last.

        Raises:
            WorldError or UnopenableMapError: if it cannot be saved; it is kept for the next opening, and so
                it is where progress stops it.
        """
        self._listeners.clear()
        self._file.close(progress)

    def discard(self) -> None:
        """Let go of a map that is only just being made, and leave nothing of it."""
        self._listeners.clear()
        self._file.discard()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _turn_back(self, turned: Sequence[steps.Step], *, undone: bool, progress: Progress) -> Changes | None:
        if not turned:
            return None
        from stewardmap.store import journal

        with self._file.session() as session:
            each = [
                journal.turn_back(session.connection(), step, undone=undone, progress=progress)
                for step in turned
            ]
            after = self._after(session, reduce(followed, each))
        return self._arrive(after)

    def _after(self, session: "Session", changes: Changes) -> "_After":
        """Read what will be once the session is saved: afterwards nothing is left that could fail."""
        execute = session.connection().exec_driver_sql
        snapshot = advance(execute, self._snapshot, changes)
        return _After(changes, snapshot, steps.next_to_undo(execute), steps.next_to_redo(execute))

    def _arrive(self, after: "_After") -> Changes:
        self._snapshot, self._undo, self._redo = after.snapshot, after.undo, after.redo
        for listener in tuple(self._listeners):
            listener(after.changes)
        return after.changes

    def _read_steps(self, execute: Execute) -> None:
        self._undo = steps.next_to_undo(execute)
        self._redo = steps.next_to_redo(execute)


def _on_record(file: MapFile, snapshot: Snapshot, command: PutOnRecord) -> "_After":
    with file.recording() as execute:
        changes = put_on_record(execute, command.records, command.label)
        after = advance(execute, snapshot, changes)
        return _After(changes, after, steps.next_to_undo(execute), steps.next_to_redo(execute))


def _joined(workspace: Workspace, prefer: "Whose | None") -> Workspace:
    """Join what was not yet saved with what somebody else saved meanwhile, where that is so."""
    if workspace.document.changed_elsewhere:
        from stewardmap.operations.join import join

        try:
            workspace.document.say(join(workspace, prefer))
        except BaseException:
            workspace.document.let_go()
            raise
    return workspace


def _by_remembered_key(path: Path) -> MapFile:
    """Open a map by the key that the keyring remembers; one that does not open it is forgotten."""
    key = remembered_key(path)
    try:
        return MapFile.open(path, key)
    except WrongPassphraseError as error:
        if key is not None:
            secrets.forget(key.salt.hex(), briefly=True)
        raise WrongPassphraseError(
            f"What this computer remembered does not open {path}: its passphrase is needed."
        ) from error


@dataclass(frozen=True, slots=True)
class _After:
    """The map after some changes, and what can be undone and redone then."""

    changes: Changes
    snapshot: Snapshot
    undo: steps.Step | None
    redo: steps.Step | None


class _NothingChangedError(Exception):
    """Rolls back a step that did nothing, so that what was undone can still be redone."""


def _rule_broken(error: Exception) -> str:
    said = str(error)
    if "UNIQUE" in said:
        return "it is there already"
    if "FOREIGN KEY" in said:
        return "it points to something that is not on the map"
    if "NOT NULL" in said or "not_blank" in said:
        return "something needed is empty"
    return "a value is out of its range, or dates are out of order"
