"""Everyone in bands from top to bottom, such as the levels at which posts work."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence

from stewardmap.layout.arrange import FLAT, SPACING
from stewardmap.layout.graph import Edge, Neighbours, neighbours_of
from stewardmap.layout.ordering import by_their_ties
from stewardmap.model.ids import Id
from stewardmap.progress import Progress, no_progress

Point = tuple[float, float]

_LINE = SPACING / FLAT
_BETWEEN = 1.2 * _LINE
_WIDE = 1.4
_TURNS = 16
_MOST_APART = 2.5


def levels(
    nodes: Collection[Id], edges: Iterable[Edge], bands: Mapping[Id, int], progress: Progress = no_progress
) -> dict[Id, Point]:
    """Return places in bands, in map units: lower numbers above, and what has none below all others.

    Within a band everything stands over or under what it is tied to, as far as there is room; a band that
    would be too long has several lines. Cost is O(m + n log n) a turn, 16 turns.
    Source: the averages of Sugiyama, Tagawa & Toda (1981), doi:10.1109/TSMC.1981.4308636.
    """
    every = frozenset(nodes)
    kept = [edge for edge in edges if edge.first in every and edge.second in every]
    order = by_their_ties(every, kept, {})
    number = {node: k for k, node in enumerate(order)}
    pairs = ((number[edge.first], number[edge.second], edge.weight) for edge in kept)
    neighbours = neighbours_of(len(order), sorted((min(a, b), max(a, b), w) for a, b, w in pairs))
    last = max(bands.values(), default=0) + 1
    rows: dict[int, list[int]] = {}
    for k, node in enumerate(order):
        rows.setdefault(bands.get(node, last), []).append(k)
    places = _places([rows[band] for band in sorted(rows)], neighbours, progress)
    return {order[k]: (round(x, 1), round(y, 1)) for k, (x, y) in places.items()}


def _places(rows: Sequence[list[int]], neighbours: Neighbours, progress: Progress) -> dict[int, Point]:
    wide = _width([len(row) for row in rows])
    found = _set_out(rows, wide)
    for turn in range(_TURNS):
        progress(turn, _TURNS)
        for row in rows if turn % 2 else rows[::-1]:
            wished = {node: _middle(node, neighbours, found) for node in row}
            row.sort(key=lambda node: (round(wished[node], 3), node))
            found = _set_out(rows, wide)
    return found


def _width(sizes: Sequence[int]) -> int:
    """Return how many marks a line may hold, so that the whole is somewhat wider than it is high."""
    wide = 1
    while wide * SPACING < _WIDE * sum(math.ceil(size / wide) * _LINE + _BETWEEN for size in sizes):
        wide += 1
    return min(wide, max(sizes, default=1))


def _set_out(rows: Sequence[Sequence[int]], wide: int) -> dict[int, Point]:
    """Return places for rows in their order: columns filled downwards, every other line half a step on."""
    found: dict[int, Point] = {}
    top = 0.0
    for row in rows:
        lines = math.ceil(len(row) / wide)
        columns = math.ceil(len(row) / lines)
        step = SPACING * min(_MOST_APART, wide / columns)
        for k, node in enumerate(row):
            column, line = divmod(k, lines)
            x = (column - (columns - 1) / 2) * step + (line % 2) * step / 2
            found[node] = (round(x, 3), round(top + line * _LINE, 3))
        top += lines * _LINE + _BETWEEN
    return found


def _middle(node: int, neighbours: Neighbours, places: Mapping[int, Point]) -> float:
    """Return over or under what a node belongs: the middle of its ties, or where it is."""
    total = sum(neighbours[node].values())
    if not total:
        return places[node][0]
    return sum(weight * places[near][0] for near, weight in neighbours[node].items()) / total
