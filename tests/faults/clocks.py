"""Clocks that are set back, forward and anywhere, at work: nothing is lost, thinned too far or taken over."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from random import Random
from unittest import mock

from stewardmap.errors import InUseError, StewardMapError
from stewardmap.operations import workspace as operations
from stewardmap.operations.backups import backups_of, is_good
from stewardmap.operations.workspace import Workspace
from stewardmap.store.document import backups, lock, looking, replacing
from stewardmap.store.document.lock import Owner
from stewardmap.store.document.thinning import NEWEST, thinned
from tests.faults import killing
from tests.faults.town import Town, home, lost, names, step, torn, town

_YEAR = 365 * 86_400.0
_DEAD_AFTER, _BEAT = 0.4, 0.03

Jump = Callable[[Random], float]
"""How far off the clock is from now on, in seconds."""

JUMPS: Mapping[str, Jump] = {
    "back a year": lambda _random: -_YEAR,
    "forward a year": lambda _random: _YEAR,
    "anywhere": lambda random: (
        random.choice((-1, 1)) * random.choice((0, 3600, 86_400, 30 * 86_400, 9 * _YEAR))
    ),
}


class Clock:
    """A clock that may be set."""

    def __init__(self) -> None:
        self.off = 0.0

    def now(self, zone: tzinfo | None = None) -> datetime:
        """Return the time as it has it."""
        return datetime.now(zone) + timedelta(seconds=self.off)


@contextmanager
def set_by(clock: Clock) -> Iterator[None]:
    """Have the program tell time by a clock, wherever it asks for it; a disk has a clock of its own."""
    real = time.time

    class Then(datetime):
        now = staticmethod(clock.now)

    class Day(date):
        today = staticmethod(lambda: clock.now().date())

    with ExitStack() as planted:
        for module in (backups, lock, replacing):
            planted.enter_context(mock.patch.object(module, "datetime", Then))
        for module in (operations, looking):
            planted.enter_context(mock.patch.object(module, "date", Day))
        planted.enter_context(mock.patch.object(time, "time", side_effect=lambda: real() + clock.off))
        yield


@dataclass(slots=True)
class Told:
    """What came of a clock."""

    times: int = 0
    lost: int = 0
    torn: int = 0
    gone: int = 0
    stolen: int = 0
    stuck: int = 0

    @property
    def bad(self) -> int:
        """How many things went wrong."""
        return self.lost + self.torn + self.gone + self.stolen + self.stuck


def backed_up(jump: Jump, times: int, seed: int = 0) -> Told:
    """Make so many backups, the clock being set half-way: of the newest eight none may be gone or broken."""
    random, clock, found = Random(seed), Clock(), Told()
    with town() as of, set_by(clock), of.open() as workspace:
        made: list[Path] = []
        for number in range(times):
            if number >= times // 2:
                clock.off = jump(random)
            clock.off += number * 3600
            workspace.do(step(number))
            try:
                workspace.document.back_up()
            except StewardMapError:
                found.gone += 1
                return found
            there = backups_of(of.path)
            made.append(there[0].file)
            found.gone += not {*made[-NEWEST:]} <= {one.file for one in there}
        found.gone += sum(not is_good(one, of.keys[-1]) for one in backups_of(of.path)[:NEWEST])
        found.times = times
        found.lost, found.torn = lost(names(workspace), times), torn(names(workspace))
    return found


def worked(jump: Jump, times: int) -> Told:
    """End programs that do a little of all while their clock is set between any two steps."""

    def jumping(workspace: Workspace, of: Town, number: int, say: Callable[[int], None]) -> None:
        clock, random = Clock(), Random(number)

        def said(done: int) -> None:
            say(done)
            clock.off = jump(random)

        with set_by(clock):
            killing.mix(workspace, of, number, said)

    found = killing.killed(jumping, times)
    return Told(found.times, found.lost + found.corrupt, found.torn)


def locked(jump: Jump, times: int, seed: int = 0) -> Told:
    """Try to open what is open on another computer, under clocks that are set meanwhile on both."""
    random, found = Random(seed), Told()
    with town() as of, mock.patch.object(lock, "DEAD_AFTER_SECONDS", _DEAD_AFTER):
        owner = _owner(of, jump, random.random())
        time.sleep(_DEAD_AFTER)
        for _again in range(times):
            found.times += 1
            found.stolen += _tried(of, jump(random))
        os.kill(owner, signal.SIGKILL)
        os.waitpid(owner, 0)
        until = time.monotonic() + 20 * _DEAD_AFTER
        while not (opened := _tried(of, jump(random))) and time.monotonic() < until:
            time.sleep(_BEAT)
        found.stuck += not opened
    return found


def _owner(of: Town, jump: Jump, seed: float) -> int:
    """Begin a program that has the document open on a computer of its own, and shows that it is alive."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            clock, random = Clock(), Random(seed)
            with (
                home(of.folder / "depot"),
                set_by(clock),
                mock.patch.object(lock, "_computer", return_value="depot"),
            ):
                workspace = of.open()
                os.write(writing, b"\n")
                while True:
                    workspace.document.beat()
                    clock.off = jump(random)
                    time.sleep(_BEAT)
        finally:
            os._exit(1)
    os.close(writing)
    os.read(reading, 1)
    os.close(reading)
    return child


def _tried(of: Town, off: float) -> bool:
    """Whether the document can be opened by this clock."""
    clock = Clock()
    clock.off = off
    with set_by(clock):
        try:
            of.open().close()
        except InUseError:
            return False
    return True


# What the bench must find.


def by_the_clock(made: Sequence[datetime]) -> set[int]:
    """Keep the newest backups by the clock and not by their order."""
    newest = sorted(range(len(made)), key=lambda at: made[at])[-NEWEST:]
    return thinned([]) | set(newest)


def silent_by_ones_own_clock(_made: Path, file: Path, _ourselves: Owner) -> bool:
    """Tell whether an owner is silent by this computer's clock and not the disk's."""
    if time.time() - file.stat().st_mtime < lock.DEAD_AFTER_SECONDS:
        return False
    file.unlink()
    return True


def planted(name: str, times: int) -> Told:
    """Do again what finds one of the planted faults."""
    if name == "thinned by the clock":
        with mock.patch.object(backups, "thinned", by_the_clock):
            return backed_up(JUMPS["back a year"], times)
    with mock.patch.object(lock, "_clear_dead", silent_by_ones_own_clock):
        return locked(JUMPS["forward a year"], times)


CONTROLS = ("thinned by the clock", "silent by one's own clock")
