"""A calendar file of whole days that other calendars take in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_WIDE = 73  # of 75 octets a line, with room for the space that begins the next


@dataclass(frozen=True, slots=True)
class WholeDay:
    """One entry: its id among all entries of all maps, its day, what it says, and a line about it."""

    id: str
    day: date
    says: str
    about: str


def calendar_file(title: str, days: Iterable[WholeDay], made: datetime) -> str:
    """Return the text of the file, in the order given; `made` is in UTC."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Steward Map//{title}//EN", "CALSCALE:GREGORIAN"]
    for one in days:
        lines += _entry(one, made)
    return "".join(f"{part}\r\n" for line in (*lines, "END:VCALENDAR") for part in _folded(line))


def _entry(one: WholeDay, made: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{one.id}@stewardmap"
    yield f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(one.day)}"
    yield f"DTEND;VALUE=DATE:{_day(one.day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(one.says)}"
    yield f"DESCRIPTION:{_escaped(one.about)}"
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
