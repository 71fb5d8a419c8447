import numpy as np

from stewardmap.layout.crossings import crossings
from stewardmap.layout.graph import neighbours_of

SQUARE = np.array([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)])


def test_diagonals_cross_and_sides_do_not() -> None:
    sides = [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)]
    assert crossings(SQUARE, neighbours_of(4, sides)) == 0
    assert crossings(SQUARE, neighbours_of(4, [*sides, (0, 2, 1.0), (1, 3, 1.0)])) == 1


def test_lines_from_one_node_do_not_cross() -> None:
    assert crossings(SQUARE, neighbours_of(4, [(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)])) == 0
