"""Dates as people type them into a field, and as a field shows them."""

from datetime import timedelta

from stewardmap.exchange.typed.dates import typed_date
from stewardmap.exchange.values.unread import Unread
from stewardmap.model.dates import PartialDate, Precision, add_months
from stewardmap.ui.door import today
from stewardmap.wording.dates import in_words


def read_date(text: str) -> PartialDate | None:
    """Return the date that was typed, or None for nothing.

    Raises:
        ValueError: if it is not a date, or may be one of several.
    """
    if not text.strip():
        return None
    try:
        return typed_date(text, today().earliest)
    except Unread as unread:
        raise ValueError(unread.problem) from unread


def shown(value: PartialDate | None) -> str:
    """Return a date as people write it, such as 31 March 2027, in a form that is read back as the same."""
    if value is None:
        return ""
    words = in_words(value)
    try:
        return words if read_date(words) == value else str(value)
    except ValueError:
        return str(value)


def stepped(value: PartialDate | None, way: int, *, by_month: bool) -> PartialDate:
    """Return the next date, or for -1 the one before, as exactly known; today in the place of none."""
    if value is None:
        return today()
    months = {Precision.YEAR: 12, Precision.MONTH: 1}.get(value.precision, int(by_month))
    try:
        first = value.earliest
        moved = add_months(first, way * months) if months else first + timedelta(days=way)
    except (ValueError, OverflowError):  # the end of the calendar
        return value
    return PartialDate(moved, value.precision)
