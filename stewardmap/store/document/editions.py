"""The two editions to which a working copy is compared: what it began from, and what the document is now."""

from contextlib import closing
from datetime import date
from pathlib import Path

from stewardmap.errors import StewardMapError
from stewardmap.model.snapshot import Snapshot
from stewardmap.store.document import disk
from stewardmap.store.document.as_now import as_now
from stewardmap.store.document.checked import connect_checked, read_map, said_plainly
from stewardmap.store.document.known import told_apart
from stewardmap.store.document.note import Edition, Note, write_note
from stewardmap.store.document.place import Place
from stewardmap.store.keys import Key


def editions(place: Place, key: Key | None, path: Path, on: date) -> tuple[Snapshot, Snapshot]:
    """Return the map that the working copy began from, and the one that the document holds now.

    Without a base that can be read, all that differs was changed by both.

    Raises:
        UnopenableMapError: if the document cannot be read with this key, or is damaged.
    """
    place.clear(place.theirs)
    try:
        disk.copy(place.document, place.theirs)
    except OSError as error:
        raise disk.cannot_read(path, error) from error
    with told_apart(path, key):
        theirs = _read(place.theirs, key, path, on)
    try:
        base = _read(place.base, key, path, on)
    except StewardMapError:
        base = Snapshot({}, on, 0)
    return base, theirs


def begin_from_theirs(place: Place, revision: int) -> Note:
    """Make the edition that was joined the one that the working copy begins from; raises OSError."""
    digest = disk.digest_of(place.theirs) or ""
    place.clear(place.base)
    disk.move(place.theirs, place.base)
    return write_note(place, Edition(digest, revision))


def _read(file: Path, key: Key | None, path: Path, on: date) -> Snapshot:
    with (
        closing(connect_checked(file, key, path)) as connection,
        said_plainly(path),
        as_now(connection) as execute,
    ):
        return read_map(execute, path, on)
