"""kill -9 while a map of an older schema is brought up to date: it is whole, at the old schema or the new."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from random import Random
from typing import Any
from unittest import mock

from stewardmap.errors import StewardMapError
from stewardmap.operations.backups import kept
from stewardmap.operations.workspace import Workspace
from stewardmap.store import map_file
from stewardmap.store.connection import connect
from stewardmap.store.document.place import place_of
from stewardmap.store.migrations import NEWEST, migrate
from tests.faults.killing import Killed
from tests.faults.town import Town, beside, lost, names, step, torn, town
from tests.newer_schema import newer

MOVING = """\
CREATE TABLE hat (id TEXT NOT NULL, name TEXT NOT NULL);

INSERT INTO hat SELECT id, name FROM person;

CREATE TABLE thing (at INTEGER NOT NULL);

WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 20000)
INSERT INTO thing SELECT at FROM n;

ALTER TABLE person ADD COLUMN shade TEXT DEFAULT '' NOT NULL;

UPDATE person SET shade = 'of ' || name, phone = 'was ' || name;

DELETE FROM thing WHERE at % 2;

UPDATE thing SET at = at + 1;
"""
"""Adds tables and a column, moves what is there, and is long enough to be ended at any of its moments."""

_LONGEST_SECONDS = 0.25
_STEPS = 6

How = Callable[[], Any]


@contextmanager
def half_way() -> Iterator[None]:
    """What the bench must find: scripts that are saved statement by statement."""

    def each_alone(execute: Callable[[str], object], version: int, to: int) -> None:
        def alone(statement: str) -> None:
            execute(statement)
            execute("COMMIT")
            execute("BEGIN IMMEDIATE")

        migrate(alone, version, to)

    with mock.patch.object(map_file, "migrate", each_alone):
        yield


@contextmanager
def without_a_backup() -> Iterator[None]:
    """What the bench must find as well: nothing is kept of what was before."""
    with mock.patch.object(map_file.Shared, "back_up_before_change", return_value=None):
        yield


CONTROLS: Mapping[str, How] = {"half of a migration": half_way, "no backup before": without_a_backup}


@dataclass(slots=True)
class BroughtUp(Killed):
    """What came of many deaths while maps were brought up."""

    old: int = 0
    new: int = 0
    without_backup: int = 0

    @property
    def bad(self) -> int:
        """How many things went wrong."""
        return self.lost + self.torn + self.corrupt + self.left_over + self.without_backup


def killed(times: int, seed: int = 0, *, how: How | None = None, until_bad: bool = False) -> BroughtUp:
    """Kill so many programs that bring an older map up, at moments that differ, and say what was found."""
    random, found = Random(seed), BroughtUp()
    while found.times < times and not (until_bad and found.bad):
        with town() as of:
            _once(of, random, found, how)
    return found


def _once(of: Town, random: Random, found: BroughtUp, how: How | None) -> None:
    """Leave a map of the old schema, saved or not, end who brings it up once or more, and look."""
    saved = _left(of, random)
    for _again in range(random.choice((1, 1, 1, 2, 3))):
        _opened_until_killed(of, random.uniform(0, _LONGEST_SECONDS), how)
        found.times += 1
    found.steps += _STEPS
    try:
        _look(of, saved, found)
    except StewardMapError:
        found.corrupt += 1


def _left(of: Town, random: Random) -> int:
    """Do some steps by the version before, of which some are not saved, and say how many are."""
    workspace, saved = of.open(), random.choice((_STEPS, 2))
    for number in range(_STEPS):
        workspace.do(step(number))
        if number + 1 == saved:
            workspace.document.publish()
    workspace.document.let_go()
    return saved


def _opened_until_killed(of: Town, seconds: float, how: How | None) -> None:
    child = os.fork()
    if child == 0:
        try:
            with newer(MOVING):
                if how is None:
                    of.open()
                else:
                    with how():
                        of.open()
                time.sleep(60)
        finally:
            os._exit(1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _look(of: Town, saved: int, found: BroughtUp) -> None:
    """Look at what stands there as the dead left it, and then as the new version opens it."""
    was_new = _is_new(of)
    found.old, found.new = found.old + (not was_new), found.new + was_new
    there = of.alone()
    found.lost += lost(there, saved)
    if was_new:
        found.without_backup += not _has_backup(of)
    with newer(MOVING):
        with of.open() as workspace:
            there = names(workspace)
            found.lost += lost(there, _STEPS)
            found.torn += torn(there) + (not _is_moved(workspace))
        found.without_backup += not _has_backup(of)
        found.torn += of.alone() != there
        found.left_over += beside(of)


def _is_new(of: Town) -> bool:
    """Whether the working copy is of the new schema; a half of it is found when it is opened."""
    with closing(connect(place_of(of.path).working, of.keys[-1], must_exist=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0]) > NEWEST


def _is_moved(workspace: Workspace) -> bool:
    """Whether each row is as the script makes it."""
    query = "SELECT hat.name, shade, phone FROM person LEFT JOIN hat ON hat.id = person.id"
    rows = workspace.read(lambda execute, _snapshot: execute(query).fetchall())
    return {(name, f"of {name}", f"was {name}") for name in names(workspace)} == set(rows)


def _has_backup(of: Town) -> bool:
    """Whether a backup that is whole holds every step that was done before."""
    found = [one.snapshot for one in kept(of.path, of.keys[-1]) if one.snapshot is not None]
    each = ({person.name for person in one.people.values()} for one in found)
    return any(not lost(there, _STEPS) and not torn(there) for there in each)
