"""From a calendar file to its events."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.readers.calendar.event import Event, Guest, Moment
from stewardmap.exchange.readers.calendar.lines import Property, properties
from stewardmap.exchange.readers.calendar.moments import moments_of
from stewardmap.exchange.readers.decoding import decoded

MOST_BYTES = 20 * 1024 * 1024
MOST_EVENTS = 50_000
_MOST_GUESTS = 500
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Calendar:
    """The events of a file, and what was left out of it and why."""

    file: str
    events: tuple[Event, ...]
    notices: tuple[Problem, ...]


def read_calendar(path: Path) -> Calendar:
    """Return the events of an iCalendar file.

    Raises:
        ImportProblem: if there is no such file, or it is no calendar that can be read.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refusal(path.name, "This calendar is larger than 20 MB.", "Export fewer months of it.")
        raw = path.read_bytes()
    except OSError as error:
        why = error.strerror or "it cannot be read"
        said = f"This file cannot be read: {why}."
        raise _refusal(path.name, said, "Check the path, or close it elsewhere.") from error
    except ValueError as error:  # a path with a NUL in it
        raise _refusal(path.name, "This is no path of a file.", "Check the path.") from error
    text, _how = decoded(raw, path.name)
    return events_of(text, path.name)


def _refusal(file: str, said: str, do: str, row: int | None = None) -> ImportProblem:
    return ImportProblem(Problem(file, row, None, said, do))


def events_of(text: str, file: str) -> Calendar:
    """Return the events of a calendar's text; raises ImportProblem if it is none."""
    events: list[Event] = []
    notices: list[Problem] = []
    for found in _blocks(text, file):
        try:
            events.append(_event(found))
        except ValueError:
            said = "This event has no start that can be read: it was left out."
            notices.append(Problem(file, found[0].row, None, said, "Add it by hand."))
        if len(events) > MOST_EVENTS:
            raise _refusal(file, "This calendar has more than 50,000 events.", "Export fewer months of it.")
    return Calendar(file, tuple(events), tuple(notices))


def _blocks(text: str, file: str) -> Iterator[list[Property]]:
    """Yield the properties of each event, the line that opens it first; of what stands within it, none."""
    within: list[str] = []
    block: list[Property] = []
    opened = set()
    for one in properties(text):
        if one.name == "BEGIN":
            within.append(one.text.upper())
            opened.add(within[-1])
            block = [one] if within[-1] == "VEVENT" else block
        elif one.name != "END":
            if within[-1:] == ["VEVENT"]:
                block.append(one)
        elif within and within.pop() == "VEVENT":
            yield block
    if "VCALENDAR" not in opened:
        do = "Export a calendar as .ics from Outlook, Google or Apple Calendar."
        raise _refusal(file, "This is not a calendar.", do)
    if "VEVENT" in within:
        do = "Export the calendar again; the file may have been cut short."
        raise _refusal(file, "The event that begins here does not end.", do, block[0].row)


def _event(block: Sequence[Property]) -> Event:
    """Return the event of its properties; raises ValueError where it has no start."""
    first: dict[str, Property] = {}
    for one in block:
        first.setdefault(one.name, one)
    if "DTSTART" not in first:
        raise ValueError("no start")
    starts = moments_of(first["DTSTART"])[0]
    instead = moments_of(first["RECURRENCE-ID"])[0] if "RECURRENCE-ID" in first else None
    rule = first.get("RRULE")
    return Event(
        uid=_text(first.get("UID")),
        row=block[0].row,
        starts=starts,
        summary=_text(first.get("SUMMARY")),
        guests=_guests(block),
        cancelled=_text(first.get("STATUS")).upper() == "CANCELLED",
        repeats="" if rule is None else rule.value.strip()[:_LONGEST],
        also=tuple(_all_moments(one for one in block if one.name == "RDATE")),
        never=tuple(_all_moments(one for one in block if one.name == "EXDATE")),
        instead_of=instead,
    )


def _all_moments(found: Iterable[Property]) -> Iterator[Moment]:
    for one in found:
        yield from moments_of(one)


def _text(found: Property | None) -> str:
    return "" if found is None else found.text[:_LONGEST]


def _guests(block: Sequence[Property]) -> tuple[Guest, ...]:
    """Return who was asked to come, whoever asked them first, each address once; rooms are nobody."""
    found: dict[str, Guest] = {}
    asked = [one for one in block if one.name == "ORGANIZER"]
    asked += [one for one in block if one.name == "ATTENDEE"]
    for one in asked[:_MOST_GUESTS]:
        if one.options.get("CUTYPE", "").upper() in ("ROOM", "RESOURCE"):
            continue
        value = one.text
        email = value[7:] if value.lower().startswith("mailto:") else ""
        name = " ".join(one.options.get("CN", "").split())[:_LONGEST]
        declined = one.options.get("PARTSTAT", "").upper() == "DECLINED"
        if name or email:
            guest = Guest(
                "" if "@" in name else name, (email or (name if "@" in name else "")).strip(), declined
            )
            found[guest.email.casefold() or guest.name.casefold()] = guest
    return tuple(found.values())
