"""Everyone on rings round one: those with a tie to it innermost, then those two steps away, and so on."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence

from stewardmap.layout.arrange import FLAT, SPACING
from stewardmap.layout.graph import Edge, Neighbours, neighbours_of
from stewardmap.layout.ordering import by_their_ties
from stewardmap.model.ids import Id
from stewardmap.progress import Progress, no_progress

Point = tuple[float, float]

_BETWEEN = 2.0
_SHELL = 0.9
_FULL = 36
_FIRST = 1.25


def rings(
    nodes: Collection[Id], edges: Iterable[Edge], centre: Id, progress: Progress = no_progress
) -> dict[Id, Point]:
    """Return places on rings round a centre, in map units, each node near those it is tied to further in.

    What is one step away stands on the first ring; more than 36 share several rings close together.
    What no way leads to stands in rows under the rings. Cost is O(m + n log n).

    Args:
        nodes: what is to be placed, in any order.
        edges: who is tied to whom; edges to unknown nodes are left out.
        centre: one of the nodes.
        progress: told how far the work is; raises to stop it.

    Raises:
        ValueError: if the centre is not among the nodes.
    """
    every = frozenset(nodes)
    kept = [edge for edge in edges if edge.first in every and edge.second in every]
    order = by_their_ties(every, kept, {})
    number = {node: k for k, node in enumerate(order)}
    if centre not in number:
        raise ValueError(f"{centre} is not on the map")
    pairs = ((number[edge.first], number[edge.second], edge.weight) for edge in kept)
    neighbours = neighbours_of(len(order), sorted((min(a, b), max(a, b), w) for a, b, w in pairs))
    steps = _steps(number[centre], neighbours)
    places, radius = {number[centre]: (0.0, 0.0)}, 0.0
    for done, step in enumerate(steps[1:]):
        progress(done, len(steps))
        shells = _shells(len(step), radius + SPACING * (_BETWEEN if done else _FIRST))
        radius = shells[-1][0]
        places |= _on_shells(step, shells, neighbours, places)
    left = [k for k in range(len(order)) if not any(k in step for step in map(set, steps))]
    places |= _rows(left, radius)
    return {order[k]: (round(x, 1), round(y, 1)) for k, (x, y) in places.items()}


def _steps(centre: int, neighbours: Neighbours) -> list[list[int]]:
    """Return the nodes at each number of steps, the centre first."""
    seen, found = {centre}, [[centre]]
    while found[-1]:
        further = sorted({near for node in found[-1] for near in neighbours[node]} - seen)
        seen.update(further)
        found.append(further)
    return found[:-1]


def _shells(count: int, radius: float) -> list[tuple[float, int]]:
    """Return radius and size of each ring of one step: as few as hold everyone, filled evenly."""
    number = math.ceil(count / _FULL)
    while sum(map(_room, radii := [radius + k * _SHELL * SPACING for k in range(number)])) < count:
        radius += SPACING / 8
    total, sizes = sum(map(_room, radii)), []
    for place, one in enumerate(radii):
        before = sum(map(_room, radii[:place]))
        sizes.append((before + _room(one)) * count // total - before * count // total)
    return list(zip(radii, sizes, strict=True))


def _room(radius: float) -> int:
    return int(math.pi / math.asin(SPACING / (2 * radius)))


def _on_shells(
    step: Sequence[int],
    shells: Sequence[tuple[float, int]],
    neighbours: Neighbours,
    places: Mapping[int, Point],
) -> dict[int, Point]:
    """Return places for one step: in the order of where their ties lie, dealt out to its rings in turn."""
    wished = {node: _angle(node, neighbours, places) for node in step}
    order = sorted(step, key=lambda node: (round(wished[node], 6), node))
    dealt: list[list[int]] = [[] for _ in shells]
    for turn, node in enumerate(order, 1):
        behind = [len(own) - turn * size / len(order) for own, (_, size) in zip(dealt, shells, strict=True)]
        dealt[behind.index(min(behind))].append(node)
    found: dict[int, Point] = {}
    for own, (radius, _) in zip(dealt, shells, strict=True):
        found |= _on_ring(own, radius, wished)
    return found


def _angle(node: int, neighbours: Neighbours, places: Mapping[int, Point]) -> float:
    """Return in which direction a node's ties to what is placed lie; upwards where they cancel out."""
    x = y = 0.0
    for near, weight in neighbours[node].items():
        if near in places:
            across, down = places[near]
            away = math.hypot(across, down) or 1.0
            x, y = x + weight * across / away, y + weight * down / away
    return math.atan2(y, x) if math.hypot(x, y) > 1e-6 else -math.pi / 2


def _on_ring(order: Sequence[int], radius: float, wished: Mapping[int, float]) -> dict[int, Point]:
    """Spread nodes evenly in their order, turned so that their wishes are met as well as may be."""
    slots = [2 * math.pi * slot / len(order) for slot in range(len(order))]
    x = sum(math.cos(wished[node] - slot) for node, slot in zip(order, slots, strict=True))
    y = sum(math.sin(wished[node] - slot) for node, slot in zip(order, slots, strict=True))
    turn = math.atan2(y, x) if math.hypot(x, y) > 1e-6 else -math.pi / 2
    return {
        node: (round(radius * math.cos(turn + slot), 3), round(radius * math.sin(turn + slot), 3))
        for node, slot in zip(order, slots, strict=True)
    }


def _rows(left: Sequence[int], radius: float) -> dict[int, Point]:
    wide = max(4, int(2 * radius / SPACING) + 1)
    top = radius + _BETWEEN * SPACING / FLAT
    return {
        node: ((k % wide - (min(wide, len(left)) - 1) / 2) * SPACING, top + k // wide * SPACING / FLAT)
        for k, node in enumerate(left)
    }
