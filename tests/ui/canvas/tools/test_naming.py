import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from stewardmap.model.records import Person, Spot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas.tools.naming import NameField
from tests.ui.canvas.gestures import LEFT, nowhere, places, select, undo_text, undone, view
from tests.ui.driving import Driver
from tests.ui.small_map import COUNCIL, TOM


def open_field(driver: Driver) -> NameField:
    driver.bot.mouseDClick(view(driver).viewport(), LEFT, pos=nowhere(driver))
    field = view(driver).findChild(NameField)
    assert field is not None
    assert QApplication.focusWidget() is field.line
    return field


def named(driver: Driver, name: str) -> list[Person]:
    return [one for one in driver.snapshot.people.values() if one.name == name]


def gone(driver: Driver) -> bool:
    return not any(field.isVisible() for field in view(driver).findChildren(NameField))


def test_a_double_click_and_a_name_put_someone_there(driver: Driver) -> None:
    before, spot = places(driver), nowhere(driver)
    place = view(driver).place_at(spot.toPointF())
    open_field(driver)
    driver.write("Beth Carter, northmere council")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    [beth] = named(driver, "Beth Carter")
    assert places(driver)[beth.id] == pytest.approx(place, abs=0.06)
    assert driver.snapshot.organisations_of_person[beth.id] == (COUNCIL,)
    assert {one: places(driver)[one] for one in before} == before
    assert driver.window.session.current == Subject("person", beth.id)
    assert QApplication.focusWidget() is view(driver)
    assert gone(driver)
    assert undo_text(driver) == "Undo add person"
    undone(driver)
    assert named(driver, "Beth Carter") == []
    assert places(driver) == before
    assert driver.snapshot.of(Spot) == {}


def test_a_post_stands_between_the_two(driver: Driver) -> None:
    open_field(driver)
    driver.write("Beth Carter, Head of care, New Hospice")
    driver.press(Qt.Key.Key_Return)
    [beth] = named(driver, "Beth Carter")
    [held] = driver.snapshot.holdings_of_person[beth.id]
    post = driver.snapshot.posts[held.post_id]
    assert post.title == "Head of care"
    assert driver.snapshot.organisations[post.organisation_id].name == "New Hospice"


def test_the_word_under_the_line_says_what_will_be_kept(driver: Driver) -> None:
    field = open_field(driver)
    driver.write("Beth Carter, Northmere Coun")
    assert "new: Northmere Coun (Tab: Northmere Council)" in field.hint.text()
    driver.press(Qt.Key.Key_Tab)
    assert field.line.text() == "Beth Carter, Northmere Council"
    assert field.hint.text() == "Northmere Council"


def test_escape_forgets_it(driver: Driver) -> None:
    open_field(driver)
    driver.write("Beth Carter")
    driver.press(Qt.Key.Key_Escape)
    assert gone(driver)
    assert named(driver, "Beth Carter") == []
    assert QApplication.focusWidget() is view(driver)


def test_a_name_that_is_there_is_asked_about_once(driver: Driver) -> None:
    field = open_field(driver)
    driver.write("Tom Okafor")
    driver.press(Qt.Key.Key_Return)
    assert len(named(driver, "Tom Okafor")) == 1
    assert "already" in field.hint.text()
    driver.press(Qt.Key.Key_Return)
    assert len(named(driver, "Tom Okafor")) == 2


def test_single_keys_are_letters_while_a_name_is_typed(driver: Driver) -> None:
    select(driver, TOM)
    field = open_field(driver)
    driver.write("Nt 50+-")
    assert field.line.text() == "Nt 50+-"
    assert len(view(driver).findChildren(NameField)) == 1
    assert view(driver).gesture is None
    driver.press(Qt.Key.Key_Delete)
    assert TOM in driver.snapshot.people


def test_n_asks_for_a_name(driver: Driver) -> None:
    view(driver).setFocus()
    driver.press(Qt.Key.Key_N)
    assert view(driver).findChild(NameField) is not None


def test_with_shift_or_within_a_name_n_is_a_letter(driver: Driver) -> None:
    view(driver).setFocus()
    driver.bot.keyClick(view(driver), Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    driver.press(Qt.Key.Key_N)
    assert view(driver).findChild(NameField) is None


def test_keys_of_the_map_are_letters_in_every_other_field(driver: Driver) -> None:
    select(driver, TOM)
    driver.names.box.setFocus()
    driver.write("nt")
    assert driver.names.box.text() == "nt"
    assert view(driver).findChild(NameField) is None
    driver.press(Qt.Key.Key_Delete)
    assert TOM in driver.snapshot.people


def test_a_click_elsewhere_leaves_an_empty_line_behind(driver: Driver) -> None:
    open_field(driver)
    driver.click(view(driver).viewport(), QPoint(3, 3))
    assert gone(driver)


@pytest.mark.parametrize(
    ("keys", "kind"), [("Ctrl+Shift+2", "organisation"), ("Ctrl+Shift+3", "collaboration")]
)
def test_on_other_maps_it_is_what_they_show(driver: Driver, keys: str, kind: str) -> None:
    driver.keys(keys)
    driver.settle()
    open_field(driver)
    driver.write("Northmere Forum, and others")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    current = driver.window.session.current
    assert current is not None
    assert current.kind == kind
    assert current.id in places(driver)
    undone(driver)
    assert driver.window.session.current is None
