"""When a repeating event is held: the days that a rule gives, looked at one after another.

A day by day look is bounded by the days there are, whatever a rule says; those that give nothing end too.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from stewardmap.exchange.readers.calendar.event import Moment

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_HELD = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
_EVERY = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
FIRST_YEAR = 1970


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How an event repeats: every so many days, weeks, months or years, on which days of them."""

    every: str
    interval: int
    count: int | None
    until: date | None
    weekdays: tuple[tuple[int, int], ...]
    month_days: tuple[int, ...]
    months: tuple[int, ...]
    places: tuple[int, ...]
    week_starts: int


def rule_of(text: str, until_day: date | None) -> Rule:
    """Return the rule that a text means.

    Args:
        text: such as FREQ=MONTHLY;BYDAY=2TU.
        until_day: the last day, where the rule has one, by the clock here.

    Raises:
        ValueError: if it is none, or one that we do not follow, such as an event every minute.
    """
    parts = dict(_pair(one) for one in text.upper().split(";") if one)
    if not parts.keys() <= _HELD or parts.get("FREQ") not in _EVERY:
        raise ValueError(text)
    return Rule(
        every=parts["FREQ"],
        interval=_numbers(parts.get("INTERVAL", "1"), 1, 9999)[0],
        count=_numbers(parts["COUNT"], 1, 99_999)[0] if "COUNT" in parts else None,
        until=until_day,
        weekdays=tuple(_weekday(one) for one in parts["BYDAY"].split(",")) if "BYDAY" in parts else (),
        month_days=_numbers(parts["BYMONTHDAY"], -31, 31) if "BYMONTHDAY" in parts else (),
        months=_numbers(parts["BYMONTH"], 1, 12) if "BYMONTH" in parts else (),
        places=_numbers(parts["BYSETPOS"], -366, 366) if "BYSETPOS" in parts else (),
        week_starts=_WEEKDAYS.index(parts.get("WKST", "MO")),
    )


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not value:
        raise ValueError(text)
    return name.strip(), value.strip()


def _numbers(text: str, least: int, most: int) -> tuple[int, ...]:
    found = tuple(int(one) for one in text.split(",") if re.fullmatch(r"[+-]?\d{1,5}", one))
    if not found or any(not least <= one <= most or one == 0 for one in found):
        raise ValueError(text)
    return found


def _weekday(text: str) -> tuple[int, int]:
    found = _BY_DAY.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return int(found[1] or 0), _WEEKDAYS.index(found[2])


def held_on(rule: Rule, starts: Moment, last: date, first: date = date.min) -> Iterator[date]:
    """Yield the days of a rule in their order, up to the last that is asked for.

    Those before 1970 are passed over, and so are not counted; so are those long before the first, where the
    rule has no count. Cost is linear in the days between.
    """
    begins = starts.date() if isinstance(starts, datetime) else starts
    since = date.min if rule.count is not None else first
    end = last if rule.until is None else min(last, rule.until)
    left = rule.count
    for period in _periods(rule, begins, since, end):
        days = [one for one in period if _is_held(rule, begins, one)]
        for day in _placed(rule, days):
            if begins <= day <= end and (left is None or left > 0):
                left = None if left is None else left - 1
                yield day
        if left == 0:
            return


def _placed(rule: Rule, days: list[date]) -> list[date]:
    """Return of the days of one period those in the places that the rule names."""
    if not rule.places:
        return days
    places = (place - 1 if place > 0 else len(days) + place for place in rule.places)
    return sorted({days[place] for place in places if 0 <= place < len(days)})


def _periods(rule: Rule, begins: date, since: date, end: date) -> Iterator[list[date]]:
    """Yield the days of each day, week, month or year in which the event may be held."""
    first = max(begins, since, date(FIRST_YEAR, 1, 1))
    at = _period_of(rule, begins)
    before = max(0, _period_of(rule, first) - at)
    at += -(-before // rule.interval) * rule.interval
    while at <= _period_of(rule, end):
        yield _days_of(rule, at)
        at += rule.interval


def _period_of(rule: Rule, day: date) -> int:
    if rule.every == "YEARLY":
        return day.year
    if rule.every == "MONTHLY":
        return day.year * 12 + day.month - 1
    if rule.every == "WEEKLY":
        return (day.toordinal() - 1 - rule.week_starts) // 7
    return day.toordinal()


def _days_of(rule: Rule, period: int) -> list[date]:
    if rule.every == "YEARLY":
        return _from(date(period, 1, 1), 366 if monthrange(period, 2)[1] == 29 else 365)
    if rule.every == "MONTHLY":
        year, month = divmod(period, 12)
        return _from(date(year, month + 1, 1), monthrange(year, month + 1)[1])
    if rule.every == "WEEKLY":
        return _from(date.fromordinal(period * 7 + 1 + rule.week_starts), 7)
    return [date.fromordinal(period)]


def _from(first: date, days: int) -> list[date]:
    return [first + timedelta(days=n) for n in range(days)]


def _is_held(rule: Rule, begins: date, day: date) -> bool:
    """Whether a day of a period in which the event is held is one of its days."""
    if rule.months and day.month not in rule.months:
        return False
    if rule.month_days and not _is_month_day(rule, day):
        return False
    if rule.weekdays:
        return any(_is_weekday(rule, place, weekday, day) for place, weekday in rule.weekdays)
    return rule.month_days != () or _as_begun(rule, begins, day)


def _is_month_day(rule: Rule, day: date) -> bool:
    length = monthrange(day.year, day.month)[1]
    return day.day in rule.month_days or day.day - length - 1 in rule.month_days


def _is_weekday(rule: Rule, place: int, weekday: int, day: date) -> bool:
    if day.weekday() != weekday:
        return False
    if place == 0 or rule.every in ("DAILY", "WEEKLY"):
        return True
    if rule.every == "YEARLY" and not rule.months:
        at, length = day.timetuple().tm_yday, 366 if monthrange(day.year, 2)[1] == 29 else 365
    else:
        at, length = day.day, monthrange(day.year, day.month)[1]
    return place == (at - 1) // 7 + 1 if place > 0 else -place == (length - at) // 7 + 1


def _as_begun(rule: Rule, begins: date, day: date) -> bool:
    """Whether a day is like the first one, where the rule names no days of its own."""
    if rule.every == "WEEKLY":
        return day.weekday() == begins.weekday()
    if rule.every == "MONTHLY":
        return day.day == begins.day
    if rule.every == "YEARLY":
        return day.day == begins.day and (bool(rule.months) or day.month == begins.month)
    return True
