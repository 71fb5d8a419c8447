"""Power cuts at any moment of any work, replayed on a disk that keeps no more than was waited for."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from unittest import mock

from stewardmap.errors import StewardMapError
from stewardmap.operations.workspace import Workspace
from stewardmap.store import connection, durability
from stewardmap.store.document import disk
from stewardmap.store.document.backups import backups_of, is_good
from stewardmap.store.keys import Key
from tests.faults.jobs import JOBS, Job
from tests.faults.killing import Killed, examined
from tests.faults.recording import Recording, put, recorded
from tests.faults.replay import Kind
from tests.faults.town import Town, any_key, town

_STEPS = 8
_CUTS_EACH = 25
_ON_ONE_MAP = 4
_AFTER_A_WORD = 0.3
"""How often the power goes just after a step was said to be done, which is when most is at stake."""


@dataclass(frozen=True, slots=True)
class Left:
    """What is on the disk when the power is there again, and how many steps had been said to be done."""

    content: dict[Path, bytes | None]
    said: int


def cut(job: Job, times: int, seed: int = 0, *, waits: bool = True, until_bad: bool = False) -> Killed:
    """Cut the power so many times, and say what was found; work goes on from what the last cut left."""
    random, found = Random(seed), Killed()
    with mock.patch.object(durability, "waited_for", new=False):  # while no disk is watched
        while found.times < times and not (until_bad and found.bad):
            with town() as of:
                of.keys.append(any_key())
                done = 0
                for _again in range(_ON_ONE_MAP):
                    many = min(_CUTS_EACH, times - found.times)
                    if not many or found.corrupt or (until_bad and found.bad):
                        break
                    done = job.prepare(of, done)
                    recording = recorded(job, of, done, _STEPS)
                    cuts = left_by(recording, many, random, waits=waits)
                    done = _looked_at(of, done, cuts, found, until_bad=until_bad)
    return found


def left_by(recording: Recording, times: int, random: Random, *, waits: bool) -> Iterator[Left]:
    """Replay what was recorded, and cut the power so many times on the way."""
    log, at, said = recording.log, 0, 0
    words = [number for number, entry in enumerate(log, 1) if entry.kind is Kind.SAID]
    moments = [
        random.choice(words) if random.random() < _AFTER_A_WORD else random.randint(0, len(log))
        for _cut in range(times)
    ]
    for moment in sorted(moments):
        for entry in log[at:moment]:
            recording.disk.do(entry, waits=waits)
            said = entry.offset + 1 if entry.kind is Kind.SAID else said
        at = moment
        yield Left(recording.disk.after_a_cut(random), said)


def _looked_at(of: Town, done: int, cuts: Iterator[Left], found: Killed, *, until_bad: bool) -> int:
    """Look at what each cut left, and leave what the last one did; returns how many steps are in that."""
    there = done
    for left in cuts:
        put(of.folder, left.content)
        if of.path.exists() or left.said:
            there = examined(of, done, max(done, left.said), found)
            found.corrupt += not _newest_backup_is_good(of)
        else:
            there = _made_again(of, found)
        if until_bad and found.bad:
            break
    put(of.folder, left.content)
    return there


def _newest_backup_is_good(of: Town) -> bool:
    return all(any(is_good(one, key) for key in of.keys or [None]) for one in backups_of(of.path)[:1])


def _made_again(of: Town, found: Killed) -> int:
    """A map whose making nobody was told of can be made again."""
    found.times += 1
    try:
        Workspace.create(of.path).close()
    except StewardMapError as error:
        found.corrupt += 1
        found.said.add(str(error))
    return 0


# What the bench must find, or it finds nothing.


@contextmanager
def in_order_only() -> Iterator[None]:
    """A database that waits for the disk no more than keeps its own file whole."""
    pragmas = connection._pragmas

    def normal(key: Key | None) -> Iterator[str]:
        yield from pragmas(key)
        yield "synchronous = NORMAL"

    with mock.patch.object(connection, "_pragmas", normal):
        yield


@contextmanager
def no_wait_for(*waiting: str) -> Iterator[None]:
    """A program that leaves some of its own waiting out."""
    with ExitStack() as patches:
        for name in waiting:
            patches.enter_context(mock.patch.object(disk, name, return_value=None))
        yield


CONTROLS: Mapping[str, Callable[[], AbstractContextManager[None]]] = {
    "synchronous = NORMAL": in_order_only,
    "files not waited for": lambda: no_wait_for("sync", "sync_file"),
    "names not waited for": lambda: no_wait_for("sync_folder"),
}


def planted(name: str, times: int) -> Killed:
    """Cut the power where something is wrong on purpose, until that is found."""
    with CONTROLS[name]():
        return cut(JOBS["mixed"], times, until_bad=True)
