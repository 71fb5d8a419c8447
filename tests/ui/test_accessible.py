"""What every widget of the window must have: a name, plain text, a key of its own."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from stewardmap.picture.primitives import Subject
from tests.house.words import BANNED
from tests.ui.driving import Driver
from tests.ui.small_map import PAGES

_NAMED = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)
_DIALOGS = (
    "add_person",
    "add_organisation",
    "add_tie",
    "add_collaboration",
    "new",
    "shortcuts",
    "about",
    "paper",
    "log_contact",
    "brief_me",
)


def widgets(of: QWidget) -> list[QWidget]:
    """Return every widget but Qt's own parts of others."""
    return [one for one in of.findChildren(QWidget) if not one.objectName().startswith("qt_")]


def nameless(of: QWidget) -> list[str]:
    """Return what a screen reader would not be able to name."""
    return [
        f"{type(one).__name__} {one.objectName()!r} in {type(one.parentWidget()).__name__}"
        for one in widgets(of)
        if isinstance(one, _NAMED) and one.isVisible() and not _inner(one) and not one.accessibleName()
    ]


def _inner(one: QWidget) -> bool:
    """Whether a widget is a part of another that has the name."""
    parent = one.parentWidget()
    return (
        isinstance(parent, QComboBox | QTabBar | QLineEdit | QAbstractItemView)
        or one.inherits("QToolBarExtension")
        or one.inherits("QTableCornerButton")
    )


def rich(of: QWidget) -> list[str]:
    """Return the labels that would read markup in a name."""
    return [one.text() for one in of.findChildren(QLabel) if one.textFormat() is not Qt.TextFormat.PlainText]


def small(of: QWidget) -> list[str]:
    """Return what is too small to be hit."""
    return [
        f"{type(one).__name__} {one.accessibleName()} {one.width()} x {one.height()}"
        for one in of.findChildren(QAbstractButton)
        if one.isVisible() and not _inner(one) and min(one.width(), one.height()) < 24
    ]


def every_text(of: QWidget) -> str:
    """Return everything a user can read or hear in a widget."""
    said = []
    for one in [of, *of.findChildren(QWidget)]:
        said += [one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle()]
        said += [str(one.property(name) or "") for name in ("text", "placeholderText", "title")]
    said += [action.text() for action in of.findChildren(QAction)]
    return "\n".join(said)


def check(of: QWidget) -> None:
    """Check one window or page."""
    assert nameless(of) == []
    assert rich(of) == []
    assert small(of) == []
    assert BANNED.findall(every_text(of)) == []


@pytest.mark.parametrize("subject", PAGES, ids=lambda subject: subject.kind)
def test_every_page_can_be_named_and_hit(driver: Driver, subject: Subject) -> None:
    driver.window.session.select(subject)
    driver.settle()
    check(driver.window)


def test_the_findings_can_be_named_and_hit(driver: Driver) -> None:
    driver.keys("Ctrl+2")
    driver.findings.show_key(driver.window.session.findings[0].finding.key)
    driver.settle()
    check(driver.window)


@pytest.mark.parametrize("action", _DIALOGS)
def test_every_dialog_can_be_named_and_hit(driver: Driver, action: str) -> None:
    driver.window.desk.act(action)
    driver.wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    check(dialog)
    dialog.close()


def test_no_two_actions_share_a_key_and_each_is_in_a_menu(driver: Driver) -> None:
    made = driver.window.actions_made.made
    keys = Counter(one.shortcut().toString() for one in made.values() if not one.shortcut().isEmpty())
    assert [key for key, n in keys.items() if n > 1] == []
    in_menus = {
        action
        for menu in driver.window.menuBar().findChildren(QWidget)
        if menu.inherits("QMenu")
        for action in menu.actions()
    }
    assert [one.text() for one in made.values() if one not in in_menus] == []


def test_keys_stand_in_the_tooltips(driver: Driver) -> None:
    made = driver.window.actions_made.made["add_person"]
    assert made.shortcut().toString() in re.sub("<[^>]+>", "", made.toolTip())


def test_the_first_page_can_be_named_and_hit(drive) -> None:  # type: ignore[no-untyped-def]
    check(drive(None).window)
