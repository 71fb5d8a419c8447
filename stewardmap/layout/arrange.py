"""Where everything goes on a map: groups by their ties, members round their anchor."""

from collections.abc import Collection, Iterable, Mapping

import numpy as np

from stewardmap.layout.graph import Edge, Neighbours, components, neighbours_of
from stewardmap.layout.packing import pack
from stewardmap.layout.part import GAP, place_part
from stewardmap.layout.placing import place_near
from stewardmap.layout.rings import anchor_place, radius_for, seat_members
from stewardmap.layout.stress import Floats
from stewardmap.model.ids import Id
from stewardmap.progress import Progress, no_progress

Point = tuple[float, float]

SPACING = 104.0
"""Map units between two neighbouring marks, side by side."""
FLAT = 1.3
"""How many times closer marks may stand one under the other, where words need less room."""

_ROUNDS = 3


def arrange(
    nodes: Collection[Id],
    edges: Iterable[Edge],
    groups: Mapping[Id, Id],
    fixed: Mapping[Id, Point] | None = None,
    seed: int = 0,
    progress: Progress = no_progress,
) -> dict[Id, Point]:
    """Return a place in map units for every node: the same ones for the same graph on every machine.

    Args:
        nodes: what is to be placed, in any order.
        edges: who should stand near whom; edges to unknown nodes are left out.
        groups: the anchor of each member; an anchor is a node and in no group itself.
        fixed: places that stay; new nodes are then put near their ties, and nothing else moves.
        seed: another number gives another, equally good picture.
        progress: told how far the work is; raises to stop it.

    Cost is about O(n squared) up to 110 groups, and O(m + n) times some hundred rounds above.
    """
    order = sorted(nodes)
    index = {node: k for k, node in enumerate(order)}
    pairs = sorted(
        (*sorted((index[e.first], index[e.second])), e.weight)
        for e in edges
        if e.first in index and e.second in index
    )
    neighbours = neighbours_of(len(order), [(int(a), int(b), float(w)) for a, b, w in pairs])
    anchors = {index[m]: index[a] for m, a in groups.items() if m in index and a in index and m != a}
    there = {index[n]: (x, y * FLAT) for n, (x, y) in (fixed or {}).items() if n in index}
    if there:
        new = [k for k in range(len(order)) if k not in there]
        placed = place_near(new, neighbours, anchors, there, SPACING)
    else:
        placed = _arrange_all(neighbours, anchors, seed, progress)
    found = {order[k]: (round(x, 1), round(y / FLAT, 1)) for k, (x, y) in sorted(placed.items())}
    return found | {node: place for node, place in (fixed or {}).items() if node in index}


def _arrange_all(
    neighbours: Neighbours, anchors: Mapping[int, int], seed: int, progress: Progress
) -> dict[int, Point]:
    if not neighbours:
        return {}
    members: dict[int, list[int]] = {k: [] for k in range(len(neighbours)) if k not in anchors}
    for member, anchor in sorted(anchors.items()):
        members.setdefault(anchor, []).append(member)
    heads = sorted(members)
    centres = _place_heads(heads, members, neighbours, anchors, seed, progress)
    places = dict(centres)
    for _ in range(_ROUNDS):
        for head in heads:
            if members[head]:
                seats = seat_members(centres[head], members[head], neighbours, places, SPACING)
                places |= seats | {head: anchor_place(centres[head], seats)}
    return places


def _place_heads(
    heads: list[int],
    members: Mapping[int, list[int]],
    neighbours: Neighbours,
    anchors: Mapping[int, int],
    seed: int,
    progress: Progress,
) -> dict[int, Point]:
    """Place the groups, as circles with room for their members, by the ties between them."""
    number = {head: k for k, head in enumerate(heads)}
    radii = np.array([radius_for(len(members[head]), SPACING) for head in heads])
    between = neighbours_of(
        len(heads),
        [
            (number[anchors.get(one, one)], number[anchors.get(other, other)], weight)
            for one, near in enumerate(neighbours)
            for other, weight in near.items()
            if one < other
        ],
    )
    parts = components(between)
    laid = [(_place_one(part, between, radii, seed, progress), radii[part]) for part in parts]
    places: dict[int, Point] = {}
    for part, moved in zip(parts, pack(laid, GAP), strict=True):
        for k, (x, y) in zip(part, moved, strict=True):
            places[heads[k]] = (round(float(x), 3), round(float(y), 3))
    return places


def _place_one(part: list[int], between: Neighbours, radii: Floats, seed: int, progress: Progress) -> Floats:
    local = {node: k for k, node in enumerate(part)}
    own = [{local[near]: weight for near, weight in between[node].items()} for node in part]
    return place_part(own, radii[part], seed, progress)
