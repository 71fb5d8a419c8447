"""Who is due, read back by another program's reader."""

from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from stewardmap.analysis.keeping_in_touch.due import Due, Interval, Why
from stewardmap.exchange.readers.calendar.reading import read_calendar
from stewardmap.exchange.writers.due_calendar import calendar_of, write_due
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, Person
from stewardmap.wording.namer import Namer
from tests.analysis.small_maps import a_map

MADE = datetime(2026, 11, 22, 9, tzinfo=UTC)
WORDS = Contact(on=day(2026, 5, 1), note="Said in confidence.")


def due(person: str, on: date) -> Due:
    interval = Interval(months=4, why=Why.STRENGTH, strength=1)
    return Due(person=Id(person), interval=interval, last=day(2026, 5, 1), words=WORDS, on=on, snoozed=False)


def test_another_reader_finds_everyone_on_their_day(tmp_path: Path) -> None:
    people = [Person(id=Id("a"), name="Ann; Price, née O’Hall"), Person(id=Id("b"), name="Bożena " * 20)]
    namer = Namer(a_map(*people))
    write_due(tmp_path / "due.ics", [due("a", date(2026, 12, 1)), due("b", date(2026, 1, 1))], namer)
    raw = (tmp_path / "due.ics").read_bytes()
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    events = Calendar.from_ical(raw).walk("VEVENT")
    assert [one["DTSTART"].dt for one in events] == [date(2026, 12, 1), date(2026, 11, 22)]
    assert [str(one["SUMMARY"]) for one in events] == [f"Be in touch with {one.name}" for one in people]
    assert str(events[0]["DESCRIPTION"]) == "every 4 months, strength 1 of 5; last contact 1 May 2026"
    assert len({str(one["UID"]) for one in events}) == 2
    assert b"confidence" not in raw
    assert len(read_calendar(tmp_path / "due.ics").events) == 2


@given(st.text(min_size=1, max_size=120).filter(lambda text: text.strip() and "\0" not in text))
def test_any_name_is_read_back_as_one_line(name: str) -> None:
    text = calendar_of([due("a", date(2026, 12, 1))], Namer(a_map(Person(id=Id("a"), name=name))), MADE)
    assert text.count("BEGIN:VEVENT\r\n") == 1
    (event,) = Calendar.from_ical(text.encode("utf-8", "replace")).walk("VEVENT")
    assert str(event["SUMMARY"]).startswith("Be in touch with")
