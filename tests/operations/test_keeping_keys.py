"""The passphrase is changed everywhere or nowhere, a sheet does without, a locked map opens to its key."""

from datetime import date
from pathlib import Path

import keyring
import pytest
from pypdf import PdfReader

from stewardmap.errors import UserError, WorldError, WrongPassphraseError
from stewardmap.model.records import Person
from stewardmap.operations.backups import backups_of, is_good
from stewardmap.operations.commands import Add
from stewardmap.operations.keeping_keys import (
    change_passphrase,
    forget_here,
    is_remembered,
    print_recovery_sheet,
    remember_here,
)
from stewardmap.operations.opening import key_of
from stewardmap.operations.workspace import Workspace
from stewardmap.store.document import disk
from stewardmap.store.document.place import place_of
from stewardmap.wording.passphrases import left_in_plain
from tests.memory_keyring import MemoryKeyring
from tests.store.document.test_opening_table import names

OLD, NEW = "four old words here", "four new words there"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A map behind a passphrase, with two backups."""
    path = tmp_path / "town.smap"
    Workspace.create(path, OLD).close()
    for name in ("Ada", "Ben"):
        with Workspace.open(path, OLD) as workspace:
            workspace.do(Add(Person(name=name), label="Add"))
            workspace.document.back_up()
    return path


@pytest.fixture
def backend() -> MemoryKeyring:
    made = MemoryKeyring("")
    keyring.set_keyring(made)
    return made


def test_another_passphrase_opens_the_map_and_its_backups_and_the_old_one_neither(town: Path) -> None:
    with Workspace.open(town, OLD) as workspace:
        workspace.do(Add(Person(name="Cy"), label="Add Cy"))
        assert change_passphrase(workspace, NEW) == []
        workspace.undo()
        assert names(workspace) == {"Ada", "Ben"}
        workspace.redo()
        workspace.do(Add(Person(name="Dee"), label="Add Dee"))
    with pytest.raises(WrongPassphraseError):
        Workspace.open(town, OLD)
    with Workspace.open(town, NEW) as workspace:
        assert names(workspace) == {"Ada", "Ben", "Cy", "Dee"}
        key = workspace.document.key
    assert len(backups_of(town)) >= 2
    assert all(is_good(one, key) for one in backups_of(town))
    assert not any(is_good(one, key_of(town, OLD)) for one in backups_of(town))


def test_a_map_without_a_passphrase_is_put_behind_one_and_nothing_is_left_to_read(tmp_path: Path) -> None:
    path = tmp_path / "town.smap"
    with Workspace.create(path) as workspace:
        workspace.do(Add(Person(name="Zebediah"), label="Add"))
        workspace.document.back_up()
        change_passphrase(workspace, NEW)
        assert workspace.encrypted
        workspace.do(Add(Person(name="Ada"), label="Add"))
    with Workspace.open(path, NEW) as workspace:
        assert names(workspace) == {"Zebediah", "Ada"}
    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert files
    assert not [one.name for one in files if b"Zebediah" in one.read_bytes()]


def test_what_was_put_aside_before_there_was_a_passphrase_is_named_to_be_deleted(tmp_path: Path) -> None:
    path = tmp_path / "town.smap"
    with Workspace.create(path) as workspace:
        workspace.do(Add(Person(name="Zebediah"), label="Add"))
        workspace.document.back_up()
        assert workspace.document.in_plain() == ()
        damaged = backups_of(path)[0].file.with_name("damaged-20260101T000000Z")
        edits = place_of(path).folder.with_name(f"{place_of(path).folder.name}-kept-0a1b2c3d")
        edits.mkdir()
        for file in (damaged, edits / "working.smap"):
            file.write_bytes(path.read_bytes())
        change_passphrase(workspace, NEW)
        assert workspace.document.in_plain() == (edits, damaged)
    said = left_in_plain((edits, damaged))
    assert str(edits) in said
    assert "anybody can read them" in said


@pytest.mark.parametrize("fails", ["put_in_place", "make_ready", "write_small"])
def test_a_change_that_cannot_be_written_leaves_the_old_passphrase(
    town: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    def full(*_arguments: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    before = town.read_bytes()
    with Workspace.open(town, OLD) as workspace:
        with monkeypatch.context() as broken:
            broken.setattr(disk, fails, full)
            with pytest.raises(WorldError):
                change_passphrase(workspace, NEW)
        assert town.read_bytes() == before
        workspace.do(Add(Person(name="Cy"), label="Add Cy"))
    with Workspace.open(town, OLD) as workspace:
        assert names(workspace) == {"Ada", "Ben", "Cy"}


def test_what_a_death_during_the_change_leaves_is_cleared_away(town: Path) -> None:
    place = place_of(town)
    place.working.rename(place.aside)
    with Workspace.open(town, OLD) as workspace:
        assert names(workspace) == {"Ada", "Ben"}
    assert not place.aside.exists()


def test_a_wrong_passphrase_is_told_as_such_after_a_death_while_the_map_was_saved(town: Path) -> None:
    workspace = Workspace.open(town, OLD)
    workspace.do(Add(Person(name="Cy"), label="Add Cy"))
    workspace.document.let_go()
    place = place_of(town)
    place.scratch.touch()
    place.scratch.with_name(f"{place.scratch.name}-journal").write_bytes(town.read_bytes()[:9_000])
    place.scratch.with_name(f"{place.scratch.name}-wal").write_bytes(town.read_bytes()[:9_000])
    with pytest.raises(WrongPassphraseError):
        Workspace.open(town, NEW)
    with Workspace.open(town, OLD) as again:
        assert names(again) == {"Ada", "Ben", "Cy"}


def test_the_sheet_opens_the_map_without_its_passphrase(town: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    with Workspace.open(town, OLD) as workspace:
        print_recovery_sheet(workspace, out, date(2026, 11, 22))
    text = PdfReader(out).pages[0].extract_text().splitlines()
    typed = " ".join(" ".join(line.split()[1:]) for line in text if line[:2] in ("1 ", "2 ", "3 ", "4 "))
    with Workspace.open(town, typed) as workspace:
        assert names(workspace) == {"Ada", "Ben"}
    assert key_of(town, typed) == key_of(town, OLD)


def test_a_map_without_a_passphrase_has_no_sheet(tmp_path: Path) -> None:
    with (
        Workspace.create(tmp_path / "open.smap") as workspace,
        pytest.raises(UserError, match="no passphrase"),
    ):
        print_recovery_sheet(workspace, tmp_path / "sheet.pdf", date(2026, 11, 22))


def test_a_locked_map_holds_no_key_and_opens_to_its_own_alone(town: Path) -> None:
    with Workspace.open(town, OLD) as workspace:
        workspace.do(Add(Person(name="Cy"), label="Add Cy"))
        workspace.document.lock()
        assert workspace.document.key is None
        workspace.document.publish()  # what was to be saved a little later waits
        with pytest.raises(WrongPassphraseError):
            workspace.document.unlock(NEW)
        assert workspace.document.is_locked
        with pytest.raises(UserError, match="locked"):
            workspace.do(Add(Person(name="Dee"), label="Add Dee"))
        workspace.document.unlock(OLD)
        workspace.undo()
        assert names(workspace) == {"Ada", "Ben"}


def test_a_map_that_is_closed_while_it_is_locked_loses_nothing(town: Path) -> None:
    workspace = Workspace.open(town, OLD)
    workspace.do(Add(Person(name="Cy"), label="Add Cy"))
    workspace.document.lock()
    workspace.close()
    with Workspace.open(town, OLD) as again:
        assert names(again) == {"Ada", "Ben", "Cy"}


def test_what_this_computer_remembers_goes_with_the_passphrase(town: Path, backend: MemoryKeyring) -> None:
    with Workspace.open(town, OLD) as workspace:
        assert not is_remembered(workspace)
        assert remember_here(workspace)
        change_passphrase(workspace, NEW)
        assert is_remembered(workspace)
    assert len(backend.kept) == 1
    with Workspace.open(town) as workspace:
        workspace.do(Add(Person(name="Cy"), label="Add Cy"))
        forget_here(workspace)
    assert not backend.kept
    with pytest.raises(WrongPassphraseError):
        Workspace.open(town)
