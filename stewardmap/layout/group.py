"""Nodes that stand together, and how much room they need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stewardmap.layout.seats import covered, reach, seats
from stewardmap.model.ids import Id

Point = tuple[float, float]

_FEW = 40


@dataclass(frozen=True, slots=True)
class Group:
    """Members, perhaps with an anchor in their middle, and where that middle is."""

    members: tuple[int, ...]
    anchor: int | None
    middle: Point = (0.0, 0.0)

    @property
    def nodes(self) -> tuple[int, ...]:
        """All that stand here, the anchor first."""
        return self.members if self.anchor is None else (self.anchor, *self.members)

    @property
    def reach(self) -> float:
        """How far its members reach from its middle, in spacings."""
        return reach(len(self.members), anchored=self.anchor is not None)

    @property
    def seats(self) -> tuple[Point, ...]:
        """Where its members may stand round its middle, in spacings."""
        return seats(len(self.members), anchored=self.anchor is not None)

    @property
    def covered(self) -> tuple[tuple[int, int], ...]:
        """The pairs of seats between which another mark of the group stands; not looked for among many."""
        few = len(self.members) <= _FEW
        return covered(len(self.members), anchored=self.anchor is not None) if few else ()

    def at(self, middle: Point) -> "Group":
        """The same group elsewhere."""
        return replace(self, middle=middle)


def groups_of(order: Sequence[Id], homes: Mapping[Id, Id]) -> list[Group]:
    """Return the groups of numbered nodes, each node that is in none as an anchor without members."""
    index = {node: k for k, node in enumerate(order)}
    members: dict[Id, list[int]] = {}
    for node in order:
        home = _outermost(node, homes)
        own = members.setdefault(home, [])
        if home != node:
            own.append(index[node])
    found = [Group(tuple(own), index.get(home)) for home, own in members.items()]
    return sorted(found, key=lambda group: min(group.nodes))


def _outermost(node: Id, homes: Mapping[Id, Id]) -> Id:
    """Return the group that a node is in; one in a ring of groups stands alone."""
    home, seen = node, {node}
    while (further := homes.get(home, home)) != home:
        if further in seen:
            return node
        home = further
        seen.add(home)
    return home
