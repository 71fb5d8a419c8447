"""Every row of the table that says what to do with a document and its working copy, on real files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stewardmap.errors import UnopenableMapError
from stewardmap.model.records import Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.store.document import disk
from stewardmap.store.document.opening_table import Document, Todo, Working, todo
from stewardmap.store.document.place import place_of

WORDS = "bara brith"
Make = Callable[[Path], None]


def add(path: Path, name: str, passphrase: str | None = None) -> None:
    with Workspace.open(path, passphrase) as workspace:
        workspace.do(Add(Person(name=name), label=f"Add {name}"))


def leave(path: Path, name: str, passphrase: str | None = None) -> None:
    """Edit, and end as a program does that dies before it saves."""
    workspace = Workspace.open(path, passphrase)
    workspace.do(Add(Person(name=name), label=f"Add {name}"))
    workspace.document.let_go()


def names(workspace: Workspace) -> set[str]:
    return {person.name for person in workspace.snapshot().people.values()}


@pytest.fixture
def town(tmp_path: Path) -> Path:
    Workspace.create(tmp_path / "town.smap").close()
    add(tmp_path / "town.smap", "Ada")
    return tmp_path / "town.smap"


def test_there_is_a_row_for_everything_and_no_edit_is_dropped() -> None:
    for working in Working:
        for document in Document:
            what = todo(working, document)
            if working in {Working.AHEAD, Working.FOREIGN}:
                assert what not in {Todo.TAKE, Todo.OPEN}


def test_a_document_from_elsewhere_is_taken(town: Path, tmp_path: Path) -> None:
    sent = tmp_path / "sent.smap"
    sent.write_bytes(town.read_bytes())
    with Workspace.open(sent) as workspace:
        assert (names(workspace), workspace.undo_label, workspace.document.said) == ({"Ada"}, None, "")


def test_one_that_we_know_is_gone_on_with(town: Path) -> None:
    with Workspace.open(town) as workspace:
        assert (names(workspace), workspace.undo_label, workspace.document.said) == ({"Ada"}, "Add Ada", "")
        workspace.undo()
    with Workspace.open(town) as workspace:
        assert (names(workspace), workspace.redo_label) == (set(), "Add Ada")


def test_one_that_was_put_back_is_taken_as_it_is(town: Path) -> None:
    before = town.read_bytes()
    add(town, "Bea")
    town.write_bytes(before)
    with Workspace.open(town) as workspace:
        assert (names(workspace), workspace.undo_label, workspace.document.said) == ({"Ada"}, None, "")
    assert town.read_bytes() == before


def test_what_was_not_saved_is_recovered_and_only_told_until_it_is(town: Path) -> None:
    before = town.read_bytes()
    leave(town, "Bea")
    assert town.read_bytes() == before
    with Workspace.open(town) as workspace:
        assert names(workspace) == {"Ada", "Bea"}
        assert workspace.document.said.startswith("Recovered what had not yet been saved to town.smap. ")
        assert not workspace.document.is_saved
    with Workspace.open(town) as workspace:
        assert (names(workspace), workspace.document.said, workspace.document.is_saved) == (
            {"Ada", "Bea"},
            "",
            True,
        )


def test_a_document_that_is_gone_is_missing_though_its_working_copy_stands(town: Path) -> None:
    town.unlink()
    with pytest.raises(UnopenableMapError, match="There is no map"):
        Workspace.open(town)


@pytest.mark.parametrize("passphrase", [None, WORDS])
def test_one_that_is_gone_is_put_back_where_there_was_more_to_save(
    tmp_path: Path, passphrase: str | None
) -> None:
    path = tmp_path / "gone.smap"
    Workspace.create(path, passphrase).close()
    leave(path, "Bea", passphrase)
    path.unlink()
    with Workspace.open(path, passphrase) as workspace:
        assert names(workspace) == {"Bea"}
        assert "no longer where it was" in workspace.document.said
    assert path.exists()


def test_edits_behind_another_passphrase_are_kept_and_said(tmp_path: Path) -> None:
    path, other = tmp_path / "town.smap", tmp_path / "other.smap"
    Workspace.create(path, WORDS).close()
    Workspace.create(other, "welsh cakes").close()
    leave(path, "Bea", WORDS)
    path.write_bytes(other.read_bytes())
    with pytest.raises(UnopenableMapError, match="passphrase"):
        Workspace.open(path, WORDS)
    with Workspace.open(path, "welsh cakes") as workspace:
        assert names(workspace) == set()
        kept = Path(workspace.document.said.partition("kept in ")[2].rstrip("."))
    assert (kept / "working.smap").exists()


def test_a_working_copy_that_rotted_is_taken_anew(town: Path) -> None:
    place = place_of(town)
    place.working.write_bytes(bytes(8192))
    with Workspace.open(town) as workspace:
        assert (names(workspace), workspace.document.said) == ({"Ada"}, "")


def test_a_death_between_the_document_and_the_note_is_no_change_of_a_strangers(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace.open(town)
    workspace.do(Add(Person(name="Bea"), label="Add Bea"))

    def die(*_paths: Path) -> None:
        raise KeyboardInterrupt

    base, move = place_of(town).base, disk.move
    with monkeypatch.context() as patched:
        patched.setattr(disk, "move", lambda one, to: die() if to == base else move(one, to))
        with pytest.raises(KeyboardInterrupt):
            workspace.document.publish()
    workspace.document.let_go()
    with Workspace.open(town) as again:
        assert (names(again), again.document.said, again.document.is_saved) == ({"Ada", "Bea"}, "", True)
