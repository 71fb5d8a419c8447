"""Finding room for what is new near those it is tied to, with everything else left alone."""

import math
from collections.abc import Iterator, Mapping, Sequence

from stewardmap.layout.graph import Neighbours
from stewardmap.layout.ground import Ground
from stewardmap.layout.group import Group
from stewardmap.layout.grouped import place_groups, seat_all
from stewardmap.progress import Progress, no_progress

Point = tuple[float, float]

_MANY = 8
_ASIDE = 1.5


def place_near(
    neighbours: Neighbours,
    groups: Sequence[Group],
    there: Mapping[int, Point],
    spacing: float,
    progress: Progress = no_progress,
) -> dict[int, Point]:
    """Return a place for each new node, none nearer than `spacing` to any other where there is room.

    A new group comes whole to the middle of its ties; a new member to its group, towards its ties; what is
    tied to nobody goes under the map. Those with most ties to what is there go first. Where more is new than
    old, the new is arranged by itself and set beside the old, on the side of its ties.
    """
    whole = [group for group in groups if not any(node in there for node in group.nodes)]
    taken = dict(there)
    if len(whole) > _MANY and sum(len(group.nodes) for group in whole) > len(there):
        taken |= _beside(neighbours, whole, there, spacing, progress)
        whole = []
    homes = {node: group for group in groups for node in group.nodes}
    waiting = [*whole, *_newcomers(groups, there)]
    _take_in(waiting, homes, neighbours, taken, spacing, progress)
    return {node: place for node, place in taken.items() if node not in there}


def _newcomers(groups: Sequence[Group], there: Mapping[int, Point]) -> Iterator[Group]:
    """Yield each new node of a group of which some are there already, as a group of its own."""
    for group in groups:
        if any(node in there for node in group.nodes):
            yield from (Group((), node) for node in group.nodes if node not in there)


def _take_in(
    waiting: Sequence[Group],
    homes: Mapping[int, Group],
    neighbours: Neighbours,
    taken: dict[int, Point],
    spacing: float,
    progress: Progress,
) -> None:
    """Add the waiting to what is taken, those with most ties to it first."""
    ground = Ground(taken.values(), spacing)
    owner = {node: k for k, group in enumerate(waiting) for node in group.nodes}
    pull = [sum(_pull(node, neighbours, taken) for node in group.nodes) for group in waiting]
    left = set(range(len(waiting)))
    while left:
        progress(len(waiting) - len(left), len(waiting))
        k = min(left, key=lambda one: (-round(pull[one], 6), one))
        left.remove(k)
        start = _start(waiting[k], homes, neighbours, taken, spacing) or ground.under()
        middle = ground.room(start, waiting[k].reach)
        found = seat_all(neighbours, [waiting[k].at(middle)], taken, spacing)
        ground.add(found.values())
        taken |= found
        for node in found:
            for near, weight in neighbours[node].items():
                if near in owner:
                    pull[owner[near]] += weight


def _pull(node: int, neighbours: Neighbours, taken: Mapping[int, Point]) -> float:
    return sum(weight for near, weight in neighbours[node].items() if near in taken)


def _start(
    group: Group,
    homes: Mapping[int, Group],
    neighbours: Neighbours,
    taken: Mapping[int, Point],
    spacing: float,
) -> Point | None:
    """Return the middle of a group's ties; for a newcomer, one step from its own group towards them."""
    middle = _middle(group, neighbours, taken)
    home = homes[group.nodes[0]]
    own = _own_place(home, taken)
    if own is None or middle is None or home.anchor == group.nodes[0]:
        return own or middle
    dx, dy = middle[0] - own[0], middle[1] - own[1]
    away = math.hypot(dx, dy)
    if away < 1e-6:
        return own
    return round(own[0] + spacing * dx / away, 3), round(own[1] + spacing * dy / away, 3)


def _own_place(home: Group, taken: Mapping[int, Point]) -> Point | None:
    """Return where a group of which some are there has its anchor, else the middle of those who are."""
    if home.anchor is not None and home.anchor in taken:
        return taken[home.anchor]
    spots = [taken[node] for node in home.nodes if node in taken]
    if not spots:
        return None
    return round(sum(x for x, _ in spots) / len(spots), 3), round(sum(y for _, y in spots) / len(spots), 3)


def _middle(group: Group, neighbours: Neighbours, taken: Mapping[int, Point]) -> Point | None:
    total = x = y = 0.0
    for node in group.nodes:
        for near, weight in neighbours[node].items():
            if near in taken:
                total += weight
                x += weight * taken[near][0]
                y += weight * taken[near][1]
    return (round(x / total, 3), round(y / total, 3)) if total else None


def _beside(
    neighbours: Neighbours,
    whole: Sequence[Group],
    there: Mapping[int, Point],
    spacing: float,
    progress: Progress,
) -> dict[int, Point]:
    """Arrange new groups by themselves, and set them right, left, under or over: where ties are shortest."""
    nodes = sorted(node for group in whole for node in group.nodes)
    number = {node: k for k, node in enumerate(nodes)}
    own = [{number[b]: w for b, w in neighbours[a].items() if b in number} for a in nodes]
    local = [
        Group(tuple(number[m] for m in group.members), None if group.anchor is None else number[group.anchor])
        for group in whole
    ]
    found = place_groups(own, local, spacing, progress=progress)
    block, old = Ground(found.values(), spacing).box, Ground(there.values(), spacing).box
    moves = _sides(block, old, _ASIDE * spacing)

    def length(move: Point) -> float:
        ties = (
            w
            * math.hypot(
                found[number[a]][0] + move[0] - there[b][0], found[number[a]][1] + move[1] - there[b][1]
            )
            for a in nodes
            for b, w in neighbours[a].items()
            if b in there
        )
        return round(sum(ties), 3)

    x, y = min(moves, key=length)
    return {node: (found[number[node]][0] + x, found[number[node]][1] + y) for node in nodes}


def _sides(
    block: tuple[float, float, float, float], old: tuple[float, float, float, float], gap: float
) -> list[Point]:
    middle_x = (old[0] + old[2] - block[0] - block[2]) / 2
    middle_y = (old[1] + old[3] - block[1] - block[3]) / 2
    return [
        (old[2] + gap - block[0], middle_y),
        (old[0] - gap - block[2], middle_y),
        (middle_x, old[3] + gap - block[1]),
        (middle_x, old[1] - gap - block[3]),
    ]
