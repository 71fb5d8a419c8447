"""Betweenness: how often someone stands on the shortest ways between others."""

from collections.abc import Sequence

import numpy as np

from stewardmap.analysis.measures.lengths import lengths
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.measures.shortest_paths import Numbers, ShortestPaths, shortest_paths
from stewardmap.progress import Progress, no_progress


def betweenness(
    graph: MeasuredGraph, alpha: float = 0.0, progress: Progress = no_progress
) -> Sequence[float]:
    """Return for each person the sum, over pairs of others, of their share of the shortest ways between.

    Without direction each pair is counted once, with direction each ordered pair. The ends of a way are not
    on it. Ties are 1/capacity^alpha long. Cost is O(n m), with lengths O(n (m + n log n)). Sources: Freeman
    (1977), doi:10.2307/3033543; Brandes (2001), doi:10.1080/0022250X.2001.9990249.
    """
    if graph.n == 0:
        return []
    if alpha == 0:
        return _counted(graph)
    total = np.zeros(graph.n)
    for paths in shortest_paths(lengths(graph, alpha), progress):
        total += _of(paths)
    return (total if graph.directed else total / 2).tolist()  # type: ignore[no-any-return]


def share(raw: Sequence[float], *, directed: bool) -> Sequence[float]:
    """Return betweenness as a share of all pairs of others: 1 for the centre of a star."""
    pairs = (len(raw) - 1) * (len(raw) - 2) / (1 if directed else 2)
    return [value / pairs if pairs > 0 else 0.0 for value in raw]


def _counted(graph: MeasuredGraph) -> Sequence[float]:
    import rustworkx as rx

    one_thread = graph.n + 1  # with several, sums would differ in their last digit from run to run
    arcs = [(a, b) for a, reached in enumerate(graph.out) for b in reached]
    if graph.directed:
        one_way = rx.PyDiGraph(multigraph=False)
        one_way.add_nodes_from(range(graph.n))
        one_way.add_edges_from_no_data(arcs)
        found = rx.digraph_betweenness_centrality(one_way, normalized=False, parallel_threshold=one_thread)
    else:
        both_ways = rx.PyGraph(multigraph=False)
        both_ways.add_nodes_from(range(graph.n))
        both_ways.add_edges_from_no_data([(a, b) for a, b in arcs if a < b])
        found = rx.graph_betweenness_centrality(both_ways, normalized=False, parallel_threshold=one_thread)
    return [found[node] for node in range(graph.n)]


def _of(paths: ShortestPaths) -> Numbers:
    """What the ways from one block of sources add to everyone's betweenness."""
    rows, n = paths.far.shape
    before, after = paths.row * n + paths.tail, paths.row * n + paths.head
    ways = np.zeros(rows * n)
    ways[np.arange(rows) * n + paths.sources] = 1.0
    for begin, end in paths.levels:
        np.add.at(ways, after[begin:end], ways[before[begin:end]])
    resting = np.zeros(rows * n)
    for begin, end in reversed(paths.levels):
        a, b = before[begin:end], after[begin:end]
        np.add.at(resting, a, ways[a] / ways[b] * (1 + resting[b]))
    table = resting.reshape(rows, n)
    table[np.arange(rows), paths.sources] = 0.0
    found: Numbers = table.sum(axis=0)
    return found
