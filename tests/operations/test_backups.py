"""Backups are made and looked through without being asked for, and a map goes back to one in one step."""

from pathlib import Path

import pytest

from stewardmap.cli import main
from stewardmap.errors import DamagedError, UserError
from stewardmap.model.records import Person
from stewardmap.operations.backups import backups_of, go_back, kept, newest_good
from stewardmap.operations.commands import Add
from stewardmap.operations.opening import key_of
from stewardmap.operations.workspace import Workspace
from stewardmap.store.document.rewriting import rewrite
from tests.newer_schema import make_newer
from tests.ui import small_map

WORDS = "bara brith"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return small_map.make(tmp_path / "town.smap")


def add(path: Path, name: str, passphrase: str | None = None) -> None:
    with Workspace.open(path, passphrase) as workspace:
        workspace.do(Add(Person(name=name), label="Add person"))


def names(path: Path, passphrase: str | None = None) -> set[str]:
    with Workspace.open(path, passphrase) as workspace:
        return {one.name for one in workspace.snapshot().people.values()}


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words], lambda *_: 0)
    said = capsys.readouterr()
    return code, said.out, said.err


def spoil(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: 4096 * 3] + bytes(4096 * 40) + content[4096 * 43 :])


def test_a_session_keeps_what_was_there_before_it_once(town: Path) -> None:
    before = town.read_bytes()
    with Workspace.open(town):
        pass
    assert backups_of(town) == ()
    with Workspace.open(town) as workspace:
        workspace.do(Add(Person(name="Bea"), label="Add Bea"))
        workspace.document.publish()
        workspace.do(Add(Person(name="Cai"), label="Add Cai"))
    (one,) = backups_of(town)
    assert one.file.name.split("-")[0] == "000001"
    with Workspace.open(town) as workspace:
        assert len(workspace.snapshot().people) == 6
    (held,) = kept(town, None)
    assert held.snapshot is not None
    assert len(held.snapshot.people) == 4
    assert before[:16] == one.file.read_bytes()[:16]


def test_going_back_is_one_step_that_can_be_undone_and_what_was_is_backed_up(town: Path) -> None:
    with Workspace.open(town) as workspace:
        wanted = workspace.snapshot()
        for person in list(wanted.people.values())[:2]:
            from stewardmap.operations.commands import Remove

            workspace.do(Remove(person))
        workspace.do(Add(Person(name="Bea"), label="Add Bea"))
        workspace.document.publish()
        now = workspace.snapshot()
        (before,) = kept(town, None)
        go_back(workspace, before, "Go back")
        assert workspace.snapshot().same_content(wanted)
        workspace.undo()
        assert workspace.snapshot().same_content(now)
        assert workspace.undo_label == "Add Bea"
    assert len(backups_of(town)) == 2


def test_backups_are_encrypted_like_the_map_and_named_by_no_word_of_it(tmp_path: Path) -> None:
    path = tmp_path / "Northmere.smap"
    Workspace.create(path, WORDS).close()
    add(path, "Mair Bevan", WORDS)
    add(path, "Bea", WORDS)
    key = key_of(path, WORDS)
    newest, oldest = backups_of(path)
    assert newest_good(path, key) == newest
    assert newest_good(path, key_of(path, "welsh cakes")) is None
    assert b"Mair" not in newest.file.read_bytes()
    assert "Northmere" not in str(newest.file)
    assert rewrite(newest, key, lambda execute: bool(execute("DELETE FROM person")))
    held, _before = kept(path, key)
    assert held.snapshot is not None
    assert not held.snapshot.people
    assert oldest.size > 0


def test_a_rewritten_backup_holds_no_byte_of_what_it_held(town: Path) -> None:
    add(town, "Bea Unforgettable")
    add(town, "Cai")
    newest = backups_of(town)[0]
    assert b"Unforgettable" in newest.file.read_bytes()
    assert rewrite(newest, None, lambda execute: bool(execute("DELETE FROM person WHERE name LIKE 'Bea%'")))
    assert b"Unforgettable" not in newest.file.read_bytes()
    assert {one.name for one in newest.file.parent.iterdir()} == {one.file.name for one in backups_of(town)}


def test_check_and_backups_say_what_was_verified(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    add(town, "Bea")
    before = town.read_bytes()
    code, out, _ = run(capsys, "check", town)
    assert code == 0
    assert out.startswith("town.smap is whole: 5 people")
    assert "There is 1 backup of it on this computer; 1 can be read." in out
    assert '"whole": true' in run(capsys, "check", town, "--json")[1]
    code, out, _ = run(capsys, "backups", town)
    assert code == 0
    assert "whole: 4 people" in out
    assert '"verified": true' in run(capsys, "backups", town, "--json")[1]
    assert town.read_bytes() == before


def test_a_damaged_map_names_the_way_back_and_goes_it(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    add(town, "Bea")
    spoil(town)
    for command in ("check", "findings"):
        code, out, said = run(capsys, command, town)
        assert (code, out) == (4, "")
        assert f"stewardmap backups {town} --go-back 1" in said
        assert said.count("\n") == 1
    code, out, _ = run(capsys, "backups", town, "--go-back", 1)
    assert code == 0
    assert "damaged is kept in" in out
    assert len(names(town)) == 4
    assert run(capsys, "backups", town, "--go-back", 9)[0] == 2


def test_a_damaged_map_without_a_backup_says_that(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    spoil(town)
    with pytest.raises(DamagedError):
        Workspace.open(town)
    code, _, said = run(capsys, "check", town)
    assert code == 4
    assert "no whole backup" in said


def test_a_map_that_is_whole_goes_back_by_a_command(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    before = names(town)
    add(town, "Bea")
    assert run(capsys, "backups", town, "--go-back", 1)[0] == 0
    assert names(town) == before
    assert len(backups_of(town)) >= 2


def test_a_backup_of_a_newer_program_is_not_called_damaged(
    capsys: pytest.CaptureFixture[str], town: Path
) -> None:
    add(town, "Bea")
    (backup,) = backups_of(town)
    make_newer(backup.file)
    (held,) = kept(town, None)
    assert (held.snapshot, held.is_newer) == (None, True)
    assert "made by a newer Steward Map" in run(capsys, "backups", town)[1]
    with Workspace.open(town) as workspace, pytest.raises(UserError, match="made by a newer Steward Map"):
        go_back(workspace, held, "Go back")
    assert "Bea" in names(town)
