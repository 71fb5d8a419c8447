"""Putting a backup where a damaged document stands; the damaged one is kept."""

from datetime import UTC, datetime
from pathlib import Path

from stewardmap.paths import data_folder
from stewardmap.store.document import disk
from stewardmap.store.document.checked import connect_checked
from stewardmap.store.document.held import hold
from stewardmap.store.document.place import name_of
from stewardmap.store.keys import Key


def replace(path: Path, backup: Path, key: Key | None) -> Path:
    """Put a whole backup in a document's place, and return where what stood there is kept.

    Raises:
        UnopenableMapError: if the document is in use, or the backup is not whole.
        WorldError: if it cannot be written; then the document is as it was.
    """
    connect_checked(backup, key, path).close()
    document = path.resolve()
    held = hold(path)
    try:
        kept = keep_damaged(document)
        disk.make_ready(backup, document)
        disk.put_in_place(document)
    except OSError as error:
        disk.remove(disk.unfinished(document))
        raise disk.cannot_save(path, error) from error
    finally:
        held.release()
    return kept


def keep_damaged(document: Path) -> Path:
    """Copy a damaged document beside its backups, and return where; raises OSError."""
    kept = data_folder("backups", name_of(document)) / f"damaged-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    disk.copy(document, kept)
    return kept
