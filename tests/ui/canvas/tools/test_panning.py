import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.canvas.gestures import at, begin_drag, nowhere, view
from tests.ui.driving import Driver
from tests.ui.small_map import TOM


def test_the_middle_button_moves_the_map_from_anywhere(driver: Driver) -> None:
    start = at(driver, TOM)
    port = view(driver).viewport()
    driver.bot.mousePress(port, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.ControlModifier, start)
    driver.bot.mouseMove(port, start + QPoint(20, 20))
    driver.bot.mouseMove(port, start + QPoint(40, 30))
    driver.bot.mouseRelease(port, Qt.MouseButton.MiddleButton, pos=start + QPoint(40, 30))
    assert at(driver, TOM) == start + QPoint(40, 30)
    assert driver.window.session.selection == ()


def test_escape_looks_from_where_it_began(driver: Driver) -> None:
    centre, start = view(driver).centre, nowhere(driver)
    begin_drag(driver, start, start + QPoint(80, 20))
    assert view(driver).centre != pytest.approx(centre)
    driver.bot.keyClick(view(driver), Qt.Key.Key_Escape)
    assert view(driver).centre == pytest.approx(centre)
