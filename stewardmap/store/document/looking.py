"""Looking at a document without a lock: on a copy of its bytes, which is gone afterwards."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from stewardmap.errors import DamagedError
from stewardmap.model.snapshot import Snapshot
from stewardmap.paths import data_folder
from stewardmap.store.document import disk
from stewardmap.store.document.as_now import as_now
from stewardmap.store.document.checked import connect_checked, read_map, said_plainly
from stewardmap.store.document.known import opens_what_is_known, told_apart
from stewardmap.store.document.place import place_of
from stewardmap.store.header import look
from stewardmap.store.keys import Key


def look_at(path: Path, key: Key | None) -> tuple[Snapshot, bool]:
    """Return the map in a document, and whether there may be edits that are not yet saved to it.

    Raises:
        UnopenableMapError: if it is missing, no map, newer than this program, or damaged.
        WrongPassphraseError: if the key is another.
    """
    salt = look(path)
    if key is not None and salt not in (None, key.salt) and opens_what_is_known(path, key):
        raise DamagedError(
            f"The first bytes of {path} are damaged. Open it in Steward Map, which mends them, or a backup."
        )
    with copy_of(path, key) as connection, said_plainly(path), as_now(connection) as execute:
        snapshot = read_map(execute, path, date.today())  # noqa: DTZ011
    return snapshot, place_of(path).may_be_ahead


@contextmanager
def copy_of(path: Path, key: Key | None) -> Iterator[Any]:
    """A connection to a copy of a document, looked through, in the program's own folder."""
    disk.sweep(data_folder("reading"))
    with TemporaryDirectory(dir=data_folder("reading"), ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy.smap"
        try:
            disk.copy(path, copy, lasting=False)
        except OSError as error:
            raise disk.cannot_read(path, error) from error
        with told_apart(path, key):
            opened = connect_checked(copy, key, path)
        with closing(opened) as connection:
            yield connection
