"""Dates of any precision: a day, a month or a year, kept as the earliest day and how exact it is."""

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "d"
    MONTH = "m"
    YEAR = "y"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, the month or the year."""

    earliest: date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        """Move the earliest day to the start of its month or year."""
        if self.precision is Precision.YEAR:
            object.__setattr__(self, "earliest", self.earliest.replace(month=1, day=1))
        elif self.precision is Precision.MONTH:
            object.__setattr__(self, "earliest", self.earliest.replace(day=1))

    @property
    def latest(self) -> date:
        """The last day that this date may mean."""
        if self.precision is Precision.YEAR:
            return self.earliest.replace(month=12, day=31)
        if self.precision is Precision.MONTH:
            last = calendar.monthrange(self.earliest.year, self.earliest.month)[1]
            return self.earliest.replace(day=last)
        return self.earliest

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    def __str__(self) -> str:
        """The shortest form that keeps the precision: 2026, 2026-11 or 2026-11-22."""
        length = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}[self.precision]
        return self.earliest.isoformat()[:length]


def day(year: int, month: int, day_of_month: int) -> PartialDate:
    """Return a date known to the day."""
    return PartialDate(date(year, month, day_of_month))


def month(year: int, month_of_year: int) -> PartialDate:
    """Return a date known to the month."""
    return PartialDate(date(year, month_of_year, 1), Precision.MONTH)


def year(of: int) -> PartialDate:
    """Return a date known to the year."""
    return PartialDate(date(of, 1, 1), Precision.YEAR)


def from_text(text: str) -> PartialDate:
    """Read back what `str` of a partial date wrote.

    Raises:
        ValueError: if the text is none of the three forms.
    """
    if len(text) == 4:
        return PartialDate(date(int(text), 1, 1), Precision.YEAR)
    if len(text) == 7:
        return PartialDate(date.fromisoformat(text + "-01"), Precision.MONTH)
    return PartialDate(date.fromisoformat(text))


def covers(starts: PartialDate | None, ends: PartialDate | None, on: date) -> bool:
    """Whether something that runs from `starts` to `ends`, both included, is running on a day.

    A start counts as early, and an end as late, as it may mean; an empty one has no limit.
    """
    begun = starts is None or starts.earliest <= on
    return begun and (ends is None or ends.latest >= on)


def months_between(earlier: date, later: date) -> int:
    """Return the whole months from one day to another, negative if `later` comes first."""
    if later < earlier:
        return -months_between(later, earlier)
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - 1 if later.day < earlier.day else months


def add_months(start: date, months: int) -> date:
    """Return the day some months later, or the last of that month if it is shorter."""
    index = start.year * 12 + start.month - 1 + months
    last = calendar.monthrange(index // 12, index % 12 + 1)[1]
    return date(index // 12, index % 12 + 1, min(start.day, last))
