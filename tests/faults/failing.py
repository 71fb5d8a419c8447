"""Calls that fail, each in its turn: what was said to be done is there, and each failure was said."""

import errno
import functools
import os
import re
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from enum import IntFlag
from pathlib import Path
from random import Random
from unittest import mock

from stewardmap.errors import StewardMapError
from stewardmap.operations.workspace import Workspace
from stewardmap.store import durability
from stewardmap.store.document import disk
from tests.faults import recorder
from tests.faults.jobs import new_home
from tests.faults.killing import Killed, examined
from tests.faults.recording import put
from tests.faults.town import Town, any_key, step, town

Content = dict[Path, bytes | None]

DONE = 4
_SECONDS = 30
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


@dataclass(slots=True)
class Failed(Killed):
    """What came of many failures."""

    unclear: int = 0

    @property
    def bad(self) -> int:
        """How many things went wrong."""
        return self.lost + self.torn + self.corrupt + self.left_over + self.unclear


@dataclass(slots=True)
class Told:
    """What a program said while calls failed: how many steps were done, its sentences, and what was none."""

    done: int
    calls: int = 0
    sentences: set[str] = field(default_factory=set)
    unclear: list[str] = field(default_factory=list)

    def take(self, what: str, said: str) -> None:
        """Take in one line of what it said."""
        if what == "said":
            self.sentences.add(said)
        elif what == "unclear":
            self.unclear.append(said)
        else:
            setattr(self, what, int(said.strip("'")))


def _as_it_was(of: Town, many: int = DONE) -> None:
    """A map that was closed as it should be."""
    with of.open() as workspace:
        for number in range(many):
            workspace.do(step(number))


def _not_yet_saved(of: Town) -> None:
    """A map of which some is not yet in the document, since the program was ended by force."""
    _as_it_was(of, DONE - 1)
    child = os.fork()
    if child == 0:
        of.open().do(step(DONE - 1))
        os._exit(0)
    os.waitpid(child, 0)


def _elsewhere(of: Town) -> None:
    """A map that was never open on this computer."""
    _as_it_was(of)
    new_home(of, DONE)


STATES: Mapping[str, Callable[[Town], None]] = {
    "as it was": _as_it_was,
    "not yet saved": _not_yet_saved,
    "first opening": _elsewhere,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A map in each of the states from which a piece of work is begun."""

    of: Town
    states: Sequence[Content]


@contextmanager
def pieces(*states: str) -> Iterator[Piece]:
    """A town in some of its states; nothing waits for the disk till calls are to fail."""
    with mock.patch.object(durability, "waited_for", new=False), town() as of:
        of.keys.append(any_key())
        made, new = [], held(of.folder)
        for state in states or STATES:
            put(of.folder, new)
            STATES[state](of)
            made.append(held(of.folder))
        yield Piece(of, made)


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


def held(folder: Path) -> Content:
    """Return what a folder holds: files with what is in them, folders without."""
    return {path: None if path.is_dir() else path.read_bytes() for path in sorted(folder.rglob("*"))}


def _some(numbers: range, many: int | None, random: Random) -> Iterable[int]:
    return numbers if many is None or many >= len(numbers) else sorted(random.sample(numbers, many))


def done_while(of: Town, fault: Fault, first: int) -> Told:
    """Do the piece of work in a program of its own, of whose calls some fail, and return what it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(_SECONDS)
        _work(of, fault, first, writing)
    os.close(writing)
    told = Told(DONE)
    with os.fdopen(reading, encoding="utf-8") as lines:
        for line in lines:
            told.take(*line.rstrip("\n").split(" ", 1))
    _, status = os.waitpid(child, 0)
    if status:
        told.unclear.append(f"ended by {status}")
    return told


def _work(of: Town, fault: Fault, first: int, writing: int) -> None:
    def tell(what: str, said: object) -> None:
        os.write(writing, f"{what} {str(said)!r}\n".encode())

    try:
        durability.waited_for = True
        recorder.fail(of.folder / fault.inside, fault.calls, fault.error, first, fault.times)
        _piece(of, tell)
        tell("calls", recorder.calls())
    finally:
        os._exit(0)


def _piece(of: Town, tell: Callable[[str, object], None]) -> None:
    """Open a map, do some steps, save it, keep a backup, change its key, do another and close it."""
    done = [DONE]

    def edit(workspace: Workspace) -> None:
        workspace.do(step(done[0]))
        done[0] += 1
        tell("done", done[0])

    def tried(what: Callable[[], object]) -> bool:
        try:
            what()
        except StewardMapError as error:
            tell("said" if _is_clear(str(error)) else "unclear", error)
            return False
        except BaseException:
            tell("unclear", "; ".join(traceback.format_exc().splitlines()[-9:]))
            return False
        return True

    opened: list[Workspace] = []
    if not tried(lambda: opened.append(of.open())):
        return
    workspace, document = opened[0], opened[0].document
    other = next(key for key in of.keys if key != document.key)
    edits = [functools.partial(edit, workspace)] * 3
    others = [document.publish, document.back_up, functools.partial(document.change_key, other)]
    for what in (*edits, *others, edits[0], workspace.close):
        tried(what)


def _is_clear(said: str) -> bool:
    """Whether it is a sentence for a user: whole, of one line, and without the words of a program."""
    return said.endswith(".") and "\n" not in said and not re.search(r"Errno|Error|SQL|None|Traceback", said)


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
