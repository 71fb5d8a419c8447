import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.picture.primitives import Subject
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, BOARD, SIONED


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sian", Subject("person", SIONED)),
        ("rahman", Subject("person", AMINA)),
        ("safeg", Subject("collaboration", BOARD)),
    ],
)
def test_anyone_is_found_by_ctrl_k(driver: Driver, typed: str, found: Subject) -> None:
    driver.keys("Ctrl+K")
    driver.write(typed)
    assert driver.window.find_box.list.isVisible()
    driver.press(Qt.Key.Key_Return)
    assert driver.window.session.current == found
    assert not driver.window.find_box.list.isVisible()
    assert driver.window.find_box.text() == ""


def test_actions_are_found_too(driver: Driver) -> None:
    driver.keys("Ctrl+K")
    driver.write("findings")
    driver.press(Qt.Key.Key_Return)
    assert driver.findings.isVisible()


def test_arrows_choose_among_what_is_found(driver: Driver) -> None:
    driver.keys("Ctrl+K")
    driver.write("a")
    first = driver.window.find_box.list.currentRow()
    driver.press(Qt.Key.Key_Down)
    assert driver.window.find_box.list.currentRow() == first + 1
    driver.press(Qt.Key.Key_Escape)
    assert not driver.window.find_box.list.isVisible()


def test_undo_after_finding_undoes_the_map_and_not_the_box(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.keys("Ctrl+Del")
    driver.keys("Ctrl+K")
    driver.write("sian")
    driver.press(Qt.Key.Key_Return)
    driver.keys("Ctrl+Z")
    assert AMINA in driver.snapshot.people
    assert driver.window.find_box.text() == ""


def test_nothing_found_says_so(driver: Driver) -> None:
    driver.keys("Ctrl+K")
    driver.write("zzzz")
    assert "Nothing on the map" in driver.window.find_box.list.item(0).text()
    driver.press(Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
