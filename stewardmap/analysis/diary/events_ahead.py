"""Everything that is known to change in the next two years."""

from stewardmap.analysis.diary.ends import ends
from stewardmap.analysis.diary.event import Event
from stewardmap.analysis.diary.upkeep import upkeep
from stewardmap.model.dates import add_months
from stewardmap.model.snapshot import Snapshot

MONTHS = 24


def events_ahead(snapshot: Snapshot, months: int = MONTHS) -> tuple[Event, ...]:
    """Return what is recorded to end, to be reviewed or to be looked at again, soonest first.

    A date of which only the month or the year is known comes after all that surely comes before it ends.
    What may lie on the day itself, or in the last month, counts as ahead. Cost is linear in records.

    Args:
        snapshot: the map, whose day is the first.
        months: how far to look.
    """
    last = add_months(snapshot.on, months)
    found = [
        event
        for event in (*ends(snapshot), *upkeep(snapshot))
        if event.when.latest >= snapshot.on and event.when.earliest <= last
    ]
    return tuple(sorted(found, key=lambda e: (e.when.latest, e.when.earliest, e.kind, e.row)))
