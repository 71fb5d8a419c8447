"""What tests of the pages do again and again: add, show, press a button, answer a question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.model.ids import Id
from stewardmap.operations.commands import Add
from stewardmap.picture.primitives import Subject
from tests.ui.driving import Driver


def show(driver: Driver, kind: str, at: Id) -> None:
    """Open the page of a thing."""
    driver.window.session.select(Subject(kind, at))
    driver.settle()


def add(driver: Driver, *records: object) -> None:
    """Put these on the map."""
    driver.window.session.do(Add(*records, label="x"))  # type: ignore[arg-type]
    driver.settle()


def unfold(driver: Driver, said: str) -> None:
    """Click on a heading of the page."""
    driver.button(driver.page(), said).click()
    driver.settle()


def press(driver: Driver, said: str) -> None:
    """Press a button of the page by the keyboard."""
    driver.bot.keyClick(driver.button(driver.page(), said), Qt.Key.Key_Space)
    driver.settle()


def let_go_of_list() -> None:
    """Close the list of a completer, which would take the next key."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.hide()


def answer(driver: Driver, **typed: str) -> None:
    """Type into the fields of the dialog that is open, and answer it."""
    dialog = driver.dialog()
    for name, text in typed.items():
        dialog.fields[name].setFocus()
        driver.write(text)
        let_go_of_list()
    driver.click(dialog.ok)
    assert dialog.problem.text() == ""
    driver.wait(driver.no_dialog)
    driver.settle()
