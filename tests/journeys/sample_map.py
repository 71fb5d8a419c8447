"""The sample map as its files give it, and ways to find things in it by name."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.findings import find
from stewardmap.exchange.plan import ImportInput, ImportPlan, plan_import
from stewardmap.exchange.readers import read_tables
from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort
from stewardmap.paths import resource

TODAY = date(2026, 11, 22)
FOLDER = resource("sample")


def plan_of(files: Iterable[Path], shuffled: random.Random | None = None) -> ImportPlan:
    tables = [table for file in files for table in read_tables(file)]
    if shuffled:
        tables = [replace(t, rows=tuple(shuffled.sample(t.rows, len(t.rows)))) for t in tables]
        shuffled.shuffle(tables)
    return plan_import(Snapshot.of_records([], on=TODAY), [ImportInput(table) for table in tables])


@cache
def sample_plan() -> ImportPlan:
    """What importing the sample into a new map would do."""
    return plan_of(sorted(FOLDER.glob("*.csv")))


@cache
def sample_map() -> Snapshot:
    """The sample on its own day."""
    return Snapshot.of_records(sample_plan().added, on=TODAY)


@cache
def sample_findings() -> tuple[Finding, ...]:
    """What the analysis finds in it."""
    return find(sample_map())


def body_named(sample: Snapshot, name: str) -> Id:
    (found,) = (o.id for o in sample.organisations.values() if o.name == name)
    return found


def person_named(sample: Snapshot, name: str) -> Id:
    (found,) = (p.id for p in sample.people.values() if p.name == name)
    return found


def collaboration_named(sample: Snapshot, name: str) -> Id:
    (found,) = (c.id for c in sample.collaborations.values() if c.name == name)
    return found


def tie_between(sample: Snapshot, one: str, other: str) -> Tie:
    ends = tuple(sorted((person_named(sample, one), person_named(sample, other))))
    (found,) = (t for t in sample.ties.values() if t.sort is TieSort.PEOPLE and t.ends == ends)
    return found


def ties_running_on(sample: Snapshot, day: date) -> list[Tie]:
    at = sample.at(day)
    return [
        t
        for t in at.ties.values()
        if (t.since is None or t.since.earliest <= day) and not (t.until and t.until.latest < day)
    ]
