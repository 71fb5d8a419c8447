"""Days as people say them: today, yesterday, on Tuesday, two weeks ago, 3 Nov, 03/11."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from stewardmap.exchange.search.fold import fold
from stewardmap.exchange.values.dates import read_date
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.model.dates import PartialDate, Precision

_DAYS_AGO = {
    "today": 0, "just now": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "now": 0,
    "heddiw": 0,
    "yesterday": 1, "last night": 1, "ddoe": 1, "the day before yesterday": 2, "last week": 7,
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
}  # fmt: skip
_AGO = re.compile(r"(?:about )?(\d{1,3}|[a-z]+) (day|week|month|year)s? ago$")
_NO_YEAR = re.compile(r"\d{1,2}[/.]\d{1,2}$|\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9}\.?$|[a-z]{3,9}\.?$")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?$")
_DAYS_IN = {"day": 1, "week": 7, "month": 30, "year": 365}


def past_day(text: str, on: date) -> PartialDate | None:
    """Return the day that was meant, the last one where the year or the week is not said; else nothing."""
    said = plain(text)
    if said in _DAYS_AGO:
        return PartialDate(on - timedelta(days=_DAYS_AGO[said]))
    return _weekday(said, on) or _ago(said, on) or dated(said, lambda one: one.earliest <= on, on)


def day_ahead(text: str, on: date) -> PartialDate | None:
    """Return the day that is meant, the next one where the year is not said; else nothing."""
    return dated(plain(text), lambda one: one.latest >= on, on)


def plain(text: str) -> str:
    """Return what is said without its small words and in small letters."""
    return re.sub(r"^(?:on|in|at) (?:the )?", "", " ".join(text.casefold().replace(",", " ").split()))


def _weekday(said: str, on: date) -> PartialDate | None:
    word = fold(said).removeprefix("last ")
    found = [n for n, name in enumerate(WEEKDAYS) if len(word) >= 3 and name.startswith(word)]
    if len(found) != 1:
        return None
    return PartialDate(on - timedelta(days=(on.weekday() - found[0] - 1) % 7 + 1))


def _ago(said: str, on: date) -> PartialDate | None:
    match = _AGO.match(said)
    number = None if match is None else NUMBERS.get(match[1], int(match[1]) if match[1].isdecimal() else 0)
    if match is None or not number:
        return None
    day = on - timedelta(days=min(number * _DAYS_IN[match[2]], 36_500))
    return PartialDate(day, {"month": Precision.MONTH, "year": Precision.YEAR}.get(match[2], Precision.DAY))


def dated(said: str, fits: Callable[[PartialDate], bool], on: date) -> PartialDate | None:
    """Return a date that is written out, or without its year the one nearest the day that fits."""
    said = _MONTH_FIRST.sub(r"\2 \1", said)
    whole = _read(said)
    if whole is not None or not _NO_YEAR.match(said):
        return whole
    between = "/" if "/" in said else "." if "." in said and said[-1].isdecimal() else " "
    years = sorted(range(on.year - 4, on.year + 5), key=lambda year: abs(year - on.year))
    found = [one for year in years if (one := _read(f"{said}{between}{year}")) is not None and fits(one)]
    return min(found, key=lambda one: abs((one.earliest - on).days), default=None)


def _read(text: str) -> PartialDate | None:
    if text.isdecimal() and len(text) != 4:
        return None
    try:
        return read_date(text, silent)
    except (Unread, ValueError, OverflowError):
        return None
