"""The blocks of one group and the people they share, kept up to date as introductions join them."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stewardmap.analysis.blocks import Block


@dataclass(frozen=True, slots=True)
class _Met:
    """What was met on the way to a block: from where, branchings, one wide block, cut nodes in the way."""

    before: int
    through: int
    branchings: int
    wide: bool
    pressing: int


class BlockTree:
    """A block-cut tree in which ways are contracted: what an introduction joins becomes one block.

    `cut_in` gives each block's cut nodes, `blocks_at` each cut node's blocks, `own` the nodes that are in
    one block alone. Joining costs the length of the way, and the smaller of the blocks each time.
    """

    def __init__(self, blocks: Iterable[Block], cut: frozenset[int] | set[int]) -> None:
        self.cut_in: dict[int, set[int]] = {}
        self.blocks_at: dict[int, set[int]] = {}
        self.own: dict[int, list[int]] = {}
        self.pair_of: dict[int, Block] = {}
        for number, block in enumerate(blocks):
            self.cut_in[number] = {node for node in block if node in cut}
            self.own[number] = [node for node in block if node not in cut]
            for node in self.cut_in[number]:
                self.blocks_at.setdefault(node, set()).add(number)
            if len(block) == 2:
                self.pair_of[number] = block
        self.leaves = {number for number, shared in self.cut_in.items() if len(shared) == 1}
        self._met: dict[int, _Met] = {}

    @property
    def bound(self) -> int:
        """The fewest introductions after which it is one block."""
        return max(self._most - 1, (len(self.leaves) + 1) // 2)

    @property
    def _most(self) -> int:
        return max(map(len, self.blocks_at.values()), default=1)

    def ways_from(self, start: int, *, every: bool = False) -> Iterator[tuple[int, bool]]:
        """Yield every other leaf, or block, nearest first, and whether joining it with a leaf saves a step.

        It does if the way leads through each cut node that alone makes the bound, and if enough leaves are
        gone: two where it passes two branchings, or one block that is wider than three.
        """
        bound, leaves = self.bound, len(self.leaves)
        pressing = {node for node, blocks in self.blocks_at.items() if len(blocks) - 1 == bound}
        self._met = {start: _Met(-1, -1, 0, wide=False, pressing=0)}
        waiting = deque([start])
        while waiting:
            block = waiting.popleft()
            met = self._met[block]
            if block != start and (every or block in self.leaves):
                gone = leaves if leaves == 2 else (2 if met.branchings > 1 or met.wide else 1)
                yield block, met.pressing == len(pressing) and (leaves - gone + 1) // 2 < bound
            for node in self.cut_in[block]:
                if node == met.through:
                    continue
                beyond = self._beyond(block, met, node, pressing=node in pressing, first=block == start)
                for other in self.blocks_at[node]:
                    if other != block:
                        self._met[other] = beyond
                        waiting.append(other)

    def _beyond(self, block: int, met: _Met, node: int, *, pressing: bool, first: bool) -> _Met:
        width = 0 if first else len(self.cut_in[block])
        return _Met(
            before=block,
            through=node,
            branchings=met.branchings + (width > 2) + (len(self.blocks_at[node]) > 2),
            wide=met.wide or width > 3,
            pressing=met.pressing + pressing,
        )

    def beyond(self, block: int) -> list[int]:
        """Return a block's nodes without the one by which `ways_from` came to it last time."""
        return self.own[block] + sorted(self.cut_in[block] - {self._met[block].through})

    def join(self, block: int) -> tuple[tuple[int, ...], tuple[Block, ...]]:
        """Make one block of all on the way to one that `ways_from` gave last time.

        Returns:
            The nodes that are cut no longer, and the pairs that are bridges no longer.
        """
        blocks, nodes = [block], []
        while (met := self._met[blocks[-1]]).before >= 0:
            blocks.append(met.before)
            nodes.append(met.through)
        pairs = tuple(sorted(self.pair_of.pop(one) for one in blocks if one in self.pair_of))
        kept = max(blocks, key=lambda one: (len(self.cut_in[one]) + len(self.own[one]), -one))
        for one in blocks:
            if one != kept:
                self._merge(one, kept)
        freed = tuple(sorted(node for node in nodes if self._free(node, kept)))
        self.leaves.discard(kept)
        if len(self.cut_in[kept]) == 1:
            self.leaves.add(kept)
        return freed, pairs

    def _merge(self, one: int, kept: int) -> None:
        for node in self.cut_in.pop(one):
            self.blocks_at[node].discard(one)
            self.blocks_at[node].add(kept)
            self.cut_in[kept].add(node)
        self.own[kept] += self.own.pop(one)
        self.leaves.discard(one)

    def _free(self, node: int, kept: int) -> bool:
        if len(self.blocks_at[node]) > 1:
            return False
        del self.blocks_at[node]
        self.cut_in[kept].discard(node)
        self.own[kept].append(node)
        return True
