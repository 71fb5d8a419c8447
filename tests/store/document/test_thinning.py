"""The newest eight backups stay whatever the clock says, then one of each day, week and month."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from stewardmap.store.document.thinning import NEWEST, thinned

START = datetime(2026, 1, 1, tzinfo=UTC)


@given(st.lists(st.integers(-500, 500), max_size=60))
def test_the_newest_stay_under_any_clock_and_thinning_again_drops_nothing(days: list[int]) -> None:
    made = [START + timedelta(days=one) for one in days]
    stay = thinned(made)
    assert set(range(len(made))[-NEWEST:]) <= stay
    left = [made[at] for at in sorted(stay)]
    assert thinned(left) == set(range(len(left)))


def test_a_year_of_ten_a_day_leaves_days_weeks_and_months() -> None:
    made = [START + timedelta(hours=2.4 * n) for n in range(3650)]
    kept = [made[at] for at in sorted(thinned(made))]
    assert len({one.date() for one in kept}) >= 7
    assert {(one.year, one.month) for one in kept} >= {(2026, month) for month in range(1, 13)}
    assert len(kept) < 40
