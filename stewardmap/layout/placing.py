"""Finding room for a few new nodes near those they are tied to, with everything else left alone."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from stewardmap.layout.graph import Neighbours
from stewardmap.layout.stress import Floats

Point = tuple[float, float]


def place_near(
    new: Sequence[int],
    neighbours: Neighbours,
    anchors: Mapping[int, int],
    there: Mapping[int, Point],
    spacing: float,
) -> dict[int, Point]:
    """Return a place for each new node, none nearer than `spacing` to any other where there is room.

    A member starts from its anchor, towards its ties; any other node from the middle of its ties; one that
    is tied to nobody from under the map. Those with most ties to what is there go first.
    """
    taken = dict(there)
    waiting = set(new)
    while waiting:
        node = min(waiting, key=lambda one: (one in anchors, -_known(one, neighbours, taken), one))
        waiting.remove(node)
        taken[node] = _free_spot(_start(node, neighbours, anchors, taken, spacing), taken, spacing)
    return {node: taken[node] for node in new}


def _known(node: int, neighbours: Neighbours, taken: Mapping[int, Point]) -> float:
    return sum(weight for near, weight in neighbours[node].items() if near in taken)


def _start(
    node: int,
    neighbours: Neighbours,
    anchors: Mapping[int, int],
    taken: Mapping[int, Point],
    spacing: float,
) -> Point:
    middle = _middle(node, neighbours, taken)
    anchor = taken.get(anchors.get(node, -1))
    if anchor is None:
        return middle or _under(taken, spacing)
    if middle is None:
        return anchor
    dx, dy = middle[0] - anchor[0], middle[1] - anchor[1]
    away = math.hypot(dx, dy)
    if away < 1e-6:
        return anchor
    return round(anchor[0] + spacing * dx / away, 3), round(anchor[1] + spacing * dy / away, 3)


def _middle(node: int, neighbours: Neighbours, taken: Mapping[int, Point]) -> Point | None:
    total = x = y = 0.0
    for near, weight in neighbours[node].items():
        if near in taken:
            total += weight
            x += weight * taken[near][0]
            y += weight * taken[near][1]
    return (round(x / total, 3), round(y / total, 3)) if total else None


def _under(taken: Mapping[int, Point], spacing: float) -> Point:
    if not taken:
        return 0.0, 0.0
    left = min(x for x, _ in taken.values())
    return left, max(y for _, y in taken.values()) + 1.5 * spacing


def _free_spot(start: Point, taken: Mapping[int, Point], spacing: float) -> Point:
    """Walk outwards in rings until a spot is free."""
    if not taken:
        return start
    places = np.array(list(taken.values()))
    away = np.abs(places - np.array(start)).max(axis=1)
    ring = 0
    while True:
        spots = _ring(start, ring, spacing * 0.5)
        close = places[away < (ring + 3) * spacing]
        free = _free(spots, close, spacing)
        if free is not None:
            return free
        ring += 1


def _ring(start: Point, ring: int, step: float) -> Floats:
    if ring == 0:
        return np.array([start])
    turns = [2 * math.pi * k / (6 * ring) for k in range(6 * ring)]
    return np.array(
        [(start[0] + ring * step * math.cos(t), start[1] + ring * step * math.sin(t)) for t in turns]
    ).round(3)


def _free(spots: Floats, close: Floats, spacing: float) -> Point | None:
    if not len(close):
        return float(spots[0][0]), float(spots[0][1])
    gap = spots[:, None, :] - close[None, :, :]
    near = (gap[:, :, 0] ** 2 + gap[:, :, 1] ** 2).min(axis=1)
    for spot, least in zip(spots, near, strict=True):
        if least >= (spacing * 0.95) ** 2:
            return float(spot[0]), float(spot[1])
    return None
