"""A map that is only looked at: what would change it is shut and says why, until it can be changed."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton

from stewardmap.model.records import Export, Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Subject
from stewardmap.store.connection import Error
from stewardmap.store.document import held
from stewardmap.ui.catalogue.changes import CHANGES
from stewardmap.ui.deeds import opening
from tests.newer_schema import make_newer
from tests.ui import small_map
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA
from tests.ui.test_importing import choose_file

Drive = Callable[[Path | None], Driver]

LOOKS = frozenset(
    {
        "new", "open", "sample", "paper", "export_map", "export_tables", "save_copy", "try_again", "sent_out",
        "lock", "recovery_sheet", "remember_passphrase", "forget_passphrase", "close", "quit", "history",
        "handover_sheet", "handover_agenda", "access", "notice", "assessment", "cells_copy",
        "cells_copy_with_headings", "select_all", "find", "filter", "back", "preferences",
        "tab_map", "tab_table", "tab_findings", "tab_diary", "tab_contact_log", "dates", "changes", "trends",
        "since_board", "fold_left", "fold_right", "next_pane", "previous_pane", "theme_system", "theme_light",
        "theme_dark", "map_people", "map_organisations", "map_collaborations", "fit", "zoom_in", "zoom_out",
        "legend", "present", "rehearse", "rehearse_together", "rehearse_split", "rehearse_close",
        "rehearse_money", "rehearse_move", "rehearse_before", "rehearse_after", "rehearse_planned",
        "rehearse_paper", "rehearse_kept", "rehearse_end", "filters", "focus", "further", "nearer",
        "everything", "connect", *(f"view_{at}" for at in range(1, 10)), "brief_me", "help", "shortcuts",
        "about", "disputed_people", "restricted_people",
    }
)  # fmt: skip
"""What changes nothing: an action stands here or among those that do, so that it was thought of."""


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    """The same small map, open somewhere else."""
    opened = Workspace.open(small_map.make(tmp_path / "other.smap"))
    yield opened
    with suppress(Error):  # one that the test closed already
        opened.close()


@pytest.fixture
def reading(driver: Driver, other: Workspace) -> Driver:
    """A window that looks at a map which is open elsewhere, with somebody selected."""
    opening.open_path(driver.window.desk, other.path)
    driver.settle()
    driver.click(driver.window.messages.offer)
    driver.settle()
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    return driver


def test_every_action_is_known_to_change_the_map_or_not(driver: Driver) -> None:
    every = {one.id for one in driver.window.actions_made.catalogue}
    assert (every - CHANGES - LOOKS, CHANGES - every, CHANGES & LOOKS) == (set(), set(), set())


def test_what_would_change_it_is_shut_and_says_why(reading: Driver) -> None:
    made = reading.window.actions_made.made
    assert [name for name in CHANGES if made[name].isEnabled()] == []
    assert "is in use by another window" in made["add_person"].toolTip()
    assert "Ctrl+Shift+P" in made["add_person"].toolTip()
    assert made["export_map"].isEnabled()
    assert made["present"].isEnabled()
    body = reading.page()
    lines = [one for one in body.findChildren(QLineEdit) if one.isVisible()]
    assert lines
    assert [one.objectName() for one in lines if not one.isReadOnly()] == []
    assert "is in use" in reading.field(".phone").toolTip()
    assert [one.objectName() for one in body.findChildren(QComboBox) if one.isEnabled()] == []
    able = [one for one in body.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
    assert {one.accessibleName() for one in able} <= {"Brief me", "What is held about them…"}
    reading.window.desk.act("tab_contact_log")
    log = reading.button(reading.window, "Log a contact")
    assert not log.isEnabled()


def test_typing_and_keys_change_nothing(reading: Driver, other: Workspace) -> None:
    before = reading.snapshot
    phone = reading.field(".phone")
    phone.setFocus()
    reading.write("0999")
    reading.keys("Tab")
    reading.window.desk.act("tab_table")
    reading.settle()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        reading.press(key)
    reading.window.desk.act("tab_map")
    reading.keys("Ctrl+Shift+P")
    assert reading.no_dialog()
    assert phone.text() == before.people[AMINA].phone
    assert reading.snapshot.same_content(before)


def test_the_banner_says_why_and_goes_once_it_can_be_changed(reading: Driver, other: Workspace) -> None:
    banner = reading.window.banner
    assert banner.isVisible()
    assert banner.text.text().startswith("Read only: other.smap is in use by another window or command.")
    reading.click(banner.again)
    reading.settle()
    assert "is in use" in reading.window.messages.text.text()
    assert banner.isVisible()
    other.do(Add(Person(name="Bea"), label="Add person"))
    other.close()
    reading.window.looking_only._ask()
    reading.settle()
    assert not banner.isVisible()
    assert not reading.window.looking_only._again.isActive()
    assert "other.smap can be changed now." in reading.window.messages.text.text()
    assert "Bea" in {one.name for one in reading.snapshot.people.values()}
    assert reading.window.session.current == Subject("person", AMINA)
    phone = reading.field(".phone")
    phone.setFocus()
    phone.clear()
    reading.write("0999")
    reading.keys("Tab")
    reading.settle()
    assert reading.snapshot.people[AMINA].phone == "0999"
    assert reading.window.actions_made.made["add_person"].isEnabled()
    reading.window.desk.act("tab_contact_log")
    assert reading.button(reading.window, "Log a contact").isEnabled()


def test_a_copy_of_it_can_be_worked_on(reading: Driver, tmp_path: Path) -> None:
    reading.click(reading.window.banner.copy)
    assert isinstance(reading.dialog(QFileDialog), QFileDialog)
    choose_file(reading, tmp_path / "mine.smap")
    reading.wait(lambda: not reading.window.session.read_only)
    reading.settle()
    assert reading.window.session.workspace is not None
    assert reading.window.session.workspace.path == tmp_path / "mine.smap"
    assert reading.window.session.do(Add(Person(name="Bea"), label="Add person"))


def test_a_copy_of_a_map_behind_a_passphrase_is_behind_the_same(drive: Drive, tmp_path: Path) -> None:
    words, path = "four plain words", tmp_path / "town.smap"
    Workspace.create(path, words).close()
    driver = drive(None)
    opening.open_path(driver.window.desk, path, words)
    driver.settle()
    driver.window.desk.act("save_copy")
    choose_file(driver, tmp_path / "mine.smap")
    driver.wait(lambda: "is a copy of the map" in driver.window.messages.text.text())
    with Workspace.open(tmp_path / "mine.smap", words) as copy:
        assert copy.snapshot().card == driver.snapshot.card
    (listed,) = driver.snapshot.of(Export).values()
    assert listed.name == "mine.smap"


def test_where_nothing_can_be_saved_a_map_is_looked_at(
    drive: Drive, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as shut:
        shut.setattr(held, "lock", lambda *_given: None)
        driver = drive(map_file)
        banner = driver.window.banner
        assert banner.text.text() == "Read only: Northmere.smap is in a folder where nothing can be written."
        driver.click(banner.again)
        driver.settle()
        assert banner.isVisible()
    driver.click(banner.again)
    driver.settle()
    assert not banner.isVisible()


def test_what_was_not_saved_before_a_folder_was_shut_is_not_hidden(
    drive: Drive, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace.open(map_file)
    workspace.do(Add(Person(name="Bea"), label="Add person"))
    workspace.document.let_go()
    monkeypatch.setattr(held, "lock", lambda *_given: None)
    driver = drive(map_file)
    assert not driver.window.session.read_only
    assert "Bea" in {one.name for one in driver.snapshot.people.values()}


def test_a_map_of_a_newer_program_is_looked_at_and_not_opened_again_and_again(
    drive: Drive, tmp_path: Path
) -> None:
    path = make_newer(small_map.make(tmp_path / "town.smap"))
    before = path.read_bytes()
    driver = drive(path)
    window = driver.window
    said = "town.smap was made by a newer Steward Map; it can be changed with that one."
    assert window.banner.text.text() == f"Read only: {said}"
    assert not window.banner.copy.isVisible()
    assert not window.looking_only._again.isActive()
    shown = window.session.workspace
    driver.click(window.banner.again)
    driver.settle()
    assert "Update Steward Map to change it; it can be looked at" in window.messages.text.text()
    assert window.session.workspace is shown
    assert [name for name in CHANGES if window.actions_made.made[name].isEnabled()] == []
    window.desk.act("save_copy")
    choose_file(driver, tmp_path / "mine.smap")
    driver.wait(lambda: "is a copy of the map" in window.messages.text.text())
    assert path.read_bytes() == before


def test_a_map_marked_as_read_only_is_looked_at_from_the_start_with_a_copy_as_the_way_on(
    drive: Drive, map_file: Path, tmp_path: Path
) -> None:
    map_file.chmod(0o444)
    before = map_file.read_bytes()
    driver = drive(map_file)
    banner, session = driver.window.banner, driver.window.session
    said = "Northmere.smap is marked as read-only; it can be changed here once that mark is taken away."
    assert banner.text.text() == f"Read only: {said}"
    shown = session.workspace
    driver.click(banner.again)
    driver.settle()
    assert driver.window.messages.text.text() == f"Read only: {said}"
    assert session.workspace is shown
    driver.click(banner.copy)
    choose_file(driver, tmp_path / "mine.smap")
    driver.wait(lambda: not session.read_only)
    assert session.workspace is not None
    assert session.workspace.path == tmp_path / "mine.smap"
    assert session.do(Add(Person(name="Bea"), label="Add person"))
    assert map_file.read_bytes() == before
    map_file.chmod(0o644)
    opening.open_path(driver.window.desk, map_file)
    driver.settle()
    assert not banner.isVisible()


def test_what_waits_to_be_saved_to_a_map_marked_as_read_only_is_not_hidden(
    drive: Drive, map_file: Path
) -> None:
    workspace = Workspace.open(map_file)
    workspace.do(Add(Person(name="Bea"), label="Add person"))
    workspace.document.let_go()
    map_file.chmod(0o444)
    driver = drive(map_file)
    assert not driver.window.session.read_only
    assert "Bea" in {one.name for one in driver.snapshot.people.values()}
    map_file.chmod(0o644)
