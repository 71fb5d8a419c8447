"""Actions are put down, ticked off, changed and deleted in a real window, without a mouse."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Action
from stewardmap.operations.commands import Add
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.panels.contact_log.actions_page import ActionsPage
from stewardmap.ui.panels.contact_log.panel import ACTIONS, ContactLogPanel
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, SIONED
from tests.ui.test_importing import choose_file


@pytest.fixture
def page(driver: Driver) -> ActionsPage:
    on = driver.snapshot.on
    driver.window.session.do(
        Add(
            Action(id=Id("some-day"), text="Some day", owner_id=AMINA),
            Action(id=Id("late"), text="Send the lease", promised_to_id=SIONED, due=days(driver, -21)),
            Action(id=Id("soon"), text="Ask about the hall", owner_id=AMINA, due=days(driver, 9)),
            Action(id=Id("was"), text="Book the hall", due=days(driver, -40), done_on=PartialDate(on)),
            label="x",
        )
    )
    driver.keys("Ctrl+4")
    panel = driver.window.desk.panel(ContactLogPanel)
    panel.show_page(ACTIONS)
    panel.setFocus()
    panel.to_do.list.setFocus()
    driver.settle()
    return panel.to_do


def days(driver: Driver, n: int) -> PartialDate:
    return PartialDate(driver.snapshot.on + timedelta(days=n))


def shown(page: ActionsPage) -> list[str]:
    return [row.id for row in page.list.rows]


def test_what_is_open_stands_first_due_first_and_says_in_words_what_is_overdue(
    driver: Driver, page: ActionsPage
) -> None:
    assert shown(page) == ["late", "soon", "some-day"]
    late, soon, some_day = (row.cells for row in page.list.rows)
    assert late[1].startswith("overdue: ")
    assert late[1].endswith(", 3 weeks ago")
    assert soon[1].endswith(", in 9 days")
    assert (late[2:4], soon[2:4], some_day[1]) == (("You", "Siân Price"), ("Amina Rahman", ""), "no date")
    assert page.said.text() == "3 to do, 1 of them overdue"
    driver.click(page.fold)
    assert shown(page) == ["late", "soon", "some-day", "was"]
    assert page.list.rows[-1].cells[1].startswith("done ")


def test_space_ticks_one_off_and_undo_brings_it_back(driver: Driver, page: ActionsPage) -> None:
    assert [row.id for row in page.list.rows_chosen()] == ["late"]
    driver.press(Qt.Key.Key_Space)
    assert shown(page) == ["soon", "some-day"]
    assert driver.snapshot.of(Action)[Id("late")].done_on == PartialDate(driver.snapshot.on)
    driver.keys("Ctrl+Z")
    assert shown(page) == ["late", "soon", "some-day"]
    page.fold.setChecked(True)
    for _row in range(3):
        driver.press(Qt.Key.Key_Down)
    assert page.done.text().startswith("Not done")
    driver.press(Qt.Key.Key_Space)
    assert driver.snapshot.of(Action)[Id("was")].done_on is None


def test_one_is_added_by_keys_and_what_is_wrong_with_it_is_said(driver: Driver, page: ActionsPage) -> None:
    before = driver.snapshot
    driver.press(Qt.Key.Key_A)
    dialog = driver.dialog(EntryDialog)
    driver.press(Qt.Key.Key_Return)
    assert dialog.problem.text() == "Say what will be done."
    driver.write("Write to the trust")
    driver.press(Qt.Key.Key_Tab)
    driver.write("3/2/2030")
    driver.press(Qt.Key.Key_Tab)
    driver.write("Nobody known")
    driver.press(Qt.Key.Key_Return)
    assert "is nobody on this map" in dialog.problem.text()
    driver.keys("Ctrl+A")
    driver.write("amina rahman")
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    (made,) = driver.snapshot.of(Action).keys() - before.of(Action).keys()
    action = driver.snapshot.of(Action)[made]
    assert (action.text, str(action.due), action.owner_id) == ("Write to the trust", "2030-02-03", AMINA)
    driver.settle()
    driver.keys("Ctrl+Z")
    assert driver.snapshot.same_content(before)


def test_one_is_changed_and_deleted_in_a_step_each(driver: Driver, page: ActionsPage) -> None:
    before = driver.snapshot
    driver.press(Qt.Key.Key_Return)
    driver.dialog(EntryDialog)
    driver.write("Send it again")
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.settle()
    assert driver.snapshot.of(Action)[Id("late")].text == "Send it again"
    assert driver.snapshot.of(Action)[Id("late")].promised_to_id == SIONED
    page.list.setFocus()
    driver.keys("Del")
    assert shown(page) == ["soon", "some-day"]
    driver.keys("Ctrl+Z")
    driver.keys("Ctrl+Z")
    assert driver.snapshot.same_content(before)


def test_open_ones_go_into_a_calendar(driver: Driver, page: ActionsPage, tmp_path: Path) -> None:
    driver.click(page.calendar)
    choose_file(driver, tmp_path / "actions.ics")
    driver.wait((tmp_path / "actions.ics").exists)
    driver.settle()
    raw = (tmp_path / "actions.ics").read_bytes()
    assert raw.count(b"BEGIN:VEVENT") == 2
    assert b"Book the hall" not in raw


def test_an_action_is_made_of_a_finding_and_leads_back_to_it(driver: Driver, page: ActionsPage) -> None:
    told = driver.window.session.findings[0]
    driver.keys("Ctrl+2")
    driver.findings.show_key(told.finding.key)
    driver.settle()
    driver.click(driver.button(driver.findings, "Make this an action"))
    dialog = driver.dialog(EntryDialog)
    assert dialog.fields["text"].value == told.said.do  # type: ignore[attr-defined]
    assert QApplication.focusWidget() is dialog.fields["text"]
    driver.write("Ask who covers")
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.settle()
    assert "Action: Ask who covers (You, no date)" in driver.texts(driver.findings)
    driver.findings.show_key("")
    driver.keys("Ctrl+4")
    driver.settle()
    at = next(n for n, row in enumerate(page.list.rows) if row.cells[0] == "Ask who covers")
    assert page.list.rows[at].cells[-1] == told.sentence
    page.list.setFocus()
    for _row in range(at):
        driver.press(Qt.Key.Key_Down)
    driver.click(page.finding)
    driver.settle()
    assert "Action: Ask who covers" in driver.texts(driver.findings)
