"""Help is about where one is, and every key stands on one sheet."""

import re

import pytest
from PySide6.QtWidgets import QLineEdit

from stewardmap.ui.deeds.helping import topic_here
from stewardmap.ui.dialogs.help import HelpDialog
from stewardmap.ui.dialogs.reading import ReadingDialog
from stewardmap.ui.help_topics import topics
from tests.ui.driving import Driver


def test_every_part_of_the_window_names_a_topic_that_is_there(driver: Driver) -> None:
    known = {topic.name for topic in topics()}
    for tab in range(driver.window.frame.tabs.count()):
        driver.window.frame.bring(driver.window.frame.tabs.widget(tab))
        assert topic_here() in known - {"start"}, driver.window.frame.tabs.tabText(tab)
    driver.window.frame.right.setFocus()
    assert topic_here() == "inspector"


def test_f1_opens_help_about_where_one_is(driver: Driver) -> None:
    driver.keys("Ctrl+2")
    driver.keys("F1")
    shown = driver.dialog(HelpDialog)
    assert "sentence about a tie" in shown.text.toPlainText()
    shown.accept()


def test_what_is_typed_leaves_the_topics_that_speak_of_it(driver: Driver) -> None:
    driver.window.desk.act("help")
    shown = driver.dialog(HelpDialog)
    shown.box.setText("passphrase encrypted")
    left = [at for at in range(shown.list.count()) if not shown.list.item(at).isHidden()]
    assert [topics()[at].name for at in left] == ["file"]
    assert "encrypted" in shown.text.toPlainText()
    shown.box.setText("giraffes nowhere")
    assert all(shown.list.item(at).isHidden() for at in range(shown.list.count()))
    shown.accept()


def test_the_question_mark_shows_every_key_and_finds_one(driver: Driver) -> None:
    driver.names.main.setFocus()  # type: ignore[union-attr]
    driver.keys("?")
    shown = driver.dialog(ReadingDialog)
    rows = {shown.table.item(at, 0).text(): at for at in range(shown.table.rowCount())}
    texts = {shown.table.item(at, 1).text() for at in range(shown.table.rowCount())}
    for action in driver.window.actions_made.made.values():
        if not action.shortcut().isEmpty():
            assert any(action.shortcut().toString() in text for text in texts), action.objectName()
    box = shown.findChild(QLineEdit)
    assert isinstance(box, QLineEdit)
    box.setText("undo hist")
    seen = [name for name, at in rows.items() if not shown.table.isRowHidden(at)]
    assert seen == ["Undo history"]
    shown.close()


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_a_key_that_help_names_is_one_of_the_window(driver: Driver, topic: object) -> None:
    keys = {one.toString() for made in driver.window.actions_made.made.values() for one in made.shortcuts()}
    named = re.findall(r"\(((?:Ctrl|Alt|Shift|F\d)[^ )]*)\)", topic.text)  # type: ignore[attr-defined]
    assert set(named) <= keys
