from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.exchange.typed.days import day_ahead, past_day
from stewardmap.model.dates import PartialDate, day, month, year
from tests.exchange.typed.small_place import ON

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", day(2026, 11, 22)),
        ("Yesterday", day(2026, 11, 21)),
        ("on Tuesday", day(2026, 11, 17)),
        ("last Tues", day(2026, 11, 17)),
        ("Sunday", day(2026, 11, 15)),
        ("two weeks ago", day(2026, 11, 8)),
        ("3 days ago", day(2026, 11, 19)),
        ("3 Nov", day(2026, 11, 3)),
        ("on 3rd November", day(2026, 11, 3)),
        ("Nov 3", day(2026, 11, 3)),
        ("03/11", day(2026, 11, 3)),
        ("3.11", day(2026, 11, 3)),
        ("24 Dec", day(2025, 12, 24)),
        ("29 Feb", day(2024, 2, 29)),
        ("03/11/2025", day(2025, 11, 3)),
        ("2026-11-03", day(2026, 11, 3)),
        ("3 November 2026", day(2026, 11, 3)),
        ("Nov 2026", month(2026, 11)),
        ("in March", month(2026, 3)),
        ("2020", year(2020)),
    ],
)
def test_a_day_that_was(typed: str, meant: PartialDate) -> None:
    assert past_day(typed, ON) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("March", month(2027, 3)),
        ("31/03", day(2027, 3, 31)),
        ("March 2028", month(2028, 3)),
        ("2027", year(2027)),
    ],
)
def test_a_day_to_come(typed: str, meant: PartialDate) -> None:
    assert day_ahead(typed, ON) == meant


@pytest.mark.parametrize("typed", ["", "tomorrow", "32 Nov", "Tom", "99/99", "12345", "t", "on"])
def test_what_is_no_day(typed: str) -> None:
    assert past_day(typed, ON) is None


@given(st.text())
def test_anything_may_be_asked(typed: str) -> None:
    past_day(typed, ON)
    day_ahead(typed, ON)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_weekday_is_the_last_one_before_the_day(on: date) -> None:
    for number, name in enumerate(_WEEKDAYS):
        found = past_day(name, on)
        assert found is not None
        assert found.earliest.weekday() == number
        assert timedelta(days=1) <= on - found.earliest <= timedelta(days=7)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_day_without_its_year_is_the_nearest_on_its_side(on: date, meant: date) -> None:
    typed = f"{meant.day}/{meant.month}"
    past, ahead = past_day(typed, on), day_ahead(typed, on)
    assert past is not None
    assert ahead is not None
    assert past.earliest <= on <= ahead.earliest
    assert (past.earliest.day, past.earliest.month) == (meant.day, meant.month)
    most = 366 * (8 if (meant.day, meant.month) == (29, 2) else 1)
    assert (on - past.earliest).days <= most
