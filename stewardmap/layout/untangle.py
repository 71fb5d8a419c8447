"""Fewer lines that cross: whole groups go to other free spots, turn, and change seats, while that helps."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stewardmap.layout.graph import Neighbours
from stewardmap.layout.group import Group
from stewardmap.layout.stress import Floats
from stewardmap.progress import Progress, no_progress

Whole = NDArray[np.int32] | NDArray[np.int64]
Point = tuple[float, float]

_PASSES = 4
_SPOTS = 24
_BEYOND = 0.5
_TURNS = 8
_STEP = 0.5
_LOOKED_AT = 128
_LIKELY = 3
_EVERY = 4
_WIDEST = 30_000
_AT_ONCE = 60_000
_MOST_LINES = 1200
_WORK = 60_000_000
"""How many pairs of lines are looked at, at most: about a second, and the same on every machine."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Every line by its two ends, and those at each node."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    at: Sequence[Sequence[int]]

    def of(self, nodes: Sequence[int]) -> NDArray[np.int64]:
        """Return the lines at any of some nodes, each once."""
        return np.array(sorted({line for node in nodes for line in self.at[node]}), dtype=np.int64)


class Tangle:
    """A drawing whose nodes are moved only where fewer lines cross after it."""

    def __init__(self, neighbours: Neighbours, places: Floats) -> None:
        self.places = places
        self.left = _WORK
        self._lines = _lines(neighbours)
        self._drawn = self._drawn_at(places, np.arange(len(self._lines.first)))

    def better(self, nodes: Sequence[int], ways: Floats) -> Floats | None:
        """Move some nodes in the way by which the fewest lines cross, if any is better than now.

        `ways` are tables of x and y in the order of the nodes. Returns by how much the first of them moves.
        """
        own = self._lines.of(nodes)
        if not len(own) or not len(ways):
            return None
        rest = np.delete(self._drawn, own, axis=1)
        ways = self._likely(nodes, ways, own, rest)
        now = self.places[list(nodes)][None]
        best = int(self._crossed(self._drawn_in(nodes, np.concatenate((now, ways)), own), rest).argmin())
        if not best:
            return None
        self.places[list(nodes)] = ways[best - 1]
        self._drawn[:, own] = self._drawn_at(self.places, own)
        moved: Floats = ways[best - 1][0] - now[0, 0]
        return moved

    def _likely(self, nodes: Sequence[int], ways: Floats, own: Whole, rest: Whole) -> Floats:
        """Return the few ways in which the fewest of every third line are crossed, best first."""
        if len(ways) <= _LIKELY:
            return ways
        rough = self._crossed(self._drawn_in(nodes, ways, own), rest[:, ::_EVERY])
        likely: Floats = ways[np.argsort(rough, kind="stable")[:_LIKELY]]
        return likely

    def _drawn_in(self, nodes: Sequence[int], ways: Floats, own: Whole) -> Whole:
        """Return the four ends of some lines, in each way: 4 by ways by lines."""
        slot = np.full(len(self.places), -1)
        slot[list(nodes)] = np.arange(len(nodes))
        whole, moved = np.rint(self.places), np.rint(ways)
        found = np.empty((4, len(ways), len(own)), dtype=np.int32)
        for k, ends in enumerate((self._lines.first[own], self._lines.second[own])):
            inside = slot[ends] >= 0
            for axis in (0, 1):
                found[2 * k + axis] = whole[ends, axis]
                found[2 * k + axis][:, inside] = moved[:, slot[ends[inside]], axis]
        return found

    def _drawn_at(self, places: Floats, own: Whole) -> Whole:
        whole = np.rint(places).astype(np.int32)
        return np.vstack((whole[self._lines.first[own]].T, whole[self._lines.second[own]].T))

    def _crossed(self, ways: Whole, rest: Whole) -> Whole:
        """Return how many lines cross in each way: those that are moved, with all and with each other."""
        _, number, lines = ways.shape
        self.left -= number * lines * (rest.shape[1] + lines)
        found = _crossings(ways[:, :, :, None], ways[:, :, None, :]).sum(axis=(1, 2))
        flat = ways.reshape(4, -1)
        many = max(1, _AT_ONCE // max(1, rest.shape[1]))
        counts = np.concatenate(
            [
                np.count_nonzero(_crossings(flat[:, k : k + many, None], rest[:, None, :]), axis=1)
                for k in range(0, flat.shape[1], many)
            ]
        )
        total: Whole = 2 * counts.reshape(number, lines).sum(axis=1) + found
        return total


def untangled(
    neighbours: Neighbours,
    groups: Sequence[Group],
    places: Floats,
    spacing: float,
    progress: Progress = no_progress,
) -> Floats:
    """Return places of the same groups at which fewer lines cross: no group comes to lie over another.

    Each group in turn tries the free spots nearest the middle of its ties, turns, and lets its members change
    seats by twos; whatever does not lessen the number of crossings is not done. It counts in whole numbers,
    and stops after so many pairs of lines; larger maps, and those with few groups, stay as they are.

    Args:
        neighbours: the graph.
        groups: every node in exactly one, none over another.
        places: rows of x and y by node.
        spacing: map units between two neighbouring marks.
        progress: told how far the work is; raises to stop it.
    """
    if not _is_worth_it(neighbours, groups) or float(np.ptp(places, axis=0).max()) > _WIDEST:
        return places
    tangle = Tangle(neighbours, places - places.min(axis=0).round(3))
    reach = np.array([spacing * group.reach for group in groups])
    middles = np.array([_middle(group, tangle.places) for group in groups])
    for turn in range(_PASSES):
        for k, group in enumerate(groups):
            progress(turn * len(groups) + k, _PASSES * len(groups))
            if tangle.left < 0:
                return tangle.places
            moves = _moves(k, group, neighbours, tangle.places, middles, reach, spacing)
            now = tangle.places[list(group.nodes)]
            moved = tangle.better(group.nodes, now + moves[:, None, :])
            if moved is not None:
                middles[k] += moved
            _turn(tangle, group, middles[k])
            _change_seats(tangle, group)
    return tangle.places


def _is_worth_it(neighbours: Neighbours, groups: Sequence[Group]) -> bool:
    """Whether the map is small, and groups, which hold their members together, make its lines cross."""
    together = sum(len(group.nodes) for group in groups if len(group.nodes) > 1)
    lines = sum(map(len, neighbours)) // 2
    return 1 < lines <= _MOST_LINES and 2 * together > len(neighbours)


def _lines(neighbours: Neighbours) -> Lines:
    pairs = [(a, b) for a, near in enumerate(neighbours) for b in near if a < b]
    at: list[list[int]] = [[] for _ in neighbours]
    for line, pair in enumerate(pairs):
        for node in pair:
            at[node].append(line)
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Lines(table[:, 0], table[:, 1], at)


def _middle(group: Group, places: Floats) -> Floats:
    own = places[list(group.nodes)]
    middle: Floats = places[group.anchor] if group.anchor is not None and len(own) > 2 else own.mean(axis=0)
    return middle.round(3)


def _moves(
    k: int,
    group: Group,
    neighbours: Neighbours,
    places: Floats,
    middles: Floats,
    reach: Floats,
    spacing: float,
) -> Floats:
    """Return by how much a group may move to free spots, those nearest the middle of its ties first."""
    low, high = (middles - reach[:, None]).min(axis=0), (middles + reach[:, None]).max(axis=0)
    step, room = _STEP * spacing, reach[k] - _BEYOND * spacing
    first, last = (np.rint((edge - middles[k]) / step) for edge in (low + room, high - room))
    across, down = (np.arange(first[axis], last[axis] + 1) * step for axis in (0, 1))
    moves = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    wished = _pull(group, neighbours, places) - middles[k]
    order = np.argsort(((moves - wished) ** 2).sum(axis=1).round(3), kind="stable")
    others = np.arange(len(middles)) != k
    room, taken = (reach[k] + reach[others]) ** 2, middles[others] - middles[k]
    free: list[Floats] = []
    for at in range(0, len(order), _LOOKED_AT):
        near = moves[order[at : at + _LOOKED_AT]]
        across, down = (near[:, axis, None] - taken[:, axis] for axis in (0, 1))
        free.extend(near[(across**2 + down**2 >= room).all(axis=1)])
        if len(free) >= _SPOTS:
            break
    return np.array(free[:_SPOTS]).reshape(-1, 2)


def _pull(group: Group, neighbours: Neighbours, places: Floats) -> Floats:
    """Return the middle of what a group is tied to outside itself, each line as heavy as another."""
    own = set(group.nodes)
    ends = [near for node in group.nodes for near in neighbours[node] if near not in own]
    chosen = ends or list(group.nodes)
    pull: Floats = places[chosen].mean(axis=0).round(3)
    return pull


def _turn(tangle: Tangle, group: Group, middle: Floats) -> None:
    """Turn a group, or turn it over, about its middle."""
    if len(group.nodes) < 2:
        return
    own = tangle.places[list(group.nodes)] - middle
    ways = [_turned(own, step, flip) + middle for flip in (1, -1) for step in range(_TURNS)]
    tangle.better(group.nodes, np.array(ways[1:]))


def _turned(own: Floats, step: int, flip: int) -> Floats:
    angle = 2 * math.pi * step / _TURNS
    cosine, sine = round(math.cos(angle), 9), round(math.sin(angle), 9)
    x, y = own[:, 0], own[:, 1] * flip
    return np.column_stack((x * cosine - y * sine, x * sine + y * cosine)).round(3)


def _change_seats(tangle: Tangle, group: Group) -> None:
    members = group.members
    for k, one in enumerate(members):
        for other in members[k + 1 :]:
            pair = (one, other)
            tangle.better(pair, tangle.places[[other, one]][None])


def _crossings(own: Whole, rest: Whole) -> NDArray[np.bool_]:
    """Return which pairs of lines cross, one of each table of four ends; those that share an end do not."""
    ax, ay, bx, by = own
    cx, cy, dx, dy = rest
    across, down = bx - ax, by - ay
    level = across * ay - down * ax
    apart = _are_apart(across * cy - down * cx - level, across * dy - down * dx - level)
    across, down = dx - cx, dy - cy
    level = across * cy - down * cx
    apart &= _are_apart(across * ay - down * ax - level, across * by - down * bx - level)
    return apart


def _are_apart(one: Whole, other: Whole) -> NDArray[np.bool_]:
    """Whether two points lie on different sides, neither on the line."""
    found: NDArray[np.bool_] = ((one ^ other) < 0) & (one != 0) & (other != 0)
    return found
