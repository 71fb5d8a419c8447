"""Two programs on one document, killed and put to sleep at random: nothing that either did is lost.

Each has a computer of its own, by its name and its home; or both are windows of one user. A lock whose owner
is silent for a third of a second is taken over here, so that living owners lose theirs as well, as one does
whose computer slept.
"""

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from unittest import mock

from stewardmap.errors import ChangedElsewhereError, InUseError, StewardMapError
from stewardmap.operations.workspace import Workspace
from stewardmap.store.document import held, lock, publishing
from tests.faults.town import Town, beside, home, step, torn, town

_BEAT, _DEAD_AFTER = 0.03, 0.3
_LONGEST_SECONDS, _ASLEEP_SECONDS = 0.6, (0.35, 0.7)
_AT_ONE_GO = 6
_OPENINGS = 8  # as many could be done in the longest while, however busy the machine is
_PATIENCE_SECONDS = 20.0

Say = Callable[[str], None]
"""Says a step by its name once it is done; `+` begins what else was done, `!` what went wrong."""


@dataclass(slots=True)
class Shared:
    """What came of two that worked on one document."""

    times: int = 0
    lost: int = 0
    torn: int = 0
    refused: int = 0
    left_over: int = 0
    did: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)

    @property
    def bad(self) -> int:
        """How many things went wrong."""
        return self.lost + self.torn + self.refused + self.left_over

    def told(self) -> str:
        """Say what they did meanwhile, and what was said where one was refused."""
        did = ", ".join(f"{many} {what}" for what, many in sorted(self.did.items()))
        return "; ".join([did, *self.said])


@dataclass(frozen=True, slots=True)
class Way:
    """How two share a document: on how many computers, whether they sleep, and how they go about it."""

    computers: int
    asleep: bool = False
    heedless: bool = False


WAYS: Mapping[str, Way] = {
    "two computers": Way(2),
    "two that sleep": Way(2, asleep=True),
    "two windows": Way(1),
}
CONTROLS: Mapping[str, Way] = {"no lock, no look at the edition": Way(2, heedless=True)}


@dataclass(slots=True)
class _Somebody:
    """One of the two: where it works, and what it said that it did."""

    name: str
    home: Path
    child: int = 0
    reading: int = -1
    begun: int = 0


def shared(way: Way, times: int, seed: int = 0, *, until_bad: bool = False) -> Shared:
    """Have two work on one document, end either of them so many times, and say what was found."""
    random, found = Random(seed), Shared()
    while found.times < times and not (until_bad and found.bad):
        with town() as of:
            both = [_Somebody(name, of.folder / f"home{at % way.computers}") for at, name in enumerate("AB")]
            acknowledged: set[str] = set()
            longest = max(_LONGEST_SECONDS, _OPENINGS * _seconds_to_open(of))
            for _again in range(4):
                left = min(_AT_ONE_GO, times - found.times)
                if left > 0 and not (until_bad and found.bad):
                    acknowledged |= _for_a_while(way, of, both, left, longest, random, found)
                    _look(of, both, acknowledged, found)
    return found


def _for_a_while(
    way: Way, of: Town, both: list[_Somebody], times: int, longest: float, random: Random, found: Shared
) -> set[str]:
    """Let both work, end one or the other now and then, and both at last; return the steps that were said."""
    said: list[str] = []
    for one in both:
        _start(way, of, one, random)
    for _again in range(times):
        one = random.choice(both)
        time.sleep(random.uniform(0.02, longest))
        if way.asleep and random.random() < 0.5:
            os.kill(one.child, signal.SIGSTOP)
            time.sleep(random.uniform(*_ASLEEP_SECONDS))
            os.kill(one.child, signal.SIGCONT)
            time.sleep(random.uniform(0, 0.1))
        said += _end(one)
        found.times += 1
        _start(way, of, one, random)
    for one in both:
        said += _end(one)
        found.times += 1
    found.refused += sum(word.startswith("!") for word in said)
    found.said.update(word for word in said if word.startswith("!"))
    found.did.update(word[1:] for word in said if word.startswith("+"))
    done = {word for word in said if word[0] not in "!+"}
    found.did["steps"] += len(done)
    return done


def _start(way: Way, of: Town, one: _Somebody, random: Random) -> None:
    reading, writing = os.pipe()
    one.begun += 1
    seed = random.random()
    child = os.fork()
    if child == 0:
        try:
            with _as_somebody(way, one):
                _work(of, f"{one.name}{one.begun}", Random(seed), lambda word: _say(writing, word))
        finally:
            os._exit(1)
    os.close(writing)
    one.child, one.reading = child, reading


def _end(one: _Somebody) -> list[str]:
    os.kill(one.child, signal.SIGKILL)
    os.waitpid(one.child, 0)
    with os.fdopen(one.reading, "rb") as said:
        return said.read().decode().split()


def _say(writing: int, word: str) -> None:
    os.write(writing, f"{word}\n".encode())


@contextmanager
def _as_somebody(way: Way, one: _Somebody) -> Iterator[None]:
    """On one's own computer, and in a hurry."""
    computer = one.home.name
    with home(one.home), mock.patch.multiple(
        lock, DEAD_AFTER_SECONDS=_DEAD_AFTER, _computer=lambda: computer
    ):  # fmt: skip
        if not way.heedless:
            yield
            return
        with mock.patch.object(held, "lock", return_value=None), \
             mock.patch.object(held.Held, "make_sure", return_value=None), \
             mock.patch.object(publishing, "_make_sure_of", return_value=None):  # fmt: skip
            yield


def _work(of: Town, name: str, random: Random, say: Say) -> None:
    """Open the document by turns with the other, and do some steps each time."""
    number = 0
    while True:
        workspace = _opened(of, say)
        beating = threading.Event()
        threading.Thread(target=_beat, args=(workspace, beating), daemon=True).start()
        try:
            for _again in range(random.randint(1, 5)):
                workspace.do(step(f"{name}x{number}"))
                say(f"{name}x{number}")
                number += 1
                if random.random() < 0.3:
                    workspace.document.publish()
                    say("+published")
            beating.set()
            workspace.close()
            say("+published")
        except (InUseError, ChangedElsewhereError):
            say("+overtaken")
            beating.set()
            workspace.document.let_go()
        except Exception as error:
            say(f"!{type(error).__name__}:{error}".replace(" ", "_"))
            raise
        time.sleep(random.uniform(0, 0.02))


def _beat(workspace: Workspace, until: threading.Event) -> None:
    while not until.wait(_BEAT):
        workspace.document.beat()


def _opened(of: Town, say: Say) -> Workspace:
    while True:
        try:
            workspace = of.open()
        except InUseError:
            time.sleep(0.01)
        except Exception as error:
            say(f"!opening:{type(error).__name__}:{error}".replace(" ", "_"))
            raise
        else:
            if "joined" in workspace.document.said:
                say("+joined")
            return workspace


def _look(of: Town, both: list[_Somebody], acknowledged: set[str], found: Shared) -> None:
    """Have each come back once, and look whether what both did is in the document then."""
    time.sleep(_DEAD_AFTER)  # what is younger may be somebody's who only just opens it
    for one in (*both, *both):
        with _as_somebody(Way(2), one):
            try:
                _settle(of)
            except StewardMapError as error:
                found.refused += 1
                found.said[f"{type(error).__name__}: {error}"] += 1
                return
    there = of.alone()
    whole = {name.split(".")[0] for name in there}
    found.lost += len(acknowledged - whole)
    found.torn += torn(there)
    found.left_over += beside(of)


def _seconds_to_open(of: Town) -> float:
    began = time.monotonic()
    with of.open() as workspace:
        workspace.do(step("first"))
    return time.monotonic() - began


def _settle(of: Town) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            with of.open():
                return
        except InUseError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
