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


def test_how_long_ago_and_ahead() -> None:
    assert ago(day(2025, 9, 20), ON) == "14 months ago"
    assert ago(month(2026, 11), ON) == "less than a month ago"
    assert ahead(day(2027, 3, 31), ON) == "in 4 months"
    assert ahead(ON, ON) == "in less than a month"
