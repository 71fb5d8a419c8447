"""Blocks, the largest parts with no cut person inside, and the tree that they and the cut people make."""

from collections.abc import Mapping
from dataclasses import dataclass

from stewardmap.analysis.structure import Structure


@dataclass(frozen=True, slots=True)
class BlockCutTree:
    """Blocks of two or more in the order of their first members, and the blocks of each cut node."""

    blocks: tuple[frozenset[int], ...]
    of_cut: Mapping[int, tuple[int, ...]]

    @property
    def leaves(self) -> tuple[int, ...]:
        """The blocks with just one cut node, by their place in the list."""
        return tuple(
            at for at, block in enumerate(self.blocks) if sum(node in self.of_cut for node in block) == 1
        )


def block_cut_tree(found: Structure) -> BlockCutTree:
    """Return the blocks of a graph that has been walked; O(n).

    Every slice that a node parts from the rest is a block with that node, less what hangs deeper. Source:
    Hopcroft & Tarjan (1973), doi:10.1145/362248.362272.
    """
    slices = [(begin, end, node) for node, parts in found.below.items() for begin, end in parts]
    for begin, end in found.groups:
        root = found.order[begin]
        if root not in found.below and end - begin > 1:
            slices.append((begin + 1, end, root))
    blocks: list[set[int]] = []
    open_slices: list[tuple[int, int]] = []
    starting = {begin: (end, node) for begin, end, node in slices}
    for place, one in enumerate(found.order):
        while open_slices and open_slices[-1][0] <= place:
            open_slices.pop()
        if place in starting:
            end, node = starting[place]
            open_slices.append((end, len(blocks)))
            blocks.append({node})
        if open_slices:
            blocks[open_slices[-1][1]].add(one)
    ordered = sorted(map(frozenset, blocks), key=sorted)
    return BlockCutTree(
        tuple(ordered),
        {cut: tuple(at for at, block in enumerate(ordered) if cut in block) for cut in found.cut},
    )
