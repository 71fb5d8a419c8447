"""Another key for a document: the working copy is written anew under it, and published; then the backups."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from stewardmap.errors import StewardMapError
from stewardmap.progress import Progress, no_progress
from stewardmap.store.document import disk
from stewardmap.store.document.backups import Backup, backups_of
from stewardmap.store.document.checked import connect_checked, one, said_plainly
from stewardmap.store.document.note import Note
from stewardmap.store.document.place import Place
from stewardmap.store.keys import Key

_KEPT = ("application_id", "user_version")


def rekey(place: Place, old: Key | None, new: Key | None, path: Path, put_there: Callable[[], Note]) -> Note:
    """Write a working copy, all of which is published, under another key, and have it put in place.

    A program that dies meanwhile finds the document under the one key or the other, and the working copy is
    made from it again. Where `put_there` fails, the working copy is as it was.

    Raises:
        WorldError or UnopenableMapError: as publishing does; then the key is the old one.
        OSError: if a file cannot be written.
    """
    disk.remove(place.edited)
    try:
        write_under(place.working, old, place.scratch, new, path)
        place.clear(place.aside)
        disk.move(place.working, place.aside)
        place.clear(place.working)
        disk.move(place.scratch, place.working)
        try:
            note = put_there()
        except BaseException:
            place.clear(place.working)
            disk.move(place.aside, place.working)
            raise
        place.clear(place.aside)
        return note
    finally:
        place.clear(place.scratch)


def rekey_backups(
    path: Path, old: Key | None, new: Key | None, progress: Progress = no_progress
) -> Sequence[Backup]:
    """Write the backups of a document under another key, and return those that the old one does not open.

    Those are left as they are: they were kept under a passphrase before that.
    """
    left = []
    found = backups_of(path)
    for at, backup in enumerate(found):
        progress(at, len(found))
        part = backup.file.with_name("part")
        try:
            write_under(backup.file, old, part, new, path)
            disk.move(part, backup.file)
        except (StewardMapError, OSError):
            left.append(backup)
        finally:
            disk.remove(part, part.with_name("part-journal"))
    return left


def write_under(source: Path, old: Key | None, target: Path, new: Key | None, path: Path) -> None:
    """Write all that a map's file holds to another under another key, look it through, and sync it.

    Raises:
        StewardMapError: if the source is not whole, or the target cannot be written.
        OSError: if what was there cannot be taken away, or it cannot be synced.
    """
    target.unlink(missing_ok=True)
    with said_plainly(path), closing(connect_checked(source, old, path)) as connection:
        kept = {name: one(connection.execute, f"PRAGMA {name}") for name in _KEPT}
        under = f"x'{new.hexadecimal}{new.salt.hex()}'" if new else ""
        connection.execute("ATTACH DATABASE ? AS coming KEY ?", (str(target), under))
        connection.execute("PRAGMA coming.synchronous = OFF")  # the file is synced as a whole
        connection.execute("PRAGMA coming.journal_mode = MEMORY").fetchall()
        connection.execute("SELECT sqlcipher_export('coming')").fetchall()
        for name, value in kept.items():
            connection.execute(f"PRAGMA coming.{name} = {int(value)}")
        connection.execute("DETACH DATABASE coming")
    connect_checked(target, new, path).close()
    disk.sync_file(target)
