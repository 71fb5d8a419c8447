"""What is held about one person is written from their page."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from stewardmap.picture.primitives import Subject
from stewardmap.ui.door import today
from stewardmap.wording.dates import in_words
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA
from tests.ui.test_importing import choose_file


def test_a_copy_is_written_by_keys_with_others_masked(driver: Driver, tmp_path: Path) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    driver.bot.keyClick(driver.button(driver.page(), "Their own data"), Qt.Key.Key_Space)
    driver.settle()
    driver.bot.keyClick(driver.button(driver.page(), "What is held about them…"), Qt.Key.Key_Space)
    dialog = driver.dialog()
    driver.write("Nobody Atall")
    driver.press(Qt.Key.Key_Return)
    assert dialog.problem.text().startswith("Name people who are on the map")
    dialog.fields["cleared"].setText("")
    driver.press(Qt.Key.Key_Return)
    suggested = Path(driver.dialog(QFileDialog).selectedFiles()[0]).name
    assert suggested == f"What is held about one person ({in_words(today())}).pdf"
    choose_file(driver, tmp_path / "copy.json")
    driver.wait(lambda: driver.window.messages.text.text() == "copy.json is written.")
    text = (tmp_path / "copy.json").read_text("utf-8")
    assert json.loads(text)["name"] == "Amina Rahman"
    assert "Tom" not in text
