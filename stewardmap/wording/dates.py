"""Dates and spans of time in words."""

from datetime import date

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
    """Return how long ago something was: 14 months ago, less than a month ago."""
    day = when if isinstance(when, date) else min(when.latest, on)
    return _("{span} ago").format(span=span(max(0, months_between(day, on))))


def ahead(when: PartialDate | date, on: date) -> str:
    """Return how far off something is: in 4 months, in less than a month."""
    day = when if isinstance(when, date) else when.latest
    return _("in {span}").format(span=span(max(0, months_between(on, day))))
