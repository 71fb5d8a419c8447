"""What cannot be opened is said in one line, and the map that was open stays open."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from stewardmap.model.records import Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.ui.deeds import files
from tests.ui.driving import Driver

Drive = Callable[[Path | None], Driver]
WORDS = "four plain words"


def missing(path: Path) -> str:
    return f"There is no map at {path}."


def folder(path: Path) -> str:
    path.mkdir()
    return f"{path} is a folder"


def empty(path: Path) -> str:
    path.touch()
    return f"{path} is an empty file"


def no_map(path: Path) -> str:
    path.write_bytes(b"name,organisation" * 99)
    return f"{path} is not a Steward Map file"


def newer(path: Path) -> str:
    Workspace.create(path).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE map_state SET readable_from = 999")
        file.commit()
        file.execute("PRAGMA user_version = 999")
    return f"{path} was made by a newer Steward Map"


def damaged(path: Path) -> str:
    Workspace.create(path).close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(len(content) - 4096))
    return f"{path} is damaged"


def cut_short(path: Path) -> str:
    Workspace.create(path).close()
    path.write_bytes(path.read_bytes()[:-5000])
    return f"{path} is damaged"


@pytest.mark.parametrize("spoil", [missing, folder, empty, no_map, newer, damaged, cut_short])
def test_it_is_said_in_a_line_and_the_open_map_stays(
    driver: Driver, tmp_path: Path, spoil: Callable[[Path], str]
) -> None:
    path = tmp_path / "other.smap"
    said = spoil(path)
    before = path.read_bytes() if path.is_file() else None
    files.open_path(driver.window.desk, path)
    driver.settle()
    text = driver.window.messages.text
    assert driver.window.messages.isVisible()
    assert text.text().startswith(said)
    assert "\n" not in text.text()
    assert text.height() >= text.heightForWidth(text.width())
    assert len(driver.snapshot.people) == 4
    assert path.absolute() not in driver.window.desk.preferences.recent
    assert (path.read_bytes() if path.is_file() else None) == before
    assert driver.no_dialog()


def test_a_map_in_use_is_said_and_the_open_one_stays(driver: Driver, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "other.smap") as other:
        files.open_path(driver.window.desk, other.path)
        driver.settle()
    assert "is in use by another window" in driver.window.messages.text.text()
    assert len(driver.snapshot.people) == 4


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A map behind a passphrase."""
    Workspace.create(tmp_path / "locked.smap", WORDS).close()
    return tmp_path / "locked.smap"


def test_a_wrong_passphrase_is_said_where_it_was_typed(driver: Driver, locked: Path) -> None:
    files.open_path(driver.window.desk, locked)
    asked = driver.dialog()
    driver.bot.keyClicks(asked.fields["passphrase"], "five plain words")
    driver.click(asked.ok)
    driver.wait(lambda: asked.problem.text() == "That is not the passphrase of this map.")
    assert asked.fields["passphrase"].selectedText() != ""
    driver.click(asked.ok)
    driver.wait(lambda: "the file may be damaged" in asked.problem.text())
    asked.reject()
    driver.settle()
    assert len(driver.snapshot.people) == 4


def test_giving_up_while_the_key_is_worked_out_opens_nothing(driver: Driver, locked: Path) -> None:
    files.open_path(driver.window.desk, locked)
    asked = driver.dialog()
    driver.bot.keyClicks(asked.fields["passphrase"], WORDS)
    driver.click(asked.ok)
    asked.reject()
    driver.settle()
    assert driver.window.windowTitle().startswith("Northmere")
    Workspace.open(locked, WORDS).close()


def test_a_map_that_goes_while_its_passphrase_is_typed_is_said(driver: Driver, locked: Path) -> None:
    files.open_path(driver.window.desk, locked)
    asked = driver.dialog()
    driver.bot.keyClicks(asked.fields["passphrase"], WORDS)
    locked.unlink()
    driver.click(asked.ok)
    driver.wait(lambda: asked.problem.text().startswith("There is no map at"))
    asked.reject()


def test_a_passphrase_given_at_the_start_opens_the_map(drive: Drive, locked: Path) -> None:
    driver = drive(None)
    files.open_path(driver.window.desk, locked, WORDS)
    driver.wait(lambda: driver.window.session.snapshot is not None)
    driver.settle()
    assert driver.no_dialog()


def test_a_damaged_beginning_is_told_from_a_wrong_passphrase(driver: Driver, locked: Path) -> None:
    with Workspace.open(locked, WORDS) as workspace:
        workspace.do(Add(Person(name="Ada Ash")))
    content = locked.read_bytes()
    locked.write_bytes(content[:100] + bytes(100) + content[200:])
    files.open_path(driver.window.desk, locked)
    asked = driver.dialog()
    driver.bot.keyClicks(asked.fields["passphrase"], WORDS)
    driver.click(asked.ok)
    driver.wait(lambda: "The newest whole one is of" in driver.window.messages.text.text())
    driver.click(driver.window.messages.offer)
    driver.wait(lambda: driver.window.windowTitle().startswith("locked"))
    driver.settle()
    assert not driver.snapshot.people
