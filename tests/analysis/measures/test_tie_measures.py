"""Local bridges, span, shared contacts and overlap, against networkx."""

import networkx as nx
import pytest
from hypothesis import given

from stewardmap.analysis.measures.tie_measures import tie_measures
from tests.analysis.measures.graphs import Graph, drawn_graphs, measured


@given(drawn_graphs())
def test_each_tie_is_as_networkx_says(drawn: Graph) -> None:
    graph = drawn.to_undirected()
    spans = {frozenset((a, b)): span for a, b, span in nx.local_bridges(graph)}
    found = list(tie_measures(measured(drawn)))
    assert [one.ends for one in found] == sorted(tuple(sorted(edge)) for edge in graph.edges)
    for one in found:
        a, b = one.ends
        shared = len(list(nx.common_neighbors(graph, a, b)))
        others = graph.degree[a] + graph.degree[b] - 2 - shared
        assert one.shared == shared
        assert one.overlap == (pytest.approx(shared / others) if others else None)
        assert one.local_bridge == (frozenset(one.ends) in spans)
        if one.local_bridge:
            span = spans[frozenset(one.ends)]
            assert one.span == (None if span == float("inf") else span)
        else:
            assert one.span == 2


def test_a_ring_of_six() -> None:
    assert {one.span for one in tie_measures(measured(nx.cycle_graph(6)))} == {5}
