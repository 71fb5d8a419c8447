"""The window fits 1280 by 720 at twice the size, and what had no room comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea, QToolButton, QWidget

from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Subject
from stewardmap.ui.frame import Frame
from stewardmap.ui.panels.map.empty import MapEmpty
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, PAGES
from tests.ui.test_nothing_cut import check, cut

_SMALL = (640, 360)
Drive = Callable[[Path | None], Driver]


@pytest.fixture
def small(driver: Driver) -> Driver:
    """The small map at 1280 by 720 and twice the size."""
    driver.keys("Ctrl+1")
    driver.window.resize(*_SMALL)
    driver.settle()
    return driver


def _fits(driver: Driver) -> None:
    assert driver.window.width() == _SMALL[0]
    assert driver.window.height() == _SMALL[1]
    least = driver.window.minimumSizeHint()
    assert (least.width() <= _SMALL[0], least.height() <= _SMALL[1]) == (True, True)


def _sideways(of: QWidget) -> list[str]:
    """Return what is wider than the part of it that is seen, and cannot be scrolled to."""
    scrolled = [one for one in of.findChildren(QScrollArea) if one.isVisible() and one.widget() is not None]
    return [one.widget().objectName() for one in scrolled if one.widget().width() > one.viewport().width()]


@pytest.mark.parametrize("keys", ["Ctrl+1", "Ctrl+T", "Ctrl+2", "Ctrl+3", "Ctrl+4"])
def test_every_tab_fits(small: Driver, keys: str) -> None:
    small.keys(keys)
    small.settle()
    _fits(small)
    small.wait(lambda: not cut(small.window))  # labels that wrap find their height in a second turn
    check(small.window)
    page = small.window.frame.tabs.currentWidget()
    assert page.width() == _SMALL[0]
    for one in page.findChildren(QWidget):
        low = one.isVisible() and one.parent() is page and one.geometry().bottom() > page.height()
        assert not low, one


@pytest.mark.parametrize("keys", ["Ctrl+1", "Ctrl+T", "Ctrl+2", "Ctrl+3", "Ctrl+4"])
@pytest.mark.parametrize("side", ["F9", "Shift+F9"])
def test_every_tab_fits_beside_a_pane(small: Driver, keys: str, side: str) -> None:
    small.keys(side)
    small.keys(keys)
    small.settle()
    _fits(small)
    frame = small.window.frame
    assert (frame.left_is_shown, frame.right_is_shown) == (side == "F9", side != "F9")
    page = frame.tabs.currentWidget()
    assert page.layout().minimumSize().width() <= page.width()


@pytest.mark.parametrize("subject", PAGES, ids=lambda subject: subject.kind)
def test_every_page_fits(small: Driver, subject: Subject) -> None:
    small.keys("Shift+F9")
    small.window.session.select(subject)
    small.settle()
    _fits(small)
    check(small.window)
    assert small.inspector.isVisible()
    assert _sideways(small.inspector) == []


def test_panes_that_have_no_room_come_back(small: Driver) -> None:
    frame = small.window.frame
    assert not frame.left_is_shown
    assert not frame.right_is_shown
    small.window.resize(1280, 720)
    small.settle()
    assert frame.left_is_shown
    assert frame.right_is_shown


def test_a_pane_that_was_folded_by_hand_stays_folded(driver: Driver) -> None:
    driver.keys("F9")
    for width in (_SMALL[0], 1280):
        driver.window.resize(width, 720)
        driver.settle()
    assert not driver.window.frame.left_is_shown
    assert driver.window.frame.right_is_shown


def test_one_side_makes_room_for_the_other(small: Driver) -> None:
    frame: Frame = small.window.frame
    small.keys("Shift+F9")
    small.keys("F9")
    assert (frame.left_is_shown, frame.right_is_shown) == (True, False)
    small.keys("F9")
    assert not frame.left_is_shown


def test_what_is_being_typed_stays_in_sight_and_is_kept(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    field = driver.field(".phone")
    field.setFocus()
    driver.write("01632 960111")
    driver.window.resize(*_SMALL)
    driver.settle()
    assert field.isVisible()
    assert field.hasFocus()
    driver.keys("F9")  # the list takes the place of the page
    driver.settle()
    assert not driver.inspector.isVisible()
    assert driver.snapshot.people[AMINA].phone == "01632 960111"
    driver.keys("Shift+F9")
    assert driver.field(".phone").text() == "01632 960111"


def test_the_toolbar_gives_up_words_and_never_a_button(small: Driver) -> None:
    bar = small.window.findChild(QWidget, "toolbar")
    buttons = [one for one in bar.findChildren(QToolButton) if one.accessibleName()]
    assert len(buttons) >= 8
    for one in [*buttons, small.window.find_box.opener]:
        assert one.isVisible()
        assert bar.rect().contains(one.geometry())
    assert all(one.toolTip() for one in buttons)
    small.window.resize(1280, 720)
    small.settle()
    wide = {one.toolButtonStyle().name for one in buttons}
    assert wide == {"ToolButtonTextBesideIcon"}


def test_a_map_that_is_only_looked_at_fits_with_the_line_that_says_why(small: Driver) -> None:
    session = small.window.session
    session.read_only = (
        "Read only: other.smap is in use by another window. It can be changed once it is closed."
    )
    small.window.banner.refresh()
    small.settle()
    assert small.window.banner.isVisible()
    _fits(small)
    check(small.window)
    session.read_only = ""
    small.window.banner.refresh()


def test_an_empty_map_fits_with_the_list_of_nobody(drive: Drive, tmp_path: Path) -> None:
    Workspace.create(tmp_path / "empty.smap", None).close()
    driver = drive(tmp_path / "empty.smap")
    driver.window.resize(*_SMALL)
    driver.window.frame.show_left(shown=True)
    driver.settle()
    assert driver.window.frame.left_is_shown
    _fits(driver)
    driver.window.frame.show_left(shown=False)
    driver.settle()
    (page,) = driver.map.findChildren(MapEmpty)
    assert page.heading.visibleRegion().boundingRect().height() == page.heading.height()
    assert page.start.visibleRegion().boundingRect().height() == page.start.height()
