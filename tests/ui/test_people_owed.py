"""People are told and looked at again from lists in the window, by one key each."""

from pathlib import Path

from PySide6.QtCore import Qt

from stewardmap.ui.dialogs.people_list import PeopleList
from tests.ui.driving import Driver
from tests.ui.test_importing import choose_file


def test_somebody_is_told_with_a_key_and_the_notice_is_written(driver: Driver, tmp_path: Path) -> None:
    driver.window.desk.act("people_to_tell")
    dialog = driver.dialog(PeopleList)
    assert dialog.lead.text() == "4 people were not told yet."
    (first,) = dialog.chosen()
    driver.press(Qt.Key.Key_T)
    assert driver.snapshot.rights_of[first].told_on is not None
    assert dialog.lead.text() == "3 people were not told yet."
    driver.press(Qt.Key.Key_N)
    choose_file(driver, tmp_path / "notice.docx")
    driver.wait((tmp_path / "notice.docx").exists)
    driver.settle()
    dialog.close()
    driver.keys("Ctrl+Z")
    assert first not in driver.snapshot.rights_of


def test_nobody_is_to_be_looked_at_again_on_a_new_map(driver: Driver) -> None:
    driver.window.desk.act("people_to_review")
    dialog = driver.dialog(PeopleList)
    assert dialog.lead.text() == "Something was said or done about everyone within 2 years."
    driver.press(Qt.Key.Key_K)
    dialog.close()
