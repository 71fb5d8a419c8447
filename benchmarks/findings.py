"""A map of 600 people and 2,000 ties: all there is to find, at first and after an edit, and how surely."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import networkx as nx

from benchmarks.invented import ON, fresh, people_and_ties
from benchmarks.timing import Row, taken
from stewardmap.analysis.findings import find, find_again
from stewardmap.analysis.relations import relations
from stewardmap.analysis.robustness import robustness
from stewardmap.model.records import Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace

PEOPLE, TIES, RELATIONS = 600, 2000, 2000


def rows(folder: Path) -> Iterator[Row]:
    """Yield what finding everything, after an edit too, and what relations and settings drawn take."""
    path = folder / "six hundred.smap"
    with Workspace.create(path) as workspace:
        workspace.do(Add(*people_and_ties(PEOPLE, TIES)))
    snapshot = _read(path)
    found = find(snapshot)
    reading = taken(lambda: _read(path))
    looking = taken(lambda: find(_read(path)))
    apart = taken(lambda: _each_person_away(snapshot), times=3)
    yield Row(
        what=f"snapshot and findings, {PEOPLE} people, {TIES:,} ties",
        ours=looking,
        plain=apart,
        plain_way="networkx: take each person out of a copy of the graph, count the groups",
        at_most=1.0,
        note=f"{len(found)} findings; of it opening the file {reading * 1000:.0f} ms",
    )
    yield Row(
        what="all findings of a snapshot",
        ours=taken(lambda: find(fresh(snapshot))),
        plain=apart,
        plain_way="the same",
        at_most=0.5,
    )
    yield from _after_edits(snapshot)
    number = len(relations(snapshot))
    yield Row(
        what=f"R of {number:,} relations",
        ours=taken(lambda: relations(fresh(snapshot))) * RELATIONS / number,
        at_most=0.3,
        note=f"taken as for {RELATIONS:,}",
    )
    keys = [finding.key for finding in found]
    yield Row(
        what=f"whether {len(keys):,} findings depend on settings, 200 draws",
        ours=taken(lambda: robustness(fresh(snapshot), None, keys), times=2),
        plain=200 * taken(lambda: find(fresh(snapshot)), times=3),
        plain_way="200 times all findings",
    )


def _after_edits(snapshot: Snapshot) -> Iterator[Row]:
    known = find_again(None, snapshot)
    tie = min(snapshot.ties.values(), key=lambda one: one.id)
    person = min(snapshot.people.values(), key=lambda one: one.id)
    edits: tuple[tuple[str, Record, float], ...] = (
        ("a name", replace(person, name="Somebody Else"), 0.02),
        ("a tie's strength", replace(tie, strength=1 if tie.strength != 1 else 4), 0.5),
    )
    for what, row, at_most in edits:
        yield Row(
            what=f"all findings again after an edit of {what}",
            ours=taken(lambda row=row: find_again(known, snapshot.with_rows([row], (), 2))),  # type: ignore[misc]
            plain=taken(lambda row=row: find(fresh(snapshot.with_rows([row], (), 2)))),  # type: ignore[misc]
            plain_way="all findings from nothing",
            at_most=at_most,
        )


def _read(path: Path) -> Snapshot:
    with Workspace.open(path) as workspace:
        return workspace.snapshot(ON)


def _each_person_away(snapshot: Snapshot) -> list[int]:
    graph = nx.Graph([tie.ends for tie in snapshot.ties.values()])
    groups = []
    for person in snapshot.people:
        without = graph.copy()
        if person in without:
            without.remove_node(person)
        groups.append(nx.number_connected_components(without))
    return groups
