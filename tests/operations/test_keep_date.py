"""Dates are kept inside the map's one file: renamed, removed, undone, and forgotten in like the map."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from stewardmap.analysis.dates.dated_copies import copy_of, snapshot_of
from stewardmap.cli import main
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, ContactPerson, DatedCopy, Person
from stewardmap.model.records.ties import tie_of_people
from stewardmap.operations.commands import Add, Change, Remove
from stewardmap.operations.forget import forget
from stewardmap.operations.workspace import Workspace

ANN, BOB = Person(id=Id("p-ann"), name="Ann Evans"), Person(id=Id("p-bob"), name="Bob Hall")
TIE = tie_of_people(ANN.id, BOB.id, strength=2)
MET = Contact(on=PartialDate(date(2026, 5, 1)), note="Ann Evans said so")


def kept_in_june(workspace: Workspace) -> DatedCopy:
    met = ContactPerson(contact_id=MET.id, person_id=BOB.id)
    workspace.do(Add(ANN, BOB, TIE, MET, met))
    copy = copy_of(workspace.snapshot(date(2026, 6, 1)), "June board", for_board=True)
    workspace.do(Add(copy, label="Keep this date"))
    return copy


def test_it_is_kept_renamed_removed_and_undone(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as workspace:
        copy = kept_in_june(workspace)
        workspace.do(Change(replace(copy, name="June")))
        workspace.do(Remove(copy))
        assert not workspace.snapshot().of(DatedCopy)
        workspace.undo()
        workspace.undo()
    with Workspace.open(tmp_path / "map.smap") as workspace:
        assert workspace.snapshot().of(DatedCopy) == {copy.id: copy}


def test_whoever_is_forgotten_goes_from_it_with_their_name(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as workspace:
        copy = kept_in_june(workspace)
        forget(workspace, ANN.id)
        kept = snapshot_of(workspace.snapshot().of(DatedCopy)[copy.id])
    assert set(kept.people) == {BOB.id}
    assert not kept.ties
    assert [one.note for one in kept.of(Contact).values()] == ["[a person] said so"]


def test_a_comparison_takes_it_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "map.smap"
    with Workspace.create(path) as workspace:
        kept_in_june(workspace)
        workspace.do(Change(replace(TIE, strength=4)))
        workspace.do(Add(Person(name="Cat Ng")))
    out = tmp_path / "changes.csv"
    before = path.read_bytes()
    assert main(["compare", str(path), "--with", "june board"], lambda *_: 0) == 0
    assert path.read_bytes() == before
    assert main(["compare", str(path), "--with", "june board", "--csv", str(out)], lambda *_: 0) == 0
    said = out.read_text("utf-8-sig")
    assert "stronger" in said
    assert "Cat Ng" in said
    assert main(["compare", str(path), "--with", "july board"], lambda *_: 0) == 4
