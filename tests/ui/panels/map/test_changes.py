"""What changed since a day, in a window: signs on the map, a table beside it, and one key to go back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.model.dates import day, year
from stewardmap.model.records import Card
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.scene import Change
from tests.analysis.small_maps import body, person, posted, tie
from tests.ui.driving import Driver
from tests.ui.panels.map.test_date_bar import press
from tests.ui.panels.map.test_showing import Drive


@pytest.fixture
def driver(drive: Drive, tmp_path: Path) -> Driver:
    """A town in which Ann left in March 2020, Bob came in May, and a tie began in 2022."""
    path = tmp_path / "town.smap"
    records = [
        *body("town", "cat", "dee"), person("ann"), person("bob"),
        *posted("ann", "town", ends=day(2020, 3, 31)), *posted("bob", "town", starts=day(2020, 5, 1)),
        tie("bob", "cat", since=year(2022)), tie("cat", "dee"),
    ]  # fmt: skip
    Workspace.create(path, None, Card(title="Town"), *records).close()
    return drive(path)


def rows(driver: Driver) -> list[tuple[str, str]]:
    table = driver.map.showing.changes.table
    cells = [[table.item(at, column) for column in (0, 1)] for at in range(table.rowCount())]
    return [(one.text(), other.text()) for one, other in cells if one and other]


def signs(driver: Driver) -> dict[str, Change]:
    assert driver.map.drawn is not None
    scene = driver.map.drawn.scene
    every = {x.subject.id: x.change for x in (*scene.things, *(y for y in scene.links if y.said == ""))}
    return {one: change for one, change in every.items() if change is not None}


def test_the_changes_are_on_the_map_and_in_a_table_and_one_key_goes_back(driver: Driver) -> None:
    before = driver.map.pictures.places
    driver.keys("Ctrl+J")
    driver.press(Qt.Key.Key_Tab)
    driver.write("Jan 2020")
    press(driver, Qt.Key.Key_Return)
    driver.keys("Ctrl+Shift+J")
    driver.settle()
    changes = driver.map.showing.changes
    assert QApplication.focusWidget() is changes.table
    assert changes.heading.text().startswith("Between 1 January 2020 and ")
    assert ("added", "Bob took up bob post at Town.") in rows(driver)
    assert ("added", "Bob – Cat: a new tie, strength 3 of 5.") in rows(driver)
    assert signs(driver)["bob~cat"] is Change.NEW
    assert {one: driver.map.pictures.places[one] for one in before} == before
    assert driver.window.session.held
    driver.keys("Esc")
    driver.settle()
    assert driver.map.showing.now.filter.on is None
    assert changes.isHidden()
    assert signs(driver) == {}
    assert driver.window.session.held == ""


def test_each_row_selects_on_the_map_by_the_keyboard(driver: Driver) -> None:
    driver.map.showing.turn_to(date(2020, 1, 1))
    driver.keys("Ctrl+Shift+J")
    driver.settle()
    picked = []
    for _row in rows(driver):
        press(driver, Qt.Key.Key_Down)
        picked.append(driver.window.session.selection)
    said = [text for _became, text in rows(driver)]
    at = said.index("Bob – Cat: a new tie, strength 3 of 5.")
    assert [(x.kind, x.id) for x in picked[at]] == [("tie", "bob~cat")]
    at = said.index("Ann left ann post at Town.")
    assert [(x.kind, x.id) for x in picked[at]] == [("person", "ann")]


def test_without_a_day_it_is_since_three_months_ago_and_says_that_nothing_changed(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+J")
    driver.settle()
    assert driver.map.showing.now.filter.on is not None
    assert "Nothing changed." in driver.map.showing.changes.heading.text()
    driver.keys("Ctrl+Shift+J")
    driver.settle()
    assert driver.map.showing.changes.isHidden()
    assert driver.map.showing.now.filter.on is not None
