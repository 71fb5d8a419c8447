"""Where the map is heading: how shared its ties are, how its relations rest, and how much was confirmed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stewardmap.analysis.dates.days_of_change import days_of_change
from stewardmap.analysis.ground import ground_of
from stewardmap.analysis.links import links_on_the_day
from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.over_time import OnADay, over_time
from stewardmap.model.dates import add_months
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState
from stewardmap.progress import Progress, no_progress

QUARTERS = 8
_MONTHS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """One day: its measures, relations that rest on one person or pair, and ties that a side confirmed."""

    measures: OnADay
    relations: int
    single_person: int
    links: int
    confirmed: int

    @property
    def on(self) -> date:
        """The day."""
        return self.measures.on

    @property
    def confirmed_share(self) -> float | None:
        """The share of ties to which a side had said yes, 0 to 1; none where there are no ties."""
        return self.confirmed / self.links if self.links else None


def quarters(snapshot: Snapshot, most: int = QUARTERS) -> tuple[date, ...]:
    """Return the map's day and those each three months before, back to when the map first changed."""
    first = min(days_of_change(snapshot), default=snapshot.on)
    days = (add_months(snapshot.on, -_MONTHS * back) for back in range(most + 1))
    return tuple(sorted(day for day in days if day == snapshot.on or day >= first))


def trends(
    snapshot: Snapshot,
    days: Iterable[date],
    asked: Asked,
    progress: Progress = no_progress,
    *,
    distances: bool = True,
) -> tuple[Trend, ...]:
    """Return the course of the map over some days, earliest first.

    A relation is one that ties strong enough carry, or that people in both carry; it rests on one where R is
    1. Cost is that of `over_time`, and of all relations for each day.
    """
    ordered = sorted(set(days))
    found = []
    for done, day in enumerate(ordered):
        progress(done, len(ordered), "trends")
        found += [
            _on(snapshot.at(day), one, asked)
            for one in over_time(snapshot, [day], asked, distances=distances)
        ]
    return tuple(found)


def _on(snapshot: Snapshot, measures: OnADay, asked: Asked) -> Trend:
    carried = [one for one in ground_of(snapshot, asked.parameters).relations if one.r]
    links = links_on_the_day(snapshot, asked.parameters).by_tie
    return Trend(
        measures=measures,
        relations=len(carried),
        single_person=sum(one.r == 1 for one in carried),
        links=len(links),
        confirmed=sum(_confirmed(snapshot, tie) for tie in links),
    )


def _confirmed(snapshot: Snapshot, tie: Id) -> bool:
    return any(
        reading.state is ReadingState.YES and (reading.on is None or reading.on.earliest <= snapshot.on)
        for reading in snapshot.readings_of_tie.get(tie, ())
    )
