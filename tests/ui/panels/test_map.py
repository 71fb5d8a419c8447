from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from stewardmap.model.ids import Id
from stewardmap.model.records import Person, Spot
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Part, Subject
from stewardmap.picture.scene import MapKind
from stewardmap.picture.view import View
from stewardmap.ui.canvas.map_view import MapView
from stewardmap.ui.current_findings import CurrentFindings
from stewardmap.ui.door import add, change
from stewardmap.ui.panels.map import deeds
from stewardmap.ui.panels.map.empty import MapEmpty
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, BOARD, COUNCIL, NOT_RATED, OF_BODIES, SIONED, STRONG, TOM, VACANT

Drive = Callable[[Path | None], Driver]


def view(driver: Driver) -> MapView:
    assert driver.map.view is not None
    return driver.map.view


def point(driver: Driver, subject: Subject) -> QPoint:
    place = driver.map.pictures.places.get(Id(subject.id))
    assert place is not None
    return view(driver).point_of(place).toPoint()


def drag(driver: Driver, start: QPoint, end: QPoint) -> None:
    port = view(driver).viewport()
    driver.bot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.6, 1.0):
        driver.bot.mouseMove(port, start + (end - start) * share)
    driver.bot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def places(driver: Driver) -> dict[Id, tuple[float, float]]:
    return driver.map.pictures.places


def test_everything_odd_is_drawn(driver: Driver) -> None:
    drawn = driver.map.drawn
    assert drawn is not None
    subjects = {one.subject for one in drawn.picture.primitives if one.subject is not None}
    assert Subject("person", AMINA) in subjects
    assert Subject("post", VACANT) in subjects
    assert Subject("tie", NOT_RATED) in subjects
    driver.keys("Ctrl+Shift+2")
    driver.settle()
    assert driver.map.kind is MapKind.ORGANISATIONS
    joined = {frozenset((link.first.id, link.second.id)) for link in driver.map.drawn.scene.links}  # type: ignore[union-attr]
    assert frozenset(driver.snapshot.ties[OF_BODIES].ends) in joined
    assert Subject("organisation", COUNCIL) in {thing.subject for thing in driver.map.drawn.scene.things}  # type: ignore[union-attr]


def test_a_note_on_a_person_draws_nothing_anew(driver: Driver) -> None:
    drawn, tom = driver.map.drawn, driver.snapshot.people[TOM]
    driver.window.session.do(change(replace(tom, notes="Met at the flood"), label="Change notes"))
    driver.settle()
    assert driver.map.drawn is drawn
    driver.window.session.do(change(replace(tom, name="Tom Okafor-Jones"), label="Change name"))
    driver.settle()
    assert driver.map.drawn is not drawn


def test_a_double_click_on_an_empty_map_adds_the_first_person(drive: Drive, tmp_path: Path) -> None:
    path = tmp_path / "Nobody.smap"
    Workspace.create(path).close()
    driver = drive(path)
    area = driver.map.findChild(MapEmpty)
    assert area is not None
    driver.bot.mouseDClick(area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert driver.dialog().windowTitle() == "Add a person"
    driver.press(Qt.Key.Key_Escape)


def test_what_is_drawn_is_on_the_screen(driver: Driver) -> None:
    at = point(driver, Subject("person", AMINA)) + QPoint(0, -9)
    driver.wait(lambda: view(driver).viewport().grab().toImage().pixelColor(at).lightness() < 120)


def test_a_map_is_seen_whole_and_sharp_when_it_is_first_drawn(
    drive: Drive, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CurrentFindings, "_work", lambda _self: None)
    again: list[View] = []
    monkeypatch.setattr(deeds, "draw_pixels", lambda _content, view, *_: again.append(view))
    driver = drive(map_file)
    assert view(driver).item.is_sharp
    port = view(driver).viewport().rect()
    assert all(port.contains(view(driver).point_of(place).toPoint()) for place in places(driver).values())
    assert again == []


def test_a_click_selects_and_a_click_beside_lets_go(driver: Driver) -> None:
    driver.click(view(driver).viewport(), point(driver, Subject("person", TOM)))
    assert driver.window.session.current == Subject("person", TOM)
    driver.click(view(driver).viewport(), QPoint(3, 3))
    assert driver.window.session.selection == ()


def test_control_click_selects_as_well(driver: Driver) -> None:
    port = view(driver).viewport()
    driver.click(port, point(driver, Subject("person", TOM)))
    driver.bot.mouseClick(
        port,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        point(driver, Subject("person", AMINA)),
    )
    assert set(driver.window.session.selection) == {Subject("person", TOM), Subject("person", AMINA)}


def test_a_tie_is_clicked(driver: Driver) -> None:
    one, other = point(driver, Subject("person", AMINA)), point(driver, Subject("person", TOM))
    tried = [one + (other - one) * share for share in (0.5, 0.4, 0.6, 0.3, 0.7)]
    hit = next(at for at in tried if view(driver).under(QPointF(at)) == Subject("tie", STRONG))
    driver.click(view(driver).viewport(), hit)
    assert driver.window.session.current == Subject("tie", STRONG)


def test_a_dragged_mark_stays_and_nothing_else_moves(drive: Drive, map_file: Path) -> None:
    driver = drive(map_file)
    before = places(driver)
    start = point(driver, Subject("person", TOM))
    drag(driver, start, start + QPoint(60, 40))
    driver.settle()
    after = places(driver)
    assert {one for one in before if before[one] != after[one]} == {TOM}
    assert len(driver.snapshot.of(Spot)) >= 7
    driver.close()
    again = drive(map_file)
    assert {one: place for one, place in places(again).items() if one != VACANT} == {
        one: place for one, place in after.items() if one != VACANT
    }


def test_a_drag_is_one_step_to_undo(driver: Driver) -> None:
    before = places(driver)
    start = point(driver, Subject("person", TOM))
    drag(driver, start, start + QPoint(60, 40))
    driver.settle()
    assert driver.window.actions_made.made["undo"].text() == "Undo move Tom Okafor"
    driver.keys("Ctrl+Z")
    driver.settle()
    assert places(driver) == before
    assert driver.snapshot.of(Spot) == {}


def test_dragging_the_ground_pans_and_changes_nothing(driver: Driver) -> None:
    before, centre = places(driver), view(driver).centre
    drag(driver, QPoint(5, 5), QPoint(65, 25))
    scale = view(driver).scale_now
    assert view(driver).centre == pytest.approx((centre[0] - 60 / scale, centre[1] - 20 / scale))
    assert places(driver) == before
    assert driver.window.session.workspace.undo_label is None  # type: ignore[union-attr]


def test_escape_puts_a_held_mark_back(driver: Driver) -> None:
    port, start = view(driver).viewport(), point(driver, Subject("person", TOM))
    driver.bot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    driver.bot.mouseMove(port, start + QPoint(50, 50))
    driver.bot.keyClick(view(driver), Qt.Key.Key_Escape)
    driver.bot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(50, 50))
    assert driver.snapshot.of(Spot) == {}


def test_zooming_keeps_what_is_under_the_pointer(driver: Driver) -> None:
    at = QPointF(point(driver, Subject("person", TOM)))
    place = view(driver).place_at(at)
    view(driver).zoom_about(at, 1.7)
    assert view(driver).place_at(at) == pytest.approx(place)


def test_a_new_step_of_zoom_brings_a_new_picture(driver: Driver) -> None:
    assert driver.map.drawn is not None
    before = driver.map.drawn.picture.scale
    driver.keys("Ctrl+1")
    view(driver).zoom_about(QPointF(100, 100), 3.0)
    driver.settle()
    assert driver.map.drawn.picture.scale > before * 2


def test_a_new_person_moves_nobody(driver: Driver) -> None:
    before = places(driver)
    driver.window.session.do(add(Person(name="Beth Carter"), label="Add person"))
    driver.settle()
    after = places(driver)
    assert {one: after[one] for one in before} == before
    assert len(after) == len(before) + 1


def test_after_an_edit_the_file_opens_with_everyone_where_they_were(drive: Drive, map_file: Path) -> None:
    driver = drive(map_file)
    driver.window.session.do(add(Person(name="Beth Carter"), label="Add person"))
    driver.settle()
    seen = places(driver)
    driver.close()
    again = drive(map_file)
    assert {one: place for one, place in places(again).items() if one != VACANT} == {
        one: place for one, place in seen.items() if one != VACANT
    }


def test_arrow_keys_walk_and_enter_opens(driver: Driver) -> None:
    driver.keys("Ctrl+1")
    driver.keys("Ctrl+Home")
    start = driver.window.session.current
    assert start is not None
    seen = {start}
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up) * 6:
        driver.press(key)
        assert driver.window.session.current is not None
        seen.add(driver.window.session.current)
    assert len(seen) > 3
    driver.press(Qt.Key.Key_Return)
    assert driver.inspector.isAncestorOf(driver.window.focusWidget())


def test_tab_goes_round_someones_ties_and_then_on(driver: Driver) -> None:
    session = driver.window.session
    session.select(Subject("person", TOM))
    driver.keys("Ctrl+1")
    driver.press(Qt.Key.Key_Tab)
    assert session.current == Subject("person", AMINA)
    driver.press(Qt.Key.Key_Tab)
    assert session.current == Subject("person", SIONED)
    driver.press(Qt.Key.Key_Backtab)
    assert session.current == Subject("person", AMINA)
    driver.press(Qt.Key.Key_Tab)
    assert driver.window.focusWidget() is view(driver)
    driver.press(Qt.Key.Key_Tab)
    assert session.current == Subject("person", TOM)
    assert driver.window.focusWidget() is not view(driver)


def test_plus_minus_nought_and_home_zoom(driver: Driver) -> None:
    driver.keys("Ctrl+1")
    whole = view(driver).scale_now
    driver.press(Qt.Key.Key_0)
    assert view(driver).scale_now == pytest.approx(1.0)
    driver.press(Qt.Key.Key_Plus)
    assert view(driver).scale_now > 1.2
    driver.press(Qt.Key.Key_Minus)
    assert view(driver).scale_now == pytest.approx(1.0)
    driver.press(Qt.Key.Key_Home)
    driver.settle()
    assert view(driver).scale_now == pytest.approx(whole)


def test_control_a_and_delete_and_undo(driver: Driver) -> None:
    before = driver.snapshot
    driver.keys("Ctrl+1")
    driver.keys("Ctrl+A")
    driver.settle()
    assert len(driver.window.session.selection) == len(places(driver))
    driver.press(Qt.Key.Key_Delete)
    driver.settle()
    assert not driver.snapshot.people
    assert driver.window.messages.offer.text() == "Undo"
    driver.click(driver.window.messages.offer)
    driver.settle()
    assert driver.snapshot.people == before.people
    assert driver.snapshot.ties == before.ties


def test_typing_goes_to_a_name(driver: Driver) -> None:
    driver.keys("Ctrl+1")
    for letter in "tom":
        driver.bot.keyClicks(view(driver), letter)
    assert driver.window.session.current == Subject("person", TOM)


def test_neighbours_stand_out_and_the_rest_is_faint(driver: Driver) -> None:
    driver.window.session.select(Subject("person", TOM))
    driver.settle()
    far, near = view(driver).item.content.layers  # type: ignore[union-attr]
    assert Subject("person", AMINA) in {one.subject for one in near}
    assert Subject("collaboration", BOARD) in {one.subject for one in far if one.part is Part.MARK}


def test_arranging_again_is_one_step(driver: Driver) -> None:
    before = places(driver)
    start = point(driver, Subject("person", TOM))
    drag(driver, start, start + QPoint(150, 90))
    driver.settle()
    driver.keys("Ctrl+Shift+A")
    driver.settle()
    assert places(driver)[TOM] == before[TOM]
    assert driver.window.actions_made.made["undo"].text() == "Undo arrange the map"


def test_the_theme_changes_the_canvas(driver: Driver) -> None:
    driver.window.desk.act("theme_dark")
    driver.settle()
    assert view(driver).viewport().grab().toImage().pixelColor(2, 2).name() == "#15191e"
    driver.window.desk.act("theme_light")
    driver.settle()
    assert view(driver).viewport().grab().toImage().pixelColor(2, 2).name() == "#ffffff"


def test_the_legend_can_be_folded(driver: Driver) -> None:
    driver.keys("Ctrl+L")
    first = driver.map.legend.isVisible()
    driver.keys("Ctrl+L")
    assert driver.map.legend.isVisible() is not first
    assert "person" in driver.map.legend.accessibleDescription()


def test_names_of_many_that_are_selected_are_not_forced_over_each_other(driver: Driver) -> None:
    people = [Person(name=f"Person {n}") for n in range(30)]
    driver.window.session.do(add(*people, label="Add people"))
    driver.settle()
    few = [Subject("person", one.id) for one in people[:3]]
    driver.window.session.select(*few)
    driver.settle()
    assert driver.map.drawn is not None
    assert driver.map.drawn.wish.selected == frozenset(few)
    driver.keys("Ctrl+1")
    driver.keys("Ctrl+A")
    driver.settle()
    assert len(driver.window.session.selection) > 30
    assert driver.map.drawn.wish.selected == frozenset()
