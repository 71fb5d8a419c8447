"""The lock beside a document: who has it open, on which computer and since when, for everyone to see."""

import getpass
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from stewardmap.errors import InUseError
from stewardmap.store.document import disk

BEAT_SECONDS = 60
DEAD_AFTER_SECONDS = 240


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a document open; `keeps` tells this user's own programs on this computer from others."""

    who: str
    computer: str
    since: str
    process: int
    keeps: str
    token: str


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is ours, unless somebody took it over since."""

    file: Path
    owner: Owner

    @property
    def is_ours(self) -> bool:
        """Whether it still says that we have the document open; raises OSError."""
        there = self.now
        return there is not None and there.token == self.owner.token

    @property
    def now(self) -> Owner | None:
        """Who has the document open by now, or None where that cannot be read."""
        return _owner_in(self.file)

    def beat(self) -> None:
        """Show that we are alive; other computers take over a lock that was silent for long."""
        with suppress(OSError):
            if self.is_ours:
                os.utime(self.file)

    def release(self) -> None:
        """Let others open the document."""
        with suppress(OSError):
            if self.is_ours:
                self.file.unlink()


def lock(document: Path, keeps: str) -> Lock | None:
    """Lock a document, or return None where nothing can be written beside it, so that nobody can.

    The caller already holds `keeps`, the private lock of the working copy of that name.

    Raises:
        InUseError: if somebody else has it open.
    """
    file = disk.beside(document, "lock")
    owner = _ourselves(keeps)
    made = file.with_name(f"{file.name}.{keeps[:16]}")  # one name for this home, so that none is left over
    try:
        disk.remove(made, _aside(made))
        disk.write_lasting(made, json.dumps(asdict(owner)))  # an empty one would be nobody's, and keep us out
    except OSError:
        disk.remove(made)
        return None
    try:
        if not _put(made, file) and not (_clear_dead(made, file, owner) and _put(made, file)):
            raise in_use(document, _owner_in(file))
    except OSError:
        return None
    finally:
        disk.remove(made)
    return Lock(file, owner)


def clear_up(document: Path, ours: Lock) -> None:
    """Take away what programs that died left beside a document that is ours: parts, and locks never put."""
    disk.remove(*disk.left_beside(document, r"\d+\.part"))
    for one in disk.left_beside(document, r"lock\.[0-9a-f]{16}(?:\.dead)?"):
        with suppress(OSError):
            if ours.file.stat().st_mtime - one.stat().st_mtime > DEAD_AFTER_SECONDS:
                disk.remove(one)


def in_use(document: Path, owner: Owner | None) -> InUseError:
    """Return what to say of a document that somebody else has open."""
    by = f"by {owner.who} on {owner.computer}, since {owner.since}" if owner else "by someone else"
    return InUseError(
        f"{document} is in use {by}. Nothing was changed. Ask them to close it, then try again.", by
    )


def _ourselves(keeps: str) -> Owner:
    try:
        who = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        who = "someone"
    since = datetime.now(UTC).astimezone().strftime("%d %B, %H:%M").lstrip("0")
    return Owner(who, _computer(), since, os.getpid(), keeps, token_hex(8))


def _computer() -> str:
    """Return this computer's name, without asking a network for it."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "a computer")


def _put(made: Path, file: Path) -> bool:
    """Put a lock with its content in place at once; False if one stands there."""
    try:
        if os.name == "nt":
            made.rename(file)  # fails there if the name is taken
        else:
            os.link(made, file)
    except FileExistsError:
        return False
    except OSError:
        return _put_where_nothing_links(made, file)
    return True


def _put_where_nothing_links(made: Path, file: Path) -> bool:
    """Put a lock in place on a share without links: its content comes a moment after its name."""
    try:
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        return False
    with os.fdopen(handle, "wb") as new:
        new.write(made.read_bytes())
    return True


def _clear_dead(made: Path, file: Path, ourselves: Owner) -> bool:
    """Take away the lock of a program that is no more; False if its owner may be alive."""
    there = _owner_in(file)
    try:
        silent = made.stat().st_mtime - file.stat().st_mtime  # both by the clock of the disk they are on
    except FileNotFoundError:
        return True
    if silent < -DEAD_AFTER_SECONDS:  # the disk's clock was set back: whoever is alive is heard from now on
        with suppress(OSError):
            os.utime(file)
    if silent < DEAD_AFTER_SECONDS and not (there and _is_gone(there, ourselves)):
        return False
    aside = _aside(made)
    with suppress(FileNotFoundError):
        file.rename(aside)
        if _owner_in(aside) != there:  # another took it over meanwhile: what we moved is theirs
            _put(aside, file)
    disk.remove(aside)
    return True


def _aside(made: Path) -> Path:
    """Return where a lock is put that may be somebody's all the same."""
    return made.with_name(f"{made.name}.dead")


def _is_gone(owner: Owner, ourselves: Owner) -> bool:
    """Whether the program of a lock is known to have ended, as it can be on its own computer."""
    if owner.computer != ourselves.computer:
        return False
    if owner.keeps == ourselves.keeps and owner.who == ourselves.who:
        return True  # the private lock, which is ours, would be theirs
    if os.name == "nt":
        return False
    try:
        os.kill(owner.process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _owner_in(file: Path) -> Owner | None:
    """Return who is named in a lock, or None if it cannot be read."""
    try:
        return Owner(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
