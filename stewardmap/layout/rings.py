"""The members of a group, on rings round their anchor, each towards those it is tied to."""

import math
from collections.abc import Mapping, Sequence

from stewardmap.layout.graph import Neighbours

Point = tuple[float, float]

_PER_RING = 6
_RING = 0.96
_LONE = 0.86


def rings_for(count: int) -> list[int]:
    """Return how many members stand on each ring, innermost first: at most 6, 12, 18 ..."""
    rings = 0
    while _PER_RING * rings * (rings + 1) // 2 < count:
        rings += 1
    room = [_PER_RING * (ring + 1) for ring in range(rings)]
    total = sum(room)
    taken = [count * size // total for size in room] if total else []
    for ring in reversed(range(rings)):
        while sum(taken) < count and taken[ring] < room[ring]:
            taken[ring] += 1
    return taken


def radius_for(count: int, spacing: float) -> float:
    """Return the radius of a group of this many members and their anchor, with room for words round it."""
    if count <= 1:
        return spacing * (0.5 + _LONE * count / 2)
    return spacing * (len(rings_for(count)) * _RING + 0.5)


def anchor_place(centre: Point, seats: Mapping[int, Point]) -> Point:
    """Return where a group's anchor stands: in its middle, or across from its only member."""
    if len(seats) != 1:
        return centre
    ((x, y),) = seats.values()
    return 2 * centre[0] - x, 2 * centre[1] - y


def seat_members(
    centre: Point,
    members: Sequence[int],
    neighbours: Neighbours,
    places: Mapping[int, Point],
    spacing: float,
) -> dict[int, Point]:
    """Return places on rings round a centre: those most tied to others stand outside, towards them."""
    wished = {member: _wish(member, centre, neighbours, places) for member in members}
    outward = sorted(members, key=lambda member: (wished[member][1], member))
    seats: dict[int, Point] = {}
    start = 0
    for ring, size in enumerate(rings_for(len(members))):
        chosen = outward[start : start + size]
        start += size
        far = spacing * (_LONE / 2 if len(members) == 1 else _RING * (ring + 1))
        seats |= _on_ring(centre, far, chosen, wished)
    return seats


def _wish(
    member: int, centre: Point, neighbours: Neighbours, places: Mapping[int, Point]
) -> tuple[float, float]:
    """Return the angle in which a member's ties lie and how strongly they pull."""
    x = y = 0.0
    for near, weight in neighbours[member].items():
        there = places.get(near)
        if there is not None:
            dx, dy = there[0] - centre[0], there[1] - centre[1]
            away = math.hypot(dx, dy)
            if away > 1e-6:
                x, y = x + weight * dx / away, y + weight * dy / away
    return math.atan2(y, x), math.hypot(x, y)


def _on_ring(
    centre: Point, radius: float, members: Sequence[int], wished: Mapping[int, tuple[float, float]]
) -> dict[int, Point]:
    """Spread members evenly in the order of their wishes, turned so that the strongest wishes are met."""
    order = sorted(members, key=lambda member: (round(wished[member][0], 6), member))
    count = len(order)
    turn_x = turn_y = 0.0
    for slot, member in enumerate(order):
        angle, pull = wished[member]
        miss = angle - 2 * math.pi * slot / count
        turn_x, turn_y = turn_x + pull * math.cos(miss), turn_y + pull * math.sin(miss)
    turn = math.atan2(turn_y, turn_x) if math.hypot(turn_x, turn_y) > 1e-9 else -math.pi / 2
    return {
        member: (
            round(centre[0] + radius * math.cos(turn + 2 * math.pi * slot / count), 3),
            round(centre[1] + radius * math.sin(turn + 2 * math.pi * slot / count), 3),
        )
        for slot, member in enumerate(order)
    }
