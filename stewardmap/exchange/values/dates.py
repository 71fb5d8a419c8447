"""Dates as people write them: ISO, day first, month names in English and Welsh, years, Excel's numbers."""

import re
from datetime import date, timedelta

from stewardmap.exchange.values.unread import Note, Unread
from stewardmap.model.dates import PartialDate, Precision

_ENGLISH = "january february march april may june july august september october november december"
_WELSH = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"
_MONTHS = {
    name: number
    for names in (_ENGLISH, _WELSH)
    for number, name in enumerate(names.split(), start=1)
}  # fmt: skip
_SHORT = {"sept": 9, "gorff": 7, "tach": 11, "rhag": 12, "chwef": 2, "chwe": 2, "hyd": 10, "meh": 6, "ebr": 4}
_YEAR = re.compile(r"(\d{4})$")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$")
_MONTH_OF_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})$")
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|af|ail|il|ydd|ed|eg|fed)?[- ]+(?:of )?)?([a-z]+)\.?[-, ]*(\d{4}|'?\d{2})$"
)
_NAMED_MONTH_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$")
_TIME = re.compile(r"[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?(z|[+-]\d{2}:?\d{2})?$")
_WEEKDAY = re.compile(
    r"^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|llun|mawrth|mercher|iau|gwener|sadwrn|sul)"
    r"(?:day|nesday|rday|urday|sday)?,? +(?=\d{1,2}\b)"  # mawrth before a year is March and not Tuesday
)
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?$")
_EXCEL_START = date(1899, 12, 30)
_EARLIEST, _LATEST = 1800, 2200
_DO = "Write it as 2026-11-22, 22/11/2026, Nov 2026 or 2026, or leave it empty."


def read_date(text: str, note: Note) -> PartialDate:
    """Return the date; a doubtful one is noted with what it was taken for.

    Raises:
        Unread: if it is no date, or no day that there is.
    """
    plain = _TIME.sub("", " ".join(text.lower().split()))
    plain = _WEEKDAY.sub("", plain)
    try:
        found = _numeric(plain, text, note) or _with_month_name(plain, text, note)
    except ValueError as error:
        raise Unread(f'"{text}" is no day that there is.', _DO) from error
    if found is None:
        raise Unread(f'"{text}" cannot be read as a date.', _DO)
    if not _EARLIEST <= found.earliest.year <= _LATEST:
        note(f'The year of "{text}" is unlikely.')
    return found


def _numeric(plain: str, text: str, note: Note) -> PartialDate | None:
    if match := _YEAR.match(plain):
        return PartialDate(date(int(match[1]), 1, 1), Precision.YEAR)
    if match := _ISO.match(plain):
        return _of(int(match[1]), int(match[2]), match[3])
    if match := _DAY_FIRST.match(plain):
        return _day_first(match, text, note)
    if match := _MONTH_OF_YEAR.match(plain):
        return _of(int(match[2]), int(match[1]), None)
    if match := _SERIAL.match(plain):
        found = _EXCEL_START + timedelta(days=int(match[1]))
        note(f'"{text}" was read as a spreadsheet\'s number for {found.isoformat()}.')
        return PartialDate(found)
    return None


def _of(year: int, month: int, day: str | None) -> PartialDate:
    if day is None:
        return PartialDate(date(year, month, 1), Precision.MONTH)
    return PartialDate(date(year, month, int(day)))


def _day_first(match: re.Match[str], text: str, note: Note) -> PartialDate:
    day, month, year = int(match[1]), int(match[2]), _whole_year(match[3], text, note)
    if month > 12 and day <= 12:
        found = date(year, day, month)
        note(f'"{text}" was read with the month first, as {found.isoformat()}.')
        return PartialDate(found)
    return PartialDate(date(year, month, day))


def _whole_year(digits: str, text: str, note: Note) -> int:
    year = int(digits.lstrip("'"))
    if year >= 100:
        return year
    whole = year + (2000 if year < 70 else 1900)
    note(f'The year of "{text}" was read as {whole}.')
    return whole


def _with_month_name(plain: str, text: str, note: Note) -> PartialDate | None:
    if match := _NAMED.match(plain):
        day, name, year = match[1], match[2], match[3]
    elif match := _NAMED_MONTH_FIRST.match(plain):
        day, name, year = match[2], match[1], match[3]
    else:
        return None
    month = _month(name)
    return None if month is None else _of(_whole_year(year, text, note), month, day)


def _month(name: str) -> int | None:
    if name in _MONTHS:
        return _MONTHS[name]
    if name in _SHORT:
        return _SHORT[name]
    if len(name) < 3:
        return None
    found = {number for whole, number in _MONTHS.items() if whole.startswith(name)}
    return found.pop() if len(found) == 1 else None
