from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.exchange.typed.dates import typed_date
from stewardmap.exchange.values.unread import Unread
from stewardmap.model.dates import PartialDate, Precision, day, month, year
from stewardmap.wording.dates import in_words

_ON = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", day(2026, 11, 22)),
        ("Yesterday", day(2026, 11, 21)),
        ("tomorrow", day(2026, 11, 23)),
        ("in 2 weeks", day(2026, 12, 6)),
        ("in a month", day(2026, 12, 22)),
        ("3 days ago", day(2026, 11, 19)),
        ("+2w", day(2026, 12, 6)),
        ("+ 3 m", day(2027, 2, 22)),
        ("-1d", day(2026, 11, 21)),
        ("+1y", day(2027, 11, 22)),
        ("next Friday", day(2026, 11, 27)),
        ("next sun", day(2026, 11, 29)),
        ("last Friday", day(2026, 11, 20)),
        ("end of March", day(2027, 3, 31)),
        ("end of February 2028", day(2028, 2, 29)),
        ("end of 2027", day(2027, 12, 31)),
        ("Mar 2027", month(2027, 3)),
        ("31/3", day(2027, 3, 31)),
        ("1 Dec", day(2026, 12, 1)),
        ("2027", year(2027)),
        ("31/3/27", day(2027, 3, 31)),
        ("31 Mawrth 2027", day(2027, 3, 31)),
        ("Mawrth 2027", month(2027, 3)),
        ("Tuesday 24 November 2026", day(2026, 11, 24)),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, meant: PartialDate) -> None:
    assert typed_date(typed, _ON) == meant


@pytest.mark.parametrize(
    "typed", ["3/25/2026", "46000", "26", "Friday", "soon", "31/2", "in many weeks", "end of time", "+999y9"]
)
def test_what_is_doubtful_is_refused(typed: str) -> None:
    with pytest.raises(Unread):
        typed_date(typed, _ON)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(Precision), st.dates(min_value=date(1900, 1, 1)))
def test_what_is_said_in_words_is_read_back(when: date, precision: Precision, on: date) -> None:
    meant = PartialDate(when, precision)
    assert typed_date(in_words(meant), on) == meant
    assert typed_date(str(meant), on) == meant


@given(st.text(max_size=20), st.dates())
def test_nothing_that_is_typed_breaks_it(text: str, on: date) -> None:
    try:
        found = typed_date(text, on)
    except Unread as unread:
        said = unread.do
    else:
        said = str(found)
    assert said
