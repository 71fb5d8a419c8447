"""Graphs of many shapes, the same every time, and how they are handed to the analysis."""

import random
from collections.abc import Iterator
from itertools import pairwise

import networkx as nx


def neighbours(graph: "nx.Graph[int]") -> list[list[int]]:
    """For each of the nodes 0 to n - 1 those it is linked to."""
    return [sorted(graph.neighbors(node)) for node in range(len(graph))]


def tangled(count: int, seed: int = 7) -> Iterator["nx.Graph[int]"]:
    """Trees, sparse graphs, hubs, and clusters apart, with up to 140 nodes."""
    chance = random.Random(seed)
    for number in range(count):
        n, own = chance.randint(3, 140), chance.randint(0, 10**6)
        yield [_tree, _sparse, _thin, _hubs, _apart][number % 5](n, own)


def _tree(n: int, seed: int) -> "nx.Graph[int]":
    return nx.random_labeled_tree(n, seed=seed)


def _sparse(n: int, seed: int) -> "nx.Graph[int]":
    return nx.gnm_random_graph(n, (seed % 4 + 1) * n // 2, seed=seed)


def _thin(n: int, seed: int) -> "nx.Graph[int]":
    return nx.gnm_random_graph(n, seed % (n // 2 + 1), seed=seed)


def _hubs(n: int, seed: int) -> "nx.Graph[int]":
    return nx.barabasi_albert_graph(n, 1, seed=seed)


def _apart(n: int, seed: int) -> "nx.Graph[int]":
    chance = random.Random(seed)
    parts = [
        nx.gnp_random_graph(chance.randint(1, 12), chance.random(), seed=chance.randint(0, 10**6))
        for _ in range(n // 12 + 1)
    ]
    graph = nx.disjoint_union_all(parts)
    loose = [chance.choice(sorted(part)) for part in nx.connected_components(graph)]
    graph.add_edges_from(pairwise(loose[: n // 24]))
    return graph
