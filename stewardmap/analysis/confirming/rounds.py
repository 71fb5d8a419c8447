"""Who was asked in a round of confirming, and who has answered."""

from dataclasses import dataclass
from datetime import date

from stewardmap.analysis.finding import Subject
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, TieSort

SOURCE = "confirm round "


@dataclass(frozen=True, slots=True)
class Round:
    """The day on which forms were sent, who was asked on them, and who of those has said yes or no."""

    on: date
    asked: frozenset[Subject]
    answered: frozenset[Subject]


def source_of(on: date) -> str:
    """Return the source of every reading of the round of a day."""
    return f"{SOURCE}{on.isoformat()}"


def day_of(source: str) -> date | None:
    """Return the day of the round that a reading came from, None where it came from none."""
    try:
        return date.fromisoformat(source.removeprefix(SOURCE)) if source.startswith(SOURCE) else None
    except ValueError:
        return None


def last_round(snapshot: Snapshot) -> Round | None:
    """Return the last round up to the snapshot's day. Cost: one look at every reading."""
    readings = snapshot.of(Reading).values()
    days = {source: day_of(source) for source in {row.source for row in readings}}
    last = max((on for on in days.values() if on is not None and on <= snapshot.on), default=None)
    if last is None:
        return None
    rows = [row for row in readings if days[row.source] == last]
    answered = [row for row in rows if row.state is not ReadingState.NO_ANSWER]
    return Round(last, _whose(snapshot, rows), _whose(snapshot, answered))


def _whose(snapshot: Snapshot, rows: list[Reading]) -> frozenset[Subject]:
    return frozenset(subject_at(tie := snapshot.ties[row.tie_id], tie.ends[row.side - 1]) for row in rows)


def subject_at(tie: Tie, end: Id) -> Subject:
    """Return the person or the organisation at an end of a tie."""
    return Subject("person" if tie.sort is TieSort.PEOPLE else "organisation", end)
