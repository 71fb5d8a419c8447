"""The keeper's way to somebody they have no tie to: the shortest, over the strongest ties."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from stewardmap.analysis.connecting import Chain
from stewardmap.analysis.links import Link
from stewardmap.model.ids import Id


def shortest_ways(links: Iterable[Link], start: Id, ends: Sequence[Id]) -> dict[Id, Chain]:
    """Return for each end the shortest chain from the start, of several the one found over stronger ties.

    Those that cannot be reached are left out. Cost is linear in the ties.
    """
    near: dict[Id, list[Link]] = defaultdict(list)
    for link in links:
        for end in link.ends:
            near[end].append(link)
    came: dict[Id, Link | None] = {start: None}
    layer = [start]
    while layer and not came.keys() >= set(ends):
        following = []
        steps = [(one, link) for one in layer for link in near[one]]
        for one, link in sorted(steps, key=lambda step: (-step[1].weight, step[1].tie.id)):
            other = link.tie.other(one)
            if other not in came:
                came[other] = link
                following.append(other)
        layer = following
    return {end: _back(came, end) for end in ends if end in came}


def _back(came: dict[Id, Link | None], end: Id) -> Chain:
    people, links = [end], []
    link = came[end]
    while link is not None:
        links.append(link)
        people.append(link.tie.other(people[-1]))
        link = came[people[-1]]
    return Chain(tuple(reversed(people)), tuple(reversed(links)))
