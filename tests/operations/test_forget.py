"""Somebody is forgotten: not a byte of them is left in any file, and an import does not bring them back."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from stewardmap.errors import UserError
from stewardmap.exchange.plan import ImportInput, plan_import
from stewardmap.exchange.readers import read_tables
from stewardmap.model import records as r
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import AnswerKind
from stewardmap.operations.apply_import import ApplyImport
from stewardmap.operations.backups import backups_of, kept
from stewardmap.operations.commands import Add, Change, Remove
from stewardmap.operations.forget import forget
from stewardmap.operations.opening import open_to_read
from stewardmap.operations.workspace import Workspace
from stewardmap.paths import data_folder
from stewardmap.store.document import disk
from tests.bytes_on_disk import forms, found
from tests.exchange.planted_person import SHARED, planted

NAME, OTHER = "Mair Bevan", "Tomos Gethin"
THIRD = r.Person(id=Id("zz-third"), name="Osian Prothero")


def _own_name(row: r.Record) -> r.Record:
    """The name of a body is its own, whoever it is called after, and stays: it is listed to look over."""
    bodies = r.Place | r.Organisation | r.Purpose | r.Collaboration
    return replace(row, name=f"Body {row.id[:2]}") if isinstance(row, bodies) else row


def planted_workspace(path: Path) -> Workspace:
    one, other = planted("Zq", NAME, THIRD.id), planted("Zx", OTHER, THIRD.id)
    rows = {row.id: _own_name(row) for row in (*SHARED, THIRD, *other.rows, *one.rows)}
    card = rows.pop(Id("Zq-card"))
    rows.pop(Id("Zx-card"))
    return Workspace.create(path, None, replace(card, id=r.Card().id), *rows.values())  # type: ignore[arg-type]


def test_not_a_byte_of_somebody_is_left_and_of_others_all(tmp_path: Path) -> None:
    where = (tmp_path, data_folder())
    path = tmp_path / "a.smap"
    theirs = forms(NAME, "Zq-person", "Zq-tie", "Zq-reading", "Zq-stance")
    with planted_workspace(path) as workspace:
        person = workspace.snapshot().people[Id("Zq-person")]
        for turn in range(30):
            workspace.do(Change(replace(person, notes=f"{NAME} {turn}" * 200), label=f"Note of {NAME}"))
        workspace.undo()
        assert {word for _file, word in found(where, forms(NAME, "Zq-tie"))} >= {NAME.encode(), b"Zq-tie"}
        forgot = forget(workspace, person.id)
        assert found(where, theirs) == []
        assert workspace.undo_label is None
        assert {one.field for one in forgot.done.masked} >= {"notes", "title", "says", "value", "judged_by"}
    assert found(where, theirs) == []
    assert found(where, {OTHER.encode()})


def test_every_backup_forgets_them_too_and_stays_a_map(tmp_path: Path) -> None:
    path = tmp_path / "a.smap"
    with planted_workspace(path) as workspace:
        twice = r.Person(id=Id("Zq-twice"), name=NAME.upper(), notes="merged since")
        for turn in range(3):
            workspace.do(Add(r.Purpose(name=f"Purpose {turn}", notes=f"{NAME} {turn}"), label=NAME))
            workspace.do(Add(twice) if turn == 0 else Remove(twice))
            workspace.document.back_up()
        assert found((data_folder("backups"),), {NAME.encode()})
        broken = backups_of(path)[-1].file
        broken.write_bytes(broken.read_bytes()[:8192])
        damaged = broken.with_name("damaged-20260101T000000Z")
        damaged.write_text(NAME, "utf-8")
        forgot = forget(workspace, Id("Zq-person"))
        assert forgot.unread == (broken, damaged)
        broken.unlink()
        damaged.unlink()
        assert found((tmp_path, data_folder()), forms(NAME, "Zq-person", "Zq-twice")) == []
        for one in kept(path, None):
            assert one.snapshot is not None
            assert OTHER in {person.name for person in one.snapshot.people.values()}
            assert one.snapshot.of(r.Forgotten)


def test_a_program_that_dies_over_the_backups_can_forget_them_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.smap"
    with planted_workspace(path) as workspace:
        for turn in range(3):
            workspace.do(Add(r.Purpose(name=f"Purpose {turn}")))
            workspace.document.back_up()
        moved, move = list[Path](), disk.move

        def dies(source: Path, target: Path, **more: bool) -> None:
            if target.parent.parent.name == "backups" and moved:
                raise KeyboardInterrupt
            moved.append(target)
            move(source, target, **more)

        with monkeypatch.context() as patched:
            patched.setattr(disk, "move", dies)
            patched.setattr(disk, "remove", lambda *_paths: None)  # it is dead: it clears nothing up
            with pytest.raises(KeyboardInterrupt):
                forget(workspace, Id("Zq-person"))
        assert list(data_folder("backups").rglob("*.part"))
        assert Id("Zq-person") in workspace.snapshot().people
        assert forget(workspace, Id("Zq-person")).unread == ()
        assert list(data_folder("backups").rglob("*.part")) == []
    assert found((tmp_path, data_folder()), forms(NAME, "Zq-person", "Zq-tie")) == []


def test_what_cannot_be_read_or_written_is_named_and_all_else_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.smap"
    with planted_workspace(path) as workspace:
        unreadable = r.DatedCopy(name="June board", on=day(2026, 6, 1), map=b"no map")
        workspace.do(Add(unreadable))
        workspace.document.back_up()
        workspace.do(Remove(unreadable))
        for turn in range(2):
            workspace.do(Add(r.Purpose(name=f"Purpose {turn}")))
            workspace.document.back_up()
        newest, _whole, with_unreadable = backups_of(path)
        workspace.do(Add(unreadable))
        copy = disk.copy

        def full(source: Path, target: Path, **more: bool) -> str:
            if newest.file == source:
                raise OSError(28, "No space left on device")
            return copy(source, target, **more)

        monkeypatch.setattr(disk, "copy", full)
        forgot = forget(workspace, Id("Zq-person"))
        assert forgot.unread == (newest.file, with_unreadable.file)
        assert forgot.kept == ("June board",)
        assert Id("Zq-person") not in workspace.snapshot().people
    still = {name for name, _word in found((tmp_path, data_folder()), forms(NAME, "Zq-person"))}
    assert still == {newest.file.name}


def test_a_document_that_cannot_be_saved_is_told_of_and_is_saved_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_paths: Path) -> str:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.smap"
    with planted_workspace(path) as workspace:
        with monkeypatch.context() as patched:
            patched.setattr(disk, "make_ready", full)
            forgot = forget(workspace, Id("Zq-person"))
        assert "cannot be saved: No space left on device" in forgot.unsaved
        assert NAME.encode() in path.read_bytes()
    assert found((tmp_path, data_folder()), forms(NAME, "Zq-person")) == []


def test_on_a_map_that_is_only_read_nothing_is_forgotten_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "a.smap"
    with planted_workspace(path) as workspace:
        workspace.do(Add(r.Purpose(name="Another")))
        workspace.document.back_up()
        before = backups_of(path)[0].file.read_bytes()
        reading = pytest.raises(UserError, match="open for reading only")
        with closing(open_to_read(path, None)) as looked_at, reading:
            forget(looked_at, Id("Zq-person"))
        assert backups_of(path)[0].file.read_bytes() == before


def test_what_stays_is_a_map_that_opens_and_holds_everyone_else(tmp_path: Path) -> None:
    path = tmp_path / "a.smap"
    with planted_workspace(path) as workspace:
        before = workspace.snapshot()
        heard: list[int] = []
        workspace.listen(lambda changes: heard.append(len(changes.removed[r.Person])))
        forget(workspace, Id("Zq-person"))
        assert heard == [1]
        now = workspace.snapshot()
        assert set(before.people) - set(now.people) == {Id("Zq-person")}
        assert Id("Zx-tie") in now.ties
        assert now.of(r.Membership)[Id("Zq-membership")].person_id is None
        assert now.of(r.Contact)[Id("Zq-contact")].collaboration_id is not None
    with Workspace.open(path) as again:
        assert again.snapshot().same_content(now)
        assert again.history() == ((), ())


def test_somebody_who_is_not_there_cannot_be_forgotten(tmp_path: Path) -> None:
    with planted_workspace(tmp_path / "a.smap") as workspace, pytest.raises(UserError):
        forget(workspace, Id("nobody"))


TABLES = {
    "people": "name,organisation,email\nMair Bevan,Mere Homes,mair@x.uk\nAnn Lee,Mere Homes,\n",
    "ties": "from,to,strength\nMair Bevan,Ann Lee,4\n",
}


def imported(workspace: Workspace, tmp_path: Path, **tables: str) -> list[str]:
    inputs = []
    for name, text in tables.items():
        file = tmp_path / f"{name}.csv"
        file.write_text(text, "utf-8")
        inputs += [ImportInput(table) for table in read_tables(file)]
    plan = plan_import(workspace.snapshot(), inputs)
    assert plan.problems == ()
    if not plan.is_empty:
        workspace.do(ApplyImport(plan))
    return [notice.problem for notice in plan.notices if "forgotten" in notice.problem]


def test_an_import_does_not_bring_back_whoever_was_forgotten(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a.smap") as workspace:
        assert imported(workspace, tmp_path, **TABLES) == []
        (mair,) = (one for one in workspace.snapshot().people.values() if one.name == "Mair Bevan")
        forget(workspace, mair.id)
        said = imported(workspace, tmp_path, **TABLES)
        assert len(said) == 1
        assert said[0].startswith('"Mair Bevan" was forgotten on ')
        assert {one.name for one in workspace.snapshot().people.values()} == {"Ann Lee"}
        assert not workspace.snapshot().ties


def test_another_of_that_name_comes_in_and_it_is_said(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a.smap") as workspace:
        imported(workspace, tmp_path, people=TABLES["people"])
        (mair,) = (one for one in workspace.snapshot().people.values() if one.name == "Mair Bevan")
        forget(workspace, mair.id)
        said = imported(workspace, tmp_path, people="name,organisation\nMair Bevan,Port Trust\n")
        assert said[0].startswith('Somebody called "Mair Bevan" was forgotten on ')
        assert "Mair Bevan" in {one.name for one in workspace.snapshot().people.values()}


def test_views_rehearsals_and_settings_go_on_without_them(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a.smap") as workspace:
        ann, bea = r.Person(id=Id("p-ann"), name="Ann Lee"), r.Person(id=Id("p-bea"), name="Bea Cole")
        view = r.SavedView(
            name="Round Ann", number=1,
            shows='{"version": 1, "kind": "people", "focus": {"kind": "person", "id": "p-ann", "steps": 1}}',
        )  # fmt: skip
        steps = '{"on": null, "steps": [{"people": ["p-ann"]}, {"people": ["p-bea"]}], "version": 1}'
        rehearsal = r.Rehearsal(name="If they go", steps=steps)
        setting = r.Setting(id=Id("asked"), value='["p-ann", "p-bea"]')
        answer = r.Answer(key="cut_person:p-ann", decision=AnswerKind.ASKED)
        workspace.do(Add(ann, bea, view, rehearsal, setting, answer))
        forget(workspace, ann.id)
        now = workspace.snapshot()
        assert now.of(r.SavedView)[view.id].shows == '{"kind": "people", "version": 1}'
        assert "p-ann" not in now.of(r.Rehearsal)[rehearsal.id].steps
        assert "p-bea" in now.of(r.Rehearsal)[rehearsal.id].steps
        assert now.of(r.Setting)[setting.id].value == '["p-bea"]'
        assert not now.of(r.Answer)
