"""Where the things of a map stand: where they were put, and the others by their links."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

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
    homes: Mapping[Id, Id] | None = None,
) -> dict[Id, Point]:
    """Return a place for everything: `fixed` where it says, all others by `arrange`.

    `homes` groups things in another way than by their own homes: see `layout.grouping`.
    """
    from stewardmap.layout.arrange import arrange

    ids = _ids(things)
    there = {one: fixed[one] for one in ids if one in fixed}
    if len(there) == len(ids):
        return there
    own = own_homes(things, links) if homes is None else homes
    return arrange(ids, edges_of(links), own, there, seed, progress)


def tidied(
    things: Sequence[Thing],
    links: Sequence[Link],
    places: Mapping[Id, Point],
    chosen: Collection[Id],
    progress: Progress = no_progress,
    homes: Mapping[Id, Id] | None = None,
) -> dict[Id, Point]:
    """Return new places for the chosen, near their ties, and its own for everything else."""
    left = frozenset(chosen)
    still = {one: place for one, place in places.items() if one not in left}
    return positions_for(things, links, still, progress=progress, homes=homes)


def positions_in_rings(
    things: Sequence[Thing], links: Sequence[Link], centre: Id, progress: Progress = no_progress
) -> dict[Id, Point]:
    """Return places on rings round one thing, by how many steps away the others are."""
    from stewardmap.layout.rings import rings

    return rings(_ids(things), edges_of(links), centre, progress)


def positions_by_level(
    things: Sequence[Thing],
    links: Sequence[Link],
    bands: Mapping[Id, int],
    progress: Progress = no_progress,
) -> dict[Id, Point]:
    """Return places in bands from top to bottom: see `layout.grouping.bands_by_level`."""
    from stewardmap.layout.levels import levels

    return levels(_ids(things), edges_of(links), bands, progress)


def edges_of(links: Sequence[Link]) -> list[Edge]:
    """Return how much each link draws its ends together."""
    return [Edge(Id(link.first.id), Id(link.second.id), _pull(link)) for link in links]


def _ids(things: Sequence[Thing]) -> list[Id]:
    return [Id(thing.subject.id) for thing in things]


def own_homes(things: Sequence[Thing], links: Sequence[Link]) -> dict[Id, Id]:
    """Return the organisation of each person and vacant post; of who has only one seat, where that is."""
    homes = {Id(thing.subject.id): Id(thing.home.id) for thing in things if thing.home is not None}
    return _only_seats(links) | homes


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
