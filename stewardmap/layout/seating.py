"""Who takes which seat of a group: those tied to each other side by side, others towards their ties."""

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from stewardmap.layout.graph import Neighbours
from stewardmap.layout.group import Group, Point
from stewardmap.layout.stress import Floats, Ints

_UNIT = 60.0
_TURNS = (0, 1, 2, 3)
_MOST = 400
_FEW = 60
_WORK = 6_000_000


def first_places(group: Group, spacing: float) -> dict[int, Point]:
    """Return the members of a group on its seats in their own order, and the anchor where it belongs."""
    x, y = group.middle
    spots = [(x + spacing * a, y + spacing * b) for a, b in group.seats]
    return _with_anchor(group, dict(zip(group.members, spots, strict=True)))


def seated(
    group: Group, neighbours: Neighbours, places: Mapping[int, Point], spacing: float, *, turn: bool
) -> tuple[Group, dict[int, Point]]:
    """Return a group in a better order, and its places: ties are shorter, seats changed by twos.

    Every length and weight is a whole number, so sums are exact and every machine makes the same changes.
    Cost is O(n squared) for each change of n members; the more there are, the fewer changes are tried.

    Args:
        group: whose members stand on its seats already, in their order.
        neighbours: the graph.
        places: where everything stands.
        spacing: map units between two seats.
        turn: whether the whole group may turn round its middle too.
    """
    if len(group.members) == 1:
        return group, _lone(group, neighbours, places, spacing)
    if not group.members or len(group.members) > _MOST:
        return group, _with_anchor(group, {m: places[m] for m in group.members})
    now = np.array([places[member] for member in group.members])
    tried = [now] if not turn or len(now) > _FEW else [_turned(now, group, step) for step in _TURNS]
    inside = _weights_inside(group, neighbours)
    hidden = np.zeros_like(inside)
    for pair in group.covered:
        hidden[pair] = round(spacing)
    found = [_swapped(spots, inside, _pulls(group, neighbours, places, spots), hidden) for spots in tried]
    best = min(range(len(found)), key=lambda k: found[k][0])
    order = dict(zip(found[best][1].tolist(), group.members, strict=True))
    again = replace(group, members=tuple(order[seat] for seat in range(len(order))))
    spots = zip(again.members, tried[best].tolist(), strict=True)
    return again, _with_anchor(group, {member: (x, y) for member, (x, y) in spots})


def _with_anchor(group: Group, spots: dict[int, Point]) -> dict[int, Point]:
    """Add the anchor: in the middle, or across from its only member."""
    if group.anchor is None:
        return spots
    x, y = group.middle
    if len(spots) == 1:
        ((a, b),) = spots.values()
        return {**spots, group.anchor: (2 * x - a, 2 * y - b)}
    return {**spots, group.anchor: (x, y)}


def _lone(
    group: Group, neighbours: Neighbours, places: Mapping[int, Point], spacing: float
) -> dict[int, Point]:
    """Turn an anchor and its only member so that the member faces its ties."""
    (member,) = group.members
    if group.anchor is None:
        return {member: group.middle}
    x, y = group.middle
    placed = [(near, w) for near, w in neighbours[member].items() if near != group.anchor and near in places]
    dx = sum(w * (places[near][0] - x) for near, w in placed)
    dy = sum(w * (places[near][1] - y) for near, w in placed)
    away = math.hypot(dx, dy)
    far = spacing * group.seats[0][0]
    across, down = (far * dx / away, far * dy / away) if away > 1e-6 else (0.0, far)
    return _with_anchor(group, {member: (round(x + across, 3), round(y + down, 3))})


def _turned(spots: Floats, group: Group, step: int) -> Floats:
    """Turn a group by some quarters of the angle between two of the six or more in a ring."""
    angle = step * math.pi / (2 * min(9, max(2, len(group.members))))
    cosine, sine = round(math.cos(angle), 9), round(math.sin(angle), 9)
    x, y = spots[:, 0] - group.middle[0], spots[:, 1] - group.middle[1]
    turned = np.column_stack((x * cosine - y * sine, x * sine + y * cosine))
    placed: Floats = (turned + np.array(group.middle)).round(3)
    return placed


def _weights_inside(group: Group, neighbours: Neighbours) -> Floats:
    number = {member: k for k, member in enumerate(group.members)}
    inside = np.zeros((len(number), len(number)))
    for member, k in number.items():
        for near, weight in neighbours[member].items():
            if near in number:
                inside[k, number[near]] = round(weight * _UNIT)
    return inside


def _pulls(group: Group, neighbours: Neighbours, places: Mapping[int, Point], spots: Floats) -> Floats:
    """Return what each member's ties to others would cost at each seat."""
    own = {*group.members, group.anchor}
    found = np.zeros((len(spots), len(spots)))
    ties = [
        (k, places[near], round(weight * _UNIT))
        for k, member in enumerate(group.members)
        for near, weight in neighbours[member].items()
        if near not in own and near in places
    ]
    if ties:
        ends = np.array([place for _, place, _ in ties])
        far = np.hypot(spots[:, 0] - ends[:, :1], spots[:, 1] - ends[:, 1:])
        costs = np.rint(far) * np.array([weight for _, _, weight in ties])[:, None]
        np.add.at(found, [k for k, _, _ in ties], costs)
    return found


def _swapped(spots: Floats, inside: Floats, pulls: Floats, hidden: Floats) -> tuple[float, Ints]:
    """Return the cost and each member's seat after the changes of two seats that gain most, best first."""
    lengths = np.rint(np.hypot(*(spots[:, None, :] - spots[None, :, :]).transpose(2, 0, 1))) + hidden
    count = len(spots)
    seat = np.arange(count)
    cost = pulls + inside @ lengths
    for _ in range(min(3 * count, _WORK // count**2)):
        own = cost.diagonal()
        gain = cost + cost.T - own[:, None] - own[None, :] + 2 * inside * lengths
        best = int(gain.argmin())
        one, other = divmod(best, count)
        if gain[one, other] >= 0:
            break
        pair, swap = [one, other], [other, one]
        cost = cost + np.outer(inside[:, one] - inside[:, other], lengths[other] - lengths[one])
        cost[:, pair] = cost[:, swap]
        lengths[pair] = lengths[swap]
        lengths[:, pair] = lengths[:, swap]
        seat[pair] = seat[swap]
    both = float(pulls[np.arange(count), seat].sum()) + float((inside * lengths).sum()) / 2
    return both, seat
