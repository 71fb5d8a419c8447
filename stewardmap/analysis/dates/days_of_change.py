"""The days on which the map became another."""

from collections.abc import Iterator
from datetime import date, timedelta

from stewardmap.model.dates import PartialDate
from stewardmap.model.records import (
    Collaboration,
    ConnectorRole,
    Holding,
    Membership,
    Organisation,
    Post,
    Reading,
    Tie,
)
from stewardmap.model.snapshot import Snapshot

_Runs = Organisation | Post | Holding | Collaboration | Membership | ConnectorRole
_A_DAY = timedelta(days=1)


def days_of_change(snapshot: Snapshot) -> tuple[date, ...]:
    """Return every day on which something begins, is said anew, or is over since the day before.

    Between one of them and the next the map is the same. An end is the last day of what ends, so that it is
    gone on the day after. Cost is linear in dated records, and n log n in days.
    """
    return tuple(sorted(set(_days(snapshot))))


def _days(snapshot: Snapshot) -> Iterator[date]:
    for row in _rows_that_run(snapshot):
        yield from _first_and_over(row.starts, row.ends)
    for tie in snapshot.of(Tie).values():
        yield from _first_and_over(tie.since, tie.until)
    for reading in snapshot.of(Reading).values():
        if reading.on is not None:
            yield reading.on.earliest


def _rows_that_run(snapshot: Snapshot) -> Iterator[_Runs]:
    yield from snapshot.organisations.values()
    yield from snapshot.posts.values()
    yield from snapshot.of(Holding).values()
    yield from snapshot.collaborations.values()
    yield from snapshot.of(Membership).values()
    yield from snapshot.of(ConnectorRole).values()


def _first_and_over(starts: PartialDate | None, ends: PartialDate | None) -> Iterator[date]:
    if starts is not None:
        yield starts.earliest
    if ends is not None and ends.latest < date.max:
        yield ends.latest + _A_DAY
