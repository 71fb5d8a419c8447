"""Somebody is forgotten from their page: asked once, told what goes, and nothing leads back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from stewardmap.model.records import Organisation
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.files import open_path
from stewardmap.ui.deeds.forgetting import forget_selected
from stewardmap.ui.dialogs.forget import ForgetDialog
from stewardmap.ui.door import add, change
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM


def test_asked_once_and_then_gone_for_good(driver: Driver) -> None:
    tom = driver.snapshot.people[TOM]
    driver.window.session.do(change(replace(tom, notes="Met Amina Rahman. Amina rang."), label="Notes"))
    trust = Organisation(name="The Rahman Trust")
    driver.window.session.do(add(trust, label="Add"))
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    driver.window.desk.act("forget")
    dialog = driver.dialog(ForgetDialog)
    assert "has a part of their name and keeps it: “The Rahman Trust”" in driver.texts(dialog)
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
    assert "“The Rahman Trust”" in driver.texts(told)
    driver.press(Qt.Key.Key_Escape)
    assert driver.snapshot.people[TOM].notes == "Met [a person]. Amina rang."
    assert driver.window.session.current is None
    driver.click(driver.window.messages.offer)
    assert driver.window.session.current == Subject("organisation", trust.id)
    driver.keys("Ctrl+Z")
    assert AMINA not in driver.snapshot.people


def test_on_a_map_that_is_only_read_nobody_can_be_forgotten_and_it_is_said_why(
    drive: Callable[[Path | None], Driver], map_file: Path
) -> None:
    with Workspace.open(map_file):
        driver = drive(None)
        open_path(driver.window.desk, map_file)
        driver.settle()
        driver.click(driver.window.messages.offer)
        driver.settle()
        driver.window.session.select(Subject("person", AMINA))
        driver.settle()
        forget = driver.window.actions_made.made["forget"]
        assert not forget.isEnabled()
        assert "in use by another window" in forget.toolTip()
        forget_selected(driver.window.desk)
        assert driver.no_dialog()
        assert "in use by another window" in driver.window.messages.text.text()
        driver.close()
