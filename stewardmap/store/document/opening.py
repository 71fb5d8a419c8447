"""From a document and its working copy, however they are found, to one that can be worked on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

from stewardmap.errors import NewerMapError, StewardMapError, UnopenableMapError, WrongPassphraseError
from stewardmap.paths import data_folder
from stewardmap.store.connection import connect
from stewardmap.store.document import disk
from stewardmap.store.document.checked import connect_checked, one
from stewardmap.store.document.note import Edition, Note, read_note, write_note
from stewardmap.store.document.opening_table import Document, Todo, Working, todo
from stewardmap.store.document.place import Place, place_of
from stewardmap.store.header import missing
from stewardmap.store.keys import Key

REVISION = "SELECT revision FROM map_state"


@dataclass(frozen=True, slots=True)
class Opened:
    """A working copy that is open: what is known of its document, and what there is to say of its opening."""

    connection: Any
    note: Note
    said: str = ""
    changed_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands where the document and its working copy are looked for."""

    place: Place
    path: Path
    key: Key | None
    digest: str | None
    note: Note | None
    to_read: bool = False


def open_document(path: Path, key: Key | None) -> Opened:
    """Open the working copy of a document, made or brought up to date as the table says.

    The caller holds the document's locks. The document itself is read as bytes, and never by the database.

    Raises:
        UnopenableMapError: if it is missing, no map, newer than this program, or damaged.
        WrongPassphraseError: if the key is another.
        OSError: if a file cannot be read or written.
    """
    place = place_of(path)
    found = _Found(place, path, key, disk.digest_of(place.document), read_note(place))
    if found.digest is not None:
        place.clear(
            place.aside
        )  # left by a program that died while the key was changed: the document has it all
    working, connection = _working(found)
    what = todo(working, _document(found))
    try:
        return DOING[what](found, connection)
    except BaseException:
        if connection is not None:
            connection.close()
        raise


def open_to_read(path: Path, key: Key | None) -> tuple[Opened, Place]:
    """Open a copy of a document to be looked at only, in a folder that is gone when it is closed.

    It may be one that somebody else has open, or one of a later version that says that this one reads it.

    Raises:
        UnopenableMapError: if it is missing, no map, newer than this program, or damaged.
        WrongPassphraseError: if the key is another.
        OSError: if a file cannot be read or written.
    """
    document = path.resolve()
    disk.sweep(data_folder("reading"))
    place = Place(document, data_folder("reading", token_hex(8)))
    found = _Found(place, path, key, disk.digest_of(document), None, to_read=True)
    try:
        return (_refuse if found.digest is None else _take)(found, None), place
    except BaseException:
        disk.remove_folder(place.folder)
        raise


def _document(found: _Found) -> Document:
    if found.digest is None:
        return Document.MISSING
    ours = found.note is not None and found.note.of(found.digest) is not None
    return Document.SAME if ours else Document.OTHER


def _working(found: _Found) -> tuple[Working, Any]:
    """Return how the working copy is found, and it open where it had to be looked into."""
    if not found.place.working.exists():
        return Working.NONE, None
    if not found.place.edited.exists():
        return (Working.NONE if found.note is None else Working.CLEAN), None
    if found.note is None:
        return Working.FOREIGN, None
    try:
        connection = connect_checked(found.place.working, found.key, found.path)
    except NewerMapError:
        raise  # what a later version has not yet saved waits for that one
    except UnopenableMapError:
        if found.digest is None:
            raise
        return Working.FOREIGN, None
    saved = found.note.of(found.digest) or found.note.known
    ahead = one(connection.execute, REVISION) > saved.revision
    return (Working.AHEAD if ahead else Working.CLEAN), connection


def _refuse(found: _Found, _connection: Any) -> Opened:
    raise missing(found.path)


def _take(found: _Found, connection: Any, said: str = "") -> Opened:
    """Copy the document; what stood there stays until the copy is known to be whole."""
    place = found.place
    place.folder.mkdir(parents=True, exist_ok=True)
    fresh = not place.working.exists()
    into = place.working if fresh else place.scratch
    place.clear(into)
    digest = disk.copy(place.document, into, lasting=False)
    try:
        taken = connect_checked(into, found.key, found.path, to_read=found.to_read)
        note = Edition(digest, one(taken.execute, REVISION))
    except BaseException:
        place.clear(into)
        raise
    if not fresh:
        taken.close()
        if connection is not None:
            connection.close()
        place.clear(place.working)
        disk.move(place.scratch, place.working, lasting=False)
        taken = connect(place.working, found.key, must_exist=True)
    place.clear(place.base)
    disk.remove(place.edited)
    return Opened(taken, write_note(place, note), said)


def _open(found: _Found, connection: Any, said: str = "") -> Opened:
    note = _settled(found)
    if connection is None:
        try:
            connection = connect_checked(found.place.working, found.key, found.path)
        except StewardMapError:
            return _take(found, None)  # all of it is in the document: what spoilt the copy is no matter
    return Opened(connection, note, said)


def _settled(found: _Found) -> Note:
    """Return the note, put right where a program died before it could say that it had published."""
    note = found.note or write_note(found.place, Edition("", -1))
    edition = note.of(found.digest)
    if edition is None or edition is note.known:
        return note
    disk.copy(found.place.document, found.place.base)
    return write_note(found.place, edition)


def _recover(found: _Found, connection: Any) -> Opened:
    name = found.path.name
    return _open(
        found,
        connection,
        f"Recovered what had not yet been saved to {name}. Nothing is lost, and there is nothing to do.",
    )


def _put_back(found: _Found, connection: Any) -> Opened:
    said = (
        f"{found.path.name} is no longer where it was. What is on the map is kept, and is saved there again."
    )
    return _open(found, connection, said)


def _set_aside(found: _Found, _connection: Any) -> Opened:
    """Take the document beside edits that cannot be read with its key; they are kept."""
    name, folder = found.path.name, found.place.folder
    if found.digest is None:
        raise WrongPassphraseError(f"That passphrase does not open {found.path}.")
    found.place.clear(found.place.scratch)  # with what a program that died kept beside it
    disk.copy(found.place.document, found.place.scratch, lasting=False)
    connect_checked(found.place.scratch, found.key, found.path).close()  # nothing is moved for a wrong one
    kept = disk.set_aside(folder)
    return _take(
        found, None, f"What had not yet been saved to {name} cannot be read with it: kept in {kept}."
    )


def _merge(found: _Found, connection: Any) -> Opened:
    return Opened(connection, _settled(found), changed_elsewhere=True)


DOING: dict[Todo, Callable[[_Found, Any], Opened]] = {
    Todo.REFUSE: _refuse,
    Todo.TAKE: _take,
    Todo.OPEN: _open,
    Todo.RECOVER: _recover,
    Todo.PUT_BACK: _put_back,
    Todo.MERGE: _merge,
    Todo.SET_ASIDE: _set_aside,
}
