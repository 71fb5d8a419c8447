"""The map turned to a day on which it was kept: what stood on it, and nobody restricted by now."""

from datetime import date
from pathlib import Path

import pytest

from stewardmap.analysis.dates.dated_copies import copy_of
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Rights
from stewardmap.operations.workspace import Workspace
from tests.analysis.small_maps import a_map, body, tie
from tests.ui.driving import Driver
from tests.ui.panels.map.test_changes import rows
from tests.ui.panels.map.test_showing import Drive, shown

JUNE = date(2026, 6, 3)


@pytest.fixture
def driver(drive: Drive, tmp_path: Path) -> Driver:
    """A town that was kept while Eve, who was deleted since, was on it; Fay was restricted since."""
    stays = [*body("town", "cat", "dee", "fay"), tie("cat", "dee")]
    kept = copy_of(a_map(stays, body("hall", "eve"), tie("eve", "cat"), on=JUNE), "June board")
    restricted = Rights(person_id=Id("fay"), restricted_on=day(2026, 7, 1))
    path = tmp_path / "town.smap"
    Workspace.create(path, None, Card(title="Town"), *stays, kept, restricted).close()
    return drive(path)


def test_what_was_there_is_drawn_though_it_was_deleted_since(driver: Driver) -> None:
    today, places = shown(driver), driver.map.pictures.places
    assert today == {"town", "cat", "dee"}
    driver.map.showing.toggle_dates()
    driver.map.showing.turn_to(JUNE)
    driver.settle()
    assert shown(driver) == {"town", "cat", "dee", "hall", "eve"}
    said = driver.map.showing.dates.said.text()
    assert said == "The map as it was kept: “June board”, 3 June 2026. To change it, go back to today."
    assert {one: driver.map.pictures.places[one] for one in places} == places
    driver.map.showing.turn_to(None)
    driver.settle()
    assert shown(driver) == today


@pytest.mark.parametrize("since", [JUNE, date(2026, 6, 4)])
def test_who_is_restricted_by_now_is_not_among_what_changed(driver: Driver, since: date) -> None:
    driver.map.showing.changes_since(since)
    driver.settle()
    assert "fay" not in shown(driver)
    said = " ".join(text for _became, text in rows(driver))
    assert "Fay" not in said
    assert ("Eve" in said) is (since == JUNE)
    assert ("eve" in shown(driver)) is (since == JUNE)
