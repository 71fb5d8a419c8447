"""The fewest introductions that leave nobody cut, each between two who both know somebody."""

from collections.abc import Sequence

from stewardmap.analysis.blocks import Block, blocks_of
from stewardmap.analysis.introductions.choosing import Choosing, FirstOfEach
from stewardmap.analysis.introductions.fewest import LOOKED_AT, Added
from stewardmap.analysis.structure import structure
from stewardmap.progress import Progress, no_progress


def between_contacts(
    neighbours: Sequence[Sequence[int]],
    choosing: Choosing | None = None,
    progress: Progress = no_progress,
) -> tuple[Added, ...]:
    """Return links between nodes with a common neighbour after which no group has a cut node.

    Args:
        neighbours: for each of n nodes, the nodes it is linked to, each once, no direction.
        choosing: which of the pairs that are equally few.
        progress: told about each cut node.

    Returns:
        For each cut node as many links as it is in blocks, less one: a link between two of its neighbours
        makes one block of two, and none could do more. So there are as many as blocks, less one for each
        group. Groups that are apart have no contact in common and stay so. Cost is linear in links, and
        that of choosing.
    """
    chooser = choosing or FirstOfEach()
    found = structure(neighbours)
    blocks_at: dict[int, list[Block]] = {node: [] for node in found.cut}
    for block in blocks_of(found):
        for node in block:
            if node in blocks_at:
                blocks_at[node].append(block)
    added: list[Added] = []
    told: set[Block] = set()
    for number, node in enumerate(found.cut):
        progress(number, len(found.cut))
        added += _around(node, blocks_at[node], neighbours[node], chooser, told)
    return tuple(added)


def _around(
    node: int, blocks: Sequence[Block], contacts: Sequence[int], choosing: Choosing, told: set[Block]
) -> list[Added]:
    """Join the blocks that one cut node holds together; a bridge is told of where it is first joined."""
    known = set(contacts)
    beside = sorted(
        ((block, [one for one in block if one in known]) for block in blocks),
        key=lambda pair: (-len(pair[0]), pair[0]),
    )
    joined, waiting = beside[:1], beside[1:]
    added: list[Added] = []
    for block, people in waiting:
        lately = joined[-LOOKED_AT:]
        choice = choosing.choose(people, (others for _, others in lately))
        if choice is None:
            continue
        choosing.chosen(choice.one, choice.other)
        pairs = [one for one in (block, lately[choice.group][0]) if len(one) == 2 and one not in told]
        told.update(pairs)
        joined.append((block, people))
        freed = (node,) if len(joined) == len(beside) else ()
        added.append(Added((choice.one, choice.other), freed, tuple(sorted(pairs))))
    return added
