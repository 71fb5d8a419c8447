"""Who is due, as a calendar file that other calendars take in: names and reasons, never what was said."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from stewardmap.analysis.keeping_in_touch.due import Due
from stewardmap.exchange.writers.calendar_file import WholeDay, calendar_file
from stewardmap.exchange.writers.copies import copy_of
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.records import Export
from stewardmap.model.vocabulary import Written
from stewardmap.wording.dates import in_words
from stewardmap.wording.keeping_in_touch import why_due
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


def write_due(out: Path, due: Sequence[Due], namer: Namer) -> Export:
    """Write an all-day entry for each; whoever is overdue stands on the day of the map.

    Returns what is to be kept of that.

    Raises:
        WorldError: if `out` cannot be written.
    """
    write_whole(out, calendar_of(due, namer, datetime.now(UTC)).encode())
    return copy_of(out, Written.CALENDAR, namer.naming, {one.person for one in due})


def calendar_of(due: Iterable[Due], namer: Namer, made: datetime) -> str:
    """Return the text of the file; the same person due on the same day has the same id every time."""
    return calendar_file("Stay in touch", (_day_of(one, namer) for one in due), made)


def _day_of(due: Due, namer: Namer) -> WholeDay:
    name = namer.name("person", due.person)
    why = why_due(due.interval, namer)
    if due.last is not None:
        why = _("{why}; last contact {day}").format(why=why, day=in_words(due.last))
    says = _("Be in touch with {name}").format(name=name)
    return WholeDay(f"{due.person}-{due.on:%Y%m%d}", max(due.on, namer.snapshot.on), says, why)
