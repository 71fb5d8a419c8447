"""kill -9 at any moment of any work: what was said to be done is there, whole, and so is the document."""

import os
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from stewardmap.errors import StewardMapError
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput, plan_import
from stewardmap.operations.apply_import import ApplyImport
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from tests.exchange.tables import table
from tests.faults.town import Town, any_key, beside, lost, names, step, torn, town

_LONGEST_SECONDS, _FROM_A_STEP = 0.25, 0.7
_ON_ONE_MAP = 25

Work = Callable[[Workspace, Town, int, Callable[[int], None]], None]
"""Works on a map from a step on, for ever, and says each step once it is done."""


@dataclass(slots=True)
class Killed:
    """What came of many deaths."""

    times: int = 0
    lost: int = 0
    torn: int = 0
    corrupt: int = 0
    left_over: int = 0
    steps: int = 0
    said: set[str] = field(default_factory=set)

    @property
    def bad(self) -> int:
        """How many things went wrong."""
        return self.lost + self.torn + self.corrupt + self.left_over

    def told(self) -> str:
        """Return what is said of it in the table."""
        return f"{self.lost} lost, {self.torn} torn, {self.corrupt} corrupt, {self.left_over} left over"


def edit(workspace: Workspace, _of: Town, number: int, say: Callable[[int], None]) -> None:
    """Do steps, of which some are undone and done again before they are said to be done."""
    while True:
        workspace.do(step(number))
        if number % 5 == 0:
            workspace.undo()
            workspace.redo()
        say(number)
        number += 1


def bring_in(workspace: Workspace, _of: Town, number: int, say: Callable[[int], None]) -> None:
    """Import tables, one step each."""
    while True:
        brought_in(workspace, number)
        say(number)
        number += 1


def brought_in(workspace: Workspace, number: int) -> None:
    """Import the people of one step."""
    rows = "".join(f"{person.name}\n" for person in step(number).records)
    plan = plan_import(workspace.snapshot(), [ImportInput(table(f"name\n{rows}"), TableKind.PEOPLE)])
    workspace.do(ApplyImport(plan))


def publish(workspace: Workspace, _of: Town, number: int, say: Callable[[int], None]) -> None:
    """Save after each step."""
    while True:
        workspace.do(step(number))
        say(number)
        workspace.document.publish()
        number += 1


def back_up(workspace: Workspace, _of: Town, number: int, say: Callable[[int], None]) -> None:
    """Keep a backup after each step."""
    while True:
        workspace.do(step(number))
        say(number)
        workspace.document.back_up()
        number += 1


def change_key(workspace: Workspace, of: Town, number: int, say: Callable[[int], None]) -> None:
    """Go from one key to the other and back after each step."""
    while True:
        workspace.do(step(number))
        say(number)
        other = next(key for key in of.keys if key != workspace.document.key)
        workspace.document.change_key(other)
        number += 1


def mix(workspace: Workspace, of: Town, number: int, say: Callable[[int], None]) -> None:
    """Do a little of all."""
    while True:
        workspace.do(step(number))
        say(number)
        if number % 3 == 1:
            workspace.document.publish()
        if number % 7 == 2:
            workspace.document.back_up()
        if number % 11 == 3:
            workspace.document.change_key(next(key for key in of.keys if key != workspace.document.key))
        number += 1


WORKS: Mapping[str, Work] = {
    "edits": edit,
    "imports": bring_in,
    "publishing": publish,
    "backups": back_up,
    "change of key": change_key,
    "mixed": mix,
}


# What the bench must find, or it finds nothing.


def says_too_soon(workspace: Workspace, _of: Town, number: int, say: Callable[[int], None]) -> None:
    """Say that a step is done before it is."""
    while True:
        say(number)
        time.sleep(0.002)
        workspace.do(step(number))
        number += 1


def in_two_halves(workspace: Workspace, _of: Town, number: int, say: Callable[[int], None]) -> None:
    """Do in two steps what is one."""
    while True:
        first, *rest = step(number).records
        workspace.do(Add(first, label="A half"))
        workspace.do(Add(*rest, label="The other"))
        say(number)
        number += 1


def writes_in_place(workspace: Workspace, of: Town, number: int, say: Callable[[int], None]) -> None:
    """Write over the document bit by bit."""
    while True:
        workspace.do(step(number))
        say(number)
        content = of.path.read_bytes()
        with of.path.open("wb", buffering=0) as file:
            for start in range(0, len(content), 4096):
                file.write(content[start : start + 4096])
        number += 1


CONTROLS: Mapping[str, Work] = {
    "says too soon": says_too_soon,
    "in two halves": in_two_halves,
    "writes in place": writes_in_place,
}


def killed(work: Work, times: int, seed: int = 0, *, until_bad: bool = False) -> Killed:
    """Kill somebody who works so many times, at moments that differ, and say what was found afterwards."""
    random, found = Random(seed), Killed()
    while found.times < times and not (until_bad and found.bad):
        with town() as of:
            of.keys.append(any_key())
            done = 0
            for _again in range(min(_ON_ONE_MAP, times - found.times)):
                done = _once(work, of, done, random, found)
                if found.corrupt or (until_bad and found.bad):
                    break
    return found


def _once(work: Work, of: Town, done: int, random: Random, found: Killed) -> int:
    """Kill once, and return how many steps there are then."""
    return examined(of, done, max(done, _worked_until_killed(work, of, done, random)), found)


def examined(of: Town, done: int, acknowledged: int, found: Killed) -> int:
    """Open a map after the worst, count what is wrong, and return how many steps there are."""
    found.times += 1
    try:
        of.alone()
        with of.open() as workspace:
            there = names(workspace)
        after = of.alone()
    except StewardMapError as error:
        found.corrupt += 1
        found.said.add(str(error))
        return done
    found.steps += acknowledged - done
    found.lost += lost(there, acknowledged)
    found.torn += torn(there) + (after != there)
    found.left_over += beside(of)
    return len({name.split(".")[0] for name in there})


def _worked_until_killed(work: Work, of: Town, done: int, random: Random) -> int:
    """Return how many steps were said to be done.

    The moment is counted from when the map is open, or from a step: a busy machine is long at the first.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work(work, of, done, writing)
    os.close(writing)
    heard = os.read(reading, 1)
    if random.random() < _FROM_A_STEP:
        heard += os.read(reading, 1)
    time.sleep(random.uniform(0, _LONGEST_SECONDS))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as said:
        numbers = (heard + said.read()).split()
    return int(numbers[-1]) + 1 if numbers else done


def _work(work: Work, of: Town, done: int, writing: int) -> None:
    try:
        workspace = of.open()
        os.write(writing, b"\n")
        work(workspace, of, done, lambda number: _say(writing, number))
    finally:
        os._exit(1)


def _say(writing: int, number: int) -> None:
    os.write(writing, b"%d\n" % number)
