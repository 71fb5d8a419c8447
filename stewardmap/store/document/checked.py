"""Whether a file is a whole map of ours, looked at in the order that gives no false alarm after a crash."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from stewardmap.errors import (
    DamagedError,
    NewerMapError,
    StewardMapError,
    UnopenableMapError,
    WorldError,
    WrongPassphraseError,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.store.connection import Error, Execute, connect, transaction
from stewardmap.store.keys import Key
from stewardmap.store.migrations import NEWEST
from stewardmap.store.rows import read_snapshot
from stewardmap.store.schema import Schema, compared, compared_newer

APPLICATION_ID = 0x534D4150  # "SMAP", by which `file` and file managers know a plain map

# What SQLite says, and the line that helps; matched in this order.
COMPLAINTS: tuple[tuple[str, type[StewardMapError], str], ...] = (
    ("full", WorldError, "The disk is full: {path} was not changed. Make room, then try again."),
    ("readonly", WorldError, "{path} cannot be written. Check that it is not read-only."),
    (
        "locked",
        UnopenableMapError,
        "{path} is in use by another program. Nothing was changed. Close it there, then try again.",
    ),
    (
        "I/O",
        WorldError,
        "{path} cannot be read or written. Check the disk or share it is on, and that there is room.",
    ),
    (
        "unable to open",
        WorldError,
        "{path} cannot be reached. Check its folder, and that there is room on the disk.",
    ),
    ("malformed", DamagedError, "{path} is damaged. Open a backup of it instead."),
    ("no such table", DamagedError, "{path} is damaged. Open a backup of it instead."),
    ("Could not decode", DamagedError, "{path} is damaged. Open a backup of it instead."),
)


def connect_checked(file: Path, key: Key | None, path: Path, *, to_read: bool = False) -> Any:
    """Return a connection to a file that was looked through; `path` is what the map is called to the user.

    One that is only opened `to_read` may be of a later version, where it says that this one reads it.

    Raises:
        UnopenableMapError: if it is no map, newer than this program, or damaged.
        WrongPassphraseError: if the key is another.
    """
    with said_plainly(path, opening=True, encrypted=key is not None):
        connection = connect(file, key, must_exist=True)
        try:
            look_through(connection, path, to_read=to_read)
        except BaseException:
            connection.close()
            raise
    return connection


def look_through(connection: Any, path: Path, *, to_read: bool = False) -> None:
    """Raise what is wrong with an open file: whose it is, its pages, its seals, its tables, its rows."""
    with transaction(connection) as execute:
        if one(execute, "PRAGMA application_id") != APPLICATION_ID:
            raise UnopenableMapError(f"{path} is not a Steward Map file.")
        version = _version(path, execute, to_read=to_read)
        if one(execute, "PRAGMA quick_check(1)") != "ok":
            raise damaged(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
        raise damaged(path)
    with transaction(connection) as execute:
        if execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise damaged(path)
        _compare(path, execute, version)


def _compare(path: Path, execute: Execute, version: int) -> None:
    """Raise what is wrong with the tables of an open file."""
    is_newer = version > NEWEST
    made = compared_newer(execute, NEWEST) if is_newer else compared(execute, version)
    if made is Schema.MORE:
        raise UnopenableMapError(f"{path} was changed by another program, and is not opened.")
    if made is Schema.LACKING:
        raise _newer(path, version, readable=False) if is_newer else damaged(path)


def read_map(execute: Execute, path: Path, on: date) -> Snapshot:
    """Return the map that a file holds.

    Raises:
        DamagedError: for what no map of ours ever held.
        NewerMapError: where a later version made it, and means by it what this one cannot know.
    """
    try:
        return read_snapshot(execute, on)
    except (ValueError, LookupError, TypeError) as error:
        version = one(execute, "PRAGMA user_version")
        raise (_newer(path, version, readable=False) if version > NEWEST else damaged(path)) from error


def damaged(path: Path) -> DamagedError:
    """Return what to say of a map that is not shown, for it is not what was saved."""
    return DamagedError(f"{path} is damaged. Open a backup of it instead.")


def one(execute: Execute, query: str) -> Any:
    """Return the first value that a query gives."""
    return execute(query).fetchone()[0]


def _version(path: Path, execute: Execute, *, to_read: bool) -> int:
    """Return the version of the map's schema; raises NewerMapError if this one may not do that with it."""
    version: int = one(execute, "PRAGMA user_version")
    if version > NEWEST:
        readable = _is_readable(execute)
        if not (to_read and readable):
            raise _newer(path, version, readable=readable)
    return version


def _is_readable(execute: Execute) -> bool:
    """Whether a newer file says that a program of this version can read it."""
    try:
        since = one(execute, "SELECT readable_from FROM map_state")
    except (Error, TypeError):  # there is no such column or row
        return False
    return isinstance(since, int) and since <= NEWEST


def _newer(path: Path, version: int, *, readable: bool) -> NewerMapError:
    """Return what to say of a map that a later version made."""
    do = "change it; it can be looked at in the window." if readable else "open it."
    return NewerMapError(
        f"{path} was made by a newer Steward Map (format {version}; this one knows up to {NEWEST})."
        f" Nothing was changed. Update Steward Map to {do}",
        readable=readable,
    )


@contextmanager
def said_plainly(path: Path, *, opening: bool = False, encrypted: bool = False) -> Iterator[None]:
    """Turn the database's complaints about the world into one line that says what to do."""
    try:
        yield
    except UnicodeDecodeError as error:  # a complaint that quotes what it could not read
        raise damaged(path) from error
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
    return DamagedError(f"{path} is damaged, or is not a map.") if opening else None
