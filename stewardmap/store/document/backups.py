"""Backups of a document: whole copies in the user's own folder, each looked through when it is made."""

import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from stewardmap.errors import StewardMapError
from stewardmap.paths import data_folder
from stewardmap.store.connection import Execute
from stewardmap.store.document import disk
from stewardmap.store.document.as_now import as_now
from stewardmap.store.document.checked import connect_checked, said_plainly
from stewardmap.store.document.place import name_of
from stewardmap.store.document.thinning import thinned
from stewardmap.store.keys import Key

R = TypeVar("R")
_NAMED = re.compile(r"(\d{6})-(\d{8}T\d{6}Z)\.smap")
_WHEN = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: the how manieth it is, when it was made by the clock of that time, and its bytes."""

    file: Path
    number: int
    at: datetime
    size: int


def backups_of(path: Path) -> tuple[Backup, ...]:
    """Return the backups of a document, the newest first."""
    folder = _folder(path)
    found = []
    for file in folder.glob("*.smap") if folder.is_dir() else ():
        named = _NAMED.fullmatch(file.name)
        if named:
            at = datetime.strptime(named[2], _WHEN).replace(tzinfo=UTC)
            found.append(Backup(file, int(named[1]), at, file.stat().st_size))
    return tuple(sorted(found, key=lambda one: one.number, reverse=True))


def back_up(path: Path, source: Path, key: Key | None) -> Backup | None:
    """Keep a copy of a document or of what stands for it, look it through, and thin out those before it.

    Returns None where the newest backup holds the same bytes already.

    Raises:
        UnopenableMapError: if what was written is not a whole map; then it is not kept.
        OSError: if it cannot be written.
    """
    there = backups_of(path)
    if there and disk.digest_of(there[0].file) == disk.digest_of(source):
        return None
    folder = _folder(path)
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        disk.sync_folders(folder)
    now = datetime.now(UTC).replace(microsecond=0)
    number = there[0].number + 1 if there else 1
    file = folder / f"{number:06}-{now.strftime(_WHEN)}.smap"
    part = folder / "part"
    try:
        disk.copy(source, part)
        connect_checked(part, key, path).close()
        disk.move(part, file)
    finally:
        disk.remove(part)
    _thin(backups_of(path))
    return Backup(file, number, now, file.stat().st_size)


def is_good(backup: Backup, key: Key | None) -> bool:
    """Whether a backup is a whole map that this key opens."""
    try:
        connect_checked(backup.file, key, backup.file).close()
    except StewardMapError:
        return False
    return True


def read(backup: Backup, key: Key | None, what: Callable[[Execute], R]) -> R:
    """Return what is read from a backup, as a map of now; raises UnopenableMapError if it is not whole."""
    with (
        closing(connect_checked(backup.file, key, backup.file)) as connection,
        said_plainly(backup.file),
        as_now(connection) as execute,
    ):
        return what(execute)


def _thin(there: tuple[Backup, ...]) -> None:
    in_order = there[::-1]
    stay = thinned([one.at for one in in_order])
    disk.remove(*(one.file for at, one in enumerate(in_order) if at not in stay))


def _folder(path: Path) -> Path:
    return data_folder() / "backups" / name_of(path.resolve())
