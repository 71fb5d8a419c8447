import numpy as np
import pytest

from stewardmap.layout.graph import neighbours_of
from stewardmap.layout.spectrum import swings


def test_a_path_swings_from_end_to_end() -> None:
    (slowest,) = swings(neighbours_of(7, [(k, k + 1, 1.0) for k in range(6)]), 1)
    assert (np.diff(slowest) > 0).all() or (np.diff(slowest) < 0).all()


def test_two_cliques_swing_against_each_other() -> None:
    edges = [(a + far, b + far, 1.0) for far in (0, 5) for a in range(5) for b in range(a)]
    (slowest,) = swings(neighbours_of(10, [*edges, (0, 5, 1.0)]), 1)
    assert len(set(np.sign(slowest[:5]))) == 1
    assert np.sign(slowest[0]) == -np.sign(slowest[9])


def test_swings_are_those_of_the_laplacian() -> None:
    edges = [(0, 1, 1.0), (1, 2, 2.0), (2, 3, 1.0), (3, 0, 1.0), (3, 4, 3.0)]
    adjacency = np.zeros((5, 5))
    for one, other, weight in edges:
        adjacency[one, other] = adjacency[other, one] = weight
    root = np.sqrt(adjacency.sum(axis=1))
    values, vectors = np.linalg.eigh(adjacency / np.outer(root, root))
    (found,) = swings(neighbours_of(5, edges), 1)
    expected = vectors[:, np.argsort(values)[-2]] / root
    assert np.abs(found / found[0]) == pytest.approx(np.abs(expected / expected[0]), rel=1e-3)
