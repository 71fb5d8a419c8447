"""Copies that were sent out are kept beside the map's edits, and get in nobody's way."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from stewardmap.analysis.exports import holding, newest_first, renamed, without
from stewardmap.model.changes import Changes
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Export, Person
from stewardmap.model.vocabulary import Detail, Written
from stewardmap.operations.commands import Add, Change
from stewardmap.operations.log_exports import log_exports
from stewardmap.operations.merge import MergePeople
from stewardmap.operations.workspace import Workspace
from stewardmap.store.connection import Execute
from stewardmap.store.map_file import MapFile

ANN, BOB = Person(id=Id("p-ann"), name="Ann"), Person(id=Id("p-bob"), name="Bob")


def sent(at: str, *people: Id, on: date = date(2026, 11, 22)) -> Export:
    return Export(
        on=PartialDate(on), time=at, what=Written.PAPER, level=Detail.NAMED, name="paper.pdf",
        ending="pdf", people=" ".join(people),
    )  # fmt: skip


def test_undo_and_redo_pass_over_a_copy_that_was_sent(tmp_path: Path) -> None:
    heard: list[Changes] = []
    copy = sent("09:41", ANN.id)
    with Workspace.create(tmp_path / "map.smap") as workspace:
        workspace.do(Add(ANN, label="Add Ann"))
        workspace.do(Change(replace(ANN, name="Anne"), label="Rename"))
        workspace.undo()
        workspace.listen(heard.append)
        assert log_exports(workspace, copy) == ""
        assert (workspace.undo_label, workspace.redo_label) == ("Add Ann", "Rename")
        assert workspace.history() == (("Add Ann",), ("Rename",))
        assert heard[-1].added == {Export: frozenset({copy.id})}
        workspace.redo()
        workspace.undo()
        workspace.undo()
        assert workspace.snapshot().people == {}
        assert workspace.snapshot().of(Export) == {copy.id: copy}
        revision = workspace.snapshot().revision
    with Workspace.open(tmp_path / "map.smap") as workspace:
        assert workspace.snapshot().of(Export) == {copy.id: copy}
        assert workspace.snapshot().revision == revision


def test_for_whom_it_was_is_put_down_and_undone(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as workspace:
        copy = sent("09:41")
        log_exports(workspace, copy)
        workspace.do(Change(replace(copy, note="The June board")))
        workspace.undo()
        assert workspace.snapshot().of(Export)[copy.id].note == ""


def test_a_map_that_cannot_be_written_says_so_and_stays_as_it_was(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as workspace:
        file: MapFile = workspace._file
        with file.plain() as execute:
            _read_only(execute)
        said = log_exports(workspace, sent("09:41"))
        assert said.startswith("It is not on the map's list of copies sent out: ")
        assert "cannot be written" in said
        assert workspace.snapshot().of(Export) == {}


def _read_only(execute: Execute) -> None:
    execute("PRAGMA query_only = ON")


def test_who_stood_in_which_copy_follows_two_who_are_one(tmp_path: Path) -> None:
    first, last = sent("09:41", ANN.id, BOB.id), sent("08:00", BOB.id, on=date(2026, 11, 23))
    with Workspace.create(tmp_path / "map.smap") as workspace:
        workspace.do(Add(ANN, BOB))
        log_exports(workspace, first, last)
        assert newest_first(workspace.snapshot()) == (last, first)
        assert holding(workspace.snapshot(), ANN.id) == (first,)
        workspace.do(MergePeople(ANN.id, BOB.id))
        assert [one.id for one in holding(workspace.snapshot(), ANN.id)] == [last.id, first.id]
        assert holding(workspace.snapshot(), BOB.id) == ()
    assert renamed(first, BOB.id, ANN.id).people == ANN.id
    assert without(first, {BOB.id}).people == ANN.id
