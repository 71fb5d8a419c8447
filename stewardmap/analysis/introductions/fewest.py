"""The fewest introductions after which no one person can split a map."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from stewardmap.analysis.blocks import Block, blocks_of
from stewardmap.analysis.introductions.block_tree import BlockTree
from stewardmap.analysis.introductions.choosing import Choosing, FirstOfEach
from stewardmap.analysis.structure import structure
from stewardmap.progress import Progress, no_progress

# So many partners of one leaf block are looked at, the nearest first: enough to choose well from.
LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class Added:
    """One link to make: who is cut no longer once it is there, and which links are bridges no longer.

    `joins`: it joins two groups that were apart.
    """

    pair: tuple[int, int]
    freed: tuple[int, ...] = ()
    bridges: tuple[Block, ...] = ()
    joins: bool = False


def fewest(
    neighbours: Sequence[Sequence[int]],
    choosing: Choosing | None = None,
    progress: Progress = no_progress,
) -> tuple[Added, ...]:
    """Return links after which a graph is in one group and has no cut node: as few as its bound says.

    Args:
        neighbours: for each of n nodes, the nodes it is linked to, each once, no direction.
        choosing: which of the pairs that are equally few; where it refuses pairs the plan may be longer
            than the bound, or leave a cut node.
        progress: told about each link.

    Returns:
        The links in the order in which each step lowers the bound by one. First groups are put in a row,
        each by people of its leaf blocks; then two leaf blocks at a time are joined. Each step costs the
        blocks it looks at, at most O(n), so O(n * bound) besides one walk of the graph. Sources: Eswaran &
        Tarjan (1976), Rosenthal & Goldner (1977), Hsu & Ramachandran (1993), as in `bound`.
    """
    chooser = choosing or FirstOfEach()
    linked = [list(row) for row in neighbours]
    added: list[Added] = []
    for one, other in _in_one_group(linked, chooser, progress):
        linked[one].append(other)
        linked[other].append(one)
        added.append(Added((one, other), joins=True))
    for blocks, cut in _by_group(linked):
        for step in _in_one_block(BlockTree(blocks, cut), chooser):
            added.append(step)
            progress(len(added), max(len(added), len(blocks)))
    return tuple(added)


def _in_one_group(
    neighbours: Sequence[Sequence[int]], choosing: Choosing, progress: Progress
) -> Iterator[tuple[int, int]]:
    """Yield a link for each group beyond the largest; every group has two openings, and two stay open."""
    groups = sorted(_openings(neighbours), key=lambda group: -group[0])
    if not groups:
        return
    open_to = list(groups[0][1])
    for number, (_, openings) in enumerate(groups[1:]):
        progress(number, len(groups))
        offers = [(choosing.choose(mine, islice(open_to, LOOKED_AT)), mine) for mine in openings[:3]]
        best = min(((c, mine) for c, mine in offers if c is not None), key=lambda x: x[0].cost, default=None)
        if best is None:
            continue
        choice, used = best
        choosing.chosen(choice.one, choice.other)
        del open_to[choice.group]
        open_to += [mine for mine in openings if mine is not used]
        yield choice.one, choice.other


def _openings(neighbours: Sequence[Sequence[int]]) -> list[tuple[int, list[list[int]]]]:
    """Return each group's size and the people by whom it may be joined to others at no loss.

    That is each of its leaf blocks without the cut node; a group that is one block has two openings, in
    each of which stands half of it, and somebody alone stands in both.
    """
    found = structure(neighbours)
    leaves: dict[int, list[list[int]]] = {}
    for block in blocks_of(found):
        own = [node for node in block if node not in found.below]
        if len(own) == len(block):
            leaves[found.group_of[block[0]]] = [own[::2], own[1::2]]
        elif len(own) == len(block) - 1:
            leaves.setdefault(found.group_of[block[0]], []).append(own)
    return [
        (end - begin, leaves.get(number) or [[found.order[begin]], [found.order[begin]]])
        for number, (begin, end) in enumerate(found.groups)
    ]


def _by_group(neighbours: Sequence[Sequence[int]]) -> list[tuple[list[Block], frozenset[int]]]:
    found = structure(neighbours)
    blocks: dict[int, list[Block]] = {}
    for block in blocks_of(found):
        blocks.setdefault(found.group_of[block[0]], []).append(block)
    cut = frozenset(found.below)
    return [(blocks[number], cut) for number in sorted(blocks)]


def _in_one_block(tree: BlockTree, choosing: Choosing) -> Iterator[Added]:
    """Yield links until nobody is cut, or no pair that is left may be proposed."""
    while tree.leaves:
        step = _step(tree, choosing)
        if step is None:
            return
        yield step


def _step(tree: BlockTree, choosing: Choosing) -> Added | None:
    """Join two leaf blocks: at no loss where a pair may be proposed, else any leaf with anybody beyond."""
    ordered = sorted(tree.leaves, key=lambda leaf: (len(tree.own[leaf]), min(tree.own[leaf])))
    for leaf in ordered:
        ways = (block for block, saves in tree.ways_from(leaf) if saves)
        others = {block: tree.own[block] for block in islice(ways, LOOKED_AT)}
        if (added := _joined(tree, choosing, leaf, others)) is not None:
            return added
    for leaf in ordered:
        beyond = [block for block, _ in tree.ways_from(leaf, every=True)]
        others = {block: tree.beyond(block) for block in beyond}
        if (added := _joined(tree, choosing, leaf, others)) is not None:
            return added
    return None


def _joined(
    tree: BlockTree, choosing: Choosing, leaf: int, others: Mapping[int, Sequence[int]]
) -> Added | None:
    choice = choosing.choose(tree.own[leaf], others.values())
    if choice is None:
        return None
    choosing.chosen(choice.one, choice.other)
    freed, bridges = tree.join(list(others)[choice.group])
    return Added((choice.one, choice.other), freed, bridges)
