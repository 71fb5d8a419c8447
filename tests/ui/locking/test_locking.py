"""A map left alone is covered and its key dropped; its passphrase alone brings everything back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit

from stewardmap.model.records import Card, Person
from stewardmap.operations.workspace import Workspace
from stewardmap.ui.deeds.files import open_path
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.locking.absence import Absence
from stewardmap.ui.locking.locking import Locking
from tests.ui.driving import Driver

WORDS = "four words of ours"


@pytest.fixture
def driver(drive: Callable[[Path | None], Driver], tmp_path: Path) -> Driver:
    """A window on a map behind a passphrase."""
    path = tmp_path / "town.smap"
    Workspace.create(path, WORDS, Card(title="Town"), Person(name="Ada Ash")).close()
    driver = drive(None)
    open_path(driver.window.desk, path, WORDS)
    driver.settle()
    return driver


def locking(driver: Driver) -> Locking:
    return driver.window.locking


def locked(driver: Driver) -> bool:
    workspace = driver.window.session.workspace
    return workspace is not None and workspace.document.is_locked


def unlock(driver: Driver, words: str) -> None:
    page = locking(driver).page
    assert page is not None
    page.entry.setFocus()
    page.entry.clear()
    driver.bot.keyClicks(page.entry, words)
    driver.press(Qt.Key.Key_Return)
    driver.settle()


def picture(driver: Driver) -> QImage:
    return driver.window.grab().toImage()


def test_a_map_left_alone_is_locked_and_its_passphrase_brings_all_of_it_back(driver: Driver) -> None:
    (ada,) = driver.snapshot.people
    driver.window.session.do(_add("Ben Birch"))
    driver.settle()
    locking(driver).absence.minutes = 0
    locking(driver).absence.look()
    driver.settle()
    assert locked(driver)
    assert "Town" not in driver.window.windowTitle()
    unlock(driver, "some other words")
    assert locked(driver)
    page = locking(driver).page
    assert page is not None
    assert page.problem.text() == "That is not the passphrase of this map."
    unlock(driver, WORDS)
    assert not locked(driver)
    assert locking(driver).page is None
    assert "Town" in driver.window.windowTitle()
    driver.window.session.undo()
    assert list(driver.snapshot.people) == [ada]


def _add(name: str) -> object:
    from stewardmap.operations.commands import Add

    return Add(Person(name=name), label="Add")


def test_nothing_of_the_map_can_be_seen_or_reached_while_it_is_locked(driver: Driver) -> None:
    driver.window.desk.act("lock")
    driver.settle()
    with_map = picture(driver)
    driver.names.hide()
    driver.map.hide()
    assert picture(driver) == with_map, "what is under the curtain makes no difference"
    driver.keys("Ctrl+Shift+A")
    driver.keys("Ctrl+W")
    driver.keys("Ctrl+K")
    driver.settle()
    assert locked(driver)
    assert not driver._dialogs(EntryDialog)


def test_what_was_being_typed_is_there_afterwards(driver: Driver) -> None:
    driver.window.desk.act("add_person")
    dialog = driver.dialog()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("Cy Cedar")
    locking(driver).lock()
    driver.settle()
    driver.bot.keyClicks(field, "X")
    unlock(driver, WORDS)
    assert dialog.isVisible()
    assert field.text() == "Cy Cedar"


class Clock:
    """A clock that can be put forward; `steady` stands still while the computer sleeps."""

    def __init__(self) -> None:
        self.steady, self.wall = 1_000.0, 9_000.0

    def monotonic(self) -> float:
        return self.steady

    def time(self) -> float:
        return self.wall

    def forward(self, watched: Absence, minutes: int) -> None:
        for _minute in range(minutes * 2):
            self.steady, self.wall = self.steady + 30, self.wall + 30
            watched.look()


def test_a_sign_of_somebody_puts_it_off_and_sleep_does_not(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, absence = Clock(), locking(driver).absence
    monkeypatch.setattr("stewardmap.ui.locking.absence.time", clock)
    absence.begin()
    clock.forward(absence, 9)
    handle = driver.window.windowHandle()
    absence._listen_to(handle)
    driver.bot.keyClick(handle, Qt.Key.Key_Shift)
    clock.forward(absence, 9)
    assert not locking(driver).is_locked, "somebody was there nine minutes ago"
    clock.forward(absence, 1)
    assert locking(driver).is_locked
    driver.settle()
    unlock(driver, WORDS)
    clock.wall += 300
    absence.look()
    assert locking(driver).is_locked, "the clock leapt: the computer slept"


def test_a_map_without_a_passphrase_is_not_locked(
    drive: Callable[[Path | None], Driver], map_file: Path
) -> None:
    driver = drive(map_file)
    driver.window.locking.lock()
    assert not driver.window.locking.is_locked
    assert not driver.window.actions_made.made["lock"].isEnabled()


def test_a_locked_map_can_be_left(driver: Driver) -> None:
    driver.window.desk.act("lock")
    driver.settle()
    page = locking(driver).page
    assert page is not None
    driver.click(page.leave)
    driver.settle()
    assert driver.window.session.workspace is None
    assert locking(driver).page is None
