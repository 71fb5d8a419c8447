"""A whole map: groups as circles by the ties between them, then members on the seats of their group."""

from collections.abc import Mapping, Sequence

import numpy as np

from stewardmap.layout.crossings import tangle
from stewardmap.layout.graph import Neighbours, components, neighbours_of
from stewardmap.layout.group import Group
from stewardmap.layout.packing import pack
from stewardmap.layout.part import GAP, place_part
from stewardmap.layout.seating import first_places, seated
from stewardmap.layout.stress import Floats
from stewardmap.layout.untangle import untangled
from stewardmap.progress import Progress, no_progress

Point = tuple[float, float]

_ROUNDS = 3
_TRIES = 3
_SMALL = 200


def place_groups(
    neighbours: Neighbours,
    groups: Sequence[Group],
    spacing: float,
    seed: int = 0,
    progress: Progress = no_progress,
) -> dict[int, Point]:
    """Return a place for every node: no group's circle lies over another's.

    Of a small map the least tangled of three pictures is taken, and untangled further.

    Args:
        neighbours: the graph.
        groups: every node in exactly one.
        spacing: map units between two neighbouring marks.
        seed: another number gives another picture.
        progress: told how far the work is; raises to stop it.
    """
    tries = _TRIES if len(neighbours) <= _SMALL else 1
    tried = [_placed(neighbours, groups, spacing, seed * _TRIES + k, progress) for k in range(tries)]
    order = range(len(neighbours))
    tables = [np.array([found[node] for node in order]).reshape(-1, 2) for found in tried]
    best = tables[0] if tries == 1 else min(tables, key=lambda table: tangle(table, neighbours))
    places = untangled(neighbours, groups, best, spacing, progress)
    return {node: (x, y) for node, (x, y) in enumerate(places.round(3).tolist())}


def _placed(
    neighbours: Neighbours, groups: Sequence[Group], spacing: float, seed: int, progress: Progress
) -> dict[int, Point]:
    if not groups:
        return {}
    middles = _middles(neighbours, groups, spacing, seed, progress)
    placed = [group.at(middle) for group, middle in zip(groups, middles, strict=True)]
    return seat_all(neighbours, placed, {}, spacing, progress)


def seat_all(
    neighbours: Neighbours,
    groups: Sequence[Group],
    there: Mapping[int, Point],
    spacing: float,
    progress: Progress = no_progress,
) -> dict[int, Point]:
    """Return places for the nodes of groups whose middles are known, with everything `there` left alone."""
    found = {node: spot for group in groups for node, spot in first_places(group, spacing).items()}
    places = {**there, **found}
    order = [*groups]
    for turn in range(_ROUNDS):
        for k, group in enumerate(order):
            progress(turn * len(groups) + k, _ROUNDS * len(groups))
            order[k], spots = seated(group, neighbours, places, spacing, turn=turn == 0)
            places |= spots
    return {node: places[node] for node in found}


def _middles(
    neighbours: Neighbours, groups: Sequence[Group], spacing: float, seed: int, progress: Progress
) -> list[Point]:
    radii = np.array([spacing * group.reach for group in groups])
    between = ties_between(neighbours, groups)
    parts = components(between)
    laid = [(_place_one(part, between, radii, seed, progress), radii[part]) for part in parts]
    middles: list[Point] = [(0.0, 0.0)] * len(groups)
    for part, moved in zip(parts, pack(laid, GAP), strict=True):
        for k, (x, y) in zip(part, moved, strict=True):
            middles[k] = (round(float(x), 3), round(float(y), 3))
    return middles


def ties_between(neighbours: Neighbours, groups: Sequence[Group]) -> Neighbours:
    """Return the graph of groups, each edge as heavy as all ties between the two together."""
    home = {node: k for k, group in enumerate(groups) for node in group.nodes}
    return neighbours_of(
        len(groups),
        [
            (home[one], home[other], weight)
            for one, near in enumerate(neighbours)
            for other, weight in near.items()
            if one < other and one in home and other in home
        ],
    )


def _place_one(part: list[int], between: Neighbours, radii: Floats, seed: int, progress: Progress) -> Floats:
    local = {node: k for k, node in enumerate(part)}
    own = [{local[near]: weight for near, weight in between[node].items()} for node in part]
    return place_part(own, radii[part], seed, progress)
