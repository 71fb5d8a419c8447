"""Backups written anew without something that they held, so that no byte of it is left; two at a time."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing, contextmanager
from pathlib import Path

from stewardmap.errors import StewardMapError
from stewardmap.progress import Progress, no_progress
from stewardmap.store.connection import Error, Execute, connect, transaction
from stewardmap.store.document import disk
from stewardmap.store.document.backups import Backup, backups_of
from stewardmap.store.document.checked import connect_checked, one, said_plainly
from stewardmap.store.keys import Key
from stewardmap.store.migrations import NEWEST, migrate

AT_ONCE = 2
"""The cipher and the disk let another thread go on meanwhile."""

_PART = ".part"

Change = Callable[[Execute], bool]
"""Changes what a backup holds, and says whether it could change all of it."""


def rewrite_all(path: Path, key: Key | None, change: Change, progress: Progress = no_progress) -> list[Path]:
    """Change what every backup of a document holds, and return those that hold some of it still.

    Each is changed whole or not at all. A damaged one, one behind an earlier passphrase, and one that cannot
    be written stay as they are.
    """
    found = backups_of(path)
    for backup in found:
        disk.remove(_part_of(backup))  # left by a program that died over it
    left: set[Path] = set()
    progress(0, len(found))
    with ThreadPoolExecutor(AT_ONCE, "rewriting") as pool:
        doing = {pool.submit(_rewritten, backup, key, change): backup for backup in found}
        for at, done in enumerate(as_completed(doing), 1):
            progress(at, len(found))
            left |= set() if done.result() else {doing[done].file}
    return [backup.file for backup in found if backup.file in left]


def _rewritten(backup: Backup, key: Key | None, change: Change) -> bool:
    """Say whether a backup could be changed, and all of it."""
    try:
        return rewrite(backup, key, change)
    except (StewardMapError, Error, ValueError, LookupError, TypeError):  # what no map of ours ever held
        return False


def rewrite(backup: Backup, key: Key | None, change: Change) -> bool:
    """Change what a backup holds, so that no byte of what it held before is left; whole or not at all.

    One of an earlier schema is brought up to date by the way.

    Raises:
        UnopenableMapError: if it is not whole before, or would not be afterwards.
        WorldError: if it cannot be written.
    """
    part = _part_of(backup)
    try:
        disk.copy(backup.file, part, lasting=False)
        with said_plainly(backup.file), _packed(part, key) as connection, transaction(connection) as execute:
            migrate(execute, one(execute, "PRAGMA user_version"), NEWEST)
            whole = change(execute)
        connect_checked(part, key, backup.file).close()
        disk.sync_file(part)
        disk.move(part, backup.file)
    except OSError as error:
        raise disk.cannot_save(backup.file, error) from error
    finally:
        disk.remove(part)
    return whole


def _part_of(backup: Backup) -> Path:
    return backup.file.with_suffix(_PART)


@contextmanager
def _packed(file: Path, key: Key | None) -> Iterator[object]:
    with closing(connect(file, key, must_exist=True)) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # the file is synced as a whole
        connection.execute("PRAGMA journal_mode = MEMORY").fetchall()
        yield connection
        connection.execute("PRAGMA journal_mode = OFF").fetchall()  # what fails from here on is thrown away
        connection.execute("VACUUM")
