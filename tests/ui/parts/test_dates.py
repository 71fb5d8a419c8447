import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.model.dates import PartialDate, Precision, day, month, year
from stewardmap.ui.parts.dates import read_date, shown


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-04-03", day(2026, 4, 3)),
        ("03/04/2026", day(2026, 4, 3)),
        ("3.4.2026", day(2026, 4, 3)),
        ("31/3/27", day(2027, 3, 31)),
        ("March 2027", month(2027, 3)),
        ("3 April 2026", day(2026, 4, 3)),
        ("3rd apr 2026", day(2026, 4, 3)),
        ("Nov 2026", month(2026, 11)),
        ("11/2026", month(2026, 11)),
        ("2026-11", month(2026, 11)),
        ("2026", year(2026)),
        ("  ", None),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, meant: PartialDate | None) -> None:
    assert read_date(typed) == meant


@pytest.mark.parametrize("typed", ["soon", "31/2/2026", "13/2026", "2026-13-01", "Foo 2026", "26"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        read_date(typed)


@given(st.dates(), st.sampled_from(Precision))
def test_what_is_shown_is_read_back(day_meant, precision: Precision) -> None:  # type: ignore[no-untyped-def]
    meant = PartialDate(day_meant, precision)
    assert read_date(str(meant)) == meant
    assert read_date(shown(meant)) == meant


def test_dates_are_shown_in_words() -> None:
    assert [shown(one) for one in (day(2027, 3, 31), month(2027, 3), year(2027), None)] == [
        "31 March 2027",
        "March 2027",
        "2027",
        "",
    ]
