"""Everything that is done to files as wholes: few functions, so that each of them can be made to fail."""

import hashlib
import os
import re
import shutil
import time
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from stewardmap.errors import UnopenableMapError, WorldError
from stewardmap.paths import is_full
from stewardmap.store import durability

_AT_ONCE = 1 << 20
_PASSING_SECONDS = 86_400


def digest_of(path: Path) -> str | None:
    """Return the SHA-256 of a file's bytes, or None if there is no such file; raises OSError."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def copy(source: Path, target: Path, *, lasting: bool = True) -> str:
    """Copy a file's bytes, to last through a power cut or not, and return their SHA-256; raises OSError."""
    read = hashlib.sha256()
    with source.open("rb") as old, target.open("wb") as new:
        while some := old.read(_AT_ONCE):
            read.update(some)
            new.write(some)
        if lasting:
            new.flush()
            sync(new.fileno())
    return read.hexdigest()


def make_ready(made: Path, document: Path) -> str:
    """Copy a finished file beside the document, where it can be put in place; returns its SHA-256."""
    ready = unfinished(document)
    digest = copy(made, ready)
    ready.chmod(_mode_of(document))
    return digest


def put_in_place(document: Path) -> None:
    """Put what was made ready where the document stands, at once; raises OSError."""
    move(unfinished(document), document)


def unfinished(document: Path) -> Path:
    """Return where this program makes a document ready, beside its place.

    Each has a name of its own: whoever lost the lock unawares, as while asleep, never puts in place what
    another has only half written.
    """
    return beside(document, f"{os.getpid()}.part")


def left_beside(document: Path, ending: str) -> tuple[Path, ...]:
    """Return the hidden files beside a document whose endings fit a pattern, as far as they can be listed."""
    hidden = re.compile(f"{re.escape(beside(document, '').name)}(?:{ending})")
    with suppress(OSError):
        return tuple(one for one in document.parent.iterdir() if hidden.fullmatch(one.name))
    return ()


def beside(document: Path, ending: str) -> Path:
    """Return the hidden file beside a document that serves for something, its name never too long."""
    name = document.name
    if len(name.encode("utf-8", "surrogateescape")) > 200:
        name = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return document.with_name(f".{name}.{ending}")


def write_small(path: Path, text: str) -> None:
    """Write a small file, whole or not at all; raises OSError."""
    part = path.with_name(f"{path.name}.part")
    write_lasting(part, text)
    move(part, path)


def write_lasting(path: Path, text: str) -> None:
    """Write a file, and wait until what it holds is on the disk; raises OSError."""
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        sync(file.fileno())


def move(source: Path, target: Path, *, lasting: bool = True) -> None:
    """Put a file or a folder in the place of another in the same folder; raises OSError."""
    source.replace(target)
    if lasting:
        sync_folder(target.parent)


def mark(path: Path) -> None:
    """Make an empty file that says something by being there; it and its folders last. Raises OSError."""
    path.touch()
    sync_folders(path.parent)


def sync_file(path: Path) -> None:
    """Wait until a file is on the disk; raises OSError."""
    if durability.waited_for:
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def sync(handle: int) -> None:
    """Wait until what was written to an open file is on the disk; raises OSError."""
    if durability.waited_for:
        os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can be asked for that."""
    if not durability.waited_for or os.name == "nt":
        return
    with suppress(OSError):  # some shares cannot: the file itself is there
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_folders(folder: Path) -> None:
    """Wait until a folder and those it is in are on the disk: any of them may be new."""
    for one in (folder, *folder.parents):
        sync_folder(one)


def is_dir(path: Path) -> bool:
    """Whether a folder is there and can be reached."""
    try:
        return path.is_dir()
    except OSError:
        return False


def device_of(folder: Path) -> int | None:
    """Return on which device a folder is: another one where a share was taken from under its name."""
    try:
        return folder.stat().st_dev
    except OSError:
        return None


def remove(*paths: Path) -> None:
    """Take files away, as far as that can be done."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def set_aside(folder: Path) -> Path:
    """Give a folder of our own a name under which it is kept for good, and return that; raises OSError."""
    kept = folder.with_name(f"{folder.name}-kept-{token_hex(4)}")
    folder.rename(kept)
    return kept


def sweep(folder: Path) -> None:
    """Take away what programs that were ended by force left for a day in a folder for passing copies."""
    before = time.time() - _PASSING_SECONDS
    for one in folder.iterdir():
        with suppress(OSError):
            if one.stat().st_mtime < before:
                remove_folder(one)


def remove_folder(folder: Path) -> None:
    """Take a folder of our own away with all that is in it, as far as that can be done."""
    shutil.rmtree(folder, ignore_errors=True)


def is_read_only(document: Path) -> bool:
    """Whether a document is marked as one that is not to be written; one that is not there is not."""
    with suppress(OSError):
        return not document.stat().st_mode & 0o222
    return False


def cannot_read(document: Path, error: OSError) -> UnopenableMapError:
    """Return what to say where a document, or what is made of it to work on, cannot be read."""
    if is_full(error):
        return UnopenableMapError(
            f"{document} cannot be opened, as the disk is full."
            " Nothing was changed. Make room, then try again."
        )
    return UnopenableMapError(f"{document} cannot be read: {error.strerror or error}.")


def cannot_save(document: Path, error: OSError) -> WorldError:
    """Return what to say where a document cannot be written."""
    if not is_dir(document.parent):
        return WorldError(f"The folder of {document} cannot be reached: a share or a stick may be gone.")
    why = error.strerror or str(error)
    return WorldError(f"{document} cannot be saved: {why}. Check its folder, or make room on the disk.")


def _mode_of(document: Path) -> int:
    """Return the mode that the document has, or that the user's mask leaves a new file."""
    with suppress(OSError):
        return document.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
