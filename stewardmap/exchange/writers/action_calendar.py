"""What is to be done by when, as a calendar file that other calendars take in."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from stewardmap.exchange.writers.calendar_file import WholeDay, calendar_file
from stewardmap.exchange.writers.copies import copy_of, people_told
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.dates import PartialDate
from stewardmap.model.records import Action, Export
from stewardmap.model.vocabulary import Written
from stewardmap.wording.actions import owner_of, promised_to, when_to_do
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


def write_actions(out: Path, actions: Sequence[Action], namer: Namer) -> Export:
    """Write an all-day entry for each that has a date and is not done; an overdue one is on the map's day.

    Returns what is to be kept of that.

    Raises:
        WorldError: if `out` cannot be written.
    """
    write_whole(out, calendar_of(actions, namer, datetime.now(UTC)).encode())
    said = [(one.text, owner_of(one, namer), promised_to(one, namer)) for one in actions]
    return copy_of(out, Written.CALENDAR, namer.naming, people_told(said, namer.snapshot))


def calendar_of(actions: Iterable[Action], namer: Namer, made: datetime) -> str:
    """Return the text of the file; an action has the same id every time, so that a later file moves it."""
    due = ((one, one.due) for one in actions if one.done_on is None)
    days = (_day_of(one, when, namer) for one, when in due if when is not None)
    return calendar_file("Actions", days, made)


def _day_of(action: Action, due: PartialDate, namer: Namer) -> WholeDay:
    said = [owner_of(action, namer)]
    if to := promised_to(action, namer):
        said.append(_("promised to {name}").format(name=to))
    said.append(when_to_do(action, namer.snapshot.on))
    day = max(due.latest, namer.snapshot.on)
    return WholeDay(f"action-{action.id}", day, action.text, "; ".join(said))
