from datetime import date

import pytest

from stewardmap.model.dates import PartialDate, day, month, year
from stewardmap.wording.dates import ago, ahead, in_words, span

ON = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (day(2027, 3, 31), "31 March 2027"),
        (month(2027, 3), "March 2027"),
        (year(2027), "2027"),
        (date(2026, 1, 1), "1 January 2026"),
    ],
)
def test_as_exactly_as_it_is_known(when: PartialDate | date, said: str) -> None:
    assert in_words(when) == said


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (0, "less than a month"),
        (1, "1 month"),
        (14, "14 months"),
        (23, "23 months"),
        (24, "2 years"),
        (31, "3 years"),
    ],
)
def test_a_span(months: int, said: str) -> None:
    assert span(months) == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (ON, "today"),
        (day(2026, 11, 21), "1 day ago"),
        (day(2026, 11, 19), "3 days ago"),
        (day(2026, 11, 9), "13 days ago"),
        (day(2026, 11, 8), "2 weeks ago"),
        (day(2026, 10, 15), "5 weeks ago"),
        (day(2026, 9, 14), "9 weeks ago"),
        (day(2026, 9, 13), "2 months ago"),
        (day(2025, 9, 20), "14 months ago"),
        (day(2026, 12, 1), "today"),
        (month(2026, 11), "this month"),
        (month(2026, 10), "last month"),
        (month(2026, 4), "7 months ago"),
        (year(2026), "this year"),
        (year(2025), "last year"),
        (year(2021), "5 years ago"),
    ],
)
def test_how_long_ago(when: PartialDate | date, said: str) -> None:
    assert ago(when, ON) == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (ON, "today"),
        (day(2026, 11, 23), "in 1 day"),
        (day(2026, 12, 20), "in 4 weeks"),
        (day(2027, 3, 31), "in 4 months"),
    ],
)
def test_how_far_ahead(when: PartialDate | date, said: str) -> None:
    assert ahead(when, ON) == said
