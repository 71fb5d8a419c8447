"""A map of 600 people and 2,000 ties: read it from its file, and find all there is to find."""

from collections.abc import Iterator
from pathlib import Path

import networkx as nx

from benchmarks.invented import ON, people_and_ties
from benchmarks.timing import Row, taken
from stewardmap.analysis.findings import find
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace

PEOPLE, TIES = 600, 2000


def rows(folder: Path) -> Iterator[Row]:
    """Yield what reading the snapshot and finding everything take."""
    path = folder / "six hundred.smap"
    with Workspace.create(path) as workspace:
        workspace.do(Add(*people_and_ties(PEOPLE, TIES)))
    snapshot = _read(path)
    found = len(find(snapshot))
    reading = taken(lambda: _read(path))
    looking = taken(lambda: find(_read(path)))
    yield Row(
        what=f"snapshot and findings, {PEOPLE} people, {TIES:,} ties",
        ours=looking,
        plain=taken(lambda: _each_person_away(snapshot), times=3),
        plain_way="networkx: take each person out of a copy of the graph, count the groups",
        at_most=1.0,
        note=f"{found} findings; of it opening the file {reading * 1000:.0f} ms",
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
