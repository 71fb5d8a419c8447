import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.layout.seats import covered, reach, seats


@given(count=st.integers(0, 320), anchored=st.booleans())
def test_seats_are_one_unit_apart_and_leave_the_middle_to_the_anchor(count: int, anchored: bool) -> None:
    spots = seats(count, anchored=anchored)
    marks = [*spots, (0.0, 0.0)] if anchored and count > 1 else [*spots]
    assert len(spots) == count
    assert all(math.dist(one, other) > 0.999 for one, other in combinations(marks, 2))
    assert all(math.hypot(x, y) + 0.5 <= reach(count, anchored=anchored) for x, y in spots)


@pytest.mark.parametrize(
    ("count", "anchored", "far"),
    [(0, True, 0.5), (1, True, 1.0), (6, True, 1.5), (18, True, 2.5), (1, False, 0.5)],
)
def test_a_group_takes_no_more_room_than_it_needs(count: int, anchored: bool, far: float) -> None:
    assert reach(count, anchored=anchored) == pytest.approx(far)


def test_a_line_across_a_ring_of_six_runs_under_the_anchor_and_no_other_does() -> None:
    assert set(covered(6, anchored=True)) == {(k, (k + 3) % 6) for k in range(6)}
    assert covered(4, anchored=False) == ()
