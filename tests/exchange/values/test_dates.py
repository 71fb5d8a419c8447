"""Dates in the ways that people in the United Kingdom write them; doubtful ones are noted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.exchange.values.dates import read_date
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.model.dates import PartialDate, Precision


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-11-22", "2026-11-22"), ("22/11/2026", "2026-11-22"), ("22.11.2026", "2026-11-22"),
        ("03/04/2026", "2026-04-03"), ("2026-04-03", "2026-04-03"), ("2026-04-03 00:00:00", "2026-04-03"),
        ("Nov 2026", "2026-11"), ("November 2026", "2026-11"), ("11/2026", "2026-11"), ("2026-11", "2026-11"),
        ("22 Nov 2026", "2026-11-22"), ("22nd of November 2026", "2026-11-22"), ("Nov 22, 2026",
         "2026-11-22"),
        ("Sunday 22 November 2026", "2026-11-22"), ("22-Nov-2026", "2026-11-22"), ("2026", "2026"),
        ("Tachwedd 2026", "2026-11"), ("1 Mai 2026", "2026-05-01"), ("3ydd Medi 2026", "2026-09-03"),
        ("Gorffennaf 2026", "2026-07"), ("Sept 2026", "2026-09"),
    ],
)  # fmt: skip
def test_dates_are_read_without_doubt(text: str, read: str) -> None:
    notes: list[str] = []
    assert str(read_date(text, notes.append)) == read
    assert notes == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("11/22/2026", "2026-11-22"),
        ("45983", "2025-11-22"),
        ("22/11/26", "2026-11-22"),
        ("22/11/88", "1988-11-22"),
    ],
)
def test_doubtful_dates_are_read_and_noted(text: str, read: str) -> None:
    notes: list[str] = []
    assert str(read_date(text, notes.append)) == read
    assert len(notes) == 1


@pytest.mark.parametrize(
    "text", ["soon", "31/02/2026", "2026-13", "0", "45", "1/2/3/4", "22 Foo 2026", "", "TBC"]
)
def test_what_is_no_date_says_how_to_write_one(text: str) -> None:
    with pytest.raises(Unread) as unread:
        read_date(text, silent)
    assert "22/11/2026" in unread.value.do


@given(st.builds(PartialDate, st.dates(), st.sampled_from(Precision)))
def test_every_date_is_read_back_from_what_is_written(date: PartialDate) -> None:
    assert read_date(str(date), silent) == date


@given(st.text(st.sampled_from("0123456789/-. novNOVmaiTZ:,'"), max_size=14))
def test_no_text_is_anything_but_read_or_unread(text: str) -> None:
    try:
        read_date(text, silent)
    except Unread:
        return
