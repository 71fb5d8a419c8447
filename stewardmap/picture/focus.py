"""One thing of a map and what lies round it, to so many steps."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Link, LinkSort, MapKind, Thing

FARTHEST = 3
_WALKED = {
    MapKind.PEOPLE: ("person",),
    MapKind.ORGANISATIONS: ("organisation",),
    MapKind.COLLABORATIONS: ("person", "collaboration"),
    MapKind.SECTORS: ("sector",),
}


@dataclass(frozen=True, slots=True)
class Focus:
    """What the map is drawn round, and how many steps from it, 1 to 3, are shown."""

    centre: Subject
    steps: int = 1

    def __post_init__(self) -> None:
        """Refuse a number of steps that nobody could follow."""
        if not 1 <= self.steps <= FARTHEST:
            raise ValueError(f"{self.steps} steps")


def within(
    kind: MapKind,
    things: Iterable[Thing],
    links: Sequence[Link],
    centres: Collection[Subject],
    steps: int,
) -> frozenset[Subject]:
    """Return what lies within so many steps of some things, with the organisations people stand with.

    A step goes along a tie or a seat. It goes on only from things of the sort that the map is about, and
    from the centres: on a map of people, nobody is near because they sit on the same board, unless the
    board is what is looked at. Cost is linear.
    """
    near = _neighbours(links)
    found = set(centres)
    edge = list(found)
    for _step in range(steps):
        walkers = [one for one in edge if one in centres or one.kind in _WALKED[kind]]
        edge = [x for one in walkers for x, sort in near.get(one, ()) if _may_go(one, sort, centres)]
        edge = [one for one in dict.fromkeys(edge) if one not in found]
        found.update(edge)
    homes = {thing.home for thing in things if thing.subject in found and thing.home is not None}
    return frozenset(found | {home for home in homes if home.kind == "organisation"})


def _neighbours(links: Iterable[Link]) -> Mapping[Subject, list[tuple[Subject, LinkSort]]]:
    near: dict[Subject, list[tuple[Subject, LinkSort]]] = defaultdict(list)
    for link in links:
        if link.shown:
            near[link.first].append((link.second, link.sort))
            near[link.second].append((link.first, link.sort))
    return near


def _may_go(one: Subject, sort: LinkSort, centres: Collection[Subject]) -> bool:
    """Whether a step goes on along such a link: posts lead only from what is looked at."""
    return sort is not LinkSort.POST or one in centres
