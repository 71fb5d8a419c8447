"""What is to be done, read back by another program's reader."""

from datetime import UTC, date, datetime
from pathlib import Path

from icalendar import Calendar

from stewardmap.exchange.writers.action_calendar import calendar_of, write_actions
from stewardmap.model.dates import day, month
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Card, Person
from stewardmap.wording.namer import Namer
from tests.analysis.small_maps import a_map

MADE = datetime(2026, 11, 22, 9, tzinfo=UTC)
ANN, JO = Person(id=Id("a"), name="Ann; Price"), Person(id=Id("k"), name="Jo")
NAMER = Namer(a_map(ANN, JO, Card(title="x", keeper_id=JO.id)))


def test_another_reader_finds_what_is_open_on_its_day_and_what_is_late_on_the_maps(tmp_path: Path) -> None:
    actions = [
        Action(id=Id("1"), text="Ask Ann, about cover", owner_id=JO.id, due=day(2026, 12, 1)),
        Action(
            id=Id("2"), text="Send the lease", owner_id=ANN.id, promised_to_id=JO.id, due=day(2026, 11, 1)
        ),
        Action(id=Id("3"), text="By the end of the month", due=month(2027, 2)),
        Action(id=Id("4"), text="Done", due=day(2026, 12, 1), done_on=day(2026, 11, 3)),
        Action(id=Id("5"), text="Some day"),
    ]
    write_actions(tmp_path / "actions.ics", actions, NAMER)
    events = Calendar.from_ical((tmp_path / "actions.ics").read_bytes()).walk("VEVENT")
    found = [(str(one["SUMMARY"]), one["DTSTART"].dt, str(one["DESCRIPTION"])) for one in events]
    assert found == [
        ("Ask Ann, about cover", date(2026, 12, 1), "You; 1 December 2026, in 9 days"),
        (
            "Send the lease",
            date(2026, 11, 22),
            "Ann; Price; promised to You; overdue: 1 November 2026, 3 weeks ago",
        ),
        ("By the end of the month", date(2027, 2, 28), "You; February 2027, in 3 months"),
    ]


def test_a_later_file_moves_the_same_entry() -> None:
    first, later = (Action(id=Id("1"), text="x", due=day(2027, 1, one)) for one in (1, 9))
    ids = [line for one in (first, later) for line in calendar_of([one], NAMER, MADE).splitlines()]
    assert len({line for line in ids if line.startswith("UID:")}) == 1
