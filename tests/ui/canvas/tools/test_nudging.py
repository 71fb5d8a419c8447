from PySide6.QtCore import Qt

from stewardmap.model.records import Spot
from tests.ui.canvas.gestures import places, select, undo_text, undone, view
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_control_shift_and_arrows_move_what_is_selected_as_one_step(driver: Driver) -> None:
    before, scale = places(driver), view(driver).scale_now
    select(driver, TOM, AMINA)
    canvas = view(driver)
    driver.bot.keyPress(canvas, Qt.Key.Key_Control)
    for _press in range(3):
        driver.bot.keyPress(canvas, Qt.Key.Key_Right, HELD)
    driver.bot.keyPress(canvas, Qt.Key.Key_Down, HELD)
    assert driver.snapshot.of(Spot) == {}
    driver.bot.keyRelease(canvas, Qt.Key.Key_Control)
    driver.settle()
    after = places(driver)
    assert {one for one in before if before[one] != after[one]} == {TOM, AMINA}
    assert round((after[TOM][0] - before[TOM][0]) * scale) == 24
    assert round((after[TOM][1] - before[TOM][1]) * scale) == 8
    assert undo_text(driver) == "Undo move 2 marks"
    undone(driver)
    assert places(driver) == before


def test_escape_forgets_it(driver: Driver) -> None:
    select(driver, TOM)
    canvas = view(driver)
    driver.bot.keyPress(canvas, Qt.Key.Key_Right, HELD)
    driver.bot.keyClick(canvas, Qt.Key.Key_Escape)
    driver.bot.keyRelease(canvas, Qt.Key.Key_Control)
    assert driver.snapshot.of(Spot) == {}
    assert driver.window.session.selection != ()


def test_another_key_keeps_it_first(driver: Driver) -> None:
    before = places(driver)
    select(driver, TOM)
    canvas = view(driver)
    driver.bot.keyPress(canvas, Qt.Key.Key_Right, HELD)
    driver.bot.keyClick(canvas, Qt.Key.Key_Left)
    driver.settle()
    assert places(driver)[TOM] != before[TOM]


def test_nothing_selected_moves_nothing(driver: Driver) -> None:
    view(driver).setFocus()
    driver.keys("Ctrl+Shift+Right")
    assert driver.snapshot.of(Spot) == {}
