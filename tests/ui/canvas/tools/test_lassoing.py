from PySide6.QtCore import QPoint, Qt

from stewardmap.picture.primitives import Subject
from tests.ui.canvas.gestures import LEFT, at, nowhere, select, view
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM

CONTROL = Qt.KeyboardModifier.ControlModifier


def draw_round(driver: Driver, middle: QPoint) -> None:
    """Go from nowhere to a mark, all round it, and back the same way."""
    port, start = view(driver).viewport(), nowhere(driver)
    corners = [(-14, -14), (14, -14), (14, 14), (-14, 14), (-14, -14)]
    driver.bot.mousePress(port, LEFT, CONTROL, start)
    for x, y in corners:
        driver.bot.mouseMove(port, middle + QPoint(x, y))
    driver.bot.mouseMove(port, start)


def test_control_and_a_line_round_someone_select_them_as_well(driver: Driver) -> None:
    select(driver, AMINA)
    draw_round(driver, at(driver, TOM))
    driver.bot.mouseRelease(view(driver).viewport(), LEFT, CONTROL, nowhere(driver))
    assert driver.window.session.selection == (Subject("person", AMINA), Subject("person", TOM))


def test_escape_selects_nobody(driver: Driver) -> None:
    draw_round(driver, at(driver, TOM))
    driver.bot.keyClick(view(driver), Qt.Key.Key_Escape)
    driver.bot.mouseRelease(view(driver).viewport(), LEFT, CONTROL, nowhere(driver))
    assert driver.window.session.selection == ()
