from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit

from stewardmap.picture.primitives import Subject
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, STRONG

Drive = Callable[[Path | None], Driver]


def test_without_a_map_there_is_a_welcome(drive: Drive) -> None:
    driver = drive(None)
    said = driver.texts(driver.window.frame.empty)
    for way in ("Look at a sample", "Import a spreadsheet", "New map", "Open a map"):
        assert way in said
    assert not driver.names.isVisible()


def test_without_a_map_no_pane_can_be_brought_in(drive: Drive) -> None:
    driver = drive(None)
    for keys in ("Ctrl+F", "F9", "Shift+F9", "Ctrl+2", "F6"):
        driver.keys(keys)
    assert not driver.names.isVisible()
    assert not driver.inspector.isVisible()
    assert driver.window.frame.empty.isVisible()


def test_the_status_bar_counts(driver: Driver) -> None:
    said = driver.window.statusBar().counts.text()  # type: ignore[attr-defined]
    assert said.startswith("4 people · 3 organisations · 3 ties · 1 collaboration · saved ")
    assert "no passphrase" in said


def test_the_title_is_that_of_the_map(driver: Driver) -> None:
    assert driver.window.windowTitle() == "Northmere – Steward Map"


def test_panes_fold_and_come_back(driver: Driver) -> None:
    driver.keys("F9")
    driver.keys("Shift+F9")
    assert not driver.names.isVisible()
    assert not driver.inspector.isVisible()
    driver.keys("F9")
    assert driver.names.isVisible()


def test_f6_goes_round_the_panes(driver: Driver) -> None:
    driver.names.tree.setFocus()
    seen = []
    for _turn in range(3):
        driver.keys("F6")
        focused = QApplication.focusWidget()
        seen.append(
            [pane for pane in (driver.names, driver.map, driver.inspector) if pane.isAncestorOf(focused)]
        )
    assert seen == [[driver.map], [driver.inspector], [driver.names]]


def test_one_selection_is_shared(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    assert driver.names.model.row_at(driver.names.tree.currentIndex()).name == "Amina Rahman"  # type: ignore[union-attr]
    assert driver.page().findChild(QLineEdit, "page_title").text() == "Amina Rahman"
    assert driver.map.view is not None
    assert driver.map.view.item.chosen == (Subject("person", AMINA),)


def test_back_returns_to_what_was_selected(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.window.session.select(Subject("tie", STRONG))
    driver.keys("Alt+Left")
    assert driver.window.session.current == Subject("person", AMINA)


def test_closing_keeps_what_is_being_typed(drive: Drive, map_file: Path) -> None:
    driver = drive(map_file)
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    field = driver.field(".phone")
    field.setFocus()
    driver.write("01632 960111")
    driver.close()
    again = drive(map_file)
    assert again.snapshot.people[AMINA].phone == "01632 960111"


def test_no_part_that_is_not_in_front_makes_the_window_higher(driver: Driver) -> None:
    least = driver.window.minimumSizeHint()
    assert least.width() <= 1024
    assert least.height() <= 640


def test_no_two_actions_have_one_shortcut(driver: Driver) -> None:
    keys = Counter(
        shortcut.toString()
        for action in driver.window.actions_made.made.values()
        for shortcut in action.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []
