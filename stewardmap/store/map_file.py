"""One map's file: made, opened, worked on by one program at a time, and closed."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from stewardmap.errors import StewardMapError, UnopenableMapError, WorldError, WrongPassphraseError
from stewardmap.paths import data_folder, unwritable
from stewardmap.store import steps
from stewardmap.store.connection import Error, Execute, connect, transaction
from stewardmap.store.header import look
from stewardmap.store.keys import Key, derive, new_salt
from stewardmap.store.migrations import NEWEST, migrate
from stewardmap.store.schema import Schema, compared

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

APPLICATION_ID = 0x534D4150  # "SMAP", by which `file` and file managers know a plain map

# What SQLite says, and the line that helps; matched in this order.
COMPLAINTS: tuple[tuple[str, type[StewardMapError], str], ...] = (
    ("full", WorldError, "The disk is full: {path} was not changed. Make room, then try again."),
    ("readonly", WorldError, "{path} cannot be written. Check that it is not read-only."),
    ("locked", UnopenableMapError, "{path} is in use by another program. Close it there, then try again."),
    ("I/O", WorldError, "{path} cannot be read or written. Check the disk or the share it is on."),
    ("unable to open", WorldError, "{path} cannot be reached. Check its folder."),
    ("malformed", UnopenableMapError, "{path} is damaged. Open a backup of it instead."),
    ("no such table", UnopenableMapError, "{path} is damaged. Open a backup of it instead."),
    ("Could not decode", UnopenableMapError, "{path} is damaged. Open a backup of it instead."),
)


class MapFile:
    """An open map: sessions on it, and its lock until it is closed."""

    def __init__(self, path: Path, connection: Any, lock: FileLock, salt: bytes | None) -> None:
        self.path = path
        self.salt = salt
        self._connection = connection
        self._made: Engine | None = None
        self._lock = lock

    @classmethod
    def create(cls, path: Path, passphrase: str | None) -> "MapFile":
        """Make a new map, encrypted if there is a passphrase.

        Raises:
            WorldError: if something is there already, or the file cannot be made.
        """
        _refuse_to_replace(path)
        salt = None if passphrase is None else new_salt()
        key = None if passphrase is None or salt is None else derive(passphrase, salt)
        lock = _locked(path)
        try:
            _refuse_to_replace(path)  # another program may have made it before the lock was ours
        except WorldError:
            lock.release()
            raise
        try:
            with _said_plainly(path):
                connection = connect(path, key, must_exist=False)
        except BaseException:
            lock.release()
            raise
        made = cls(path, connection, lock, salt)
        try:
            with made.plain() as execute:
                execute(f"PRAGMA application_id = {APPLICATION_ID}")
                migrate(execute, 0)
        except BaseException:
            made.discard()
            raise
        return made

    @classmethod
    def open(cls, path: Path, key: Key | None) -> "MapFile":
        """Open a map with its key, or a plain one without.

        Raises:
            UnopenableMapError: if it is missing, no map, in use, newer than this program, or damaged.
            WrongPassphraseError: if the key is not the map's.
        """
        salt = look(path)
        if salt is not None and key is None:
            raise WrongPassphraseError(f"{path} is encrypted: its passphrase is needed.")
        lock = _locked(path)
        try:
            with _said_plainly(path, opening=True, encrypted=salt is not None):
                connection = connect(path, key if salt else None, must_exist=True)
                try:
                    _check(path, connection)
                except BaseException:
                    connection.close()
                    raise
        except BaseException:
            lock.release()
            raise
        return cls(path, connection, lock, salt)

    @contextmanager
    def plain(self) -> Iterator[Execute]:
        """One transaction in plain SQL, for what is read: it needs no SQLAlchemy; as `session` otherwise."""
        with _said_plainly(self.path), transaction(self._connection) as execute:
            yield execute

    @contextmanager
    def session(self) -> "Iterator[Session]":
        """One transaction: saved at the end, or nothing of it if anything raised.

        Raises:
            WorldError: if the disk is full or the file cannot be written.
        """
        from sqlalchemy.orm import Session

        from stewardmap.store.engine import bare

        with _said_plainly(self.path), bare(), Session(self._engine()) as session, session.begin():
            yield session

    def compact(self) -> None:
        """Write the file anew without the pages that are free, so that nothing is left of what was removed.

        Raises:
            WorldError: if the disk is full or the file cannot be written.
        """
        with _said_plainly(self.path):
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _engine(self) -> "Engine":
        """Return the engine, which the first session makes, and with it the triggers that keep steps."""
        if self._made is None:
            from stewardmap.store import journal
            from stewardmap.store.engine import engine_over

            made = engine_over(self._connection)
            with made.begin() as connection:
                journal.install(connection)
            self._made = made
        return self._made

    def close(self) -> None:
        """Forget the undo steps, and let go of the file and of the lock.

        Where that cannot be written (a full disk, another program at the file) the steps stay until the next
        closing: what was done is saved all the same.
        """
        try:
            with suppress(StewardMapError), self.plain() as execute:
                if steps.any_step(execute):
                    steps.empty(execute)
        finally:
            self.let_go()

    def let_go(self) -> None:
        """Let go of the file and of the lock, and change nothing."""
        self._disconnect()
        self._lock.release()

    def discard(self) -> None:
        """Let go of a file that is only just being made, and leave nothing of it."""
        self._disconnect()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        self._lock.release()

    def _disconnect(self) -> None:
        if self._made is not None:
            self._made.dispose()
        self._connection.close()


def _refuse_to_replace(path: Path) -> None:
    if path.exists():
        raise WorldError(f"{path} is there already. Choose another name, or open it.")
    if not path.parent.is_dir():
        raise WorldError(f"There is no folder {path.parent}. Make it first, or choose another.")


def _locked(path: Path) -> FileLock:
    name = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    folder = data_folder("locks")
    lock = FileLock(folder / f"{name}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise UnopenableMapError(
            f"{path} is in use by another window or command. Close it there, then try again."
        ) from error
    except OSError as error:
        raise unwritable(folder, error) from error
    return lock


def _check(path: Path, connection: Any) -> None:
    with transaction(connection) as execute:
        if _one(execute, "PRAGMA application_id") != APPLICATION_ID:
            raise UnopenableMapError(f"{path} is not a Steward Map file.")
        version = _version(path, execute)
        if _one(execute, "PRAGMA quick_check(1)") != "ok":
            raise UnopenableMapError(f"{path} is damaged. Open a backup of it instead.")
        if execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise UnopenableMapError(f"{path} is damaged. Open a backup of it instead.")
        made = compared(execute, version)
        if made is Schema.LACKING:
            raise UnopenableMapError(f"{path} is damaged. Open a backup of it instead.")
        if made is Schema.MORE:
            raise UnopenableMapError(f"{path} was changed by another program, and is not opened.")
        if version < NEWEST:
            migrate(execute, version)
        _clear_up_after_a_death(path)


def _one(execute: Execute, query: str) -> Any:
    return execute(query).fetchone()[0]


def _clear_up_after_a_death(path: Path) -> None:
    """Remove the journal of a program that died before it changed anything; one that matters is used up.

    Called within a transaction: whatever that journal held for the file was put back when it began.
    """
    resolved = path.resolve()
    with suppress(OSError):
        resolved.with_name(f"{resolved.name}-journal").unlink(missing_ok=True)


def _version(path: Path, execute: Execute) -> int:
    """Return the version of the map's schema; raises UnopenableMapError if it is newer than ours."""
    version: int = _one(execute, "PRAGMA user_version")
    if version > NEWEST:
        raise UnopenableMapError(
            f"{path} was made by a newer Steward Map (format {version}; this one reads up to {NEWEST})."
            " Update Steward Map to open it."
        )
    return version


@contextmanager
def _said_plainly(path: Path, *, opening: bool = False, encrypted: bool = False) -> Iterator[None]:
    """Turn the database's complaints about the world into one line that says what to do."""
    try:
        yield
    except UnicodeDecodeError as error:  # a complaint that quotes what it could not read
        raise UnopenableMapError(f"{path} is damaged. Open a backup of it instead.") from error
    except Error as error:
        plain = _in_plain_words(error, path, opening=opening, encrypted=encrypted)
        if plain is None:
            raise
        raise plain from error


def _in_plain_words(
    error: Exception, path: Path, *, opening: bool, encrypted: bool
) -> StewardMapError | None:
    """Return what a complaint means for the user, or nothing where it is no fault of the world."""
    said = str(error)
    if opening and encrypted and "not a database" in said:
        return WrongPassphraseError(f"That passphrase does not open {path}.")
    for complaint, failure, line in COMPLAINTS:
        if complaint in said:
            return failure(line.format(path=path))
    return UnopenableMapError(f"{path} is damaged, or is not a map.") if opening else None
