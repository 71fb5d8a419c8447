"""Working copies that nobody needs any more: old ones, which hold nothing that no document carries."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from stewardmap.paths import data_folder
from stewardmap.store.document import disk
from stewardmap.store.document.note import read_note
from stewardmap.store.document.place import Place

_DAY = 86_400.0
MISSING_DAYS, OLD_DAYS = 30, 180


def prune(now: float | None = None) -> tuple[Path, ...]:
    """Take away working copies of documents that are gone, or were not opened for long; returns which.

    One that may hold edits which no document carries stays for ever, and so does what was set aside. Of the
    others nothing is lost but the steps of undo. A document may be gone for a while, on a stick or a share:
    its copy is kept for a month. `now` is seconds since 1970.
    """
    when = time.time() if now is None else now
    folder = data_folder("working")
    gone = []
    for one in sorted(folder.iterdir()):
        with suppress(OSError), _held(one.name) as ours:
            if ours and _is_of_no_use(one, when):
                disk.remove_folder(one)
                gone.append(one)
    return tuple(gone)


def _is_of_no_use(folder: Path, now: float) -> bool:
    note = read_note(Place(folder, folder))
    if note is None or "-kept-" in folder.name or (folder / "edited").exists():
        return False
    days = (now - max(one.stat().st_mtime for one in (folder, *folder.iterdir()))) / _DAY
    return days > OLD_DAYS or (days > MISSING_DAYS and not Path(note.document).exists())


@contextmanager
def _held(name: str) -> Iterator[bool]:
    """Hold the private lock of a working copy; False if the map is open."""
    lock = FileLock(data_folder("locks") / f"{name}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()
