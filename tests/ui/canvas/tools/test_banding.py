from PySide6.QtCore import QPoint, Qt

from stewardmap.picture.primitives import Subject
from tests.ui.canvas.gestures import LEFT, at, begin_drag, drag, nowhere, select, view
from tests.ui.driving import Driver
from tests.ui.small_map import TOM

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_shift_and_a_drag_select_what_is_in_the_box(driver: Driver) -> None:
    port = view(driver).viewport().rect()
    drag(driver, nowhere(driver), port.bottomRight() - QPoint(1, 1), SHIFT)
    box = set(driver.window.session.selection)
    expected = {
        one.subject
        for one in driver.map.drawn.scene.things  # type: ignore[union-attr]
        if at(driver, one.subject.id).x() > nowhere(driver).x()  # type: ignore[arg-type]
        and at(driver, one.subject.id).y() > nowhere(driver).y()  # type: ignore[arg-type]
    }
    assert box == expected
    assert 1 < len(box) < len(driver.map.drawn.scene.things)  # type: ignore[union-attr]
    assert driver.window.session.workspace.undo_label is None  # type: ignore[union-attr]


def test_a_small_box_selects_one(driver: Driver) -> None:
    middle = at(driver, TOM)
    start = middle - QPoint(45, 45)
    if view(driver).under(start.toPointF()) is not None:
        start = nowhere(driver)
    drag(driver, start, middle + QPoint(4, 4), SHIFT)
    assert Subject("person", TOM) in driver.window.session.selection


def test_escape_leaves_what_was_selected(driver: Driver) -> None:
    select(driver, TOM)
    start, end = nowhere(driver), view(driver).viewport().rect().center()
    begin_drag(driver, start, end, SHIFT)
    driver.bot.keyClick(view(driver), Qt.Key.Key_Escape)
    driver.bot.mouseRelease(view(driver).viewport(), LEFT, SHIFT, end)
    assert driver.window.session.selection == (Subject("person", TOM),)
