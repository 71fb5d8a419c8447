"""Places for one connected part of a map: circles that stand near those they are tied to."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from stewardmap.layout.apart import push_apart
from stewardmap.layout.communities import communities
from stewardmap.layout.crossings import tangle
from stewardmap.layout.graph import Neighbours, components, neighbours_of
from stewardmap.layout.packing import pack
from stewardmap.layout.settle import filled, settled
from stewardmap.layout.spectrum import swings
from stewardmap.layout.stress import Floats, stress_layout
from stewardmap.progress import Progress, no_progress

GAP = 30.0
"""Map units that stay free between two circles."""

_STARTS = 3
_FEWEST = 3
_FEW = 110
_LOOSE = 1.15
_APART = 1.35
_TURNS = 4


def place_part(
    neighbours: Neighbours, radii: Floats, seed: int = 0, progress: Progress = no_progress
) -> Floats:
    """Return a place for each circle of a connected graph, none over another: the least tangled of several.

    Some starts follow the distances in the graph, some the ways in which its ties can swing; above 110
    circles, communities are placed as circles, each holding its own members placed in the same way.
    """
    if len(neighbours) <= _FEWEST:
        return _finish(_by_stress(neighbours, radii, seed, progress), radii, progress)
    tried: list[tuple[float, Floats]] = []
    for start in _starts(neighbours, radii, seed, progress):
        places = _lay_flat(start)
        tried.append((tangle(places, neighbours), places))
    return min(tried, key=lambda found: found[0])[1]


def _starts(neighbours: Neighbours, radii: Floats, seed: int, progress: Progress) -> Iterator[Floats]:
    room = radii + GAP / 2
    few = len(neighbours) <= _FEW
    ways = swings(neighbours, min(3, len(neighbours) - 1) if few else 2, seed, progress)
    for one, other in combinations(range(len(ways)), 2):
        start = np.column_stack((ways[one], ways[other]))
        yield settled(filled(start, room), room, neighbours, progress)
    if few:
        for turn in range(_STARTS):
            start = _by_stress(neighbours, radii, seed * 1000 + turn, progress)
            yield settled(filled(start, room), room, neighbours, progress)
    else:
        yield _by_communities(neighbours, radii, seed, progress)


def _by_communities(neighbours: Neighbours, radii: Floats, seed: int, progress: Progress) -> Floats:
    groups = communities(neighbours, progress)
    if len(groups) < 3 or len(groups) > 0.8 * len(neighbours) or len(groups[0]) > 0.7 * len(neighbours):
        return _finish(_even_out(_by_stress(neighbours, radii, seed, progress), radii), radii, progress)
    return _finish(_lay_flat(_nested(neighbours, radii, groups, seed, progress)), radii, progress)


def _by_stress(neighbours: Neighbours, radii: Floats, seed: int, progress: Progress) -> Floats:
    lengths = [
        {
            other: _length(radii[node] + radii[other], weight, _shared(near, neighbours[other]))
            for other, weight in near.items()
        }
        for node, near in enumerate(neighbours)
    ]
    return _lay_flat(stress_layout(lengths, seed, progress))


def _finish(places: Floats, radii: Floats, progress: Progress) -> Floats:
    return push_apart(_draw_in(places, radii), radii + GAP / 2, progress=progress)


def _length(together: float, weight: float, shared: float) -> float:
    """Return how far apart two tied circles should stand: nearer for strong ties and shared neighbours."""
    return (float(together) + GAP * (1.0 + 3.0 / (1.0 + weight))) * (_APART - shared)


def _shared(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """Return the share of two nodes' neighbours, counting themselves, that they have in common."""
    common = len(one.keys() & other.keys()) + 2
    return common / (len(one) + len(other) + 4 - common)


def _nested(
    neighbours: Neighbours, radii: Floats, groups: Sequence[Sequence[int]], seed: int, progress: Progress
) -> Floats:
    """Place each community by itself, then the communities as circles, then turn each towards its ties."""
    home = {node: k for k, group in enumerate(groups) for node in group}
    inside = [_inside(neighbours, radii, group, seed, progress) for group in groups]
    sizes = np.array([_reach(own, radii[list(group)]) for own, group in zip(inside, groups, strict=True)])
    between = neighbours_of(
        len(groups),
        [
            (home[node], home[other], weight)
            for node, near in enumerate(neighbours)
            for other, weight in near.items()
            if node < other and home[node] != home[other]
        ],
    )
    middles = place_part(between, sizes, seed, progress)
    places = np.empty((len(neighbours), 2))
    for own, group, middle in zip(inside, groups, middles, strict=True):
        places[list(group)] = own + middle
    for _ in range(_TURNS):
        for own, group, middle in zip(inside, groups, middles, strict=True):
            places[list(group)] = _turned(own, group, middle, neighbours, places, home) + middle
    return places


def _inside(
    neighbours: Neighbours, radii: Floats, group: Sequence[int], seed: int, progress: Progress
) -> Floats:
    """Return places for the members of one community round the origin."""
    number = {node: k for k, node in enumerate(group)}
    own = [
        {number[other]: weight for other, weight in neighbours[node].items() if other in number}
        for node in group
    ]
    rooms = radii[list(group)]
    places = np.zeros((len(group), 2))
    parts = components(own)
    laid: list[tuple[Floats, Floats]] = []
    for part in parts:
        local = {node: k for k, node in enumerate(part)}
        near = [{local[other]: weight for other, weight in own[node].items()} for node in part]
        found = _finish(_by_stress(near, rooms[part], seed, progress), rooms[part], progress)
        laid.append((found, rooms[part]))
    for part, moved in zip(parts, pack(laid, GAP), strict=True):
        places[part] = moved
    middled: Floats = (places - (places.max(axis=0) + places.min(axis=0)) / 2).round(3)
    return middled


def _reach(places: Floats, radii: Floats) -> float:
    return float((np.hypot(places[:, 0], places[:, 1]) + radii).max())


def _turned(
    own: Floats,
    group: Sequence[int],
    middle: Floats,
    neighbours: Neighbours,
    places: Floats,
    home: Mapping[int, int],
) -> Floats:
    """Return a community turned, and flipped if need be, so that its members face those they are tied to."""
    wished = np.zeros_like(own)
    for k, node in enumerate(group):
        for other, weight in neighbours[node].items():
            if home[other] != home[node]:
                away = places[other] - middle
                wished[k] += weight * away / max(1.0, math.hypot(*away))
    best: tuple[float, Floats] | None = None
    for flipped in (own, own * np.array((1.0, -1.0))):
        along = float((flipped * wished).sum())
        across = float((flipped[:, 0] * wished[:, 1] - flipped[:, 1] * wished[:, 0]).sum())
        turn = round(math.atan2(across, along), 6)
        cosine, sine = math.cos(turn), math.sin(turn)
        x, y = flipped[:, 0], flipped[:, 1]
        turned = np.column_stack((x * cosine - y * sine, x * sine + y * cosine))
        gain = round(float((turned * wished).sum()), 3)
        if best is None or gain > best[0]:
            best = (gain, turned.round(3))
    return own if best is None else best[1]


def _draw_in(places: Floats, radii: Floats) -> Floats:
    """Shrink a part that takes far more room than its circles need, so that its far ends come nearer."""
    needed = float(((2 * radii + GAP) ** 2).sum()) * _LOOSE
    wide, high = (float(np.ptp(places[:, k])) for k in (0, 1))
    taken = max(wide, 1.0) * max(high, 1.0)
    return places if taken <= needed else (places * round(math.sqrt(needed / taken), 6)).round(3)


def _even_out(places: Floats, radii: Floats) -> Floats:
    """Bring each node, in its own direction, to about where those nearer the middle just fill the ground."""
    away = np.hypot(places[:, 0], places[:, 1])
    order = np.lexsort((np.arange(len(away)), away))
    filled = np.empty_like(away)
    filled[order] = np.sqrt(np.cumsum((2 * radii[order] + GAP) ** 2) / math.pi)
    share = (0.2 + 0.8 * filled / np.maximum(away, 1.0)).round(6)
    return (places * share[:, None]).round(3)


def _lay_flat(places: Floats) -> Floats:
    """Turn a part so that its longest way runs from left to right."""
    x, y = places[:, 0] - places[:, 0].mean(), places[:, 1] - places[:, 1].mean()
    xx, yy, xy = (float(value) for value in ((x * x).sum(), (y * y).sum(), (x * y).sum()))
    turn = round(0.5 * math.atan2(2 * xy, xx - yy), 6)
    cosine, sine = math.cos(turn), math.sin(turn)
    return np.column_stack((x * cosine + y * sine, y * cosine - x * sine)).round(3)
