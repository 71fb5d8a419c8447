"""The bound by hand."""

import networkx as nx
import pytest

from stewardmap.analysis.introductions.bound import Shape, shape_of
from stewardmap.analysis.structure import structure
from tests.analysis.introductions.drawn_graphs import neighbours


@pytest.mark.parametrize(
    ("graph", "shape", "bound"),
    [
        (nx.star_graph(6), Shape(7, 1, most_left=6, leaves=6, apart=0), 5),
        (nx.path_graph(10), Shape(10, 1, most_left=2, leaves=2, apart=0), 1),
        (nx.empty_graph(6), Shape(6, 6, most_left=5, leaves=0, apart=6), 6),
        (nx.cycle_graph(5), Shape(5, 1, most_left=1, leaves=0, apart=1), 0),
        (nx.Graph([(0, 1), (2, 3), (3, 4)]), Shape(5, 2, most_left=3, leaves=2, apart=1), 2),
        (nx.empty_graph(0), Shape(0, 0, most_left=-1, leaves=0, apart=0), 0),
    ],
)
def test_shape_and_bound(graph: "nx.Graph[int]", shape: Shape, bound: int) -> None:
    found = shape_of(structure(neighbours(graph)))
    assert found == shape
    assert found.bound == bound
