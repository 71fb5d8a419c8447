"""A planning session through the real window and without a mouse: what if, and what we do about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.analysis.rehearsals.recipe import Leaving, MoneyEnds
from stewardmap.model.ids import Id
from stewardmap.model.records import Action
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Change
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.panels.rehearsal.panel import RehearsalPanel
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.ui.rehearsing import Stage
from tests.journeys.typist import Typist
from tests.ui.driving import Driver
from tests.ui.test_rehearsing import changes, everything

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]

JEAN, ICB = Id("p-104"), Id("o-12")
AT_MOST = 24


def test_a_leaving_is_rehearsed_by_one_key_once_somebody_is_chosen(driver: Driver, typist: Typist) -> None:
    before = everything(driver.snapshot)
    driver.window.session.select(Subject("person", JEAN))  # the first step: somebody is chosen
    driver.settle()
    typist.chord("W")  # and the second
    driver.settle()
    assert typist.pressed == 1
    now = driver.window.desk.rehearsing
    assert now.recipe.steps == (Leaving(JEAN),)
    assert changes(driver)[JEAN] is Change.ENDED
    typist.chord("3")
    driver.settle()
    assert now.stage is Stage.PLANNED
    typist.chord("F6")
    rows = driver.window.desk.panel(RehearsalPanel).findChildren(RowButton)
    while QApplication.focusWidget() not in rows:
        typist.press(Qt.Key.Key_Tab)
    typist.press(Qt.Key.Key_Space)
    assert driver.window.session.selection != (Subject("person", JEAN),)
    typist.chord("Escape")
    driver.settle()
    assert not now.is_on
    assert everything(driver.snapshot) == before


def test_a_grant_ends_also_and_the_plan_is_put_down(driver: Driver, typist: Typist) -> None:
    there = len(driver.snapshot.of(Action))
    driver.window.session.select()
    typist.chord("W")
    driver.dialog(EntryDialog)
    typist.letters("money of nhs hald")
    _take_what_is_offered(driver, typist)
    driver.window.session.select(Subject("person", JEAN))
    driver.map.setFocus()
    typist.chord("W")
    driver.settle()
    now = driver.window.desk.rehearsing
    assert now.recipe.steps == (MoneyEnds(ICB), Leaving(JEAN))
    assert now.told is not None
    driver.window.desk.act("rehearse_plan")
    dialog = driver.dialog(EntryDialog)
    dialog.ok.setFocus()
    typist.press(Qt.Key.Key_Space)
    driver.wait(driver.no_dialog)
    assert len(driver.snapshot.of(Action)) == there + len(now.told.done.plan)
    assert typist.pressed <= AT_MOST


def _take_what_is_offered(driver: Driver, typist: Typist) -> None:
    typist.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.settle()
