"""Dates as people type them."""

import re
from datetime import date

from stewardmap.model.dates import PartialDate, Precision, from_text
from stewardmap.wording.dates import in_words

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_UK = re.compile(r"^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d\d)$")
_WORDED = re.compile(r"^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?\s+(\d{4})$")
_MONTH_YEAR = re.compile(r"^(\d{1,2})/(\d{4})$")


def read_date(text: str) -> PartialDate | None:
    """Return the date that was typed, or None for nothing.

    Raises:
        ValueError: if it is not a date.
    """
    typed = text.strip().casefold()
    if not typed:
        return None
    if found := _UK.match(typed):
        day, month, year = (int(part) for part in found.groups())
        return PartialDate(date(year if year > 99 else 2000 + year, month, day))
    if found := _MONTH_YEAR.match(typed):
        return PartialDate(date(int(found[2]), int(found[1]), 1), Precision.MONTH)
    if found := _WORDED.match(typed):
        return _worded(found[1], found[2], int(found[3]))
    return from_text(typed)


def shown(value: PartialDate | None) -> str:
    """Return a date as people write it, such as 31 March 2027, in a form that is read back as the same."""
    if value is None:
        return ""
    words = in_words(value)
    try:
        return words if read_date(words) == value else str(value)
    except ValueError:
        return str(value)


def _worded(day: str | None, name: str, year: int) -> PartialDate:
    month = _MONTHS.index(name[:3]) + 1
    if day is None:
        return PartialDate(date(year, month, 1), Precision.MONTH)
    return PartialDate(date(year, month, int(day)))
