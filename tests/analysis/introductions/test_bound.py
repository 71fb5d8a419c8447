"""The bound by hand."""

import networkx as nx
import pytest

from stewardmap.analysis.introductions.bound import Shape, shape_of
from stewardmap.analysis.structure import structure
from tests.analysis.introductions.drawn_graphs import neighbours


@pytest.mark.parametrize(
    ("graph", "counted", "bound", "through_contacts"),
    [
        (nx.star_graph(6), (7, 1, 6, 0, 6, 6, 0), 5, 5),
        (nx.path_graph(10), (10, 1, 9, 0, 2, 2, 0), 1, 8),
        (nx.empty_graph(6), (6, 6, 0, 6, 5, 0, 6), 6, 0),
        (nx.cycle_graph(5), (5, 1, 1, 0, 1, 0, 1), 0, 0),
        (nx.Graph([(0, 1), (2, 3), (3, 4)]), (5, 2, 3, 0, 3, 2, 1), 2, 1),
        (nx.empty_graph(0), (0, 0, 0, 0, -1, 0, 0), 0, 0),
    ],
)
def test_shape_and_bounds(
    graph: "nx.Graph[int]", counted: tuple[int, ...], bound: int, through_contacts: int
) -> None:
    found = shape_of(structure(neighbours(graph)))
    nodes, groups, blocks, alone, most_left, leaves, apart = counted
    assert found == Shape(
        nodes=nodes,
        groups=groups,
        blocks=blocks,
        alone=alone,
        most_left=most_left,
        leaves=leaves,
        apart=apart,
    )
    assert (found.bound, found.through_contacts) == (bound, through_contacts)
