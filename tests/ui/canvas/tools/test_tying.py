from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from stewardmap.exchange.typed.ties_made import tie_there
from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas.strength_menu import StrengthMenu
from stewardmap.ui.canvas.tools.naming import NameField
from tests.ui.canvas.gestures import LEFT, at, begin_drag, drag, nowhere, undo_text, undone, view
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, BOARD, JOSE, NOT_RATED, OF_BODIES, SIONED, STRONG, TOM

CONTROL = Qt.KeyboardModifier.ControlModifier


def handle(driver: Driver, subject: Subject) -> QPoint:
    """Come with the pointer to a mark, and return where its handle is then."""
    driver.bot.mouseMove(view(driver).viewport(), at(driver, subject.id))  # type: ignore[arg-type]
    shown = view(driver).handle
    assert shown is not None
    assert shown.subject == subject
    assert shown.point is not None
    return shown.point.toPoint()


def menu(driver: Driver) -> StrengthMenu:
    driver.wait(lambda: isinstance(QApplication.activePopupWidget(), StrengthMenu))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, StrengthMenu)
    return popup


def test_a_drag_from_the_handle_asks_for_the_strength_and_is_one_step(driver: Driver) -> None:
    drag(driver, handle(driver, Subject("person", AMINA)), at(driver, JOSE))
    said = [action.text() for action in menu(driver).actions()]
    assert said[0] == "Amina Rahman – José <b>Núñez</b>"
    assert "3  work together regularly" in said
    assert "0  not rated" in said
    assert tie_there(driver.snapshot, AMINA, JOSE) is None
    driver.press(Qt.Key.Key_4)
    driver.settle()
    made = tie_there(driver.snapshot, AMINA, JOSE)
    assert made is not None
    assert made.strength == 4
    assert driver.window.session.current == Subject("tie", made.id)
    assert undo_text(driver) == "Undo add tie"
    undone(driver)
    assert tie_there(driver.snapshot, AMINA, JOSE) is None


def test_a_number_during_the_drag_is_the_strength(driver: Driver) -> None:
    begin_drag(driver, at(driver, AMINA), at(driver, JOSE), CONTROL)
    driver.bot.keyClick(view(driver), Qt.Key.Key_2)
    driver.bot.mouseRelease(view(driver).viewport(), LEFT, CONTROL, at(driver, JOSE))
    made = tie_there(driver.snapshot, AMINA, JOSE)
    assert made is not None
    assert made.strength == 2
    assert QApplication.activePopupWidget() is None


def test_escape_at_either_time_makes_no_tie(driver: Driver) -> None:
    begin_drag(driver, at(driver, AMINA), at(driver, JOSE), CONTROL)
    driver.bot.keyClick(view(driver), Qt.Key.Key_Escape)
    driver.bot.mouseRelease(view(driver).viewport(), LEFT, CONTROL, at(driver, JOSE))
    drag(driver, at(driver, AMINA), at(driver, JOSE), CONTROL)
    menu(driver)
    driver.press(Qt.Key.Key_Escape)
    driver.wait(lambda: QApplication.activePopupWidget() is None)
    assert tie_there(driver.snapshot, AMINA, JOSE) is None
    assert "gesture" not in view(driver).item.over
    assert driver.window.session.workspace.undo_label is None  # type: ignore[union-attr]


def test_nought_is_not_rated(driver: Driver) -> None:
    drag(driver, at(driver, AMINA), at(driver, JOSE), CONTROL)
    menu(driver)
    driver.press(Qt.Key.Key_0)
    made = tie_there(driver.snapshot, AMINA, JOSE)
    assert made is not None
    assert made.strength is None


def test_a_tie_that_is_there_is_rated_anew_and_not_doubled(driver: Driver) -> None:
    drag(driver, at(driver, SIONED), at(driver, TOM), CONTROL)
    menu(driver)
    driver.press(Qt.Key.Key_5)
    assert driver.snapshot.ties[NOT_RATED].strength == 5
    assert len(driver.snapshot.ties) == 3
    assert driver.snapshot.ties[STRONG].strength == 4
    assert undo_text(driver) == "Undo rate tie"


def test_a_line_to_a_collaboration_is_a_seat(driver: Driver) -> None:
    drag(driver, at(driver, AMINA), at(driver, BOARD), CONTROL)
    driver.settle()
    seats = driver.snapshot.memberships_of[AMINA]
    assert [one.collaboration_id for one in seats] == [BOARD]
    undone(driver)
    assert AMINA not in driver.snapshot.memberships_of


def test_a_line_to_nowhere_asks_for_someone_new_who_is_tied(driver: Driver) -> None:
    begin_drag(driver, at(driver, AMINA), nowhere(driver), CONTROL)
    driver.bot.keyClick(view(driver), Qt.Key.Key_3)
    driver.bot.mouseRelease(view(driver).viewport(), LEFT, CONTROL, nowhere(driver))
    field = view(driver).findChild(NameField)
    assert field is not None
    assert "tied to Amina Rahman" in field.hint.text()
    driver.write("Beth Carter")
    driver.press(Qt.Key.Key_Return)
    beth = next(one for one in driver.snapshot.people.values() if one.name == "Beth Carter")
    made = tie_there(driver.snapshot, AMINA, beth.id)
    assert made is not None
    assert made.strength == 3
    undone(driver)
    assert beth.id not in driver.snapshot.people


def test_the_handle_is_there_for_the_one_that_is_selected(driver: Driver) -> None:
    driver.window.session.select(Subject("person", TOM))
    driver.bot.mouseMove(view(driver).viewport(), nowhere(driver))
    shown = view(driver).handle
    assert shown is not None
    assert shown.subject == Subject("person", TOM)


def test_a_click_on_the_handle_says_what_it_is_for(driver: Driver) -> None:
    driver.click(view(driver).viewport(), handle(driver, Subject("person", TOM)))
    assert driver.window.messages.text.text().startswith("Drag from the plus")
    assert driver.snapshot.ties.keys() == {STRONG, NOT_RATED, OF_BODIES}
