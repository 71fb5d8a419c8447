"""What everyone's leaving would do to the groups of a map, for all people in one pass."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from stewardmap.analysis.structure import Structure, structure


@dataclass(frozen=True)
class Leavings:
    """For each person: the groups left, the largest of them, how many it would part, and F.

    `cut_off` counts those who would be parted from the largest of the parts into which their own group
    falls, so it is nothing for all but cut people. `f_after` is empty where fewer than two would be left.
    """

    structure: Structure
    f: float | None
    groups_after: Sequence[int]
    largest_after: Sequence[int]
    cut_off: Sequence[int]
    f_after: Sequence[float | None]

    def parted(self, node: int) -> list[int]:
        """Return those whom a leaving would part from the largest of the parts, in order."""
        if not self.cut_off[node]:
            return []
        return sorted(one for part in self.structure.parts_without(node)[1:] for one in part)

    @cached_property
    def largest(self) -> int:
        """The size of the largest group."""
        return max((end - begin for begin, end in self.structure.groups), default=0)


def leavings(neighbours: Sequence[Sequence[int]]) -> Leavings:
    """Return what the leaving of each of n people would do, worked out for all in one walk.

    Args:
        neighbours: for each person, those they are tied with, each once, whatever the direction.

    F is the share of pairs that cannot reach each other: 1 - sum of s(s - 1) over the groups / n(n - 1).
    Cost is O(n + m). Sources: Hopcroft & Tarjan (1973), doi:10.1145/362248.362272; Borgatti (2006),
    Computational & Mathematical Organization Theory 12, 21-34, doi:10.1007/s10588-006-7084-x.
    """
    return _leavings(structure(neighbours))


def fragmentation(sizes: Sequence[int]) -> float | None:
    """Return F of groups of these sizes: 0 if all reach each other, 1 if nobody does, None below two."""
    return _f(sum(map(_pairs, sizes)), sum(sizes))


def _pairs(size: int) -> int:
    return size * (size - 1)


def _f(reached: int, n: int) -> float | None:
    return 1 - reached / (n * (n - 1)) if n > 1 else None


def _leavings(found: Structure) -> Leavings:
    n = len(found.order)
    sizes = [end - begin for begin, end in found.groups]
    reached = sum(map(_pairs, sizes))
    top, second, of_size = _two_largest(sizes)
    groups_after, largest_after, cut_off = [0] * n, [0] * n, [0] * n
    f_after: list[float | None] = [None] * n
    for node, group in enumerate(found.group_of):
        size = sizes[group]
        others = second if size == top and of_size == 1 else top
        if node in found.below:
            parts = [end - begin for begin, end in found.below[node]]
            rest = size - 1 - sum(parts)
            if rest:
                parts.append(rest)
            most, left = max(parts), sum(map(_pairs, parts))
            cut_off[node] = size - 1 - most
            groups_after[node] = len(sizes) - 1 + len(parts)
        else:
            most, left = size - 1, _pairs(size - 1)
            groups_after[node] = len(sizes) - (size == 1)
        largest_after[node] = max(most, others)
        f_after[node] = _f(reached - _pairs(size) + left, n - 1)
    return Leavings(found, _f(reached, n), groups_after, largest_after, cut_off, f_after)


def _two_largest(sizes: Sequence[int]) -> tuple[int, int, int]:
    """The largest size, the next below it, and how many groups have the largest."""
    top = max(sizes, default=0)
    return top, max((size for size in sizes if size != top), default=0), sum(size == top for size in sizes)
