"""Sections of a page fold and remember it; one of them tells what was done."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.picture.primitives import Subject
from stewardmap.ui.door import change
from stewardmap.ui.parts.fold_heading import FoldHeading
from stewardmap.ui.parts.row_button import RowButton
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, STRONG, TOM

Drive = Callable[[Path | None], Driver]


def heading(driver: Driver, said: str) -> FoldHeading:
    found = driver.button(driver.page(), said)
    assert isinstance(found, FoldHeading)
    return found


def has_row(driver: Driver, said: str) -> bool:
    rows = driver.page().findChildren(RowButton)
    return any(one.accessibleName().startswith(said) and one.isVisible() for one in rows)


def select(driver: Driver, kind: str, at: str) -> None:
    driver.window.session.select(Subject(kind, at))
    driver.settle()


def turn(driver: Driver, said: str) -> None:
    heading(driver, said).setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.settle()


def test_a_section_folds_by_key_and_stays_so_for_others_and_in_the_next_window(
    drive: Drive, map_file: Path
) -> None:
    driver = drive(map_file)
    select(driver, "person", AMINA)
    assert has_row(driver, "Tom Okafor, ")
    turn(driver, "Ties (1)")
    assert QApplication.focusWidget() is heading(driver, "Ties (1)")
    assert not heading(driver, "Ties (1)").isChecked()
    assert not has_row(driver, "Tom Okafor, ")
    select(driver, "person", TOM)
    assert not heading(driver, "Ties (2)").isChecked()
    driver.close()
    again = drive(map_file)
    select(again, "person", AMINA)
    assert not has_row(again, "Tom Okafor, ")
    turn(again, "Ties (1)")
    assert has_row(again, "Tom Okafor, ")


def test_what_was_done_to_a_person_is_told_and_undone_to_there(driver: Driver) -> None:
    session = driver.window.session
    session.do(change(replace(driver.snapshot.people[AMINA], phone="1"), label="Change phone"))
    session.do(change(replace(driver.snapshot.ties[STRONG], strength=2), label="Change strength"))
    session.do(change(replace(driver.snapshot.people[TOM], phone="2"), label="Change his phone"))
    select(driver, "person", AMINA)
    assert "Change strength" not in driver.texts(driver.page())
    turn(driver, "History of changes")
    said = driver.texts(driver.page())
    assert said.index("Change strength") < said.index("Change phone")
    assert "Change his phone" not in said
    back = driver.button(driver.page(), "Undo: Change strength, and 1 step after it")
    back.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.settle()
    assert driver.snapshot.ties[STRONG].strength == 4
    assert driver.snapshot.people[TOM].phone == ""
    assert driver.snapshot.people[AMINA].phone == "1"
    assert "Change strength (undone)" in driver.texts(driver.page())
    driver.button(driver.page(), "Redo up to: Change strength").click()
    driver.settle()
    assert driver.snapshot.ties[STRONG].strength == 2
