"""Where the map is heading, in sentences: the first and the last of some days, and which way it went."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stewardmap.analysis.dates.trends import QUARTERS, Trend
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _


class Unit(StrEnum):
    """What a number is: an index from 0 to 1, a share that is told in per cent, or a number of people."""

    INDEX = "index"
    SHARE = "share"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class TrendTold:
    """One number over the days: its title, each day's value as text, a sentence, and how it is worked out."""

    key: str
    title: str
    unit: Unit
    values: tuple[tuple[date, float | None, str], ...]
    said: str
    how: str


@dataclass(frozen=True, slots=True)
class _Course:
    """A number of a day, how it is written, what more and less of it mean, and how it is worked out."""

    key: str
    title: str
    unit: Unit
    value: Callable[[Trend], float | None]
    text: Callable[[Trend], str]
    more: str
    less: str
    how: str


def trends_told(found: Sequence[Trend]) -> list[TrendTold]:
    """Return each of the numbers over the days; nothing where there is no day."""
    return [_told(one, found) for one in _courses()] if found else []


def since_when(told: Sequence[TrendTold]) -> str:
    """Return on which days the numbers stand, and where there is nothing before the first."""
    days = [day for one in told[:1] for day, _value, _text in one.values]
    if not any(value is not None for one in told for _day, value, _text in one.values):
        return _("There is nothing to show before there are people and ties on the map.")
    if len(days) == 1:
        said = _(
            "Only {day}: there is nothing to show before that day, as no date on the map is three months "
            "old. Give posts and ties their dates."
        )
        return said.format(day=day_in_words(days[0]))
    said = _("Every three months from {first} to {last}.")
    if len(days) <= QUARTERS:
        said += " " + _("There is nothing to show before that.")
    return said.format(first=day_in_words(days[0]), last=day_in_words(days[-1]))


def _told(course: _Course, found: Sequence[Trend]) -> TrendTold:
    values = tuple((one.on, _rounded(course.value(one)), course.text(one)) for one in found)
    known = [one for one in values if one[1] is not None]
    return TrendTold(course.key, course.title, course.unit, values, _said(course, known), course.how)


def _rounded(value: float | None) -> float | None:
    """Return a number as exactly as it is told: what reads the same is the same."""
    return None if value is None else round(value, 2)


def _said(course: _Course, known: Sequence[tuple[date, float | None, str]]) -> str:
    if not known:
        return _("{title}: there is nothing to count yet.").format(title=course.title)
    (first, was, before), (last, now, after) = known[0], known[-1]
    if first == last:
        return _("{title}: {now} on {day}.").format(title=course.title, now=after, day=day_in_words(last))
    same = _("as it was")
    way = same if now == was else course.more if (now or 0) > (was or 0) else course.less
    return _("{title}: {before} on {first}, {after} on {last}: {way}.").format(
        title=course.title, before=before, first=day_in_words(first), after=after, last=day_in_words(last),
        way=way,
    )  # fmt: skip


def _courses() -> tuple[_Course, ...]:
    return (
        _Course(
            "concentration", _("Concentration of ties"), Unit.INDEX,
            lambda one: one.measures.concentration, lambda one: _share(one.measures.concentration),
            _("more rests on a few"), _("shared by more people"),
            _("0 if everybody has as many ties as anybody else, near 1 if a few have nearly all (Gini)."),
        ),
        _Course(
            "single_person", _("Relations that rest on one person or pair"), Unit.SHARE,
            lambda one: one.single_person / one.relations if one.relations else None,
            lambda one: _of(one.single_person, one.relations),
            _("a larger share"), _("a smaller share"),
            _("Of the pairs of organisations that any tie carries, those in which all rest on one."),
        ),
        _Course(
            "place_cover", _("People on whom half of the recorded ties rest, at most"), Unit.COUNT,
            lambda one: one.measures.place_cover,
            lambda one: str(one.measures.place_cover or 0),
            _("shared by more people"), _("more rests on a few"),
            _("People are taken one by one, those with most ties first, until half of all ties are theirs."),
        ),
        _Course(
            "confirmed", _("Ties that a side has confirmed"), Unit.SHARE,
            lambda one: one.confirmed_share,
            lambda one: _of(one.confirmed, one.links),
            _("a larger share"), _("a smaller share"),
            _("Ties of the day to which at least one of the two had said yes by then."),
        ),
    )  # fmt: skip


def _of(part: int, whole: int) -> str:
    """Return a part of a whole, with its share in whole per cent."""
    if not whole:
        return _("none")
    share = round(part / whole, 2)
    return _("{n} of {all} ({share} %)").format(n=f"{part:,}", all=f"{whole:,}", share=round(100 * share))


def _share(value: float | None) -> str:
    return _("none") if value is None else f"{value:.2f}"
