"""Who connects two organisations: people in both, ties between them, and shortest chains through others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from stewardmap.analysis.bodies import bodies_of_end
from stewardmap.analysis.links import Link, links_on_the_day
from stewardmap.analysis.parameters import Parameters, parameters_of
from stewardmap.analysis.relation import Way
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot

MOST = 7
_LOOKED_AT = 500
Near = Mapping[Id, Mapping[Id, Link]]


@dataclass(frozen=True, slots=True)
class Chain:
    """A way from someone of one organisation to someone of the other, and the ties along it."""

    people: tuple[Id, ...]
    links: tuple[Link, ...]

    @property
    def weakest(self) -> int:
        """The strength of its weakest tie; one not rated counts as 1."""
        return min(link.weight for link in self.links)

    @property
    def between(self) -> tuple[Id, ...]:
        """Those in the middle of it, who work for neither."""
        return self.people[1:-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """Two organisations and all that is recorded to connect them.

    `joint` hold posts in both; `ways` are ties between the people of one and of the other, strongest first;
    `own_tie` is that of the organisations themselves; `boards` are collaborations on which both sit;
    `chains` are the shortest that lead through people of neither, those whose weakest tie is strongest first.
    """

    a: Id
    b: Id
    joint: tuple[Id, ...]
    ways: tuple[Way, ...]
    own_tie: Id | None
    boards: tuple[Id, ...]
    chains: tuple[Chain, ...]

    @property
    def people(self) -> tuple[Id, ...]:
        """Everyone who has a part in it, each once, in id order."""
        found = set(self.joint)
        for way in self.ways:
            found |= {way.person_a, way.person_b}
        for chain in self.chains:
            found.update(chain.people)
        return tuple(sorted(found))

    @property
    def ties(self) -> tuple[Id, ...]:
        """Every tie that has a part in it, each once, in id order."""
        found = {way.link.tie.id for way in self.ways} | ({self.own_tie} if self.own_tie else set())
        for chain in self.chains:
            found |= {link.tie.id for link in chain.links}
        return tuple(sorted(found))


def connecting(
    snapshot: Snapshot, a: Id, b: Id, parameters: Parameters | None = None, most: int = MOST
) -> Connection:
    """Return who connects two organisations on the day.

    Args:
        snapshot: the whole map.
        a: one organisation.
        b: another.
        parameters: say how ties are counted; the map's own if none are given.
        most: how many chains are returned at most.

    Raises:
        ValueError: if both are one, or either is not on the map.

    Ties of every strength count. Cost is linear in people and ties, and that of reading off the chains, of
    which 500 are looked at. Breadth first: Moore (1959), The shortest path through a maze.
    """
    if a == b or not {a, b} <= snapshot.organisations.keys():
        raise ValueError("two organisations of the map")
    snapshot = snapshot.unrestricted
    links = links_on_the_day(snapshot, parameters or parameters_of(snapshot))
    ours, theirs = (frozenset(snapshot.people_of_organisation.get(body, ())) for body in (a, b))
    ways = sorted(
        _ways(snapshot, links.people, a, b), key=lambda w: (-w.link.weight, w.link.tie.id, w.person_a)
    )
    direct = {frozenset((way.person_a, way.person_b)) for way in ways}
    return Connection(
        a=a,
        b=b,
        joint=tuple(sorted(ours & theirs)),
        ways=tuple(ways),
        own_tie=next((x.tie.id for x in links.organisations if set(x.ends) == {a, b}), None),
        boards=_boards(snapshot, (a, *ours), (b, *theirs)),
        chains=_chains(_near(links.people, direct), ours - theirs, theirs - ours, ours & theirs, most),
    )


def _ways(snapshot: Snapshot, links: Iterable[Link], a: Id, b: Id) -> Iterator[Way]:
    for link in links:
        first, second = link.ends
        here = bodies_of_end(snapshot, link.tie, first)
        there = bodies_of_end(snapshot, link.tie, second)
        if a in here and b in there:
            yield Way(first, second, link)
        elif b in here and a in there:
            yield Way(second, first, link)


def _boards(snapshot: Snapshot, ours: Iterable[Id], theirs: Iterable[Id]) -> tuple[Id, ...]:
    def of(members: Iterable[Id]) -> set[Id]:
        return {seat.collaboration_id for one in members for seat in snapshot.memberships_of.get(one, ())}

    return tuple(sorted(of(ours) & of(theirs)))


def _near(links: Iterable[Link], direct: set[frozenset[Id]]) -> Near:
    """Return whom each person is tied to, but for the ties that join the two organisations themselves."""
    near: dict[Id, dict[Id, Link]] = defaultdict(dict)
    for link in links:
        one, other = link.ends
        if frozenset(link.ends) not in direct:
            near[one][other] = near[other][one] = link
    return near


def _chains(
    near: Near, ours: frozenset[Id], theirs: frozenset[Id], joint: frozenset[Id], most: int
) -> tuple[Chain, ...]:
    """Return the shortest chains from ours to theirs whose middles are neither's, the best first."""
    far: dict[Id, int] = dict.fromkeys(ours, 0)
    layer, reached = sorted(ours), False
    while layer and not reached:
        following: list[Id] = []
        for one in layer:
            for other in near.get(one, ()):
                if other in joint or other in far or (one in ours and other in theirs):
                    continue
                far[other] = far[one] + 1
                reached = reached or other in theirs
                following.append(other)
        layer = [one for one in following if one not in theirs]
    ends = sorted(one for one in far if one in theirs)
    found = [chain for end in ends for chain in islice(_back(near, far, (end,), ()), _LOOKED_AT)]
    return tuple(sorted(found, key=lambda chain: (-chain.weakest, chain.people))[:most])


def _back(
    near: Near, far: Mapping[Id, int], people: tuple[Id, ...], links: tuple[Link, ...]
) -> Iterator[Chain]:
    """Yield the chains that end with these people, strong ties before weak ones."""
    first = people[0]
    if far[first] == 0:
        yield Chain(people, links)
        return
    for other, link in sorted(near[first].items(), key=lambda item: (-item[1].weight, item[0])):
        if far.get(other) == far[first] - 1:
            yield from _back(near, far, (other, *people), (link, *links))
