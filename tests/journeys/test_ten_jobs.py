"""The ten commonest jobs through the real window, without a mouse: each key is counted, and held.

What they cost in a spreadsheet and in Kumu stands beside our own in `benchmarks/jobs.py`.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from benchmarks.jobs import AT_MOST, JOBS
from stewardmap.analysis.known_by import known_by
from stewardmap.exchange.search.entry import Key
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, ContactPerson, Cover, Holding, Membership, Person
from stewardmap.model.records.ties import tie_of_people
from stewardmap.picture.primitives import Subject
from stewardmap.ui.box.result_list import ROW
from stewardmap.ui.dialogs.briefing import BriefingDialog
from stewardmap.ui.dialogs.doubles import DoublesDialog
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.dialogs.importing.dialog import ImportDialog
from stewardmap.ui.dialogs.leaving.dialog import LeavingDialog
from stewardmap.ui.door import add
from stewardmap.ui.panels.contact_log.panel import ContactLogPanel
from tests.journeys.typist import Typist
from tests.ui.driving import Driver
from tests.ui.test_importing import choose_file

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]

K = Qt.Key
JEAN, KATIE, ISLA, AGAIN = Id("p-104"), Id("p-041"), Id("p-011"), Id("p-again")


def done(driver: Driver) -> None:
    driver.wait(driver.no_dialog)
    driver.settle()


def find(typist: Typist, letters: str) -> None:
    typist.chord("Ctrl+K")
    typist.begin(letters)
    typist.driver.settle()


def test_a_person_is_added_with_post_and_tie(driver: Driver, typist: Typist) -> None:
    typist.chord("Ctrl+Shift+P")
    driver.dialog(EntryDialog)
    typist.say("Dana Osei")
    typist.press(K.Key_Tab)
    typist.letters("lugg")
    typist.press(K.Key_Down, K.Key_Tab)
    typist.say("Cook")
    typist.press(K.Key_Tab)
    typist.letters("jean")
    typist.press(K.Key_Down, K.Key_Tab)
    typist.letters("4")
    typist.press(K.Key_Return)
    done(driver)
    (dana,) = (one for one in driver.snapshot.people.values() if one.name == "Dana Osei")
    (tie,) = driver.snapshot.ties_of[dana.id]
    (body,) = driver.snapshot.organisations_of_person[dana.id]
    assert (tie.other(dana.id), tie.strength) == (JEAN, 4)
    assert driver.snapshot.organisations[body].name == "Lugger Street Food Bank"
    assert driver.map.pictures.places[dana.id]
    assert typist.pressed == JOBS["add"].ours


def test_a_meeting_of_four_is_logged(driver: Driver, typist: Typist) -> None:
    before = driver.snapshot.of(Contact).keys()
    typist.press(K.Key_L)
    driver.dialog(EntryDialog)
    for letters in ("jean", "ranj", "hafi", "kati"):
        typist.begin(letters)
    typist.press(K.Key_Tab, K.Key_Tab)
    typist.say("Keys agreed.")
    typist.press(K.Key_Return)
    done(driver)
    (made,) = driver.snapshot.of(Contact).keys() - before
    rows = [row.person_id for row in driver.snapshot.of(ContactPerson).values() if row.contact_id == made]
    assert {JEAN, KATIE, driver.snapshot.card.keeper_id} < set(rows)
    assert len(rows) == 5
    assert typist.pressed == JOBS["log"].ours


def test_who_knows_someone_at_an_organisation_is_found(driver: Driver, typist: Typist) -> None:
    typist.chord("Ctrl+K")
    typist.letters("lug")
    driver.settle()
    row = driver.window.find_box.list.chosen
    assert row is not None
    assert row.text == "Lugger Street Food Bank"
    known = known_by(driver.snapshot, row.key.id)
    names = [driver.snapshot.people[one.person].name for one in known]
    assert f"known by {names[0]} ({known[0].through[0].strength} of 5), {names[1]}" in row.second
    assert typist.pressed == JOBS["who knows"].ours
    typist.press(K.Key_Return)  # and all of them, with through whom
    driver.settle()
    said = driver.texts(driver.page())
    assert f"Known by ({len(known)})" in said
    assert all(f"{name}, " in said for name in names[:5])
    assert {one.person for one in known} == {tie.other(JEAN) for tie in driver.snapshot.ties_of[JEAN]}


def test_three_letters_of_its_name_show_any_organisation(driver: Driver) -> None:
    box = driver.window.find_box
    box.start()
    for body in driver.snapshot.organisations.values():
        shown = []
        for word in body.name.replace("-", " ").split():
            box.line.setText(word[:3])
            box.look(word[:3])
            shown += [box.list.item(at).data(ROW).key for at in range(box.list.count())]
        assert Key("organisation", body.id) in shown, body.name
    box.forget()


def test_a_leaving_date_is_recorded(driver: Driver, typist: Typist) -> None:
    find(typist, "kati")
    typist.chord("Ctrl+Shift+D")
    driver.dialog(LeavingDialog)
    typist.say("20 Nov 2026")
    typist.press(K.Key_Return)
    done(driver)
    (held,) = (one for one in driver.snapshot.of(Holding).values() if one.person_id == KATIE)
    assert str(held.ends) == "2026-11-20"
    (seat,) = (one for one in driver.snapshot.of(Membership).values() if one.person_id == KATIE)
    assert str(seat.ends) == "2026-11-20"
    assert typist.pressed == JOBS["leaves"].ours


def test_two_who_are_one_are_merged(driver: Driver, typist: Typist) -> None:
    again = Person(id=AGAIN, name="Jean Tipping", phone="01632 960999")
    driver.window.session.do(add(again, tie_of_people(AGAIN, ISLA, strength=2), label="Add"), keeping=False)
    driver.settle()
    typist.chord("Ctrl+Shift+M")
    dialog = driver.dialog(DoublesDialog)
    assert "Jean" in dialog.list.item(0).text()
    typist.press(K.Key_Return)
    driver.wait(lambda: (AGAIN in driver.snapshot.people) != (JEAN in driver.snapshot.people))
    assert typist.pressed == JOBS["merge"].ours


def test_200_rows_with_five_bad_ones_come_in_and_are_undone(
    driver: Driver, typist: Typist, tmp_path: Path
) -> None:
    names = (f"Person {chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(200))
    rows = [f"{name},Body {n % 9},Post {n},31/03/2027" for n, name in enumerate(names)]
    for at in (3, 50, 99, 150, 199):
        rows[at] = rows[at].replace("31/03/2027", "when ready")
    file = tmp_path / "people.csv"
    file.write_text("\n".join(["name,organisation,post,planned end", *rows]), encoding="utf-8")
    before = driver.snapshot
    typist.chord("Ctrl+I")
    choose_file(driver, file)
    typist.pressed += 1  # Enter behind the file's name
    dialog = driver.dialog(ImportDialog)
    driver.wait(lambda: dialog.plan is not None)
    driver.settle()
    assert QApplication.focusWidget() is dialog.problems
    for left in (4, 3, 2, 1, 0):
        typist.say("M")  # which opens the cell
        typist.say("ay 2027")
        typist.press(K.Key_Return)
        driver.wait(lambda left=left: f"({left})" in dialog.remarks.tabText(0) or left == 0)
        driver.settle()
    driver.wait(dialog.ok.isEnabled)
    typist.press(K.Key_Return)
    done(driver)
    assert len(driver.snapshot.people) == len(before.people) + 200
    assert typist.pressed == JOBS["import"].ours
    typist.pressed = 0
    typist.chord("Ctrl+Z")
    driver.settle()
    assert driver.snapshot.same_content(before)
    assert typist.pressed == JOBS["undo"].ours


def test_who_is_due_this_week_is_seen(driver: Driver, typist: Typist) -> None:
    typist.chord("Ctrl+4")
    panel = driver.window.desk.panel(ContactLogPanel)
    driver.wait(lambda: bool(panel.due.list.rows))
    assert panel.due.list.isVisible()
    assert typist.pressed == JOBS["due"].ours


def test_a_briefing_for_two_is_read(driver: Driver, typist: Typist) -> None:
    typist.press(K.Key_B)
    driver.dialog(EntryDialog)
    typist.begin("jean")
    typist.begin("isla")
    typist.press(K.Key_Return)
    said = driver.texts(driver.dialog(BriefingDialog))
    assert "Before meeting" in said
    assert "Isla Merriweather" in said
    assert typist.pressed == JOBS["brief"].ours
    driver.press(K.Key_Escape)
    done(driver)


def test_cover_is_agreed(driver: Driver, typist: Typist) -> None:
    before = driver.snapshot.of(Cover).keys()
    find(typist, "kati")
    typist.chord("Ctrl+Shift+G")
    driver.dialog(EntryDialog)
    typist.letters("isla")
    typist.press(K.Key_Down, K.Key_Tab, K.Key_Return)
    done(driver)
    new = [driver.snapshot.of(Cover)[one] for one in driver.snapshot.of(Cover).keys() - before]
    assert {(one.person_id, one.by_id) for one in new} == {(KATIE, ISLA)}
    assert driver.window.session.current == Subject("person", KATIE)
    assert typist.pressed == JOBS["cover"].ours


@pytest.mark.parametrize("name", JOBS)
def test_none_needs_more_than_60_percent_of_theirs(name: str) -> None:
    job = JOBS[name]
    assert job.ours > 0
    assert job.ours <= AT_MOST * job.in_a_spreadsheet
    if job.in_kumu is not None:
        assert (job.ours <= AT_MOST * job.in_kumu) is (job.missed == "")
