"""Publishing: the working copy, made ready in private and looked through, becomes the document at once."""

import errno
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from stewardmap.errors import ChangedElsewhereError, WorldError
from stewardmap.progress import Progress, no_progress
from stewardmap.store import steps
from stewardmap.store.connection import connect, transaction
from stewardmap.store.document import disk
from stewardmap.store.document.checked import look_through, one, said_plainly
from stewardmap.store.document.held import Held
from stewardmap.store.document.note import Edition, Note, write_note
from stewardmap.store.document.opening import REVISION
from stewardmap.store.document.place import Place
from stewardmap.store.keys import Key

_STAGES = 3
_SPARSE = 4  # a copy of which one page in so many is empty is worth packing


def publish(
    place: Place,
    key: Key | None,
    path: Path,
    held: Held,
    known: Edition | None,
    progress: Progress = no_progress,
) -> Note:
    """Put the working copy as it is now in the document's place, and return what is known of it then.

    It uses connections of its own, so that edits go on meanwhile; of two publishings one waits. `known` is
    the edition that the document should still carry, or None for one that is only just being made.

    Raises:
        WorldError: if it cannot be written; the document is as it was.
        ChangedElsewhereError: if the document is not the one that we know.
        InUseError: if somebody took the document over.
    """
    with _said(path):
        progress(0, _STAGES)
        _make_sure_it_may_be_written(path)
        revision = copy_whole(place, key, path)
        progress(1, _STAGES)
        if known is not None and held.was_taken_away and not place.document.exists():
            raise OSError(errno.ENODEV, "the share or stick it is on is gone")
        held.make_sure()
        progress(2, _STAGES)
        try:
            coming = Edition(disk.make_ready(place.scratch, place.document), revision)
            write_note(place, known or coming, coming)
            _make_sure_of(place, known)  # last of all: another may have taken it over while we were at it
            held.make_sure_still()
            disk.put_in_place(place.document)
        except FileNotFoundError:
            held.make_sure_still()  # whoever took it over cleared away what was made ready
            raise
        finally:
            disk.remove(disk.unfinished(place.document))
    return _note_down(place, coming)


def _note_down(place: Place, published: Edition) -> Note:
    """Keep what the document holds now, and return what is known of it.

    Where that cannot be kept, the document is ours all the same: the next opening knows it as the coming one.
    """
    with suppress(OSError):
        place.clear(place.base)
        disk.move(place.scratch, place.base)
        return write_note(place, published)
    return Note(str(place.document), published)


def save_copy(
    place: Place,
    key: Key | None,
    path: Path,
    target: Path,
    progress: Progress = no_progress,
    *,
    newer: bool = False,
) -> None:
    """Put the working copy as it is now, made ready and looked through, in another file's place.

    That may be of a `newer` version, which it stays.

    Raises:
        WorldError: if it cannot be written; what stood there is as it was.
    """
    with _said(target):
        progress(0, _STAGES)
        copy_whole(place, key, path, newer=newer)
        progress(2, _STAGES)
        try:
            disk.make_ready(place.scratch, target)
            disk.put_in_place(target)
        except BaseException:
            disk.remove(disk.unfinished(target))
            raise
        finally:
            place.clear(place.scratch)


def copy_whole(place: Place, key: Key | None, path: Path, *, newer: bool = False) -> int:
    """Copy what is edited to the scratch file without undo steps, look it through, and return its revision.

    Copying pages takes a tenth of what VACUUM INTO takes, and what was deleted is zeros in either.
    """
    place.clear(place.scratch)
    place.scratch.unlink(missing_ok=True)  # what cannot be taken away is not to be mixed with what comes
    with said_plainly(path), closing(connect(place.scratch, key, must_exist=False)) as target:
        target.execute("PRAGMA synchronous = OFF")  # the file is synced as a whole
        with closing(connect(place.working, key, must_exist=True)) as source:
            source.backup(target)
        target.execute("PRAGMA journal_mode = MEMORY").fetchall()
        with transaction(target) as execute:
            steps.empty(execute)
        _pack(target)
        look_through(target, path, to_read=newer)
        revision = int(one(target.execute, REVISION))
    disk.sync_file(place.scratch)
    return revision


def _pack(target: Any) -> None:
    empty, pages = one(target.execute, "PRAGMA freelist_count"), one(target.execute, "PRAGMA page_count")
    if empty * _SPARSE > pages:
        target.execute("VACUUM")


def _make_sure_it_may_be_written(path: Path) -> None:
    """Raise WorldError for a document that is marked: putting another in its place would go round that."""
    if disk.is_read_only(path):
        raise WorldError(
            f"{path} cannot be saved, as it is marked as read-only."
            " Allow writing to it; what was changed is kept until then."
        )


def _make_sure_of(place: Place, known: Edition | None) -> None:
    """Raise ChangedElsewhereError unless the document is missing or is the one that we know."""
    there = disk.digest_of(place.document)
    if there is not None and (known is None or there != known.digest):
        raise ChangedElsewhereError(f"{place.document} was changed by someone else.")


@contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise disk.cannot_save(path, error) from error
