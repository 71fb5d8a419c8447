"""Calls that fail, each in its turn: what was said to be done is there, and each failure was said."""

import errno
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path
from random import Random
from unittest import mock

from stewardmap.store.document import disk
from tests.faults import recorder
from tests.faults.killing import examined
from tests.faults.piece import DONE, AtWork, Failed, Piece, Tell, Told, pieces, told_by
from tests.faults.recording import put
from tests.faults.town import Town

NEVER = 1 << 40


class Call(IntFlag):
    """What kind of call fails, as the recorder numbers them."""

    WRITE = 1
    SYNC = 2
    RENAME = 4
    TRUNCATE = 8
    OPEN = 16
    UNLINK = 32
    MKDIR = 64
    CREATE = 128
    MODE = 256


@dataclass(frozen=True, slots=True)
class Fault:
    """Which calls fail, with what, how often from the first on that does, and inside of what."""

    calls: Call
    error: int
    times: int = 1
    inside: str = ""


_ROOM = Call.WRITE | Call.CREATE | Call.MKDIR

FOR_GOOD: Mapping[str, Fault] = {
    "every write from one on": Fault(Call.WRITE, errno.EIO, NEVER),
    "every fsync from one on": Fault(Call.SYNC, errno.EIO, NEVER),
    "every rename from one on": Fault(Call.RENAME, errno.EACCES, NEVER),
    "every open from one on": Fault(Call.OPEN, errno.EROFS, NEVER),
    "every unlink from one on": Fault(Call.UNLINK, errno.EACCES, NEVER),
    "disk full": Fault(_ROOM, errno.ENOSPC, NEVER),
    "disk full for a while": Fault(_ROOM, errno.ENOSPC, 12),
    "disk read-only from then on": Fault(Call(511), errno.EROFS, NEVER),
}
"""What fails from one call on, and most of which is what happens to a disk."""

FAULTS: Mapping[str, Fault] = {
    "write": Fault(Call.WRITE, errno.EIO),
    "fsync": Fault(Call.SYNC, errno.EIO),
    "rename, link": Fault(Call.RENAME, errno.EACCES),
    "truncate": Fault(Call.TRUNCATE, errno.EIO),
    "open to write": Fault(Call.OPEN, errno.EACCES),
    "unlink": Fault(Call.UNLINK, errno.EACCES),
    "mkdir": Fault(Call.MKDIR, errno.EACCES),
    "chmod": Fault(Call.MODE, errno.EPERM),
    **FOR_GOOD,
}


def failing(
    piece: Piece,
    fault: Fault,
    points: int | None,
    planted: Callable[[], AbstractContextManager[object]] | None = None,
) -> Failed:
    """Have each call of a piece of work fail in its turn, or so many of them, and say what was found.

    Where something is wrong on purpose, only until that is found.
    """
    random, found, of = Random(0), Failed(), piece.of
    for before in piece.states:
        put(of.folder, before)
        calls = done_while(of, fault, NEVER).calls
        for first in _some(range(1, calls + 1), points, random):
            put(of.folder, before)
            with planted() if planted else nullcontext():
                told = done_while(of, fault, first)
            found.unclear += len(told.unclear)
            found.said |= told.sentences | set(told.unclear)
            examined(of, DONE, told.done, found)
            if planted and found.bad:
                return found
    return found


def _some(numbers: range, many: int | None, random: Random) -> Iterable[int]:
    return numbers if many is None or many >= len(numbers) else sorted(random.sample(numbers, many))


def done_while(of: Town, fault: Fault, first: int) -> Told:
    """Do the piece of work in a program of its own, of whose calls some fail, and return what it said."""

    def work(tell: Tell) -> None:
        recorder.fail(of.folder / fault.inside, fault.calls, fault.error, first, fault.times)
        somebody = AtWork(of, tell)
        somebody.work()
        somebody.close()
        tell("calls", recorder.calls())

    return told_by(work)


# What the bench must find, or it finds nothing.


def _copied_in_spite(source: Path, target: Path, *, lasting: bool = True) -> str:
    with suppress(OSError):
        return _copy(source, target, lasting=lasting)
    return disk.digest_of(source) or ""


_copy = disk.copy


def _made_ready_where_it_is(made: Path, _document: Path) -> str:
    _ready.append(made)
    return disk.digest_of(made) or ""


def _put_bit_by_bit(document: Path) -> None:
    _copy(_ready.pop(), document)


_ready: list[Path] = []

CONTROLS: Mapping[str, Callable[[], AbstractContextManager[object]]] = {
    "errors not minded": lambda: mock.patch.object(disk, "copy", _copied_in_spite),
    "written in place": lambda: mock.patch.multiple(
        disk, make_ready=_made_ready_where_it_is, put_in_place=_put_bit_by_bit
    ),
    "errors not said plainly": lambda: mock.patch.object(disk, "cannot_save", lambda _path, error: error),
}


def planted(name: str, most: int) -> Failed:
    """Have writes fail for good where something is wrong on purpose, until that is found."""
    with pieces("as it was") as piece:
        return failing(piece, Fault(Call.WRITE, errno.ENOSPC, inside="shared"), most, CONTROLS[name])
