"""Who is due, as a calendar file that other calendars take in: names and reasons, never what was said."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from stewardmap.analysis.keeping_in_touch.due import Due
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.wording.dates import in_words
from stewardmap.wording.keeping_in_touch import why_due
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

_WIDE = 73  # of 75 octets a line, with room for the space that begins the next


def write_due(out: Path, due: Sequence[Due], namer: Namer) -> None:
    """Write an all-day entry for each; whoever is overdue stands on the day of the map.

    Raises:
        WorldError: if `out` cannot be written.
    """
    write_whole(out, calendar_of(due, namer, datetime.now(UTC)).encode())


def calendar_of(due: Iterable[Due], namer: Namer, made: datetime) -> str:
    """Return the text of the file; the same person due on the same day has the same id every time."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Steward Map//Stay in touch//EN",
        "CALSCALE:GREGORIAN",
    ]
    for one in due:
        lines += _event(one, namer, made)
    return "".join(f"{part}\r\n" for line in (*lines, "END:VCALENDAR") for part in _folded(line))


def _event(due: Due, namer: Namer, made: datetime) -> Iterator[str]:
    day = max(due.on, namer.snapshot.on)
    name = namer.name("person", due.person)
    why = why_due(due.interval, namer)
    if due.last is not None:
        why = _("{why}; last contact {day}").format(why=why, day=in_words(due.last))
    yield "BEGIN:VEVENT"
    yield f"UID:{due.person}-{due.on:%Y%m%d}@stewardmap"
    yield f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(day)}"
    yield f"DTEND;VALUE=DATE:{_day(day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(_('Be in touch with {name}').format(name=name))}"
    yield f"DESCRIPTION:{_escaped(why)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    plain = "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)
    for sign in "\\;,":
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Yield the parts of a line of at most 75 octets, never cut within a letter."""
    part, lead = "", ""
    for sign in line:
        if len((part + sign).encode()) > _WIDE:
            yield lead + part
            part, lead = "", " "
        part += sign
    yield lead + part
