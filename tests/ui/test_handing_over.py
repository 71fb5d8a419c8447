"""The papers of a handover are written from the window, and what was done is ticked off in it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from stewardmap.model.records import Action
from stewardmap.operations.commands import Add
from stewardmap.picture.primitives import Subject
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, DIRECTOR
from tests.ui.test_importing import choose_file


def test_the_sheet_is_printed_without_a_mouse(driver: Driver, tmp_path: Path) -> None:
    driver.window.session.select(Subject("post", DIRECTOR))
    driver.settle()
    link = driver.button(driver.page(), "Handover sheet…")
    driver.bot.keyClick(link, Qt.Key.Key_Space)
    driver.dialog()
    driver.press(Qt.Key.Key_Return)
    choose_file(driver, tmp_path / "sheet.pdf")
    driver.wait(lambda: driver.window.messages.text.text() == "sheet.pdf is written.")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_what_was_done_is_ticked_off_and_can_be_undone(driver: Driver) -> None:
    action = Action(text="Introduce Tom", owner_id=AMINA, finding_key=f"no_agreed_cover:{DIRECTOR}")
    driver.window.session.do(Add(action))
    driver.window.session.select(Subject("post", DIRECTOR))
    driver.settle()
    box = driver.field(f"{action.id}.done")
    assert isinstance(box, QCheckBox)
    assert box.accessibleName() == "Done: Amina Rahman: Introduce Tom"
    driver.bot.keyClick(box, Qt.Key.Key_Space)
    driver.settle()
    assert driver.snapshot.of(Action)[action.id].done_on is not None
    assert driver.field(f"{action.id}.done").isChecked()
    driver.keys("Ctrl+Z")
    assert driver.snapshot.of(Action)[action.id].done_on is None
