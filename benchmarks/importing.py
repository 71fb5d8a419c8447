"""Import the list of officers of parliamentary groups: read, plan, apply as one step, snapshot."""

import csv
from collections.abc import Iterator
from pathlib import Path

from benchmarks.invented import officers_table
from benchmarks.timing import Row, taken
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput, plan_import
from stewardmap.exchange.readers import read_tables
from stewardmap.operations.apply_import import ApplyImport
from stewardmap.operations.workspace import Workspace
from tests.exchange.plan.officers import MAPPING


def rows(folder: Path, officers: Path | None) -> Iterator[Row]:
    """Yield what the import takes, from a file to a map that holds it."""
    table = officers or folder / "officers.csv"
    if officers is None:
        officers_table(table)
    path = folder / "officers.smap"
    ours = taken(lambda: _import(table, path), times=3)
    with Workspace.open(path) as workspace:
        snapshot = workspace.snapshot()
    with table.open(encoding="utf-8-sig", newline="") as file:
        lines = sum(1 for _ in csv.DictReader(file))
    yield Row(
        what=f"importing {lines:,} rows of officers",
        ours=ours,
        plain=taken(lambda: _only_read(table)),
        plain_way="csv.DictReader: read the rows alone",
        at_most=3.0,
        note=f"{len(snapshot.people):,} people, {len(snapshot.collaborations):,} groups",
    )


def _import(table: Path, path: Path) -> None:
    path.unlink(missing_ok=True)
    with Workspace.create(path) as workspace:
        inputs = [ImportInput(one, TableKind.MEMBERSHIPS, MAPPING) for one in read_tables(table)]
        workspace.do(ApplyImport(plan_import(workspace.snapshot(), inputs)))


def _only_read(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
