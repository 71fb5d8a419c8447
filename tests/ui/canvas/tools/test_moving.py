import pytest
from PySide6.QtCore import QPoint, Qt

from stewardmap.model.records import Spot
from tests.ui.canvas.gestures import at, begin_drag, drag, places, select, undo_text, undone, view
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, SIONED, TOM


def test_all_that_is_selected_moves_along_and_nobody_else(driver: Driver) -> None:
    before = places(driver)
    select(driver, TOM, AMINA)
    drag(driver, at(driver, TOM), at(driver, TOM) + QPoint(60, 40))
    driver.settle()
    after, scale = places(driver), view(driver).scale_now
    assert {one for one in before if before[one] != after[one]} == {TOM, AMINA}
    for one in (TOM, AMINA):
        assert after[one][0] - before[one][0] == pytest.approx(60 / scale, abs=0.11)
        assert after[one][1] - before[one][1] == pytest.approx(40 / scale, abs=0.11)
    assert undo_text(driver) == "Undo move 2 marks"
    undone(driver)
    assert places(driver) == before
    assert driver.snapshot.of(Spot) == {}


def test_a_mark_that_is_not_selected_moves_alone(driver: Driver) -> None:
    before = places(driver)
    select(driver, TOM, AMINA)
    drag(driver, at(driver, SIONED), at(driver, SIONED) + QPoint(50, 30))
    driver.settle()
    assert {one for one in before if before[one] != places(driver)[one]} == {SIONED}


def test_escape_forgets_the_move(driver: Driver) -> None:
    before, start = places(driver), at(driver, TOM)
    begin_drag(driver, start, start + QPoint(50, 50))
    assert "gesture" in view(driver).item.over
    driver.bot.keyClick(view(driver), Qt.Key.Key_Escape)
    assert "gesture" not in view(driver).item.over
    driver.bot.mouseRelease(view(driver).viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(50, 50))
    driver.settle()
    assert places(driver) == before
    assert driver.snapshot.of(Spot) == {}
    assert driver.window.session.selection == ()
