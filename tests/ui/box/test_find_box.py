from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from stewardmap.model.records import Action, Person, Tag
from stewardmap.model.vocabulary import Sector
from stewardmap.operations.commands import Add
from stewardmap.picture.filter import Filter
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import MapKind
from stewardmap.ui.box.find_box import FindBox
from stewardmap.ui.box.result_list import ROW
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, BOARD, COUNCIL, SIONED, TOM, TRUST, VACANT

Drive = Callable[[Path | None], Driver]


def box(driver: Driver) -> FindBox:
    return driver.window.find_box


def typed(driver: Driver, text: str) -> list[str]:
    """Type into the box, and return the lines of the list."""
    driver.keys("Ctrl+K")
    driver.write(text)
    rows = box(driver).list
    return [rows.item(at).text() for at in range(rows.count())] if rows.isVisible() else []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sian", Subject("person", SIONED)),
        ("rahman", Subject("person", AMINA)),
        ("rahman, am", Subject("person", AMINA)),
        ("okafro", Subject("person", TOM)),
        ("safeg", Subject("collaboration", BOARD)),
        ("hospital", Subject("organisation", TRUST)),
        ("partnerships northmere", Subject("post", VACANT)),
    ],
)
def test_anyone_is_found_by_ctrl_k(driver: Driver, text: str, found: Subject) -> None:
    typed(driver, text)
    assert box(driver).list.isVisible()
    driver.press(Qt.Key.Key_Return)
    assert driver.window.session.current == found
    assert not box(driver).isVisible()
    assert box(driver).line.text() == ""


def test_what_is_known_stands_beside_what_is_found(driver: Driver) -> None:
    assert typed(driver, "amina")[0].startswith(
        "Amina Rahman, person · Director, Northmere Council · Governor"
    )
    assert "1 tie" in box(driver).list.item(0).text()


def test_what_is_found_comes_into_the_middle_of_the_map(driver: Driver) -> None:
    view = driver.map.view
    assert view is not None
    typed(driver, "sian")
    driver.press(Qt.Key.Key_Return)
    x, y = driver.map.pictures.places[SIONED]
    assert view.centre == pytest.approx((x, y), abs=0.5)


def test_what_the_map_leaves_out_is_selected_all_the_same_and_that_is_said(driver: Driver) -> None:
    driver.map.showing.filter(Filter(sectors=frozenset({Sector.HEALTH})))
    driver.settle()
    typed(driver, "sian")
    driver.press(Qt.Key.Key_Return)
    assert driver.window.session.current == Subject("person", SIONED)
    assert "leaves it out" in driver.window.messages.text.text()
    driver.click(driver.window.messages.offer)
    driver.settle()
    assert driver.map.showing.now.filter.is_empty


def test_on_another_kind_of_map_it_says_which_one_shows_it(driver: Driver) -> None:
    driver.map.show_kind(MapKind.ORGANISATIONS)
    driver.settle()
    typed(driver, "sian")
    driver.press(Qt.Key.Key_Return)
    driver.click(driver.window.messages.offer)
    driver.settle()
    assert driver.map.kind is MapKind.PEOPLE


def test_commands_are_found_with_their_keys_and_run(driver: Driver) -> None:
    assert "Ctrl+2" in typed(driver, "findings")[0]
    driver.press(Qt.Key.Key_Return)
    assert driver.findings.isVisible()


def test_a_command_that_cannot_be_done_says_why_and_is_not_run(drive: Drive) -> None:
    driver = drive(None)
    rows = typed(driver, "add person")
    assert "open a map first" in rows[0]
    driver.press(Qt.Key.Key_Return)
    assert driver.no_dialog()
    assert box(driver).isVisible()


def test_without_a_map_commands_are_still_found(drive: Drive) -> None:
    driver = drive(None)
    assert any("New map" in row for row in typed(driver, "new"))


def test_arrows_choose_among_what_is_found(driver: Driver) -> None:
    typed(driver, "a")
    first = box(driver).list.currentRow()
    driver.press(Qt.Key.Key_Down)
    assert box(driver).list.currentRow() == first + 1
    driver.press(Qt.Key.Key_Up)
    driver.press(Qt.Key.Key_Up)
    assert box(driver).list.currentRow() == box(driver).list.count() - 1


def test_escape_goes_back_to_where_one_was(driver: Driver) -> None:
    driver.names.box.setFocus()
    typed(driver, "a")
    driver.press(Qt.Key.Key_Escape)
    assert not box(driver).isVisible()
    assert QApplication.focusWidget() is driver.names.box


def test_it_closes_when_something_else_is_worked(driver: Driver) -> None:
    typed(driver, "Dana Osei, met today")
    driver.names.box.setFocus()
    assert not box(driver).isVisible()
    driver.keys("Ctrl+K")
    assert box(driver).line.text() == "Dana Osei, met today"


def test_undo_after_finding_undoes_the_map_and_not_the_box(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.keys("Ctrl+Del")
    typed(driver, "sian")
    driver.press(Qt.Key.Key_Return)
    driver.keys("Ctrl+Z")
    assert AMINA in driver.snapshot.people
    assert box(driver).line.text() == ""


def test_nothing_found_says_so_and_enter_adds_nobody_of_a_single_word(driver: Driver) -> None:
    rows = typed(driver, "zzzz")
    assert "Nothing on the map" in rows[0]
    before = driver.snapshot
    driver.press(Qt.Key.Key_Return)
    assert driver.snapshot is before
    assert QApplication.activeModalWidget() is None


def test_tab_offers_what_can_be_done_with_it(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    typed(driver, "sian")
    driver.press(Qt.Key.Key_Tab)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = [action.text() for action in menu.actions()]
    assert "Tie to Amina Rahman…" in said
    assert "Log contact" in said
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    dialog = driver.dialog()
    assert [dialog.fields[one].text() for one in ("first", "second")] == ["Amina Rahman", "Siân Price"]  # type: ignore[attr-defined]
    dialog.close()


def test_ctrl_enter_offers_it_too_and_a_contact_is_begun_in_the_box(driver: Driver) -> None:
    typed(driver, "sian")
    driver.keys("Ctrl+Return")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(one for one in menu.actions() if one.text() == "Log contact")
    menu.close()
    action.trigger()
    assert box(driver).line.text() == "met Siân Price today: "
    assert box(driver).form.isVisible()


def test_tags_and_actions_are_found(driver: Driver) -> None:
    driver.window.session.do(
        Add(
            Tag(label="rent", person_id=TOM),
            Tag(label="rent", organisation_id=COUNCIL),
            Action(text="Ring Tom"),
        )
    )
    assert typed(driver, "rent")[0] == "rent, tag · marks 2 things"
    driver.press(Qt.Key.Key_Return)
    assert {one.id for one in driver.window.session.selection} == {TOM, COUNCIL}
    assert typed(driver, "ring")[0].startswith("Ring Tom, action")


def test_what_was_used_lately_is_offered_before_anything_is_typed(driver: Driver) -> None:
    driver.window.session.select(Subject("person", TOM))
    driver.window.session.select(Subject("organisation", TRUST))
    assert [row.split(",")[0] for row in typed(driver, "")] == ["Hospital Trust", "Tom Okafor"]


def test_a_click_takes_what_is_clicked(driver: Driver) -> None:
    typed(driver, "okafor")
    rows = box(driver).list
    driver.click(rows.viewport(), rows.visualItemRect(rows.item(0)).center())
    assert driver.window.session.current == Subject("person", TOM)


def test_a_name_like_markup_is_shown_as_it_is(driver: Driver) -> None:
    typed(driver, "jose")
    assert box(driver).list.item(0).data(ROW).text == "José <b>Núñez</b>"


def test_it_fits_a_small_window(driver: Driver) -> None:
    driver.window.resize(driver.window.minimumSizeHint())
    typed(driver, "a")
    assert driver.window.rect().contains(box(driver).geometry())
    box(driver).write(
        "Dana Osei, lead at Spark Trust, tie to Tom and Siân, met today, a@b.org, odd #x, note y"
    )
    assert driver.window.rect().contains(box(driver).geometry())


def test_an_edit_elsewhere_is_found_at_once(driver: Driver) -> None:
    typed(driver, "yusuf")
    driver.window.session.do(Add(Person(name="Yusuf Demir")))
    assert box(driver).list.item(0).text().startswith("Yusuf Demir")
