"""A plan is the same whatever the order of rows and tables, changes nothing, and says all that is wrong."""

from random import Random

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from stewardmap.errors import CancelledError
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput, plan_import
from stewardmap.exchange.readers import read_tables
from stewardmap.model.records import Alias, Collaboration, Membership, MembershipRole
from stewardmap.model.vocabulary import Role
from tests.cancellable import Cancellable
from tests.exchange.plan.officers import officers, officers_input, register_input, register_rows
from tests.exchange.tables import FILES, NOTHING, given, imported, places, planned, table

TABLES = {
    "people": (
        "name,organisation,post,kind,start,planned end,email,tags,id",
        ["Ann Lee,Council,Director,permanent,2020,,ann@x.example,north; old,",
         "Ann Lee,Council,Director,,2020,Nov 2027,ann.lee@x.example,,",
         "Ann Lee,Council,School governor,voluntary,,,,,",
         "Bo Rees,NHS,Nurse,,,,,,b", "Bo Rees,Council,Nurse,,,,,,b2", "Cy Jones,NHS,Nurse,,,,,,",
         "Di Evans,,,,,,,,", "Ed Hall,NHS,Nurse,,2019,2020,,,", "Flo Hall,NHS,Nurse,,2021,,,,"],
    ),
    "ties": (
        "from,to,strength,kind,reported by,on,purposes,value",
        ["Ann Lee,Cy Jones,3,funds,,,Hunger,1", "Cy Jones,Ann Lee,4,works with,,,,2",
        "Ann Lee,Cy Jones,2,,Ann Lee,2026,,",
         "Cy Jones,New One,0,,,,,", "Di Evans,Bo Rees (NHS),5,advises,New One,,Hunger; Homes,",
         "Council,NHS,2,competes with,,,,", "New One,Newer One,,,,,,"],
    ),
    "memberships": (
        "person,person id,organisation,collaboration,role",
        ["Ann Lee,,Council,Board,Chair", "Ann Lee,,,Board,", "Bo Rees,b,NHS,Board,Vice Chair and Treasurer",
         "Beau Rees,b,,Forum,", "New One,,,Forum,Convenor", ",,Police,Board,"],
    ),
    "organisations": (
        "name,sector,parent,successor,id",
        ["Council,Local Authority,,,", "NHS,health,ICB,,", "Old Council,council,,Council,", "ICB,NHS,,,i1",
        "Icb,,,,"],
    ),
    "posts": ("title,organisation,level,deputy of", ["Director,Council,executive,",
              "Deputy,Council,,Director", "Clerk,Police,,"]),
    "contacts": ("date,people,kind,note", ["Nov 2026,Ann Lee; New One,coffee,good",
                 "2026-11-01,Di Evans,call,"]),
    "connectors": ("person,for,between,recognised,funder,funded until",
                   ["Ann Lee,Council,NHS; Police,yes,Council; Fund,2027"]),
    "needs": ("a,b,purpose,judged by", ["Council,Police,Hunger,Ann Lee", "front line,NHS,,"]),
}  # fmt: skip


def inputs(random: Random) -> list[ImportInput]:
    """All tables in some order, their rows in some order."""
    made = []
    for kind, (head, rows) in TABLES.items():
        shuffled = random.sample(rows, len(rows))
        made.append(given(kind, "\n".join([head, *shuffled])))
    return random.sample(made, len(made))


@drawn(st.randoms(use_true_random=False))
def test_shuffling_rows_and_tables_gives_an_equal_map(random: Random) -> None:
    found = imported(*inputs(random))
    assert found.same_content(imported(*inputs(Random(0))))


def test_importing_the_same_again_changes_nothing() -> None:
    found = imported(*inputs(Random(0)))
    again = planned(*inputs(Random(1)), on=found)
    assert again.problems == ()
    assert (again.added, again.changed) == ((), ())


def test_a_plan_changes_no_map_and_is_the_same_each_time() -> None:
    there = imported(given("people", "name,organisation\nAnn Lee,Council\nDi Evans,NHS\n"))
    before = {kind: dict(rows) for kind, rows in there.tables.items()}
    one, other = (plan_import(there, inputs(Random(seed))) for seed in (3, 4))
    assert {kind: dict(rows) for kind, rows in there.tables.items()} == before
    assert (one.added, one.changed, one.counts) == (other.added, other.changed, other.counts)


def test_a_register_of_officers_comes_in_by_its_own_headers() -> None:
    rows = officers()
    found = imported(officers_input(rows))
    assert len(found.of(Collaboration)) == 60
    assert len(found.of(Membership)) == len({(row[2] or row[0], row[4]) for row in rows})
    both = [s for s in found.of(Membership) if {Role.CHAIR, Role.CONTACT} <= found.roles(s)]
    assert len(both) == sum(1 for row in rows if "&" in row[1])
    members = [r for r in found.of(MembershipRole).values() if r.role is Role.MEMBER]
    assert len(members) == sum(1 for row in rows if not row[1])
    several = {row[2] for row in rows if row[2]}
    assert len(found.people) == len(several) + len({row[0] for row in rows if not row[2]})
    assert found.of(Alias)


def test_officers_and_groups_give_the_same_map_in_either_order() -> None:
    rows = officers()
    random = Random(5)
    first = imported(register_input(register_rows()), on=imported(officers_input(rows)))
    shuffled = random.sample(rows, len(rows))
    second = imported(officers_input(shuffled), on=imported(register_input(register_rows()[::-1])))
    assert first.same_content(second)
    assert first.same_content(imported(register_input(register_rows()), officers_input(shuffled)))
    assert planned(officers_input(rows), register_input(register_rows()), on=first).is_empty
    one = next(c for c in first.of(Collaboration).values() if c.ref == "group-3")
    assert (one.name, one.secretariat) == ("All-Party Group on Matter 3", "Body 3")


def test_each_table_says_what_it_was_taken_for_and_what_it_left() -> None:
    plan = planned(ImportInput(table("Full Name,Employer,Shoe size\nAnn Lee,Council,5\n")))
    (preview,) = plan.previews
    assert preview.kind is TableKind.PEOPLE
    assert preview.columns == {"name": ("Full Name",), "organisation": ("Employer",)}
    assert preview.rows == ((2, {"name": "Ann Lee", "organisation": "Council"}),)
    assert any("Shoe size" in notice.problem for notice in plan.notices)
    assert plan.counts["person"].added == 1


def test_work_stops_when_it_is_told_to() -> None:
    progress = Cancellable()
    progress.cancel()
    with pytest.raises(CancelledError):
        plan_import(NOTHING, inputs(Random(0)), progress)


@pytest.mark.parametrize("kind", [None, *(kind for kind in TableKind)])
def test_every_messy_table_imports_or_has_problems_at_a_place(kind: TableKind | None) -> None:
    for file in sorted((FILES / "messy_tables").rglob("*.*")):
        for one in read_tables(file):
            plan = planned(ImportInput(one, kind))
            assert plan.problems or plan.added or not one.rows or plan.notices
            assert all(problem.file and problem.problem and problem.do for problem in plan.problems)
            if kind is not None and kind is not TableKind.NETWORK:
                assert all(problem.row is not None for problem in plan.problems)


def test_a_table_of_links_is_a_network_and_another_is_refused() -> None:
    plan = planned(ImportInput(table("from,to\na,b\n"), TableKind.NETWORK))
    assert plan.counts["tie"].added == 1
    plan = planned(ImportInput(table("name,post\na,b\n"), TableKind.NETWORK))
    assert "no network" in plan.problems[0].problem


def test_a_sheet_of_remarks_is_left_alone_beside_sheets_that_are_understood() -> None:
    from dataclasses import replace

    sheets = [
        replace(table("name,organisation,email\nAnn,Council,\n", "book.xlsx"), sheet="people"),
        replace(table("thing,said\nx,y\n", "book.xlsx"), sheet="remarks"),
    ]
    plan = planned(*(ImportInput(sheet) for sheet in sheets))
    assert not plan.problems
    assert any("remarks" in notice.file for notice in plan.notices)
    alone = planned(ImportInput(sheets[1]))
    assert len(alone.problems) == 1


def test_a_table_without_what_it_needs_says_which_column_is_missing() -> None:
    plan = planned(given("ties", "from,strength\nAnn,3\n"))
    assert places(plan) == [(1, None)]
    assert "to or to id" in plan.problems[0].problem


_CELLS = st.sampled_from(
    ["", "Ann", "Bo", "Ann (Council)", "Council", "x; y", "0", "3", "2026", "soon", "=1", "works with", "yes"]
)
_KINDS = st.sampled_from([kind for kind in TableKind if kind is not TableKind.NETWORK])


@drawn(st.lists(st.lists(_CELLS, min_size=6, max_size=6), max_size=5), _KINDS)
def test_any_cells_give_a_plan(rows: list[list[str]], kind: TableKind) -> None:
    from stewardmap.exchange.readers import Row, Table
    from stewardmap.exchange.shapes import shape_of

    fields = [field for field in shape_of(kind).fields if not field.endswith(" id")][:6]
    fields += ["id"] * (6 - len(fields))
    made = tuple(Row(number, tuple(cells)) for number, cells in enumerate(rows, start=2))
    plan = planned(ImportInput(Table(file="any.csv", headers=tuple(dict.fromkeys(fields)), rows=made), kind))
    assert all(problem.row is None or 1 <= problem.row <= 6 for problem in plan.problems)
    said = [
        getattr(one, field)
        for one in plan.added
        for field in ("name", "label", "text")
        if hasattr(one, field)
    ]
    assert all(said)


def test_rows_that_say_too_little_are_named() -> None:
    plan = planned(given("people", "name,email,shoe size\n,ann@x.example,\n,,5\nAnn,,\n"))
    assert places(plan) == [(2, "name")]
    assert any(notice.row == 3 and "left alone" in notice.do for notice in plan.notices)


def test_a_long_plan_can_be_stopped_on_its_way() -> None:
    rows = "".join(f"Person {number},person{number}@x.example\n" for number in range(3_000))
    calls = []

    def stop(done: int, total: int, doing: str = "") -> None:
        calls.append((done, total, doing))
        if len(calls) == 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        plan_import(NOTHING, [given("people", "name,email\n" + rows)], stop)
    assert calls[1] == calls[2]  # it was asked again within one step
