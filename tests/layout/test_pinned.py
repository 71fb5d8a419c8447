import math

from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.layout.arrange import FLAT, SPACING
from stewardmap.layout.pinned import round_pinned
from stewardmap.model.ids import Id

GRID = {Id(f"n{k}"): (SPACING * (k % 5), SPACING * (k // 5)) for k in range(20)}
SPOT = st.tuples(st.integers(-400, 900).map(float), st.integers(-400, 900).map(float))


def test_without_pins_nothing_moves() -> None:
    assert round_pinned(GRID, {}) == GRID


def test_all_goes_along_with_one_pin() -> None:
    found = round_pinned(GRID, {Id("n7"): (1000.0, 1000.0)})
    assert found[Id("n7")] == (1000.0, 1000.0)
    assert found[Id("n8")] == (1000.0 + SPACING, 1000.0)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(GRID)), SPOT, max_size=4))
def test_pins_stay_and_nobody_stands_on_them(pinned: dict[Id, tuple[float, float]]) -> None:
    found = round_pinned(GRID, pinned)
    assert found.keys() == GRID.keys()
    for one, (x, y) in pinned.items():
        assert found[one] == (x, y)
        for other, (a, b) in found.items():
            if other not in pinned:
                assert math.hypot(x - a, (y - b) * FLAT) >= 0.85 * SPACING
