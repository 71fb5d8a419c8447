"""Which nodes of a large graph belong together."""

from collections import defaultdict
from collections.abc import Mapping

from stewardmap.layout.graph import Neighbours
from stewardmap.progress import Progress, no_progress

_PASSES = 12


def communities(neighbours: Neighbours, progress: Progress = no_progress) -> list[list[int]]:
    """Return the nodes in groups that have more ties inside than chance would give, largest first.

    Every node in turn moves to the neighbouring group that raises modularity most, in the order of the nodes
    and with ties between groups settled by their numbers, until nothing moves; O(m) a pass.
    Source: the local moves of Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008.
    """
    degree = [sum(near.values()) for near in neighbours]
    total = sum(degree) or 1.0
    label = list(range(len(neighbours)))
    weight = dict(enumerate(degree))
    for turn in range(_PASSES):
        progress(turn, _PASSES)
        moved = 0
        for node, near in enumerate(neighbours):
            weight[label[node]] -= degree[node]
            best = _best(near, label, weight, degree[node] / total, label[node])
            moved += best != label[node]
            label[node] = best
            weight[best] += degree[node]
        if not moved:
            break
    found: dict[int, list[int]] = defaultdict(list)
    for node, group in enumerate(label):
        found[group].append(node)
    return sorted(found.values(), key=lambda group: (-len(group), group[0]))


def _best(
    near: Mapping[int, float], label: list[int], weight: Mapping[int, float], share: float, own: int
) -> int:
    """Return the group that a node gains most by, its own where nothing is gained by moving."""
    ties: dict[int, float] = {own: 0.0}
    for other, strength in near.items():
        ties[label[other]] = ties.get(label[other], 0.0) + strength
    gains = {group: round(inside - share * weight[group], 9) for group, inside in ties.items()}
    top = max(gains.values())
    return own if gains[own] == top else min(group for group, gain in gains.items() if gain == top)
