"""Filters, the focus and saved views in a window: what is drawn, what is said, and that nothing moves."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from stewardmap.model.records import SavedView
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import LinkSort, MapKind
from stewardmap.picture.shown import from_text
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, BOARD, COUNCIL, CVS, SIONED, STRONG, TOM, TRUST

Drive = Callable[[Path | None], Driver]


def shown(driver: Driver) -> set[str]:
    """Return the ids of what is drawn, but for vacant posts."""
    assert driver.map.drawn is not None
    return {thing.subject.id for thing in driver.map.drawn.scene.things if thing.subject.kind != "post"}


def ties(driver: Driver) -> set[str]:
    """Return the ids of the ties that are drawn."""
    assert driver.map.drawn is not None
    return {link.subject.id for link in driver.map.drawn.scene.links if link.sort is LinkSort.TIE}


def choose(driver: Driver, chip: str, words: str) -> None:
    """Open the menu of a chip and choose something in it."""
    found = driver.button(driver.map.showing.filters, f"Show only: {chip}")
    assert isinstance(found, QPushButton)
    menu = found.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == words).trigger()
    driver.settle()


def notice(driver: Driver) -> str:
    """Return the line that says what is hidden, empty where there is none."""
    there = driver.map.showing.notice
    return there.text.text() if there.isVisible() else ""


def test_a_filter_leaves_out_says_so_and_moves_nothing(driver: Driver) -> None:
    driver.click(driver.button(driver.map.bar, "Show or hide the filters"))
    driver.settle()
    before = driver.map.pictures.places
    scale = driver.map.view.scale_now  # type: ignore[union-attr]
    choose(driver, "sector", "health")
    assert shown(driver) == {TRUST, AMINA, BOARD}
    assert "3 of" in notice(driver)
    assert "sector health" in notice(driver)
    assert driver.map.pictures.places == before
    assert driver.map.view.scale_now == scale  # type: ignore[union-attr]
    assert "not all of the map is shown" in driver.map.legend.accessibleDescription()
    driver.click(driver.button(driver.map, "Show everything"))
    driver.settle()
    assert len(shown(driver)) > 3
    assert notice(driver) == ""


def test_the_slider_hides_weak_ties_and_counts_them(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+L")
    slider = driver.map.showing.filters.slider
    slider.setFocus()
    driver.press(Qt.Key.Key_Right)
    driver.press(Qt.Key.Key_Right)
    driver.settle()
    assert ties(driver) == {STRONG}
    assert notice(driver) == "1 tie weaker than 3 is hidden, of which 1 not rated."


def test_the_map_is_drawn_round_what_is_selected_to_three_steps(driver: Driver) -> None:
    driver.window.session.select(Subject("person", TOM))
    driver.keys("Ctrl+Shift+R")
    driver.settle()
    near = {TOM, AMINA, SIONED, COUNCIL, CVS}
    assert near <= shown(driver) | {TRUST}
    assert "1 step from Tom Okafor" in notice(driver)
    first = shown(driver)
    driver.keys("Alt+Up")
    driver.settle()
    assert first < shown(driver)
    assert BOARD in shown(driver)
    driver.click(driver.button(driver.map.showing.notice, "Show what is 1 step away"))
    driver.settle()
    assert shown(driver) == first
    driver.keys("Ctrl+Shift+0")
    driver.settle()
    assert first < shown(driver)


def test_the_map_on_a_day(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+L")
    driver.click(driver.button(driver.map.showing.filters, "Show the map as it stands on a day"))
    dialog = driver.dialog()
    driver.write("nonsense")
    driver.click(dialog.ok)
    assert "no date" in dialog.problem.text()
    dialog.fields["day"].setText("Mar 2019")  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    driver.settle()
    assert "as it was on 1 March 2019" in driver.map.showing.dates.said.text()


def save(driver: Driver, name: str) -> None:
    """Keep what is shown under a name."""
    driver.keys("Ctrl+Shift+V")
    dialog = driver.dialog()
    driver.write(name)
    driver.click(dialog.ok)
    driver.settle()


def test_a_view_is_saved_opened_by_one_key_renamed_removed_and_undone(drive: Drive, map_file: Path) -> None:
    driver = drive(map_file)
    driver.keys("Ctrl+Shift+2")
    driver.window.session.select(Subject("organisation", COUNCIL))
    driver.keys("Ctrl+Shift+R")
    driver.settle()
    driver.map.zoom(2)
    centre, scale = driver.map.view.centre, driver.map.view.scale_now  # type: ignore[union-attr]
    save(driver, "Round the council")
    driver.close()
    again = drive(map_file)
    assert again.map.kind is MapKind.PEOPLE
    again.keys("Alt+1")
    again.settle()
    assert again.map.kind is MapKind.ORGANISATIONS
    assert "from Northmere Council" in notice(again)
    assert again.map.view.scale_now == scale  # type: ignore[union-attr]
    assert again.map.view.centre == centre  # type: ignore[union-attr]
    assert again.window.actions_made.made["view_1"].text() == "Round the council"
    again.window.desk.act("rename_view")
    dialog = again.dialog()
    dialog.fields["name"].setText("The council")  # type: ignore[attr-defined]
    again.click(dialog.ok)
    assert [view.name for view in again.snapshot.of(SavedView).values()] == ["The council"]
    again.window.desk.act("remove_view")
    again.click(again.dialog().ok)
    assert not again.snapshot.of(SavedView)
    assert not again.window.actions_made.made["view_1"].isEnabled()
    again.keys("Ctrl+Z")
    assert [view.name for view in again.snapshot.of(SavedView).values()] == ["The council"]


def test_the_same_name_keeps_the_view_as_it_is_now(driver: Driver) -> None:
    save(driver, "All")
    driver.window.desk.act("map_organisations")
    driver.settle()
    save(driver, "all")
    (view,) = driver.snapshot.of(SavedView).values()
    assert from_text(view.shows).kind is MapKind.ORGANISATIONS


def test_what_a_view_was_drawn_round_may_be_gone(driver: Driver) -> None:
    driver.window.session.select(Subject("person", TOM))
    driver.keys("Ctrl+Shift+R")
    save(driver, "Tom")
    driver.window.desk.act("everything")
    driver.window.session.select(Subject("person", TOM))
    driver.window.desk.act("remove")
    driver.settle()
    driver.keys("Alt+1")
    driver.settle()
    assert "is not on this map, so all of it is shown" in notice(driver)
    assert AMINA in shown(driver)
