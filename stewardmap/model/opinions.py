"""An opinion is kept with whose it is and when: the keeper's, and of today, where nobody says otherwise."""

from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any, TypeVar

from stewardmap.model.dates import PartialDate
from stewardmap.model.kept import Kept
from stewardmap.model.records import Need, Reading, Record, Stance, Tie
from stewardmap.model.vocabulary import ReadingState

R = TypeVar("R", bound=Record)
RATED = ("strength", "reliability", "openness", "shared_mission", "condition")
"""The fields of a tie that are somebody's opinion."""


def settled(before: R | None, after: R, snapshot: Kept | None, today: PartialDate) -> R:
    """Return a record as it is kept once it was changed by hand: an opinion that is given is owned.

    Who changes whose it is, or when, means to; what is no part of the opinion says nothing of its owner.
    """
    fields = _owner_and_date(after)
    if fields is None or before is None:
        return owned(after, snapshot, today)
    changed = {one.name for one in fields_of(after) if getattr(before, one.name) != getattr(after, one.name)}
    given = changed.intersection(RATED) if isinstance(after, Tie) else changed - {"notes"}
    return owned(after, snapshot, today) if given and changed.isdisjoint(fields) else after


def owned(record: R, snapshot: Kept | None, today: PartialDate, *, new: bool = False) -> R:
    """Return a record whose opinion has an owner and a date; anything else as it is.

    A rating of a tie, a view of it, a stance and a judged need are opinions, and so is it that there is a
    tie at all, where it is new. What was said stays as it is.
    """
    fields = ("source", "recorded_on") if new and isinstance(record, Tie) else _owner_and_date(record)
    if fields is None:
        return record
    whose, when = fields
    missing: dict[str, Any] = {}
    if not getattr(record, whose) and (keeper := keeper_of(snapshot)):
        missing[whose] = keeper
    if getattr(record, when) is None:
        missing[when] = today
    return replace(record, **missing) if missing else record


def _owner_and_date(record: Record) -> tuple[str, str] | None:
    """Return the fields that say whose a record's opinion is and when it was held; None if it has none."""
    if isinstance(record, Tie) and any(getattr(record, name) is not None for name in RATED):
        return "source", "recorded_on"
    if isinstance(record, Reading) and record.state is not ReadingState.NO_ANSWER:
        return None if record.source else ("source", "on")
    if isinstance(record, Stance):
        return "source", "on"
    return ("judged_by", "on") if isinstance(record, Need) else None


def keeper_of(snapshot: Kept | None) -> str:
    """Return the keeper's name, empty where the map does not say who keeps it."""
    if snapshot is None or snapshot.card.keeper_id is None:
        return ""
    keeper = snapshot.people.get(snapshot.card.keeper_id)
    return keeper.name if keeper is not None else ""
