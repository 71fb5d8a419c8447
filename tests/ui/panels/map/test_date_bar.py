"""The map turned to another day in a window, by the keyboard alone: what is drawn, and that nothing moves."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.model.dates import day, year
from stewardmap.model.records import Card
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas import legend
from stewardmap.ui.panels.map import date_bar, panel
from stewardmap.ui.panels.map.date_bar import what_is_shown
from tests.analysis.small_maps import body, person, posted, tie
from tests.ui.driving import Driver
from tests.ui.panels.map.test_showing import Drive, notice, shown, ties

SPRING = date(2020, 4, 1)


@pytest.fixture
def driver(drive: Drive, tmp_path: Path) -> Driver:
    """A town in which Ann left in March 2020, Bob came in May, and a tie ended in 2021."""
    path = tmp_path / "town.smap"
    records = [
        *body("town", "cat", "dee"), person("ann"), person("bob"),
        *posted("ann", "town", ends=day(2020, 3, 31)), *posted("bob", "town", starts=day(2020, 5, 1)),
        tie("bob", "cat", since=year(2022)), tie("cat", "dee", until=year(2021)),
    ]  # fmt: skip
    Workspace.create(path, None, Card(title="Town"), *records).close()
    return drive(path)


def press(driver: Driver, key: Qt.Key) -> None:
    driver.press(key)
    driver.settle()


def test_arrow_keys_step_through_the_days_on_which_something_changed(driver: Driver) -> None:
    now, places = shown(driver), driver.map.pictures.places
    assert driver.map.view is not None
    scale, centre = driver.map.view.scale_now, driver.map.view.centre
    driver.keys("Ctrl+J")
    driver.settle()
    bar = driver.map.showing.dates
    assert QApplication.focusWidget() is bar.slider
    assert "today" in bar.said.text()
    seen = []
    for _step in range(4):
        press(driver, Qt.Key.Key_Left)
        on = driver.map.showing.now.filter.on
        assert on is not None
        seen.append(on)
        assert {one: driver.map.pictures.places[one] for one in places} == places
        assert (driver.map.view.scale_now, driver.map.view.centre) == (scale, centre)
    assert seen == [date(2022, 1, 1), date(2020, 5, 1), SPRING, SPRING]
    driver.keys("Esc")
    driver.settle()
    assert shown(driver) == now
    assert driver.map.showing.now.filter.on is None


def test_who_and_what_was_there_is_drawn_and_said(driver: Driver) -> None:
    assert ties(driver) == {"bob~cat"}
    driver.keys("Ctrl+J")
    press(driver, Qt.Key.Key_Home)
    assert driver.map.showing.now.filter.on == SPRING
    bar = driver.map.showing.dates
    assert bar.said.text() == "The map as it was on 1 April 2020. To change it, go back to today."
    assert bar.slider.accessibleName() == "Day of the map: 1 April 2020, 1 of 4 days of change"
    assert ties(driver) == {"cat~dee"}
    assert shown(driver) == {"town", "cat", "dee"}
    assert notice(driver) == ""


def test_nothing_changes_while_it_is_not_today(driver: Driver) -> None:
    before = driver.snapshot
    driver.keys("Ctrl+J")
    press(driver, Qt.Key.Key_Home)
    driver.window.session.select(Subject("person", "cat"))
    driver.keys("Ctrl+Del")
    driver.settle()
    assert driver.snapshot.people == before.people
    assert driver.window.session.held == what_is_shown(SPRING, before.on)
    press(driver, Qt.Key.Key_End)
    assert driver.map.showing.now.filter.on is None
    assert driver.window.session.held == ""


def test_a_typed_date_is_understood_and_one_that_is_none_is_said(driver: Driver) -> None:
    driver.keys("Ctrl+J")
    driver.press(Qt.Key.Key_Tab)
    driver.write("someday")
    press(driver, Qt.Key.Key_Return)
    bar = driver.map.showing.dates
    assert "no date" in bar.said.text()
    assert driver.map.showing.now.filter.on is None
    bar.typed.clear()
    driver.write("Apr 2020")
    press(driver, Qt.Key.Key_Return)
    assert driver.map.showing.now.filter.on == SPRING
    bar.typed.clear()
    driver.write("9999")
    press(driver, Qt.Key.Key_Return)
    assert "1800 to 2200" in bar.said.text()
    bar.typed.clear()
    press(driver, Qt.Key.Key_Return)
    assert driver.map.showing.now.filter.on is None


def test_escape_goes_back_and_then_closes(driver: Driver) -> None:
    driver.keys("Ctrl+J")
    press(driver, Qt.Key.Key_Home)
    press(driver, Qt.Key.Key_Escape)
    assert driver.map.showing.now.filter.on is None
    press(driver, Qt.Key.Key_Escape)
    assert driver.map.showing.dates.isHidden()
    driver.keys("Ctrl+J")
    driver.keys("Ctrl+J")
    assert driver.map.showing.dates.isHidden()


def test_a_day_to_come_says_as_far_as_is_recorded() -> None:
    today = date(2026, 11, 22)
    assert "as far as is recorded" in what_is_shown(today + timedelta(days=1), today)


def test_an_empty_map_has_no_other_day(drive: Drive, tmp_path: Path) -> None:
    path = tmp_path / "empty.smap"
    Workspace.create(path, None, Card(title="Empty")).close()
    driver = drive(path)
    driver.keys("Ctrl+J")
    driver.keys("Ctrl+Shift+J")
    assert driver.map.showing.dates.isHidden()


def test_a_rehearsal_is_of_today(driver: Driver) -> None:
    driver.keys("Ctrl+J")
    press(driver, Qt.Key.Key_Home)
    driver.window.session.select(Subject("person", "cat"))
    driver.window.desk.act("rehearse")
    driver.settle()
    assert driver.window.desk.rehearsing.is_on
    assert driver.map.showing.now.filter.on is None
    assert "rehearsal" in driver.window.session.held
    driver.window.desk.rehearsing.end()
    driver.settle()
    assert driver.window.session.held == ""


def test_a_step_leaves_the_windows_thread_what_only_it_can_do(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Days are looked for once a map, marks worded when a screen reader asks, legends set once a width."""
    driver.keys("Ctrl+J")
    driver.settle()
    asked: Counter[str] = Counter()
    for where, name in ((date_bar, "days_of_change"), (panel, "mark_in_words"), (legend, "_set")):
        work = getattr(where, name)
        monkeypatch.setattr(where, name, lambda *words, n=name, w=work: (asked.update([n]), w(*words))[1])
    picture = driver.map.drawn
    press(driver, Qt.Key.Key_Left)
    press(driver, Qt.Key.Key_Left)
    assert driver.map.drawn is not picture
    widths = {driver.map.legend.width(), driver.map.legend.sizeHint().width()}
    assert asked["days_of_change"] == asked["mark_in_words"] == 0
    assert asked["_set"] <= 2 * (len(widths) + 4)
    marks = driver.map.view.marks_for_access.marks if driver.map.view is not None else []
    assert asked["mark_in_words"] == len(marks) > 0
