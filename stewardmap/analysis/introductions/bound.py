"""The fewest introductions after which no one person can split a map, before any is chosen."""

from collections import Counter
from dataclasses import dataclass

from stewardmap.analysis.blocks import Block, blocks_of
from stewardmap.analysis.structure import Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What counts for the bound: nodes, groups, blocks, and three numbers named as in the literature.

    `alone` are groups of one node, which is in no block; `most_left` (d) is the most groups left by one
    leaving, `leaves` (p) the blocks with one cut node, and `apart` (q) the groups that are one block or one
    node alone.
    """

    nodes: int
    groups: int
    blocks: int
    alone: int
    most_left: int
    leaves: int
    apart: int

    @property
    def through_contacts(self) -> int:
        """The fewest links between nodes with a common neighbour that leave no group with a cut node."""
        return self.blocks - (self.groups - self.alone)

    @property
    def bound(self) -> int:
        """No fewer introductions leave a graph of three or more connected and without a cut node.

        Two nodes need the one link between them. Source: Eswaran & Tarjan (1976), SIAM J. Comput. 5(4)
        653-665, doi:10.1137/0205044; that it is always reached: Rosenthal & Goldner (1977), corrected by
        Hsu & Ramachandran (1993), SIAM J. Comput. 22(5) 889-912, doi:10.1137/0222056.
        """
        if self.nodes < 3:
            return max(self.groups - 1, 0)
        if self.groups == 1 and self.leaves == 0:
            return 0
        return max(self.most_left - 1, (self.leaves + 1) // 2 + self.apart)


def shape_of(found: Structure, blocks: tuple[Block, ...] | None = None) -> Shape:
    """Return what counts for the bound, from one walk of the graph; O(n) once its blocks are known."""
    blocks = blocks_of(found) if blocks is None else blocks
    cut_in = [sum(node in found.below for node in block) for block in blocks]
    parts = Counter(node for block in blocks for node in block)
    others = len(found.groups) - 1
    alone = len(found.order) - len(parts)
    most = max((parts[node] for node in found.below), default=1 if parts else 0)
    return Shape(
        nodes=len(found.order),
        groups=len(found.groups),
        blocks=len(blocks),
        alone=alone,
        most_left=most + others,
        leaves=cut_in.count(1),
        apart=cut_in.count(0) + alone,
    )
