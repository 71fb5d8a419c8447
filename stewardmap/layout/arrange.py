"""Where everything goes on a map: groups by their ties, members round their anchor."""

from collections.abc import Collection, Iterable, Mapping

from stewardmap.layout.graph import Edge, neighbours_of
from stewardmap.layout.group import groups_of
from stewardmap.layout.grouped import place_groups
from stewardmap.layout.ordering import by_their_ties
from stewardmap.layout.placing import place_near
from stewardmap.model.ids import Id
from stewardmap.progress import Progress, no_progress

Point = tuple[float, float]

SPACING = 104.0
"""Map units between two neighbouring marks, side by side."""
FLAT = 1.3
"""How many times closer marks may stand one under the other, where words need less room."""


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
        groups: the group of each member: a node, which is then its anchor, or any other id, for a group
            without an anchor.
        fixed: places that stay; new nodes are then put near their ties, and nothing else moves.
        seed: another number gives another, equally good picture.
        progress: told how far the work is; raises to stop it.

    Cost is O(m + n) times some hundred rounds, and O(k cubed) for each group of k.
    """
    every = frozenset(nodes)
    kept = [edge for edge in edges if edge.first in every and edge.second in every]
    there = {node: place for node, place in (fixed or {}).items() if node in every}
    order = sorted(every) if there else by_their_ties(every, kept, groups)
    index = {node: k for k, node in enumerate(order)}
    neighbours = neighbours_of(len(order), sorted(_numbered(edge, index) for edge in kept))
    gathered = groups_of(order, groups)
    if there:
        still = {index[node]: (x, y * FLAT) for node, (x, y) in there.items()}
        placed = place_near(neighbours, gathered, still, SPACING, progress)
    else:
        placed = place_groups(neighbours, gathered, SPACING, seed, progress)
    found = {order[k]: (round(x, 1), round(y / FLAT, 1)) for k, (x, y) in sorted(placed.items())}
    return found | there


def _numbered(edge: Edge, index: Mapping[Id, int]) -> tuple[int, int, float]:
    one, other = index[edge.first], index[edge.second]
    return min(one, other), max(one, other), edge.weight
