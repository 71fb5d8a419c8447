"""An opinion is kept with whose it is and when: the keeper's, and of today, where nobody says otherwise."""

from dataclasses import replace
from typing import Any, TypeVar

from stewardmap.model.dates import PartialDate
from stewardmap.model.kept import Kept
from stewardmap.model.records import Need, Reading, Record, Stance, Tie
from stewardmap.model.vocabulary import ReadingState

R = TypeVar("R", bound=Record)
_RATED = ("strength", "reliability", "openness", "shared_mission", "condition")


def owned(record: R, snapshot: Kept | None, today: PartialDate) -> R:
    """Return a record whose opinion has an owner and a date; anything else as it is.

    A rating of a tie, a view of it, a stance and a judged need are opinions. What was said stays as it is.
    """
    fields = _owner_and_date(record)
    if fields is None:
        return record
    whose, when = fields
    missing: dict[str, Any] = {}
    if not getattr(record, whose) and (keeper := _keeper(snapshot)):
        missing[whose] = keeper
    if getattr(record, when) is None:
        missing[when] = today
    return replace(record, **missing) if missing else record


def _owner_and_date(record: Record) -> tuple[str, str] | None:
    """Return the fields that say whose a record's opinion is and when it was held; None if it has none."""
    if isinstance(record, Tie) and any(getattr(record, name) is not None for name in _RATED):
        return "source", "recorded_on"
    if isinstance(record, Reading) and record.state is not ReadingState.NO_ANSWER:
        return None if record.source else ("source", "on")
    if isinstance(record, Stance):
        return "source", "on"
    return ("judged_by", "on") if isinstance(record, Need) else None


def _keeper(snapshot: Kept | None) -> str:
    """Return the keeper's name, empty where the map does not say who keeps it."""
    if snapshot is None or snapshot.card.keeper_id is None:
        return ""
    keeper = snapshot.people.get(snapshot.card.keeper_id)
    return keeper.name if keeper is not None else ""
