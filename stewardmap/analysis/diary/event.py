"""One entry of the diary of change."""

from dataclasses import dataclass
from enum import StrEnum

from stewardmap.analysis.finding import Subject
from stewardmap.model.dates import PartialDate


class EventKind(StrEnum):
    """What sort of change is ahead."""

    PLANNED_END = "planned end"
    FIXED_TERM = "fixed term"
    ELECTION = "election"
    MONEY = "money"
    BODY = "body"
    REVIEW = "review"
    COVER = "cover"
    REHEARSAL = "rehearsal"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A date ahead, and the record that says so.

    `about` is whose page shows it, if any page does. `soon`: somebody's time in a post ends within months,
    and it is not confirmed that they stay. `count` is of how many records it tells at once.
    """

    kind: EventKind
    when: PartialDate
    row: Subject
    about: Subject | None = None
    soon: bool = False
    count: int = 1
