"""One map's file: made, opened, worked on by one program at a time, and closed."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.orm import Session

from stewardmap.errors import StewardMapError, UnopenableMapError, WorldError, WrongPassphraseError
from stewardmap.paths import data_folder
from stewardmap.store import journal
from stewardmap.store.connection import engine_for
from stewardmap.store.header import look
from stewardmap.store.keys import Key, derive, new_salt
from stewardmap.store.migrations import NEWEST, migrate

APPLICATION_ID = 0x534D4150  # "SMAP", by which `file` and file managers know a plain map

# What SQLite says, and the line that helps; matched in this order.
COMPLAINTS: tuple[tuple[str, type[StewardMapError], str], ...] = (
    ("full", WorldError, "The disk is full: {path} was not changed. Make room, then try again."),
    ("readonly", WorldError, "{path} cannot be written. Check that it is not read-only."),
    ("locked", UnopenableMapError, "{path} is in use by another program. Close it there, then try again."),
    ("I/O", WorldError, "{path} cannot be read or written. Check the disk or the share it is on."),
    ("unable to open", WorldError, "{path} cannot be reached. Check its folder."),
    ("malformed", UnopenableMapError, "{path} is damaged. Open a backup of it instead."),
    ("Could not decode", UnopenableMapError, "{path} is damaged. Open a backup of it instead."),
)


class MapFile:
    """An open map: sessions on it, and its lock until it is closed."""

    def __init__(self, path: Path, engine: Engine, lock: FileLock, salt: bytes | None) -> None:
        self.path = path
        self.salt = salt
        self._engine = engine
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
        made = cls(path, engine_for(path, key, must_exist=False), lock, salt)
        try:
            with _said_plainly(path), made._engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                migrate(connection.exec_driver_sql, 0)
                journal.install(connection)
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
        engine = engine_for(path, key if salt else None, must_exist=True)
        try:
            with _said_plainly(path, opening=True, encrypted=salt is not None):
                _check(path, engine)
        except BaseException:
            engine.dispose()
            lock.release()
            raise
        return cls(path, engine, lock, salt)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One transaction: saved at the end, or nothing of it if anything raised.

        Raises:
            WorldError: if the disk is full or the file cannot be written.
        """
        with _said_plainly(self.path), Session(self._engine) as session, session.begin():
            yield session

    def close(self) -> None:
        """Forget the undo steps, and let go of the file and of the lock.

        Where the disk is full the steps stay until the next closing: what was done is saved all the same.
        """
        try:
            with suppress(WorldError), self.session() as session:
                connection = session.connection()
                if connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM journal_step)").scalar_one():
                    journal.empty(connection)
        finally:
            self.let_go()

    def let_go(self) -> None:
        """Let go of the file and of the lock, and change nothing."""
        self._engine.dispose()
        self._lock.release()

    def discard(self) -> None:
        """Let go of a file that is only just being made, and leave nothing of it."""
        self._engine.dispose()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        self._lock.release()


def _refuse_to_replace(path: Path) -> None:
    if path.exists():
        raise WorldError(f"{path} is there already. Choose another name, or open it.")
    if not path.parent.is_dir():
        raise WorldError(f"There is no folder {path.parent}. Make it first, or choose another.")


def _locked(path: Path) -> FileLock:
    name = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    folder = data_folder() / "locks"
    folder.mkdir(exist_ok=True)
    lock = FileLock(folder / f"{name}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise UnopenableMapError(
            f"{path} is in use by another window or command. Close it there, then try again."
        ) from error
    return lock


def _check(path: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
            raise UnopenableMapError(f"{path} is not a Steward Map file.")
        version = _version(path, connection)
        if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
            raise UnopenableMapError(f"{path} is damaged. Open a backup of it instead.")
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise UnopenableMapError(f"{path} is damaged. Open a backup of it instead.")
        # A stranger's file may carry code of its own, which `trusted_schema` does not stop.
        foreign = "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"
        if connection.exec_driver_sql(foreign).scalar_one():
            raise UnopenableMapError(f"{path} was changed by another program, and is not opened.")
        if version < NEWEST:
            migrate(connection.exec_driver_sql, version)
        journal.install(connection)
        _clear_up_after_a_death(path)


def _clear_up_after_a_death(path: Path) -> None:
    """Remove the journal of a program that died before it changed anything; one that matters is used up.

    Called within a transaction: whatever that journal held for the file was put back when it began.
    """
    resolved = path.resolve()
    with suppress(OSError):
        resolved.with_name(f"{resolved.name}-journal").unlink(missing_ok=True)


def _version(path: Path, connection: Connection) -> int:
    """Return the version of the map's schema; raises UnopenableMapError if it is newer than ours."""
    version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
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
    except StatementError as error:
        if isinstance(error.orig, StewardMapError):
            raise error.orig from None
        plain = _in_plain_words(error, path, opening=opening, encrypted=encrypted)
        if plain is None:
            raise
        raise plain from error


def _in_plain_words(
    error: StatementError, path: Path, *, opening: bool, encrypted: bool
) -> StewardMapError | None:
    """Return what a complaint means for the user, or nothing where it is no fault of the world."""
    if not isinstance(error, DBAPIError):
        return None
    said = str(error.orig)
    if opening and encrypted and "not a database" in said:
        return WrongPassphraseError(f"That passphrase does not open {path}.")
    for complaint, failure, line in COMPLAINTS:
        if complaint in said:
            return failure(line.format(path=path))
    return UnopenableMapError(f"{path} is damaged, or is not a map.") if opening else None
