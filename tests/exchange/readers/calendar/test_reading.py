"""Calendars of other programs, and calendars that nobody should have written."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.errors import ImportProblem
from stewardmap.exchange.readers.calendar.event import Occurrence
from stewardmap.exchange.readers.calendar.occurring import occurrences
from stewardmap.exchange.readers.calendar.reading import events_of, read_calendar
from tests.house.clone import CLONE

FILES = CLONE / "tests" / "files" / "calendars"
LONDON = ZoneInfo("Europe/London")


def held(body: str, first: date = date(2026, 5, 22), last: date = date(2026, 11, 22)) -> list[Occurrence]:
    text = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{body.strip()}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    return list(reversed(occurrences(events_of(text, "a.ics"), first, last, LONDON)))


def days(body: str) -> list[str]:
    return [f"{one.day:%d %b} {one.time}".strip() for one in held(body)]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("alarm_google_future.ics", 1),
        ("example.ics", 3),
        ("issue_1050_calendar_with_events_and_todos.ics", 2),
        ("ms_tzid.ics", 1),
        ("x_location.ics", 1),
    ],
)
def test_files_of_other_programs(name: str, count: int) -> None:
    calendar = read_calendar(FILES / name)
    assert len(calendar.events) == count
    assert calendar.notices == ()
    assert len(occurrences(calendar, date(1990, 1, 1), date(2030, 1, 1), LONDON)) >= count


def test_alarms_within_an_event_are_no_part_of_it() -> None:
    (event,) = read_calendar(FILES / "alarm_google_future.ics").events
    assert (event.summary, event.guests) == ("event with alarms", ())


def test_a_time_is_that_of_the_clock_here() -> None:
    assert days("DTSTART:20260701T233000Z") == ["02 Jul 00:30"]
    assert days("DTSTART;TZID=America/New_York:20260701T200000") == ["02 Jul 01:00"]
    assert days("DTSTART;TZID=GMT Standard Time:20260701T090000") == ["01 Jul 09:00"]
    assert days("DTSTART;TZID=Somewhere Odd:20260701T090000") == ["01 Jul 09:00"]
    assert days("DTSTART;VALUE=DATE:20260701") == ["01 Jul"]


def test_a_series_keeps_its_hour_when_the_clocks_go_back() -> None:
    assert days("DTSTART;TZID=Europe/London:20261016T090000\nRRULE:FREQ=WEEKLY;COUNT=3") == [
        "16 Oct 09:00", "23 Oct 09:00", "30 Oct 09:00",
    ]  # fmt: skip


def test_times_left_out_added_and_moved() -> None:
    assert days(
        "UID:u\nDTSTART:20261001T090000\nRRULE:FREQ=DAILY;UNTIL=20261004T235959\nEXDATE:20261002T090000\n"
        "RDATE:20261020T090000\nEND:VEVENT\nBEGIN:VEVENT\nUID:u\nRECURRENCE-ID:20261003T090000\n"
        "DTSTART:20261007T100000"
    ) == ["01 Oct 09:00", "04 Oct 09:00", "07 Oct 10:00", "20 Oct 09:00"]


def test_what_was_cancelled_is_left_out_of_its_series_too() -> None:
    assert held("DTSTART:20261001\nSTATUS:CANCELLED") == []
    assert days(
        "UID:u\nDTSTART:20261001\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\nBEGIN:VEVENT\nUID:u\n"
        "RECURRENCE-ID:20261002\nDTSTART:20261002\nSTATUS:CANCELLED"
    ) == ["01 Oct"]


def test_guests_by_address_and_name_and_rooms_are_nobody() -> None:
    (one,) = held(
        'DTSTART:20261001\nORGANIZER;CN=Ann:mailto:ANN@x.org\nATTENDEE;CN="Hall; Jo, of\n  Mere";'
        "PARTSTAT=DECLINED:mailto:jo@x.org\nATTENDEE;CUTYPE=ROOM;CN=Room 1:mailto:room@x.org\n"
        "ATTENDEE;CN=ann:mailto:ann@x.org"
    )
    assert [(guest.name, guest.email, guest.declined) for guest in one.guests] == [
        ("ann", "ann@x.org", False), ("Hall; Jo, of Mere", "jo@x.org", True),
    ]  # fmt: skip


def test_a_key_is_the_same_when_the_file_is_read_again() -> None:
    text = "UID:u\nDTSTART:20261001T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2"
    assert (
        [one.key for one in held(text)] == [one.key for one in held(text)] == ["u/2026-10-01", "u/2026-10-08"]
    )


def test_an_event_without_a_start_is_told_and_left_out() -> None:
    text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR"
    calendar = events_of(text, "a.ics")
    assert calendar.events == ()
    assert [(one.file, one.row) for one in calendar.notices] == [("a.ics", 2)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "This is not a calendar."),
        ("name,organisation\nAnn,Mere\n", "This is not a calendar."),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\n", "The event that begins here does not end."),
    ],
)
def test_what_is_no_calendar_is_refused_in_a_line(text: str, said: str) -> None:
    with pytest.raises(ImportProblem, match=said):
        events_of(text, "a.ics")


def test_no_such_file(tmp_path: Path) -> None:
    for path in (tmp_path / "no.ics", tmp_path, Path("a\0b")):
        with pytest.raises(ImportProblem):
            read_calendar(path)


LINES = st.sampled_from(
    [
        "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "UID:u",
        "DTSTART:20260101", "DTSTART:99991231T235959Z", "DTSTART:00010101T000000Z",
        "DTSTART;TZID=Europe:20260101T000000", "DTSTART;TZID=../../x:20260101T000000",
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=YEARLY;INTERVAL=9999", "RRULE:FREQ=DAILY;BYSETPOS=366;UNTIL=x", "RRULE:;;=", "EXDATE:x",
        "RDATE:20260101/PT1H,20260202", "RECURRENCE-ID:20260101", "STATUS:CANCELLED",
        "ATTENDEE;CN=\"a:mailto:",
    ]
)  # fmt: skip


@given(st.lists(LINES | st.text(max_size=20), max_size=25))
def test_nothing_but_a_problem_comes_out_of_any_text(lines: list[str]) -> None:
    try:
        calendar = events_of("\n".join(["BEGIN:VCALENDAR", *lines]), "a.ics")
    except ImportProblem:
        return
    found = occurrences(calendar, date(2026, 5, 22), date(2026, 11, 22), LONDON)
    assert all(date(2026, 5, 22) <= one.day <= date(2026, 11, 22) for one in found)


@given(st.binary(max_size=200))
def test_nothing_but_a_problem_comes_out_of_any_file(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.ics"
    path.write_bytes(raw)
    with pytest.raises(ImportProblem):
        read_calendar(path)


def test_a_floating_time_stays_as_written() -> None:
    (event,) = events_of(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260701T090000\nEND:VEVENT\nEND:VCALENDAR", "a.ics"
    ).events
    assert event.starts == datetime(2026, 7, 1, 9)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("DTSTART:20261001\nRRULE:FREQ=DAILY", "more than 2,000 series"),
        ("DTSTART:20261001", "more than 5,000 meetings"),
    ],
)
def test_more_than_anybody_has_is_refused_and_not_cut(event: str, said: str) -> None:
    events = "".join(f"BEGIN:VEVENT\nUID:{n}\n{event}\nEND:VEVENT\n" for n in range(5_001))
    calendar = events_of(f"BEGIN:VCALENDAR\n{events}END:VCALENDAR", "a.ics")
    with pytest.raises(ImportProblem, match=said):
        occurrences(calendar, date(2026, 5, 22), date(2026, 11, 22), LONDON)
