"""Somebody is forgotten for good: in a map of about 3 MiB behind a passphrase, and in its thirty backups."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.invented import ON, people_and_ties
from benchmarks.timing import Row
from stewardmap.analysis.dates.dated_copies import copy_of
from stewardmap.model.ids import Id
from stewardmap.model.records import Card
from stewardmap.operations.backups import Backup, Kept, backups_of, kept
from stewardmap.operations.commands import Add, Change
from stewardmap.operations.forget import forget
from stewardmap.operations.workspace import Workspace
from stewardmap.paths import data_folder

WORDS = "four plain words"
NAME = "Zebedee Quartermain"
PEOPLE, TIES = 1_800, 2_700
AGES = (*range(518, 60, -30), *range(56, 6, -7), *range(6, -1, -1))
"""How many days ago each backup was made, as they are thinned: by the day, the week and the month."""
AT_MOST = 10.0


def rows(folder: Path) -> Iterator[Row]:
    """Yield how long it takes by the clock and by the processor, and how many bytes are left."""
    path = folder / "town.smap"
    with Workspace.create(path, WORDS, Card(title="Town"), *people_and_ties(PEOPLE, TIES)) as workspace:
        person = _filled(workspace)
        there, size = len(backups_of(path)), path.stat().st_size / 2**20
        key = workspace.document.key
        plain = _took(lambda: kept(path, key))
        begun = process_time()
        ours = _took(lambda: forget(workspace, person))
        by_processor = process_time() - begun
        held = sum(_standing(one) for one in kept(path, key))
    what = f"forgetting somebody: {size:.1f} MiB, four kept dates, {there} backups"
    way = "reading every backup once, as to choose one to go back to"
    yield Row(what=what, ours=ours, plain=plain, plain_way=way, at_most=AT_MOST, ratio_at_most=3)
    yield Row(what="the same by the processor", ours=by_processor, at_most=AT_MOST)
    files = (one for where in (folder, data_folder()) for one in where.rglob("*") if one.is_file())
    held += sum(one.read_bytes().count(NAME.encode()) for one in files)
    yield Row(what="places in which they still stand", ours=held, at_most=0, unit="places")


def _filled(workspace: Workspace) -> Id:
    """Name somebody all over the map, keep dates and backups, and return who it is."""
    there = workspace.snapshot().people
    person = replace(next(iter(there.values())), name=NAME)
    workspace.do(Change(person, label="Name"))
    for quarter in range(4):
        snapshot = workspace.snapshot(ON - timedelta(days=91 * quarter))
        workspace.do(Add(copy_of(snapshot, f"Board {quarter}", for_board=True)))
    for turn, days in enumerate(AGES):
        others = (one for at, one in enumerate(there.values()) if at % 300 == turn and one.id != person.id)
        noted = (replace(one, notes=f"Asked {NAME}, {turn}.") for one in others)
        workspace.do(Change(*noted, replace(person, notes=f"said {turn}"), label=f"Note of {NAME}"))
        workspace.document.back_up()
        _put_back(backups_of(workspace.path)[0], days)
    return person.id


def _put_back(backup: Backup, days: int) -> None:
    """Let a backup have been made some days ago."""
    at = datetime.now(UTC) - timedelta(days=days)
    backup.file.rename(backup.file.with_name(f"{backup.number:06}-{at:%Y%m%dT%H%M%SZ}.smap"))


def _standing(one: Kept) -> int:
    """Return how many rows of a backup name the person, opened with the map's key; 1 if it is not whole."""
    if one.snapshot is None:
        return 1
    every = (row for rows in one.snapshot.tables.values() for row in rows.values())
    return sum(NAME in repr(row) for row in every)


def _took(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun
