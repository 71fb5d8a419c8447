from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.exchange.typed.ties_made import tie_there
from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas.strength_menu import StrengthMenu
from stewardmap.ui.canvas.tools.tying_by_keys import TyingByKeys
from tests.ui.canvas.gestures import select, undo_text, undone, view
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, JOSE, TOM

ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)


def test_two_selected_t_and_a_number(driver: Driver) -> None:
    select(driver, AMINA, JOSE)
    driver.press(Qt.Key.Key_T)
    driver.wait(lambda: isinstance(QApplication.activePopupWidget(), StrengthMenu))
    driver.press(Qt.Key.Key_3)
    made = tie_there(driver.snapshot, AMINA, JOSE)
    assert made is not None
    assert made.strength == 3
    assert undo_text(driver) == "Undo add tie"
    undone(driver)
    assert tie_there(driver.snapshot, AMINA, JOSE) is None


def test_one_selected_t_arrow_keys_and_a_number(driver: Driver) -> None:
    select(driver, JOSE)
    before = len(driver.snapshot.ties)
    driver.press(Qt.Key.Key_T)
    assert isinstance(view(driver).gesture, TyingByKeys)
    driver.press(Qt.Key.Key_3)
    assert len(driver.snapshot.ties) == before
    for key in ARROWS:
        driver.press(key)
    assert driver.window.session.current == Subject("person", JOSE)
    driver.press(Qt.Key.Key_2)
    assert view(driver).gesture is None
    made = driver.snapshot.ties_of.get(JOSE, ())
    assert [one.strength for one in made] in ([2], [])
    assert made or driver.snapshot.memberships_of.get(JOSE)


def test_escape_forgets_it(driver: Driver) -> None:
    select(driver, JOSE)
    driver.press(Qt.Key.Key_T)
    driver.press(Qt.Key.Key_Left)
    driver.press(Qt.Key.Key_Escape)
    assert view(driver).gesture is None
    driver.press(Qt.Key.Key_2)
    assert JOSE not in driver.snapshot.ties_of
    assert driver.window.session.selection == (Subject("person", JOSE),)


def test_with_nobody_selected_t_seeks_a_name(driver: Driver) -> None:
    view(driver).setFocus()
    driver.press(Qt.Key.Key_T)
    assert driver.window.session.current == Subject("person", TOM)
