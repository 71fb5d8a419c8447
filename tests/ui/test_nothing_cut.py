"""In a small window no word is cut, and no two things lie over each other."""

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Subject
from stewardmap.ui.parts.elided import Elided
from stewardmap.ui.parts.row_button import RowButton
from tests.ui.driving import Driver
from tests.ui.small_map import PAGES

Drive = Callable[[Path | None], Driver]

_SMALL = (1024, 640)


def cut(of: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    return [
        f"{type(one).__name__} {one.text() if hasattr(one, 'text') else one.accessibleName()!r}"
        for one in of.findChildren(QWidget)
        if one.isVisible() and _is_cut(one)
    ]


def _is_cut(one: QWidget) -> bool:
    if isinstance(one, Elided):  # it says so itself, by dots
        return False
    if isinstance(one, QLabel) and one.text():
        if one.wordWrap():
            return one.height() < one.heightForWidth(one.width())
        return one.width() < one.sizeHint().width()
    if isinstance(one, QComboBox):
        option = QStyleOptionComboBox()
        one.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = one.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, one)
        shown = str(option.currentText)  # type: ignore[attr-defined]
        return room.width() < one.fontMetrics().horizontalAdvance(shown)
    if isinstance(one, QPushButton) and not isinstance(one, RowButton):
        return one.width() < one.sizeHint().width() or one.height() < one.minimumSizeHint().height()
    return isinstance(one, QToolButton) and bool(one.text()) and one.width() < one.sizeHint().width()


def overlapping(of: QWidget) -> Iterator[str]:
    """Yield the pairs of neighbours in one parent that cover each other."""
    for parent in [of, *of.findChildren(QWidget)]:
        shown = [one for one in parent.children() if _is_placed(one)]
        for one, other in combinations(shown, 2):
            both = QRect(one.geometry()) & QRect(other.geometry())
            if both.width() > 1 and both.height() > 1:
                yield f"{type(one).__name__} over {type(other).__name__} in {type(parent).__name__}"


def _is_placed(one: object) -> bool:
    """Whether it is a thing in a layout, and no dialog, mark of focus or message over the others."""
    return (
        isinstance(one, QLabel | QPushButton | QComboBox)
        and not one.isWindow()
        and one.isVisible()
        and bool(one.objectName() or one.text() if not isinstance(one, QComboBox) else True)
    )


def check(of: QWidget) -> None:
    """Check one window or dialog."""
    assert cut(of) == []
    assert list(overlapping(of)) == []


@pytest.fixture
def small(driver: Driver) -> Driver:
    """The small map in a small window."""
    driver.window.resize(*_SMALL)
    driver.settle()
    return driver


@pytest.mark.parametrize("subject", PAGES, ids=lambda subject: subject.kind)
def test_on_every_page(small: Driver, subject: Subject) -> None:
    small.window.session.select(subject)
    small.settle()
    check(small.window)
    assert small.window.find_box.opener.isVisible()
    assert small.window.rect().contains(small.window.find_box.opener.geometry())


def test_among_the_findings(small: Driver) -> None:
    small.keys("Ctrl+2")
    small.findings.show_key(small.window.session.findings[0].finding.key)
    small.settle()
    check(small.window)


@pytest.mark.parametrize("action", ["add_person", "add_tie", "new", "shortcuts", "about", "paper"])
def test_in_every_dialog(small: Driver, action: str) -> None:
    small.window.desk.act(action)
    small.wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    check(dialog)
    if hasattr(dialog, "say"):
        dialog.say("Something is wrong with this, and to say what it is takes more than one line of words.")
        check(dialog)
    dialog.close()


def test_on_the_first_page(drive: Drive) -> None:
    driver = drive(None)
    driver.window.resize(*_SMALL)
    driver.settle()
    check(driver.window)


def test_on_a_map_with_nobody_a_newcomer_can_begin(drive: Drive, tmp_path: Path) -> None:
    Workspace.create(tmp_path / "bare.smap").close()
    driver = drive(tmp_path / "bare.smap")
    driver.window.resize(*_SMALL)
    driver.settle()
    check(driver.window)
    assert "Nobody is on this map yet" in driver.texts(driver.map)
    driver.click(driver.button(driver.names, "Add a person"))
    driver.bot.keyClicks(driver.dialog().fields["name"], "Jo Hall")
    driver.click(driver.dialog().ok)
    driver.settle()
    assert not driver.names.start.isVisible()
    check(driver.window)
