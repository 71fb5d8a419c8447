"""An export that somebody edited in a spreadsheet comes back as changes to the same records."""

import csv
from collections.abc import Callable
from pathlib import Path

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput, ImportPlan, plan_import
from stewardmap.exchange.readers import read_tables
from stewardmap.exchange.writers.tables import file_name, write_tables
from stewardmap.model.records import KindOfTie, Person, Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState
from tests.exchange.tables import applied, given, imported, names, places

Row = dict[str, str]
THERE = imported(
    given("people", "name,organisation,post,id\nAnn Lee,Council,Director,a\nBo Rees,NHS,Nurse,b\n"),
    given("ties", "from,to,strength,kind\nAnn Lee,Bo Rees,3,works with; funds\n"),
)


def edited(tmp_path: Path, kind: TableKind, edit: Callable[[list[Row]], None]) -> ImportPlan:
    """The plan of bringing back one table of an export after an edit."""
    write_tables(THERE, tmp_path / "out")
    path = tmp_path / "out" / file_name(kind)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    headers = list(rows[0])
    edit(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, headers)
        writer.writeheader()
        writer.writerows(rows)
    return plan_import(THERE, [ImportInput(table) for table in read_tables(path)])


def after(plan: ImportPlan) -> Snapshot:
    return applied(plan, THERE)


def test_a_corrected_name_changes_the_person(tmp_path: Path) -> None:
    def edit(rows: list[Row]) -> None:
        next(row for row in rows if row["ref"] == "a")["name"] = "Anne Lee"

    plan = edited(tmp_path, TableKind.PEOPLE, edit)
    assert plan.added == ()
    assert names(plan.changed) == ["Anne Lee"]
    assert len(after(plan).of(Person)) == 2


def test_a_row_added_to_an_export_is_a_new_person(tmp_path: Path) -> None:
    def edit(rows: list[Row]) -> None:
        rows.append({"name": "Cy Jones", "organisation": "Police", "post": "Chief"})

    plan = edited(tmp_path, TableKind.PEOPLE, edit)
    assert plan.changed == ()
    assert names(one for one in plan.added if isinstance(one, Person)) == ["Cy Jones"]


def test_a_strength_set_to_nothing_becomes_what_was_said_when_asked(tmp_path: Path) -> None:
    def edit(rows: list[Row]) -> None:
        rows[0]["strength"] = "0"

    plan = edited(tmp_path, TableKind.TIES, edit)
    (reading,) = (one for one in plan.added if isinstance(one, Reading))
    assert reading.state is ReadingState.NO
    assert [tie.strength for tie in after(plan).of(Tie).values()] == [3]


def test_a_row_that_comes_to_say_what_another_says_is_a_problem(tmp_path: Path) -> None:
    def edit(rows: list[Row]) -> None:
        for row in rows:
            row.update(about="works with", direction="none")

    plan = edited(tmp_path, TableKind.TIE_KINDS, edit)
    assert places(plan) == [(2, None), (3, None)]
    assert len(THERE.of(KindOfTie)) == 2


def test_rows_taken_out_remove_nothing(tmp_path: Path) -> None:
    plan = edited(tmp_path, TableKind.PEOPLE, lambda rows: rows.pop() and None)
    assert plan.is_empty
