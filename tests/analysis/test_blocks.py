"""Blocks, against networkx."""

import networkx as nx
from networkx.generators.atlas import graph_atlas_g

from stewardmap.analysis.blocks import blocks_of
from stewardmap.analysis.structure import structure
from tests.analysis.introductions.drawn_graphs import neighbours, tangled


def blocks(graph: "nx.Graph[int]") -> list[tuple[int, ...]]:
    return list(blocks_of(structure(neighbours(graph))))


def test_blocks_are_those_of_networkx() -> None:
    for graph in [*graph_atlas_g(), *tangled(100)]:
        assert blocks(graph) == sorted(tuple(sorted(one)) for one in nx.biconnected_components(graph))


def test_two_triangles_that_share_a_corner() -> None:
    assert blocks(nx.Graph([(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)])) == [(0, 1, 2), (2, 3, 4)]


def test_karate_club() -> None:
    assert sorted(map(len, blocks(nx.karate_club_graph()))) == [2, 6, 28]
