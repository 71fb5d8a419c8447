"""Somebody is forgotten from their page: asked once, told what goes, and nothing leads back."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from stewardmap.picture.primitives import Subject
from stewardmap.ui.dialogs.forget import ForgetDialog
from stewardmap.ui.door import change
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM


def test_asked_once_and_then_gone_for_good(driver: Driver) -> None:
    tom = driver.snapshot.people[TOM]
    driver.window.session.do(change(replace(tom, notes="Met Amina Rahman. Amina rang."), label="Notes"))
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    driver.window.desk.act("forget")
    dialog = driver.dialog(ForgetDialog)
    assert "Amina Rahman goes out of this map for good" in driver.texts(dialog)
    lines = dialog.findChild(QListWidget)
    assert lines is not None
    assert lines.item(0).text() == "person, notes: Met [a person]. Amina rang."
    driver.press(Qt.Key.Key_Escape)
    assert AMINA in driver.snapshot.people

    driver.window.desk.act("forget")
    driver.click(driver.dialog(ForgetDialog).ok)
    driver.wait(lambda: AMINA not in driver.snapshot.people)
    driver.settle()
    told = driver.dialog(ForgetDialog)
    assert told.windowTitle() == "Look these over"
    driver.press(Qt.Key.Key_Escape)
    assert driver.snapshot.people[TOM].notes == "Met [a person]. Amina rang."
    assert driver.window.session.current is None
    driver.keys("Ctrl+Z")
    assert AMINA not in driver.snapshot.people
