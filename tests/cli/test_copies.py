"""Every command that writes a copy puts it on the map's list, once it is there."""

import csv
from datetime import date
from pathlib import Path

import pytest

from stewardmap.analysis.exports import newest_first
from stewardmap.cli import main
from stewardmap.errors import WorldError
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Export, Holding, Organisation, Person, Post
from stewardmap.model.records.ties import tie_of_people
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace

ANN, BOB, CAT = (Person(id=Id(f"p-{name}"), name=f"{name} Person") for name in ("Ann", "Bob", "Cat"))
EVERYBODY = "p-Ann p-Bob p-Cat"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    path = tmp_path / "town.smap"
    body = Organisation(name="Mere Homes")
    posts = [Post(title=f"Post {n}", organisation_id=body.id) for n in range(3)]
    held = [Holding(person_id=a.id, post_id=p.id) for a, p in zip((ANN, BOB, CAT), posts, strict=True)]
    tie = tie_of_people(ANN.id, BOB.id, strength=3, since=PartialDate(date(2020, 1, 9)))
    with Workspace.create(path) as workspace:
        workspace.do(Add(body, ANN, BOB, CAT, *posts, *held, tie))
    return path


def listed(town: Path) -> list[Export]:
    with Workspace.open(town) as workspace:
        return list(newest_first(workspace.snapshot()))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (("map", "m.svg", "--level", "named"), ("map picture", "named", "svg", EVERYBODY)),
        (("map", "m.svg", "--level", "named", "--focus", "Ann Person"),
         ("map picture", "named", "svg", "p-Ann p-Bob")),
        (("map", "m.svg"), ("map picture", "organisations", "svg", "")),
        (("export", "t.xlsx"), ("tables", "everything", "xlsx", EVERYBODY)),
        (("export", "folder", "--level", "roles"), ("tables", "roles", "", EVERYBODY)),
        (("export", "t.xlsx", "--level", "anonymous"), ("tables", "anonymous", "xlsx", "")),
        (("export", "n.gexf"), ("network file", "named", "gexf", EVERYBODY)),
        (("brief", "Ann Person", "b.docx"), ("briefing", "named", "docx", "p-Ann")),
        (("access", "Ann Person", "a.json", "--cleared", "Bob Person"),
         ("data of one person", "named", "json", "p-Ann p-Bob")),
        (("measures", "--csv", "m.csv"), ("measures", "named", "csv", EVERYBODY)),
        (("compare", "--from", "2000", "--csv", "c.csv"), ("what changed", "named", "csv", "p-Ann p-Bob")),
    ],
)  # fmt: skip
def test_a_copy_is_listed(town: Path, words: tuple[str, ...], kept: tuple[str, ...]) -> None:
    out = next(one for one in words[1:] if "." in one or one == "folder")
    placed = [str(town.parent / one) if one == out else one for one in words]
    assert main([placed[0], str(town), *placed[1:]], lambda *_: 0) == 0
    (one,) = listed(town)
    assert (one.what, one.level, one.ending, one.people) == kept
    assert one.name == out
    assert len(one.time) == len("09:41")


def test_each_form_is_a_copy_of_its_own(town: Path, tmp_path: Path) -> None:
    assert main(["confirm", str(town), "--out", str(tmp_path / "forms")], lambda *_: 0) == 0
    assert sorted((one.name, one.people) for one in listed(town)) == [
        ("Ann Person (Mere Homes).xlsx", "p-Ann p-Bob"),
        ("Bob Person (Mere Homes).xlsx", "p-Ann p-Bob"),
    ]


@pytest.mark.parametrize("command", ["map", "export", "paper"])
def test_a_copy_that_was_not_written_leaves_the_map_as_it_was(town: Path, command: str) -> None:
    before = town.read_bytes()
    ending = {"map": "svg", "export": "xlsx", "paper": "docx"}[command]
    out = town.parent / "nowhere" / f"out.{ending}"
    assert main([command, str(town), str(out)], lambda *_: 0) == 5
    assert town.read_bytes() == before


def test_a_map_that_takes_no_entry_does_not_fail_the_command(
    town: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise WorldError("The disk is full.")

    monkeypatch.setattr("stewardmap.operations.workspace.put_on_record", full)
    before = town.read_bytes()
    assert main(["export", str(town), str(town.parent / "t.xlsx")], lambda *_: 0) == 0
    said = capsys.readouterr()
    assert said.out == f"Wrote {town.parent / 't.xlsx'}.\n"
    assert said.err == "It is not on the map's list of copies sent out: The disk is full.\n"
    assert town.read_bytes() == before


def test_the_list_stays_at_home(town: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert main(["export", str(town), str(tmp_path / "tables")], lambda *_: 0) == 0
    tables = {path.stem for path in (tmp_path / "tables").iterdir()}
    assert not {one for one in tables if "export" in one or "cop" in one}
    with (tmp_path / "tables" / "people.csv").open(encoding="utf-8-sig") as file:
        assert len(list(csv.DictReader(file))) == 3
    assert len(listed(town)) == 2


def test_a_map_that_cannot_be_saved_does_not_fail_the_command(
    town: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise WorldError("The disk is full.")

    before = town.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr("stewardmap.operations.document.Document.publish", full)
        assert main(["export", str(town), str(town.parent / "t.xlsx")], lambda *_: 0) == 0
    assert capsys.readouterr().err == "The disk is full.\n"
    assert town.read_bytes() == before
    assert len(listed(town)) == 1  # it waited for the next opening
