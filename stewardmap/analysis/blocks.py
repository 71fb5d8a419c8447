"""The largest parts of a graph with nobody inside whose leaving would split them."""

from stewardmap.analysis.structure import Structure

Block = tuple[int, ...]


def blocks_of(found: Structure) -> tuple[Block, ...]:
    """Return the blocks of a graph, each in order and all by their first node; one node alone is no block.

    Two linked nodes are a block; a cut node is in several. Cost is linear in nodes, besides the sorting.
    """
    top_of: dict[int, tuple[int, int]] = {}  # where a part begins in the walk: its end, and who is above it
    for above, slices in found.below.items():
        top_of.update((begin, (end, above)) for begin, end in slices)
    for begin, end in found.groups:
        root = found.order[begin]
        if root not in found.below and end - begin > 1:
            top_of[begin + 1] = (end, root)
    return tuple(sorted(_read_off(found, top_of)))


def _read_off(found: Structure, top_of: dict[int, tuple[int, int]]) -> list[Block]:
    """Give each node to the innermost part that holds it, for that is the block it hangs from."""
    members: dict[int, list[int]] = {begin: [above] for begin, (_, above) in top_of.items()}
    inside: list[int] = []
    for place, node in enumerate(found.order):
        while inside and top_of[inside[-1]][0] <= place:
            inside.pop()
        if place in top_of:
            inside.append(place)
        if inside:
            members[inside[-1]].append(node)
    return [tuple(sorted(block)) for block in members.values()]
