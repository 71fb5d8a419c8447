"""Lines through boxes, counted fast, against the slow way."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.crossings import Crossings

places = st.integers(-20, 20).map(float)
lines = st.lists(st.tuples(places, places, places, places), max_size=12)
boxes = st.builds(
    lambda x, y, w, h: Rectangle(x, y, x + w, y + h), places, places, st.integers(1, 9), st.integers(1, 9)
)


def runs_through(line: tuple[float, float, float, float], box: Rectangle) -> bool:
    """Whether any of many points along a line is inside a box."""
    x1, y1, x2, y2 = line
    shares = np.linspace(0, 1, 4001)
    x, y = x1 + shares * (x2 - x1), y1 + shares * (y2 - y1)
    inside = (x > box.left) & (x < box.right) & (y > box.top) & (y < box.bottom)
    return bool(inside.any())


@given(lines, st.lists(boxes, min_size=1, max_size=4))
def test_as_many_as_points_along_them_say(
    some: list[tuple[float, float, float, float]], asked: list[Rectangle]
) -> None:
    # A line along an edge of a box may count or not, so boxes are made off the whole numbers.
    off = [Rectangle(b.left + 0.3, b.top + 0.3, b.right + 0.3, b.bottom + 0.3) for b in asked]
    found = Crossings(np.array(some, dtype=np.float64).reshape(-1, 4)).through(off)
    slow = [sum(runs_through(line, box) for line in some) for box in off]
    for fast, expected in zip(found, slow, strict=True):
        assert fast >= expected, "a line through the box was missed"
        assert fast - expected <= 2, "only a line through a mere corner may be seen by one way alone"


def test_a_picture_with_too_many_lines_is_not_counted() -> None:
    many = np.zeros((1601, 4))
    many[:, 2] = 10.0
    assert Crossings(many).through([Rectangle(1.0, -1.0, 2.0, 1.0)]) == [0]
    assert Crossings(many[:3]).through([Rectangle(1.0, -1.0, 2.0, 1.0)]) == [3]


def test_a_line_that_is_nearly_upright_is_counted_without_overflow() -> None:
    upright = Crossings(np.array([[1.0, 0.0, 1.0 + 5e-324, 9.0], [0.0, 1.0, 9.0, 1.0 + 2e-311]]))
    level = Crossings(np.array([[0.0, 0.0, 5e-311, 9.0]]))
    assert upright.through([Rectangle(0, 0, 2, 2), Rectangle(3, 3, 4, 4)]) == [2, 0]
    assert level.through([Rectangle(-1, 3, 1, 4)]) == [1]
