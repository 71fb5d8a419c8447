"""What holds a graph together, found in one walk: groups, cut people, what each parts, and bridges."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Structure:
    """The outcome of one depth-first walk over nodes 0 to n - 1.

    `order` lists the nodes as met; a group, and what hangs below a node, are slices of it. `group_of` and
    `groups` give each node's group and each group's slice. `below` gives, for every cut node, the slices
    that its leaving parts from the rest. `bridges` are the pairs whose loss splits a group, smaller first.
    """

    order: Sequence[int]
    group_of: Sequence[int]
    groups: Sequence[tuple[int, int]]
    below: Mapping[int, tuple[tuple[int, int], ...]]
    bridges: tuple[tuple[int, int], ...]
    place: Sequence[int]
    size: Sequence[int]

    @cached_property
    def cut(self) -> tuple[int, ...]:
        """The nodes whose leaving raises the number of groups, in order."""
        return tuple(sorted(self.below))

    def parts_without(self, node: int) -> list[list[int]]:
        """Return the groups into which a cut node's own falls when it leaves, largest first.

        Each part is in order; parts of one size come in the order of their first node.
        """
        begin, end = self.groups[self.group_of[node]]
        slices = self.below[node]
        taken = {one for a, b in slices for one in self.order[a:b]} | {node}
        rest = [one for one in self.order[begin:end] if one not in taken]
        found = [sorted(self.order[a:b]) for a, b in slices]
        if rest:
            found.append(sorted(rest))
        return sorted(found, key=lambda part: (-len(part), part[0]))

    def sides_of(self, bridge: tuple[int, int]) -> tuple[list[int], list[int]]:
        """Return the two groups that a bridge's loss would leave, that of its first node first."""
        first, second = bridge
        lower = first if self.place[first] > self.place[second] else second
        begin, end = self.groups[self.group_of[lower]]
        low = self.place[lower]
        inside = sorted(self.order[low : low + self.size[lower]])
        held = set(inside)
        outside = sorted(one for one in self.order[begin:end] if one not in held)
        return (inside, outside) if lower == first else (outside, inside)


class _Walk:
    """One depth-first walk without recursion, so that a long chain of people is no trouble."""

    def __init__(self, neighbours: Sequence[Sequence[int]]) -> None:
        n = len(neighbours)
        self.neighbours = neighbours
        self.order: list[int] = []
        self.place = [-1] * n
        self.low = [0] * n
        self.size = [1] * n
        self.group_of = [-1] * n
        self.groups: list[tuple[int, int]] = []
        self.below: dict[int, list[tuple[int, int]]] = {}
        self.bridges: list[tuple[int, int]] = []

    def run(self) -> Structure:
        for root in range(len(self.neighbours)):
            if self.place[root] < 0:
                begin = len(self.order)
                self._from(root)
                self._close(begin)
        return Structure(
            order=self.order,
            group_of=self.group_of,
            groups=self.groups,
            below={node: tuple(slices) for node, slices in self.below.items()},
            bridges=tuple(sorted(self.bridges)),
            place=self.place,
            size=self.size,
        )

    def _from(self, root: int) -> None:
        neighbours, order, place, low = self.neighbours, self.order, self.place, self.low
        place[root] = low[root] = len(order)
        order.append(root)
        stack = [(root, -1, iter(neighbours[root]))]
        hanging: list[tuple[int, int]] = []
        while stack:
            node, parent, rest = stack[-1]
            lowest = low[node]
            for other in rest:
                met = place[other]
                if met < 0:
                    place[other] = low[other] = len(order)
                    order.append(other)
                    stack.append((other, node, iter(neighbours[other])))
                    break
                if met < lowest and other != parent:
                    lowest = met
            low[node] = lowest
            if stack[-1][0] == node:
                stack.pop()
                if parent >= 0:
                    self._leave(node, parent, root, hanging)
        if len(hanging) > 1:
            self.below[root] = hanging

    def _close(self, begin: int) -> None:
        """Everyone met since then is one group."""
        for one in self.order[begin:]:
            self.group_of[one] = len(self.groups)
        self.groups.append((begin, len(self.order)))

    def _leave(self, node: int, parent: int, root: int, hanging: list[tuple[int, int]]) -> None:
        place, low = self.place, self.low
        self.size[parent] += self.size[node]
        if low[node] < low[parent]:
            low[parent] = low[node]
        if low[node] >= place[parent]:
            part = (place[node], place[node] + self.size[node])
            if parent == root:
                hanging.append(part)
            else:
                self.below.setdefault(parent, []).append(part)
        if low[node] > place[parent]:
            self.bridges.append((min(node, parent), max(node, parent)))


def structure(neighbours: Sequence[Sequence[int]]) -> Structure:
    """Return groups, cut nodes with what each parts from the rest, and bridges.

    Args:
        neighbours: for each of n nodes, the nodes it is linked to, each once, no direction.

    Returns:
        All of it from one walk: O(n + m). Source: Hopcroft & Tarjan (1973), CACM 16(6) 372-378,
        doi:10.1145/362248.362272.
    """
    return _Walk(neighbours).run()
