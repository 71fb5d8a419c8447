"""Dates and spans of time in words."""

from datetime import date, timedelta

from stewardmap.model.dates import PartialDate, Precision, months_between
from stewardmap.wording.language import _, ngettext


def month_name(month: int) -> str:
    """Return the name of a month, 1 to 12."""
    names = (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"),
        _("August"), _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip
    return names[month - 1]


def day_in_words(day: date) -> str:
    """Return a day: 31 March 2027."""
    return _("{day} {month} {year}").format(day=day.day, month=month_name(day.month), year=day.year)


def day_in_figures(day: date) -> str:
    """Return a day where there is little room: 31/03/2027."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def in_words(when: PartialDate | date) -> str:
    """Return a date as exactly as it is known: 31 March 2027, March 2027 or 2027."""
    if isinstance(when, date):
        return day_in_words(when)
    if when.precision is Precision.YEAR:
        return str(when.earliest.year)
    if when.precision is Precision.MONTH:
        return _("{month} {year}").format(month=month_name(when.earliest.month), year=when.earliest.year)
    return day_in_words(when.earliest)


def span(months: int) -> str:
    """Return a number of months as a person would say it: 14 months, 3 years."""
    if months == 0:
        return _("less than a month")
    if months < 24:
        return ngettext("{n} month", "{n} months", months).format(n=months)
    years = round(months / 12)
    return ngettext("{n} year", "{n} years", years).format(n=years)


def ago(when: PartialDate | date, on: date) -> str:
    """Return how long ago something was: today, 3 days ago, 5 weeks ago, 14 months ago, last year.

    A date known to the month or the year is put no more exactly than that.
    """
    if isinstance(when, PartialDate) and when.precision is not Precision.DAY:
        return _roughly_ago(when, on)
    days = max(0, (on - (when if isinstance(when, date) else when.latest)).days)
    return _("today") if days == 0 else _("{span} ago").format(span=_exactly(days, _months(on, -days)))


def ahead(when: PartialDate | date, on: date) -> str:
    """Return how far off something is: today, in 3 days, in 5 weeks, in 4 months."""
    day = when if isinstance(when, date) else when.latest
    days = max(0, (day - on).days)
    return _("today") if days == 0 else _("in {span}").format(span=_exactly(days, _months(on, days)))


def _months(on: date, days: int) -> int:
    return abs(months_between(on, on + timedelta(days=days)))


def _exactly(days: int, months: int) -> str:
    """A span in days up to two weeks, in weeks up to ten, then in months."""
    if days < 14:
        return ngettext("{n} day", "{n} days", days).format(n=days)
    if days < 70:
        return ngettext("{n} week", "{n} weeks", days // 7).format(n=days // 7)
    return span(months)


def _roughly_ago(when: PartialDate, on: date) -> str:
    first = when.earliest
    if when.precision is Precision.YEAR:
        years = max(0, on.year - first.year)
        return [_("this year"), _("last year")][years] if years < 2 else _years_ago(years)
    months = max(0, (on.year - first.year) * 12 + on.month - first.month)
    if months < 2:
        return [_("this month"), _("last month")][months]
    return _("{span} ago").format(span=span(months))


def _years_ago(years: int) -> str:
    return ngettext("{n} year ago", "{n} years ago", years).format(n=years)
