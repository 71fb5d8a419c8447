"""The order in which nodes are worked on: by how they are tied, so that neither names nor rows decide it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from stewardmap.layout.graph import Edge
from stewardmap.model.ids import Id

_TURNS = 3
_UNIT = 60


def by_their_ties(nodes: Collection[Id], edges: Sequence[Edge], homes: Mapping[Id, Id]) -> list[Id]:
    """Return the nodes, those first whose ties, and whose neighbours' ties, say least; equals by id.

    So a map that is brought in twice, with other ids, is laid out the same. Cost is O(m log m).
    Source: the colours of Weisfeiler & Leman (1968), as told by Huang & Villar (2021), arXiv:2201.07083.
    """
    near: dict[Id, list[tuple[int, Id]]] = {node: [] for node in nodes}
    for edge in edges:
        weight = round(edge.weight * _UNIT)
        near[edge.first].append((weight, edge.second))
        near[edge.second].append((weight, edge.first))
    members: dict[Id, list[Id]] = {}
    for node, home in homes.items():
        if node in near:
            members.setdefault(home, []).append(node)
            if home in near:
                near[node].append((-1, home))
    colours = _ranks({node: (len(members.get(node, ())), node in homes, len(near[node])) for node in near})
    for _ in range(_TURNS):
        crowd = {home: tuple(sorted(colours[m] for m in own)) for home, own in members.items()}
        colours = _ranks(
            {
                node: (
                    colours[node],
                    tuple(sorted((weight, colours[other]) for weight, other in near[node])),
                    crowd.get(node, ()),
                    crowd.get(homes.get(node, node), ()),
                )
                for node in near
            }
        )
    return sorted(near, key=lambda node: (colours[node], node))


def _ranks(signs: Mapping[Id, tuple[Any, ...]]) -> dict[Id, int]:
    rank = {sign: k for k, sign in enumerate(sorted(set(signs.values())))}
    return {node: rank[sign] for node, sign in signs.items()}
