"""Dates of any precision."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from stewardmap.model.dates import (
    PartialDate,
    Precision,
    add_months,
    covers,
    day,
    from_text,
    month,
    months_between,
    year,
)
from tests.generated_maps import dates


def test_earliest_and_latest() -> None:
    assert (year(2026).earliest, year(2026).latest) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (month(2028, 2).earliest, month(2028, 2).latest) == (date(2028, 2, 1), date(2028, 2, 29))
    assert day(2026, 11, 22).earliest == day(2026, 11, 22).latest


def test_a_day_given_for_a_month_is_its_first() -> None:
    assert PartialDate(date(2026, 11, 22), Precision.MONTH) == month(2026, 11)


def test_what_runs_on_a_day() -> None:
    on = date(2026, 6, 15)
    assert covers(None, None, on)
    assert covers(year(2026), year(2026), on)
    assert covers(month(2026, 6), day(2026, 6, 15), on)
    assert not covers(day(2026, 6, 16), None, on)
    assert not covers(None, month(2026, 5), on)


def test_months() -> None:
    assert months_between(date(2026, 1, 31), date(2026, 2, 28)) == 0
    assert months_between(date(2025, 11, 22), date(2026, 11, 22)) == 12
    assert months_between(date(2026, 11, 22), date(2026, 10, 23)) == 0
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 12, 1), 1) == date(2027, 1, 1)


@given(dates)
def test_text_reads_back(one: PartialDate) -> None:
    assert from_text(str(one)) == one


@given(dates, dates)
def test_order_is_total(one: PartialDate, other: PartialDate) -> None:
    assert (one < other) + (other < one) + (one == other) == 1


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(0, 100))
def test_adding_months_never_runs_over(start: date, months: int) -> None:
    assert 0 <= months - months_between(start, add_months(start, months)) <= 1
