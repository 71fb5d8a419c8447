"""A date as it is typed into a field: written out, or counted from today."""

import re
from datetime import date, timedelta

from stewardmap.exchange.typed.days import NUMBERS, WEEKDAYS, dated, past_day, plain
from stewardmap.exchange.values.dates import read_date
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.model.dates import PartialDate, add_months

_FROM_TODAY = {"today": 0, "heddiw": 0, "yesterday": -1, "ddoe": -1, "tomorrow": 1, "yfory": 1}
_IN = re.compile(r"in (?:about )?(\d{1,3}|[a-z]+) (d|w|m|y)(?:ay|eek|onth|ear)s?$")
_SHORT = re.compile(r"([+-]) ?(\d{1,3}) ?(d|w|m|y)$")
_NEXT_OR_LAST = re.compile(r"(next|last) ([a-z]{3,9})$")
_MONTH_FIRST = re.compile(r"\d{1,2}[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})$")
_BARE = re.compile(r"\d{1,3}$|\d{5,}(?:\.\d+)?$")


def typed_date(text: str, on: date) -> PartialDate:
    """Return the date that is meant on a day; one without its year is the nearest, by `end of` the next.

    Raises:
        Unread: if it is no date, or might be one of several: a month before a day, a bare weekday, a number.
    """
    said = " ".join(text.casefold().replace(",", " ").split())
    try:
        found = _counted(said, on) or _named(said, on)
    except (ValueError, OverflowError):
        found = None  # a day that there is none of, or beyond the end of the calendar
    if found is None:
        _refuse_doubtful(said, text)
        found = dated(plain(said), lambda _one: True, on)
    return read_date(text, silent) if found is None else found


def _refuse_doubtful(said: str, text: str) -> None:
    """Refuse what a table's reader would take for one thing, where whoever types may mean another."""
    if (match := _MONTH_FIRST.match(said)) and int(match[1]) > 12:
        raise Unread(f'"{text}" is no day that there is.', "Write the day before the month.")
    if _BARE.match(said):
        raise Unread(f'"{text}" cannot be read as a date.', "Write a year with all four digits.")


def _counted(said: str, on: date) -> PartialDate | None:
    """Return a day that is so many days, weeks, months or years from today."""
    if said in _FROM_TODAY:
        return PartialDate(on + timedelta(days=_FROM_TODAY[said]))
    if match := _SHORT.match(said):
        return _later(on, int(match[1] + match[2]), match[3])
    if match := _IN.match(said):
        number = int(match[1]) if match[1].isdecimal() else NUMBERS.get(match[1])
        return None if number is None else _later(on, number, match[2])
    return past_day(said, on) if said.endswith(" ago") else None


def _later(on: date, number: int, unit: str) -> PartialDate:
    if unit in {"d", "w"}:
        return PartialDate(on + timedelta(days=number * {"d": 1, "w": 7}[unit]))
    return PartialDate(add_months(on, number * {"m": 1, "y": 12}[unit]))


def _named(said: str, on: date) -> PartialDate | None:
    """Return next or last Friday, or the last day of a month or a year."""
    if match := _NEXT_OR_LAST.match(said):
        days = [n for n, name in enumerate(WEEKDAYS) if name.startswith(match[2])]
        if len(days) == 1:
            ahead = (days[0] - on.weekday() - 1) % 7 + 1
            behind = (on.weekday() - days[0] - 1) % 7 + 1
            return PartialDate(on + timedelta(days=ahead if match[1] == "next" else -behind))
    if said.startswith("end of "):
        whole = dated(said.removeprefix("end of "), lambda one: one.latest >= on, on)
        return None if whole is None else PartialDate(whole.latest)
    return None
