"""The tree that blocks and the cut people they share make."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from stewardmap.analysis.blocks import Block, blocks_of
from stewardmap.analysis.structure import Structure


@dataclass(frozen=True, slots=True)
class BlockCutTree:
    """Blocks of two or more in the order of their first members, and the blocks of each cut node."""

    blocks: tuple[Block, ...]
    of_cut: Mapping[int, tuple[int, ...]]

    @property
    def leaves(self) -> tuple[int, ...]:
        """The blocks with just one cut node, by their place in the list."""
        return tuple(
            at for at, block in enumerate(self.blocks) if sum(node in self.of_cut for node in block) == 1
        )


def block_cut_tree(found: Structure) -> BlockCutTree:
    """Return the blocks of a graph that has been walked, and which of them each cut node is in; O(n).

    Source: Hopcroft & Tarjan (1973), doi:10.1145/362248.362272.
    """
    blocks = blocks_of(found)
    of_cut: dict[int, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        for node in block:
            if node in found.below:
                of_cut[node].append(at)
    return BlockCutTree(blocks, {cut: tuple(of_cut[cut]) for cut in found.cut})
