"""A calendar dropped into the log, and whoever is due given to a calendar, in a real window."""

from datetime import timedelta
from pathlib import Path

from icalendar import Calendar
from PySide6.QtCore import Qt

from stewardmap.model.dates import PartialDate
from stewardmap.model.records import Card, Contact, ContactPerson
from stewardmap.operations.commands import Add, Change
from stewardmap.ui.dialogs.calendar import CalendarDialog
from stewardmap.ui.panels.contact_log.panel import ContactLogPanel
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, SIONED, TOM
from tests.ui.test_importing import choose_file


def calendar(driver: Driver, path: Path) -> Path:
    when = f"{driver.snapshot.on - timedelta(days=10):%Y%m%d}"
    path.write_text(
        "BEGIN:VCALENDAR\r\n"
        f"BEGIN:VEVENT\r\nUID:one\r\nDTSTART:{when}T090000\r\nSUMMARY:Coffee\r\n"
        "ATTENDEE;CN=A:mailto:amina@example.org\r\nATTENDEE;CN=Dee Lee:mailto:dee@x.org\r\nEND:VEVENT\r\n"
        f"BEGIN:VEVENT\r\nUID:two\r\nDTSTART:{when}T110000\r\nSUMMARY:Call Tom Okafor\r\nEND:VEVENT\r\n"
        f"BEGIN:VEVENT\r\nUID:three\r\nDTSTART:{when}T120000\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n",
        encoding="utf-8",
    )
    return path


def offered(driver: Driver, path: Path) -> CalendarDialog:
    driver.window.desk.act("import_calendar")
    choose_file(driver, path)
    return driver.dialog(CalendarDialog)


def test_a_calendar_is_logged_by_ticks_once(driver: Driver, tmp_path: Path) -> None:
    path, before = calendar(driver, tmp_path / "mine.ics"), driver.snapshot
    dialog = offered(driver, path)
    assert dialog.table.rowCount() == 2
    rows = [[dialog.table.item(row, column).text() for column in (1, 2, 3)] for row in (0, 1)]  # type: ignore[union-attr]
    assert sorted(rows) == [["Call Tom Okafor", "Tom Okafor", ""], ["Coffee", "Amina Rahman", "Dee Lee"]]
    assert "1 names nobody on the map" in driver.texts(dialog)
    driver.press(Qt.Key.Key_Space)
    assert dialog.ok.text() == "Log 1 contact"
    driver.press(Qt.Key.Key_Space)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: len(driver.snapshot.of(Contact)) == 2)
    driver.wait(driver.no_dialog)
    driver.settle()
    assert {row.person_id for row in driver.snapshot.of(ContactPerson).values()} == {AMINA, TOM}
    again = offered(driver, path)
    assert again.table.rowCount() == 0
    assert "2 are in the log already" in driver.texts(again)
    assert not again.ok.isEnabled()
    driver.press(Qt.Key.Key_Escape)
    driver.wait(driver.no_dialog)
    driver.keys("Ctrl+Z")
    driver.wait(lambda: driver.snapshot.same_content(before))


def test_what_is_no_calendar_is_said_and_changes_nothing(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "no.ics"
    path.write_text("Name,Post\nAnn,Chair\n", encoding="utf-8")
    driver.window.desk.act("import_calendar")
    choose_file(driver, path)
    driver.wait(lambda: "not a calendar" in driver.window.messages.text.text())
    assert driver.no_dialog()


def test_whoever_is_due_goes_into_a_calendar(driver: Driver, tmp_path: Path) -> None:
    long_ago = PartialDate(driver.snapshot.on - timedelta(days=400))
    contact = Contact(on=long_ago, note="Said in confidence.")
    card = driver.snapshot.card
    driver.window.session.do(Change(Card(title=card.title, keeper_id=TOM), label="x"))
    driver.window.session.do(Add(contact, ContactPerson(contact_id=contact.id, person_id=SIONED), label="x"))
    driver.keys("Ctrl+4")
    panel = driver.window.desk.panel(ContactLogPanel)
    driver.wait(lambda: "Siân Price" in [row.cells[0] for row in panel.due.list.rows])
    driver.click(driver.button(panel, "Into my calendar"))
    choose_file(driver, tmp_path / "due.ics")
    driver.wait((tmp_path / "due.ics").exists)
    driver.settle()
    raw = (tmp_path / "due.ics").read_bytes()
    names = [str(one["SUMMARY"]) for one in Calendar.from_ical(raw).walk("VEVENT")]
    assert "Be in touch with Siân Price" in names
    assert b"confidence" not in raw


def test_the_log_is_narrowed_by_words_and_kind(driver: Driver) -> None:
    on = PartialDate(driver.snapshot.on)
    for person, note in ((SIONED, "About the van"), (TOM, "About the hall")):
        contact = Contact(on=on, note=note)
        driver.window.session.do(
            Add(contact, ContactPerson(contact_id=contact.id, person_id=person), label="x")
        )
    driver.keys("Ctrl+4")
    panel = driver.window.desk.panel(ContactLogPanel)
    panel.show_page(1)
    driver.settle()
    assert len(panel.log.list.rows) == 2
    panel.log.words.setFocus()
    driver.write("sian")
    assert [row.cells[3] for row in panel.log.list.rows] == ["About the van"]
    panel.log.words.clear()
    driver.write("hall")
    assert [row.cells[1] for row in panel.log.list.rows] == ["Tom Okafor"]
    panel.log.words.clear()
    panel.log.kind.setFocus()
    driver.press(Qt.Key.Key_Down)
    assert panel.log.list.rows == ()
