"""Where the things of a map stand: where they were put, and the others by their links."""

from collections import Counter
from collections.abc import Mapping, Sequence

from stewardmap.layout.graph import Edge
from stewardmap.model.ids import Id
from stewardmap.picture.primitives import Point
from stewardmap.picture.scene import Link, LinkSort, Thing
from stewardmap.progress import Progress, no_progress

_PULL = {
    LinkSort.MEMBERSHIP: 0.25,
    LinkSort.POST: 0.3,
    LinkSort.PART_OF: 0.6,
}
_UNSEEN = 0.1


def positions_for(
    things: Sequence[Thing],
    links: Sequence[Link],
    fixed: Mapping[Id, Point],
    seed: int = 0,
    progress: Progress = no_progress,
) -> dict[Id, Point]:
    """Return a place for everything: `fixed` where it says, all others by `arrange`."""
    from stewardmap.layout.arrange import arrange

    ids = [Id(thing.subject.id) for thing in things]
    there = {one: fixed[one] for one in ids if one in fixed}
    if len(there) == len(ids):
        return there
    homes = _only_seats(links) | {Id(t.subject.id): Id(t.home.id) for t in things if t.home is not None}
    edges = [Edge(Id(x.first.id), Id(x.second.id), _pull(x)) for x in links]
    return arrange(ids, edges, homes, there, seed, progress)


def _only_seats(links: Sequence[Link]) -> dict[Id, Id]:
    """Return the collaboration of everything whose one link is a seat on it."""
    near = Counter(end.id for link in links for end in (link.first, link.second))
    seats = (link for link in links if link.sort is LinkSort.MEMBERSHIP and near[link.first.id] == 1)
    return {Id(link.first.id): Id(link.second.id) for link in seats}


def _pull(link: Link) -> float:
    if not link.shown:
        return _UNSEEN
    known = _PULL.get(link.sort)
    return (link.strength or 1) / 3 if known is None else known
