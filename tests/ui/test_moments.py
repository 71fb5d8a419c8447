"""The moments in which a file is not as it should be: what happened, that nothing is lost, and what to do."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from stewardmap.model.records import Person
from stewardmap.operations.backups import backups_of
from stewardmap.operations.commands import Add, Change
from stewardmap.operations.workspace import Workspace
from stewardmap.paths import data_folder
from stewardmap.store.document import disk
from stewardmap.ui.deeds import files
from stewardmap.ui.dialogs.backups import BackupsDialog
from stewardmap.ui.dialogs.conflicts import ConflictsDialog
from tests.ui import small_map
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM

Drive = Callable[[Path | None], Driver]


def add(path: Path, name: str, *, save: bool = True) -> None:
    workspace = Workspace.open(path)
    workspace.do(Add(Person(name=name), label="Add person"))
    if save:
        workspace.close()
    else:
        workspace.document.let_go()


def type_in(driver: Driver, name: str) -> None:
    assert driver.window.session.workspace is not None
    driver.window.session.do(Add(Person(name=name), label="Add person"))


def said(driver: Driver) -> str:
    return driver.window.messages.text.text() if driver.window.messages.isVisible() else ""


def spoil(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: 4096 * 3] + bytes(4096 * 40) + content[4096 * 43 :])


def test_what_is_edited_is_saved_by_itself_and_a_full_disk_is_said_until_it_is_not(
    driver: Driver, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_paths: object) -> str:
        raise OSError(28, "No space left on device")

    saving, status = driver.window.saving, driver.window.statusBar()
    with monkeypatch.context() as patched:
        patched.setattr(disk, "make_ready", full)
        type_in(driver, "Bea")
        saving._pause = 20
        saving.save()
        driver.settle()
        assert said(driver).startswith("Not yet saved to Northmere.smap. ")
        assert "No space left" in said(driver)
        assert "Nothing is lost" in said(driver)
        assert "not yet saved to Northmere.smap" in driver.window.windowTitle()
        assert "not yet saved to Northmere.smap" in status.counts.text()
    driver.wait(lambda: not saving.problem)
    assert "not yet saved" not in driver.window.windowTitle() + status.counts.text()
    copy = map_file.with_name("copy.smap")
    copy.write_bytes(map_file.read_bytes())
    with Workspace.open(copy) as workspace:
        assert "Bea" in {one.name for one in workspace.snapshot().people.values()}


def test_a_share_that_is_gone_is_said_once_and_saved_to_when_it_is_back(drive: Drive, tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    driver = drive(small_map.make(share / "Northmere.smap"))
    saving, heard = driver.window.saving, []
    driver.window.session.announced.connect(lambda message: heard.append(message.text))
    share.rename(tmp_path / "gone")
    for _time in range(2):
        saving.look()
        driver.settle()
    assert ["cannot be reached now" in one for one in heard] == [True]
    assert "not yet saved" not in driver.window.windowTitle()
    type_in(driver, "Bea")
    for _time in range(2):
        saving.save()
        driver.settle()
    assert heard[1].startswith("Not yet saved to Northmere.smap. The folder of ")
    assert "Nothing is lost" in heard[1]
    assert "not yet saved to Northmere.smap" in driver.window.windowTitle()
    assert not share.exists()
    (tmp_path / "gone").rename(share)
    saving.look()
    driver.wait(lambda: not saving.problem)
    assert heard[2:] == ["Northmere.smap is saved again."]
    driver.close()
    with Workspace.open(share / "Northmere.smap") as workspace:
        assert len(workspace.snapshot().people) == 5


def test_nothing_is_saved_into_the_empty_place_of_a_share(
    driver: Driver, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = map_file.read_bytes()
    map_file.unlink()
    with monkeypatch.context() as gone:
        gone.setattr(disk, "device_of", lambda _folder: -1)
        type_in(driver, "Bea")
        driver.window.saving.save()
        driver.settle()
        assert "stick it is on is gone" in driver.window.saving.problem
        assert not map_file.exists()
        map_file.write_bytes(content)
        driver.window.saving.save()
        driver.settle()
        assert not driver.window.saving.problem


def test_closing_saves_and_leaves_nothing_beside_the_map(driver: Driver, map_file: Path) -> None:
    type_in(driver, "Bea")
    driver.close()
    assert [one.name for one in map_file.parent.glob("*orthmere*")] == [map_file.name]
    with Workspace.open(map_file) as workspace:
        assert (len(workspace.snapshot().people), workspace.document.said) == (5, "")


def test_what_a_crash_left_is_recovered_in_a_line_and_saved(drive: Drive, map_file: Path) -> None:
    add(map_file, "Bea", save=False)
    driver = drive(map_file)
    assert said(driver).startswith("Recovered what had not yet been saved to Northmere.smap. ")
    assert len(driver.snapshot.people) == 5
    driver.window.saving.save()
    driver.settle()
    assert driver.window.session.workspace is not None
    assert driver.window.session.workspace.document.is_saved


def test_a_damaged_map_is_not_shown_and_its_newest_backup_is_one_key_away(
    drive: Drive, map_file: Path
) -> None:
    add(map_file, "Bea")
    spoil(map_file)
    driver = drive(map_file)
    driver.wait(lambda: "The newest whole one is of" in said(driver))
    assert driver.window.session.snapshot is None
    assert "4 people" in said(driver)
    driver.click(driver.window.messages.offer)
    driver.settle()
    assert len(driver.snapshot.people) == 4


def test_a_map_in_use_is_opened_once_it_is_closed(driver: Driver, tmp_path: Path) -> None:
    path = small_map.make(tmp_path / "other.smap")
    other = Workspace.open(path)
    files.open_path(driver.window.desk, path)
    driver.settle()
    assert "is in use" in said(driver)
    other.close()
    files.open_path(driver.window.desk, path)
    driver.settle()
    assert driver.window.session.workspace is not None
    assert driver.window.session.workspace.path == path


def test_a_map_in_use_is_read_and_not_changed(driver: Driver, tmp_path: Path) -> None:
    path = small_map.make(tmp_path / "other.smap")
    left = data_folder("reading", "left")
    (left / "working.smap").touch()
    os.utime(left, (1, 1))
    with Workspace.open(path) as other:
        other.do(Add(Person(name="Cai")))
        before = path.read_bytes()
        files.open_path(driver.window.desk, path)
        driver.settle()
        driver.click(driver.window.messages.offer)
        driver.settle()
        assert len(driver.snapshot.people) == 4
        assert "read only" in driver.window.windowTitle()
        assert "read only" in driver.window.statusBar().counts.text()
        type_in(driver, "Bea")
        assert said(driver).startswith("Read only: other.smap is in use")
        assert len(driver.snapshot.people) == 4
        assert path.read_bytes() == before
    files.close(driver.window.desk)
    driver.settle()
    assert not list((data_folder() / "reading").iterdir())
    files.open_path(driver.window.desk, path)
    driver.settle()
    assert len(driver.snapshot.people) == 5


def test_going_back_lists_dates_and_counts_and_is_undone_by_a_key(drive: Drive, map_file: Path) -> None:
    add(map_file, "Bea")
    driver = drive(map_file)
    driver.window.actions_made.made["go_back_to_backup"].trigger()
    driver.settle()
    dialog = driver.dialog(BackupsDialog)
    assert dialog.list.count() == 1
    assert "4 people" in dialog.list.item(0).text()
    driver.click(dialog.go)
    driver.wait(driver.no_dialog)
    driver.settle()
    assert len(driver.snapshot.people) == 4
    assert said(driver).startswith("The map is what it was on")
    driver.click(driver.window.messages.offer)
    assert len(driver.snapshot.people) == 5
    assert len(backups_of(map_file)) == 2


def test_what_somebody_else_saved_meanwhile_is_joined(driver: Driver, map_file: Path, tmp_path: Path) -> None:
    theirs = small_map.make(tmp_path / "theirs.smap")
    add(theirs, "Cai")
    type_in(driver, "Bea")
    map_file.write_bytes(theirs.read_bytes())
    driver.window.saving.save()
    driver.wait(lambda: "Both are joined" in said(driver))
    assert "1 change of theirs" in said(driver)
    driver.settle()
    assert not driver.window.saving.problem
    assert "1 change of theirs" in said(driver)  # with its undo, and not that it is saved again
    assert {"Bea", "Cai"} <= {one.name for one in driver.snapshot.people.values()}
    driver.close()
    with Workspace.open(map_file) as workspace:
        assert len(workspace.snapshot().people) == 6


def test_values_that_both_changed_are_asked_about_one_by_one(
    driver: Driver, map_file: Path, tmp_path: Path
) -> None:
    theirs = small_map.make(tmp_path / "theirs.smap")
    tom, amina = driver.snapshot.people[TOM], driver.snapshot.people[AMINA]
    with Workspace.open(theirs) as workspace:
        workspace.do(Change(replace(tom, phone="02"), replace(amina, phone="04")))
    driver.window.session.do(Change(replace(tom, phone="01"), replace(amina, phone="03")))
    map_file.write_bytes(theirs.read_bytes())
    driver.window.saving.save()
    dialog = driver.dialog(ConflictsDialog)
    shown = driver.texts(dialog)
    assert all(text in shown for text in ("Amina Rahman", "Tom Okafor", "01", "02", "03", "04"))
    driver.click(dialog.theirs)
    assert [side.kept for side in dialog.sides] == [1, 1]
    at = next(at for at, one in enumerate(dialog._all) if one.what == "Amina Rahman")
    driver.click(dialog.sides[at].choices[0])
    driver.click(dialog.ok)
    driver.wait(lambda: "Both are joined" in said(driver))
    driver.settle()
    assert (driver.snapshot.people[TOM].phone, driver.snapshot.people[AMINA].phone) == ("02", "03")
