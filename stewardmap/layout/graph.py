"""The graph that a layout works on: numbered nodes, weighted edges, and how far apart nodes are."""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stewardmap.model.ids import Id

Neighbours = Sequence[Mapping[int, float]]
"""For each node, its neighbours and the weight of the edge to each."""


@dataclass(frozen=True, slots=True)
class Edge:
    """That two nodes should stand near each other, the more so the greater the weight."""

    first: Id
    second: Id
    weight: float = 1.0


def neighbours_of(count: int, edges: Iterable[tuple[int, int, float]]) -> list[dict[int, float]]:
    """Return each node's neighbours in ascending order, with the weights of parallel edges added up."""
    found: list[dict[int, float]] = [{} for _ in range(count)]
    for one, other, weight in edges:
        if one != other:
            found[one][other] = found[one].get(other, 0.0) + weight
            found[other][one] = found[other].get(one, 0.0) + weight
    return [dict(sorted(near.items())) for near in found]


def components(neighbours: Neighbours) -> list[list[int]]:
    """Return the connected groups of nodes, largest first, then by their smallest node."""
    seen = [False] * len(neighbours)
    found: list[list[int]] = []
    for start in range(len(neighbours)):
        if seen[start]:
            continue
        seen[start] = True
        group = [start]
        for node in group:
            for near in neighbours[node]:
                if not seen[near]:
                    seen[near] = True
                    group.append(near)
        found.append(sorted(group))
    return sorted(found, key=lambda group: (-len(group), group[0]))


def lengths_from(start: int, lengths: Neighbours) -> list[float]:
    """Return the shortest way from one node to every other; infinite where there is none (Dijkstra)."""
    found = [float("inf")] * len(lengths)
    found[start] = 0.0
    queue = [(0.0, start)]
    while queue:
        far, node = heapq.heappop(queue)
        if far > found[node]:
            continue
        for near, length in lengths[node].items():
            way = far + length
            if way < found[near]:
                found[near] = way
                heapq.heappush(queue, (way, near))
    return found
