"""Take meetings from a calendar into the contact log, and give a calendar who is due."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_open, ask_save
from stewardmap.ui.deeds.contact_records import Entry
from stewardmap.ui.deeds.contacting import log_entries
from stewardmap.ui.deeds.writing import write_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.analysis.keeping_in_touch.due import Due
    from stewardmap.exchange.calendar_offers import Offer, Offers

MONTHS = 6
_KINDS = "Calendar (*.ics)"
Read = tuple["Offers", list[str]]


def choose_calendar(desk: Desk) -> None:
    """Ask for a calendar, then offer its last six months as contacts."""
    if desk.session.snapshot is not None:
        ask_open(desk, _("From a calendar"), _KINDS, lambda paths: offer(desk, paths[0]))


def offer(desk: Desk, path: Path) -> None:
    """Read a calendar in a worker and offer its last six months as contacts, with ticks."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return

    def work(_progress: Progress) -> Read:
        from stewardmap.exchange.calendar_offers import offers
        from stewardmap.exchange.readers.calendar.occurring import occurrences
        from stewardmap.exchange.readers.calendar.reading import read_calendar

        calendar = read_calendar(path)
        held = occurrences(calendar, add_months(snapshot.on, -MONTHS), snapshot.on)
        return offers(snapshot, held), [str(one) for one in calendar.notices[:3]]

    def show(read: Read) -> None:
        _show(desk, snapshot, *read)

    desk.jobs.run(work, show, lane="calendar", long=True, doing=_("Reading the calendar"))


def _show(desk: Desk, snapshot: Snapshot, found: "Offers", notices: Sequence[str]) -> None:
    from stewardmap.ui.dialogs.calendar import CalendarDialog

    dialog = CalendarDialog(snapshot, found, notices)
    dialog.agreed.connect(lambda chosen: log_entries(desk, [_entry(one) for one in chosen]))
    desk.ask(dialog)


def _entry(one: "Offer") -> Entry:
    return Entry(
        people=one.people,
        on=PartialDate(one.held.day),
        form=one.form,
        note=one.held.summary,
        apologies=one.apologies,
        collaboration=one.collaboration,
        calendar_event=one.held.key,
    )


def export_due(desk: Desk, snapshot: Snapshot, due: "Sequence[Due]") -> None:
    """Ask where the calendar file of those who are due goes, and write it."""

    def write(out: Path, _progress: Progress) -> Export:
        from stewardmap.exchange.writers.due_calendar import write_due
        from stewardmap.wording.namer import Namer

        return write_due(out, due, Namer(snapshot))

    title = _("Stay in touch")
    ask_save(desk, title, _KINDS, "ics", f"{title}.ics", lambda out: write_in_worker(desk, title, out, write))
