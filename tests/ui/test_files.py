from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from python_calamine import CalamineWorkbook

from stewardmap.model.records import Card
from stewardmap.operations.workspace import Workspace
from stewardmap.ui.deeds import files
from tests.ui.driving import Driver
from tests.ui.test_importing import choose_file

Drive = Callable[[Path | None], Driver]


def test_a_new_map_behind_a_passphrase_opens_only_with_it(drive: Drive, tmp_path: Path) -> None:
    driver = drive(None)
    driver.keys("Ctrl+N")
    dialog = driver.dialog()
    words = "four plain words"
    for name, text in (("title", "Eastport"), ("passphrase", words), ("again", words)):
        driver.bot.keyClicks(dialog.fields[name], text)
    driver.click(dialog.ok)
    choose_file(driver, tmp_path / "Eastport.smap")
    driver.wait(lambda: driver.window.session.snapshot is not None)
    driver.settle()
    assert driver.snapshot.card.title == "Eastport"
    driver.close()
    again = drive(tmp_path / "Eastport.smap")
    asked = again.dialog()
    again.bot.keyClicks(asked.fields["passphrase"], "something else")
    again.click(asked.ok)
    again.wait(lambda: asked.problem.text() == "That is not the passphrase of this map.")
    asked.fields["passphrase"].clear()
    again.bot.keyClicks(asked.fields["passphrase"], "four plain words")
    again.click(asked.ok)
    again.wait(lambda: again.window.session.snapshot is not None)
    again.settle()


def test_giving_up_on_the_file_name_loses_nothing_that_was_typed(drive: Drive) -> None:
    driver = drive(None)
    driver.keys("Ctrl+N")
    dialog = driver.dialog()
    for name, text in (("title", "Eastport"), ("passphrase", "long enough"), ("again", "long enough")):
        driver.bot.keyClicks(dialog.fields[name], text)
    driver.click(dialog.ok)
    driver.dialog(QFileDialog).reject()
    assert dialog.isVisible()
    assert dialog.fields["title"].text() == "Eastport"
    dialog.close()


def made(driver: Driver, path: Path) -> str:
    """Make a map there, and return what kept it from being made."""
    told: list[str] = []
    files.make(driver.window.desk, path, Card(title="Other"), None, told.append)
    driver.settle()
    return told[0]


def test_the_map_that_is_open_is_not_written_over(driver: Driver, map_file: Path) -> None:
    assert "is open now" in made(driver, map_file)
    assert len(driver.snapshot.people) == 4


def test_a_map_in_use_elsewhere_is_not_written_over(drive: Drive, map_file: Path) -> None:
    driver = drive(None)
    elsewhere = Workspace.open(map_file)
    assert "in use" in made(driver, map_file)
    elsewhere.close()
    assert made(driver, map_file.with_name("Other.smap")) == ""
    files.open_path(driver.window.desk, map_file)
    driver.settle()
    assert len(driver.snapshot.people) == 4


def test_without_a_passphrase_none_is_asked_for(drive: Drive, tmp_path: Path) -> None:
    driver = drive(None)
    driver.keys("Ctrl+N")
    dialog = driver.dialog()
    dialog.fields["title"].setText("Eastport")
    dialog.fields["locked"].setCurrentIndex(1)
    assert not dialog.fields["passphrase"].isEnabled()
    driver.click(dialog.ok)
    choose_file(driver, tmp_path / "Eastport.smap")
    driver.wait(lambda: driver.window.session.snapshot is not None)
    driver.settle()
    assert (tmp_path / "Eastport.smap").read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [("short", "short", "letters or more"), ("long enough", "long enouhg", "differ")],
)
def test_a_poor_passphrase_is_refused(drive: Drive, first: str, second: str, wrong: str) -> None:
    driver = drive(None)
    driver.keys("Ctrl+N")
    dialog = driver.dialog()
    for name, text in (("title", "Eastport"), ("passphrase", first), ("again", second)):
        driver.bot.keyClicks(dialog.fields[name], text)
    driver.click(dialog.ok)
    assert wrong in dialog.problem.text()
    dialog.close()


@pytest.mark.parametrize("content", [b"", b"not a map at all", bytes(range(256)) * 40])
def test_what_is_no_map_is_said_in_a_line(drive: Drive, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.smap"
    path.write_bytes(content)
    driver = drive(None)
    files.open_path(driver.window.desk, path)
    driver.settle()
    shown = driver.no_dialog() or driver.dialog().close()
    assert shown
    assert driver.window.messages.isVisible() or content.startswith(bytes(range(16)))
    assert driver.window.session.snapshot is None
    assert path.read_bytes() == content


def test_recent_maps_are_offered(drive: Drive, map_file: Path) -> None:
    drive(map_file).close()
    driver = drive(None)
    assert "Northmere" in driver.texts(driver.window.frame.empty)
    assert driver.window.desk.preferences.recent == (map_file.absolute(),)


def test_a_recent_map_that_is_no_more_is_listed_no_more_once_that_was_said(
    drive: Drive, map_file: Path, tmp_path: Path
) -> None:
    drive(map_file).close()
    away = tmp_path / "stick"
    away.mkdir()
    moved = map_file.rename(away / map_file.name)
    driver = drive(None)
    preferences = driver.window.preferences
    preferences.opened(moved)
    (away / moved.name).unlink()
    away.rmdir()  # as where a stick is pulled out, with all that is on it
    for path, said in ((moved, "its folder is not there"), (map_file, "Check the name")):
        files.open_path(driver.window.desk, path)
        driver.wait(lambda said=said: said in driver.window.messages.text.text())
    assert preferences.recent == (moved.absolute(),)


@pytest.mark.parametrize(
    ("level", "names"),
    [("", set()), ("named", {"Amina Rahman", "Tom Okafor"}), ("everything", {"Amina Rahman", "Tom Okafor"})],
)
def test_tables_name_nobody_unless_that_is_asked_for(
    driver: Driver, tmp_path: Path, level: str, names: set[str]
) -> None:
    driver.window.desk.act("export_tables")
    asked = driver.dialog()
    if level:
        asked.fields["level"].set_value(level)
    driver.click(asked.ok)
    dialog = driver.dialog(QFileDialog)
    assert dialog.findChild(QLineEdit, "fileNameEdit").text() == "Northmere.xlsx"
    choose_file(driver, tmp_path / "out.xlsx")
    driver.wait(driver.window.messages.isVisible)
    assert driver.window.messages.offer.text() == "Show file"
    book = CalamineWorkbook.from_path(str(tmp_path / "out.xlsx"))
    cells = {
        cell
        for sheet in book.sheet_names
        for row in book.get_sheet_by_name(sheet).to_python()
        for cell in row
    }
    assert "Northmere Council" in cells
    assert {"Amina Rahman", "Tom Okafor"} & cells == names
    assert ("amina@example.org" in cells) is (level == "everything")


@pytest.mark.slow
@pytest.mark.parametrize(("action", "name"), [("paper", "out.pdf"), ("export_map", "out.svg")])
def test_papers_and_pictures_are_written(driver: Driver, tmp_path: Path, action: str, name: str) -> None:
    driver.window.desk.act(action)
    driver.click(driver.dialog().ok)
    choose_file(driver, tmp_path / name)
    driver.wait(driver.window.messages.isVisible)
    assert driver.window.messages.text.text() == f"{name} is written."
    assert (tmp_path / name).stat().st_size > 1000
