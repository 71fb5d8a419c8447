"""Between meetings, through the real window and without a mouse; each job says how many keys it took.

A name is begun and taken from the list, so that it costs its first letters and Enter. Words of one's own,
such as the line about a call, cost their letters anywhere and are left out of the count.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, ContactPerson
from stewardmap.picture.primitives import Subject
from stewardmap.ui.dialogs.briefing import BriefingDialog
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.panels.contact_log.panel import ContactLogPanel
from tests.journeys.typist import Typist
from tests.ui.driving import Driver

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]

JEAN, ISLA, HAFIZUR, KATIE = Id("p-104"), Id("p-011"), Id("p-106"), Id("p-041")


def focused_box() -> QCheckBox:
    box = QApplication.focusWidget()
    assert isinstance(box, QCheckBox)
    return box


def test_log_a_meeting_of_four_with_two_new_ties_ticked_in_37_keys(driver: Driver, typist: Typist) -> None:
    before = driver.snapshot
    typist.press(Qt.Key.Key_L)
    dialog = driver.dialog(EntryDialog)
    for letters in ("jean t", "ranj", "hafi", "kati"):
        typist.begin(letters)
    typist.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    typist.say("Keys agreed.")
    typist.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    boxes = dialog.fields["ties"].boxes  # type: ignore[attr-defined]
    there = [box for box in boxes if box.isChecked()]
    new = [box for box in boxes if not box.isChecked()]
    assert len(there) + len(new) == 10
    for _box in there:
        typist.press(Qt.Key.Key_Tab)
    assert focused_box() is new[0]
    typist.press(Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.settle()
    after = driver.snapshot
    assert len(after.ties) == len(before.ties) + 2
    (made,) = (after.of(Contact)[one] for one in after.of(Contact).keys() - before.of(Contact).keys())
    assert (made.note, made.on.earliest) == ("Keys agreed.", after.on)
    rows = [row.person_id for row in after.of(ContactPerson).values() if row.contact_id == made.id]
    assert len(rows) == 5  # the four and the keeper
    assert typist.pressed == 37
    driver.keys("Ctrl+Z")
    driver.settle()
    assert driver.snapshot.same_content(before)


def test_log_a_call_with_whoever_is_selected_in_5_keys(driver: Driver, typist: Typist) -> None:
    driver.window.session.select(Subject("person", JEAN))
    driver.settle()
    typist.press(Qt.Key.Key_L)
    driver.dialog(EntryDialog)
    typist.chord("Shift+Tab")
    typist.press(Qt.Key.Key_Down, Qt.Key.Key_Tab)
    typist.say("The van is hers.")
    typist.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    made = max(driver.snapshot.of(Contact).values(), key=lambda one: one.on)
    assert (made.note, str(made.form)) == ("The van is hers.", "call")
    assert typist.pressed == 5


def test_who_is_due_this_week_in_1_key_and_logged_in_2_more(driver: Driver, typist: Typist) -> None:
    typist.chord("Ctrl+4")
    panel = driver.window.desk.panel(ContactLogPanel)
    driver.wait(lambda: bool(panel.due.list.rows))
    driver.settle()
    first, *others = panel.due.list.rows
    assert QApplication.focusWidget() is panel.due.list
    typist.press(Qt.Key.Key_L)
    driver.dialog(EntryDialog)
    typist.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.wait(lambda: first.id not in {row.id for row in panel.due.list.rows})
    assert [row.id for row in panel.due.list.rows] == [row.id for row in others]
    assert typist.pressed == 3


def test_be_briefed_before_a_meeting_of_two_in_15_keys(driver: Driver, typist: Typist) -> None:
    typist.press(Qt.Key.Key_B)
    driver.dialog(EntryDialog)
    typist.begin("jean t")
    typist.begin("isla")
    typist.press(Qt.Key.Key_Return)
    dialog = driver.dialog(BriefingDialog)
    said = driver.texts(dialog)
    assert "Before meeting Jean Tipping and Isla Merriweather" in said
    assert "Nobody has said what happens to her post in March. Asked Yvonne." in said
    assert "Isla Merriweather – Jean Tipping" in said
    typist.press(Qt.Key.Key_Escape)
    driver.wait(driver.no_dialog)
    assert typist.pressed == 15


def test_keep_in_touch_with_somebody_every_month_and_undo_it(driver: Driver, typist: Typist) -> None:
    typist.chord("Ctrl+4")
    panel = driver.window.desk.panel(ContactLogPanel)
    driver.wait(lambda: bool(panel.due.list.rows))
    who = panel.due.list.rows_chosen()[0].people[0]
    typist.press(Qt.Key.Key_O)
    driver.dialog(EntryDialog)
    typist.say("1")
    typist.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.snapshot.people[who].keep_in_touch == 1)
    driver.settle()
    driver.keys("Ctrl+Z")
    driver.wait(lambda: driver.snapshot.people[who].keep_in_touch is None)


def test_the_log_is_changed_and_deleted_by_keys_in_a_step_each(driver: Driver, typist: Typist) -> None:
    typist.chord("Ctrl+4")
    panel = driver.window.desk.panel(ContactLogPanel)
    panel.show_page(1)
    panel.setFocus()
    driver.settle()
    before = driver.snapshot
    (row,) = panel.log.list.rows_chosen()
    typist.press(Qt.Key.Key_Return)
    dialog = driver.dialog(EntryDialog)
    note: QWidget = dialog.fields["note"]
    assert QApplication.focusWidget() is note
    typist.chord("Ctrl+A")
    typist.say("In other words.")
    typist.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.snapshot.of(Contact)[row.id].note == "In other words.")
    driver.settle()
    assert len(driver.snapshot.of(ContactPerson)) == len(before.of(ContactPerson))
    driver.keys("Ctrl+Z")
    driver.wait(lambda: driver.snapshot.same_content(before))
    driver.settle()
    panel.setFocus()
    typist.press(Qt.Key.Key_Delete)
    driver.wait(lambda: row.id not in driver.snapshot.of(Contact))
    driver.settle()
    driver.keys("Ctrl+Z")
    driver.wait(lambda: driver.snapshot.same_content(before))
