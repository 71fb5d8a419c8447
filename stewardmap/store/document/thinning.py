"""Which backups stay: the newest under any clock, then one for each day, week and month."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from itertools import islice

NEWEST = 8
DAYS, WEEKS, MONTHS = 7, 8, 24


def thinned(made: Sequence[datetime]) -> set[int]:
    """Return which of the backups stay, by their places in the order in which they were made.

    The newest are told by that order and not by the clock, which may have been set back.
    """
    stay = set(range(len(made))[-NEWEST:])
    for many, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        stay |= _last_of_each(made, period, many)
    return stay


def _last_of_each(made: Sequence[datetime], period: Callable[[datetime], Hashable], many: int) -> set[int]:
    """Return the last backup of each of the newest periods in which there are any."""
    last: dict[Hashable, int] = {}
    for at in range(len(made) - 1, -1, -1):
        last.setdefault(period(made[at]), at)
    newest = sorted(last.values(), key=lambda at: made[at], reverse=True)
    return set(islice(newest, many))


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return at.year, at.month
