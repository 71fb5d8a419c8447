"""A piece of work on a map, in a program of its own: what it does while the world fails, and what it says."""

import functools
import os
import re
import signal
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from stewardmap.errors import StewardMapError, WrongPassphraseError
from stewardmap.operations.workspace import Workspace
from stewardmap.store import durability
from stewardmap.store.recovery import recovery_lines
from tests.faults.jobs import new_home
from tests.faults.killing import Killed, brought_in
from tests.faults.recording import put
from tests.faults.town import Town, any_key, step, town

Content = dict[Path, bytes | None]
Tell = Callable[[str, object], None]

DONE = 4
_SECONDS = 30


@dataclass(slots=True)
class Failed(Killed):
    """What came of many failures."""

    unclear: int = 0

    @property
    def bad(self) -> int:
        """How many things went wrong."""
        return self.lost + self.torn + self.corrupt + self.left_over + self.unclear

    def told(self) -> str:
        """Return what is said of it in the table."""
        return f"{Killed.told(self)}, {self.unclear} not said clearly"


@dataclass(slots=True)
class Told:
    """What a program said while calls failed: how many steps were done, its sentences, and what was none."""

    done: int
    calls: int = 0
    room: int = 0
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


def held(folder: Path) -> Content:
    """Return what a folder holds: files with what is in them, folders without."""
    return {path: None if path.is_dir() else path.read_bytes() for path in sorted(folder.rglob("*"))}


def told_by(work: Callable[[Tell], None]) -> Told:
    """Have some work done in a program of its own, that waits for the disk, and return what it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(_SECONDS)
        _work(work, writing)
    os.close(writing)
    told = Told(DONE)
    with os.fdopen(reading, encoding="utf-8") as lines:
        for line in lines:
            told.take(*line.rstrip("\n").split(" ", 1))
    _, status = os.waitpid(child, 0)
    if status:
        told.unclear.append(f"ended by {status}")
    return told


def _work(work: Callable[[Tell], None], writing: int) -> None:
    def tell(what: str, said: object) -> None:
        os.write(writing, f"{what} {str(said)!r}\n".encode())

    try:
        durability.waited_for = True
        work(tell)
    except BaseException:
        tell("unclear", "; ".join(traceback.format_exc().splitlines()[-9:]))
    finally:
        os._exit(0)


class AtWork:
    """Somebody who works on a map, whatever fails: each step that is done is told, and each refusal.

    What is said of a refusal has to be `about` what is the matter.
    """

    def __init__(self, of: Town, tell: Tell, about: str = "") -> None:
        self._of = of
        self._tell = tell
        self._about = about
        self._done = DONE
        self._opened: list[Workspace] = []

    def work(self) -> None:
        """Open the map, do some steps, import some, save it, keep a backup, change its key, do another."""
        if not self._open():
            return
        document = self._opened[0].document
        other = next(key for key in self._of.keys if key != document.key)
        others = [document.publish, document.back_up, functools.partial(document.change_key, other)]
        for what in (*[self._edit] * 3, self._bring_in, *others, self._edit):
            self._tried(what)

    def go_on(self) -> None:
        """Do another step and save, where nothing stands in the way any more: all of that has to be done."""
        if not self._opened and not self._open():
            self._tell("unclear", "not opened again")
        for workspace in self._opened:
            if workspace.document.is_locked:
                self._unlock(workspace)
            before = self._done
            if not self._tried(self._edit) or not self._tried(workspace.document.publish):
                self._tell("unclear", f"not gone on with after {before}")

    def close(self) -> None:
        """Close the map, where it could be opened."""
        for workspace in self._opened:
            self._tried(workspace.close)

    def _open(self) -> bool:
        return self._tried(lambda: self._opened.append(self._of.open()))

    def _unlock(self, workspace: Workspace) -> None:
        """Give the key again: the one or the other, where it was being changed."""
        for key in self._of.keys:
            with suppress(WrongPassphraseError):
                workspace.document.unlock(" ".join(recovery_lines(key)))
                return

    def _edit(self) -> None:
        self._opened[0].do(step(self._done))
        self._was_done()

    def _bring_in(self) -> None:
        brought_in(self._opened[0], self._done)
        self._was_done()

    def _was_done(self) -> None:
        self._done += 1
        self._tell("done", self._done)

    def _tried(self, what: Callable[[], object]) -> bool:
        try:
            what()
        except StewardMapError as error:
            self._tell("said" if self._is_clear(str(error)) else "unclear", error)
            return False
        except BaseException:
            self._tell("unclear", "; ".join(traceback.format_exc().splitlines()[-9:]))
            return False
        return True

    def _is_clear(self, said: str) -> bool:
        """Whether it is a sentence for a user: of what is the matter, whole, and in plain words."""
        is_whole = said.endswith(".") and "\n" not in said and re.search(self._about, said)
        return bool(is_whole) and not re.search(r"Errno|Error|SQL|None|Traceback", said)
