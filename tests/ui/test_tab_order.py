"""Everything that can be worked can be come to by Tab, and says what it is when one is there."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from stewardmap.picture.primitives import Subject
from tests.ui.driving import Driver
from tests.ui.small_map import PAGES

Drive = Callable[[Path | None], Driver]
_ENOUGH = 200


def walk(driver: Driver, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press Tab until the keyboard is back where it was, and return all it came to.

    On the map it stays for as many presses as whoever is selected has ties.
    """
    came_to: list[QWidget] = []
    for _press in range(_ENOUGH):
        driver.press(key)
        focused = QApplication.focusWidget()
        assert focused is not None
        if came_to and focused is came_to[-1] is driver.map.view:
            continue
        if focused in came_to:
            break
        came_to.append(focused)
    return came_to


def workable(of: QWidget) -> list[QWidget]:
    """Return what takes the keyboard by Tab, as Qt itself has it."""
    return [
        one
        for one in of.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.window() is of.window()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
    ]


def check(driver: Driver) -> list[QWidget]:
    """Check that Tab comes to everything, each thing once, and that each has a name."""
    came_to = walk(driver)
    within = driver.window if QApplication.activeModalWidget() is None else QApplication.activeModalWidget()
    assert within is not None
    missed = [_said(one) for one in workable(within) if one not in came_to and not _by_arrows(one, came_to)]
    assert missed == []
    assert [_said(one) for one in came_to if not one.accessibleName()] == []
    return came_to


def _by_arrows(one: QWidget, came_to: list[QWidget]) -> bool:
    """Whether a chip is one of a group of which another was come to: arrow keys lead on."""
    group = getattr(one, "group", lambda: None)()
    return group is not None and any(other in came_to for other in group.buttons())


def _said(one: QWidget) -> str:
    return f"{type(one).__name__} {one.objectName()!r} {one.accessibleName()!r}"


@pytest.mark.parametrize("subject", PAGES, ids=lambda subject: subject.kind)
def test_every_field_and_button_of_every_page(driver: Driver, subject: Subject) -> None:
    driver.window.session.select(subject)
    driver.settle()
    driver.names.setFocus()
    came_to = check(driver)
    panes = [driver.names, driver.map, driver.inspector]
    order = [next((n for n, pane in enumerate(panes) if pane.isAncestorOf(one)), 3) for one in came_to]
    order = [n for n in order if n < 3]
    turns = sum(one != other for one, other in pairwise(order))
    assert turns <= 3  # from the list to the map to the page, and at the end to the list again


def test_every_filter_and_button_of_the_findings(driver: Driver) -> None:
    driver.keys("Ctrl+2")
    driver.findings.show_key(driver.window.session.findings[0].finding.key)
    driver.settle()
    check(driver)


def test_every_way_to_begin(drive: Drive) -> None:
    check(drive(None))


@pytest.mark.parametrize("action", ["add_person", "add_tie", "new", "shortcuts", "paper"])
def test_every_field_of_every_dialog(driver: Driver, action: str) -> None:
    driver.window.desk.act(action)
    driver.wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    driver.wait(dialog.isActiveWindow)
    check(driver)
    dialog.close()


def test_tab_leads_back_the_same_way(driver: Driver) -> None:
    driver.names.setFocus()
    there = walk(driver)
    driver.names.setFocus()
    assert walk(driver, Qt.Key.Key_Backtab)[-2::-1] == there[:-1]


def test_the_panes_take_the_keyboard_at_their_main_part(driver: Driver) -> None:
    for pane in (driver.names, driver.map, driver.inspector):
        pane.setFocus()
        assert QApplication.focusWidget() is pane.main
