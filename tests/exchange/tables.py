"""Short ways to say a table, import it into a map, and look at what came of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput, ImportPlan, plan_import
from stewardmap.exchange.readers import Table
from stewardmap.exchange.readers.delimited import grid_of_text
from stewardmap.exchange.readers.shaping import shaped
from stewardmap.model.records import Person, Record, Tie
from stewardmap.model.snapshot import Snapshot

FILES = Path(__file__).parent.parent / "files"
TODAY = date(2026, 11, 22)
NOTHING = Snapshot.of_records([], on=TODAY)


def table(text: str, file: str = "table.csv") -> Table:
    """The table that a text file of this content would be."""
    grid, _ = grid_of_text(text, file)
    return shaped(grid, file)


def given(
    kind: TableKind | str, text: str, columns: Mapping[str, str | Sequence[str]] | None = None
) -> ImportInput:
    """An input of one kind, named after it."""
    return ImportInput(table(text, f"{kind}.csv"), TableKind(kind), columns or {})


def planned(
    *inputs: ImportInput, on: Snapshot = NOTHING, answers: Mapping[str, bool] | None = None
) -> ImportPlan:
    """The plan of an import."""
    return plan_import(on, inputs, answers=answers)


def applied(plan: ImportPlan, on: Snapshot = NOTHING) -> Snapshot:
    """The map after a plan without problems."""
    assert [str(one) for one in plan.problems] == []
    return on.with_rows([*plan.added, *plan.changed], [], on.revision + 1)


def imported(*inputs: ImportInput, on: Snapshot = NOTHING) -> Snapshot:
    """The map after an import without problems."""
    return applied(planned(*inputs, on=on), on)


def named(snapshot: Snapshot, kind: type[Record], name: str) -> Record:
    """The one record of a kind with this name or title."""
    found = [
        one
        for one in snapshot.of(kind).values()
        if name in (getattr(one, "name", ""), getattr(one, "title", ""))
    ]
    assert len(found) == 1, (name, found)
    return found[0]


def tie_between(snapshot: Snapshot, one: str, other: str) -> Tie:
    """The one tie of two people or organisations with these names."""
    names = {one, other}
    found = [tie for tie in snapshot.ties.values() if {_name(snapshot, end) for end in tie.ends} == names]
    assert len(found) == 1, found
    return found[0]


def _name(snapshot: Snapshot, end: str) -> str:
    people: Mapping[str, Person] = {str(one): person for one, person in snapshot.people.items()}
    if end in people:
        return people[end].name
    return next(body.name for one, body in snapshot.organisations.items() if one == end)


def places(plan: ImportPlan) -> list[tuple[int | None, str | None]]:
    """The row and column of each problem."""
    return [(one.row, one.column) for one in plan.problems]


def names(records: Iterable[Record]) -> list[str]:
    """The names of records, in order."""
    return sorted(str(getattr(one, "name", getattr(one, "title", ""))) for one in records)
