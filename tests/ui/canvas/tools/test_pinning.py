from PySide6.QtCore import QPoint

from stewardmap.model.records import Spot
from tests.ui.canvas.gestures import at, drag, places, select, undo_text, undone
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM


def pinned(driver: Driver) -> set[str]:
    return {spot.subject_id for spot in driver.snapshot.of(Spot).values() if spot.pinned}


def test_pinning_is_one_step_and_moves_nobody(driver: Driver) -> None:
    before = places(driver)
    select(driver, TOM, AMINA)
    driver.window.desk.act("pin")
    driver.settle()
    assert pinned(driver) == {TOM, AMINA}
    assert undo_text(driver) == "Undo pin 2 marks"
    assert driver.window.actions_made.made["pin"].text() == "Unpin"
    driver.window.desk.act("pin")
    assert pinned(driver) == set()
    undone(driver)
    undone(driver)
    assert pinned(driver) == set()
    assert places(driver) == before


def test_arranging_leaves_what_is_pinned_where_it_is(driver: Driver) -> None:
    before = places(driver)
    for one, by in ((TOM, QPoint(70, 50)), (AMINA, QPoint(-40, 60))):
        drag(driver, at(driver, one), at(driver, one) + by)
        driver.settle()
    select(driver, TOM)
    driver.window.desk.act("pin")
    put = places(driver)
    driver.keys("Ctrl+Shift+A")
    driver.settle()
    assert places(driver)[TOM] == put[TOM] != before[TOM]
    assert places(driver)[AMINA] != put[AMINA]
    assert pinned(driver) == {TOM}


def test_a_pinned_mark_can_be_moved_by_hand_and_stays_pinned(driver: Driver) -> None:
    select(driver, TOM)
    driver.window.desk.act("pin")
    driver.settle()
    drag(driver, at(driver, TOM), at(driver, TOM) + QPoint(70, 50))
    driver.settle()
    assert pinned(driver) == {TOM}
