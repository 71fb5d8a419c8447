"""Repeating events, held against dateutil's rules."""

from datetime import date, datetime, timedelta
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.exchange.readers.calendar.repeating import held_on, rule_of

FROM, LAST = date(2026, 11, 1), date(2027, 6, 1)


@st.composite
def rules(draw: st.DrawFn) -> str:
    every = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={every}", f"INTERVAL={draw(st.integers(1, 5))}"]
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 12))}")
    weekdays = draw(st.lists(st.sampled_from(["MO", "TU", "WE", "FR", "SU"]), max_size=3, unique=True))
    if weekdays:
        place = draw(st.sampled_from(["", "1", "2", "-1"])) if every in ("MONTHLY", "YEARLY") else ""
        parts.append("BYDAY=" + ",".join(place + one for one in weekdays))
    elif every in ("MONTHLY", "YEARLY") and draw(st.booleans()):
        month_days = draw(st.lists(st.sampled_from([1, 15, 31, -1, -5]), min_size=1, max_size=2, unique=True))
        parts.append("BYMONTHDAY=" + ",".join(map(str, month_days)))
        if every == "YEARLY":
            parts.append("BYMONTH=2,7")
    if every == "MONTHLY" and weekdays and draw(st.booleans()):
        parts.append(f"BYSETPOS={draw(st.sampled_from([1, -1, 2]))}")
    return ";".join(parts)


@given(rules(), st.dates(date(2021, 1, 1), date(2026, 12, 31)))
@settings(max_examples=150)
def test_the_same_days_as_dateutil(text: str, begins: date) -> None:
    start = datetime.combine(begins, datetime.min.time())
    expected = takewhile(lambda one: one.date() <= LAST, rrulestr(text, dtstart=start))
    days = [one.date() for one in expected]
    assert list(held_on(rule_of(text, None), begins, LAST)) == days
    later = list(held_on(rule_of(text, None), begins, LAST, FROM))
    assert [one for one in later if one >= FROM] == [one for one in days if one >= FROM]


def test_until_is_the_last_day() -> None:
    rule = rule_of("FREQ=DAILY;UNTIL=20260103", date(2026, 1, 3))
    assert list(held_on(rule, date(2026, 1, 1), LAST)) == [date(2026, 1, 1) + timedelta(n) for n in range(3)]


def test_a_series_without_end_from_long_ago_ends_with_the_days_asked_for() -> None:
    found = list(held_on(rule_of("FREQ=DAILY", None), date(1, 1, 1), LAST))
    assert (found[0], found[-1]) == (date(1970, 1, 1), LAST)


@pytest.mark.parametrize(
    "text",
    ["", "FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=x", "FREQ=DAILY;BYHOUR=3", "FREQ",
     "FREQ=DAILY;BYDAY=XX", "FREQ=DAILY;WKST=XX"],
)  # fmt: skip
def test_rules_that_are_not_followed(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong with it, it is no rule of ours
        rule_of(text, None)
