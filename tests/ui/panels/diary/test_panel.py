"""The diary is read, filtered and followed in a real window, by keyboard and by mouse."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.analysis.diary.event import EventKind
from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.records import Collaboration
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.diary.panel import DiaryPanel
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA

Drive = Callable[[Path | None], Driver]


def diary(driver: Driver) -> DiaryPanel:
    driver.keys("Ctrl+3")
    driver.settle()
    return driver.window.desk.panel(DiaryPanel)


def lines(panel: DiaryPanel) -> list[str]:
    rows = panel.listing.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(rows.data(rows.index(at), role)) for at in range(rows.rowCount())]


def review(driver: Driver, months: int) -> Collaboration:
    when = PartialDate(add_months(driver.snapshot.on, months))
    board = Collaboration(name="Housing Board", review=when)
    driver.window.session.do(Add(board))
    driver.settle()
    return board


def test_the_arrow_keys_go_from_entry_to_entry_and_enter_opens_the_page(driver: Driver) -> None:
    panel = diary(driver)
    review(driver, 14)
    assert QApplication.focusWidget() is panel.listing
    assert driver.window.session.selection == ()
    driver.press(Qt.Key.Key_Down)
    assert driver.window.session.current == Subject("person", AMINA)
    driver.press(Qt.Key.Key_Down)
    assert driver.window.session.current is not None
    assert driver.window.session.current.kind == "collaboration"
    driver.press(Qt.Key.Key_Return)
    assert driver.inspector.isAncestorOf(QApplication.focusWidget())


def test_a_click_on_the_line_selects_what_it_stands_for(driver: Driver) -> None:
    panel = diary(driver)
    ((room, _event),) = panel.line._placed()
    driver.click(panel.line, room.center().toPoint())
    assert driver.window.session.current == Subject("person", AMINA)
    assert panel.listing.current() is not None


def test_a_sort_is_left_out_by_its_chip(driver: Driver) -> None:
    board = review(driver, 14)
    panel = diary(driver)
    assert any(board.name in one for one in lines(panel))
    driver.click(panel.chips[EventKind.REVIEW])
    assert not any(board.name in one for one in lines(panel))
    assert not panel.chips[EventKind.ELECTION].isVisible()


def test_a_new_end_is_there_at_once(driver: Driver) -> None:
    panel = diary(driver)
    before = len(lines(panel))
    review(driver, 20)
    assert len(lines(panel)) == before + 2  # its month, and the entry
    driver.keys("Ctrl+Z")
    assert len(lines(panel)) == before


def test_an_empty_map_says_what_the_diary_is_for(drive: Drive, tmp_path: Path) -> None:
    Workspace.create(tmp_path / "empty.smap").close()
    driver = drive(tmp_path / "empty.smap")
    panel = diary(driver)
    assert "planned end" in driver.texts(panel)
    assert not panel.listing.isVisible()
    driver.click(driver.button(panel, "Add a person…"))
    driver.bot.keyClick(driver.dialog(), Qt.Key.Key_Escape)
    driver.wait(driver.no_dialog)
