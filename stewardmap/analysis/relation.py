"""What joins two organisations: who carries it, on how few people it rests, and at which levels."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from stewardmap.analysis.bodies import Levels, bodies_of_end
from stewardmap.analysis.links import Link
from stewardmap.analysis.matching import maximum_matching
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level

Pair = tuple[Id, Id]


@dataclass(frozen=True, slots=True)
class Way:
    """One tie between two organisations: its end in the first, its end in the second."""

    person_a: Id
    person_b: Id
    link: Link


@dataclass(frozen=True, slots=True)
class SinglePerson:
    """Someone whose leaving alone would end a relation, and the side they are on: a, b or both."""

    id: Id
    side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two organisations, the smaller id first, and everything recorded between their people.

    `joint` are people with posts in both. `ways` are ties between the others, of any strength that reaches,
    and `carrying` those strong enough to carry. `r` counts `joint` and the most separate pairs among the
    ties that carry, `r_reach` among all `ways`. `own_tie` is the tie of the two organisations themselves,
    which is no part of `r`. `at` knows the levels.
    """

    a: Id
    b: Id
    joint: tuple[Id, ...]
    ways: tuple[Way, ...]
    carrying: tuple[Way, ...]
    r: int
    r_reach: int
    single_person: tuple[SinglePerson, ...]
    last_contact: PartialDate | None
    own_tie: Id | None = None
    at: "LevelsOfPair" = field(repr=False, compare=False)

    @property
    def joined(self) -> bool:
        """Whether it rests on anything: people in both, ties strong enough, or a tie of its own."""
        return bool(self.joint or self.ways) or self.own_tie is not None

    @property
    def r_by_level(self) -> Mapping[Level, int]:
        """R among only those who work at one level, on both sides, for each level that has any."""
        return self.at.r_by_level(self.joint, self.carrying)

    @property
    def levels(self) -> frozenset[Level | None]:
        """Every level at which someone carries it; None stands for a level not recorded."""
        return self.at.all_levels(self.joint, self.carrying)

    @property
    def ties(self) -> tuple[Id, ...]:
        """The ids of its ties, in order."""
        return tuple(sorted({way.link.tie.id for way in self.ways}))

    @property
    def carriers(self) -> tuple[Id, ...]:
        """Everyone who carries it, on either side, in order."""
        ends = {end for way in self.carrying for end in (way.person_a, way.person_b)}
        return tuple(sorted(ends | set(self.joint)))

    @property
    def strength(self) -> int | None:
        """The strength of its strongest rated tie."""
        return max((w.link.strength for w in self.ways if w.link.strength is not None), default=None)

    def other(self, body: Id) -> Id:
        """The organisation that is not this one."""
        return self.b if body == self.a else self.a


@dataclass(frozen=True, slots=True)
class Ends:
    """What relations are made from: the links, whom each body has, and where each end counts."""

    snapshot: Snapshot
    people_links: Sequence[Link]
    organisation_links: Sequence[Link]
    people_of: Mapping[Id, tuple[Id, ...]]
    levels: Levels
    last_contact: Mapping[Id, PartialDate]


def relations_between(ends: Ends, fold: Callable[[Id], Iterable[Id]]) -> tuple[Relation, ...]:
    """Return every pair of bodies that a joint person, a tie of people or a tie of their own joins.

    Args:
        ends: the map's links and posts on the day.
        fold: the bodies that an organisation stands for: itself, or its top parents.

    Returns:
        The relations in order of ids. Cost is linear in ties and posts, and that of one matching a pair.
        R is by König (1931): a largest matching is as large as the fewest people who carry every tie.
    """
    folded = _Folded(ends, fold)
    ways = folded.ways()
    joint = folded.joint()
    own = folded.own_ties()
    members = folded.members
    return tuple(
        _relation(
            pair,
            joint.get(pair, ()),
            ways.get(pair, ()),
            own.get(pair),
            LevelsOfPair(ends.levels, members[pair[0]], members[pair[1]]),
            ends.last_contact,
        )
        for pair in sorted(ways.keys() | joint.keys() | own.keys())
    )


class _Folded:
    """The same map with each organisation read as the bodies it stands for."""

    def __init__(self, ends: Ends, fold: Callable[[Id], Iterable[Id]]) -> None:
        self._ends = ends
        self._stands_for = {body: tuple(fold(body)) for body in ends.snapshot.organisations}
        self.members: dict[Id, frozenset[Id]] = defaultdict(frozenset)
        for body, standing in self._stands_for.items():
            for one in standing:
                self.members[one] |= {body}
        self._bodies_of: dict[Id, set[Id]] = defaultdict(set)
        for body, people in ends.people_of.items():
            for person in people:
                self._bodies_of[person].update(self._stands_for[body])

    def _at(self, link: Link, person: Id) -> set[Id]:
        bodies = bodies_of_end(self._ends.snapshot, link.tie, person)
        return {one for body in bodies for one in self._stands_for[body]}

    def ways(self) -> dict[Pair, list[Way]]:
        found: dict[Pair, list[Way]] = defaultdict(list)
        for link in self._ends.people_links:
            first, second = link.ends
            theirs = self._at(link, second)
            for one in self._at(link, first):
                for other in theirs:
                    if one < other and not self._is_joint(first, second, one, other):
                        found[one, other].append(Way(first, second, link))
                    elif other < one and not self._is_joint(first, second, one, other):
                        found[other, one].append(Way(second, first, link))
        return found

    def _is_joint(self, first: Id, second: Id, one: Id, other: Id) -> bool:
        both = {one, other}
        return both <= self._bodies_of[first] or both <= self._bodies_of[second]

    def joint(self) -> dict[Pair, tuple[Id, ...]]:
        found: dict[Pair, list[Id]] = defaultdict(list)
        for person in sorted(self._bodies_of):
            bodies = sorted(self._bodies_of[person])
            for index, one in enumerate(bodies):
                for other in bodies[index + 1 :]:
                    found[one, other].append(person)
        return {pair: tuple(people) for pair, people in found.items()}

    def own_ties(self) -> dict[Pair, Id]:
        found: dict[Pair, Id] = {}
        for link in self._ends.organisation_links:
            first, second = link.ends
            for one in self._stands_for.get(first, ()):
                for other in self._stands_for.get(second, ()):
                    if one != other:
                        found.setdefault((min(one, other), max(one, other)), link.tie.id)
        return found


def relations_without(
    relations: Sequence[Relation], people: frozenset[Id], last_contact: Mapping[Id, PartialDate]
) -> tuple[Relation, ...]:
    """Return the relations that are left when some people's ties and posts are left out of account.

    Those in which nobody of them has a part are the very same: the cost is that of the others.
    """
    found: list[Relation] = []
    for one in relations:
        ways = [way for way in one.ways if way.person_a not in people and way.person_b not in people]
        joint = tuple(person for person in one.joint if person not in people)
        if len(ways) == len(one.ways) and len(joint) == len(one.joint):
            found.append(one)
        elif ways or joint or one.own_tie is not None:
            found.append(_relation((one.a, one.b), joint, ways, one.own_tie, one.at, last_contact))
    return tuple(found)


def _relation(
    pair: Pair,
    joint: tuple[Id, ...],
    ways: Sequence[Way],
    own_tie: Id | None,
    at: "LevelsOfPair",
    last_contact: Mapping[Id, PartialDate],
) -> Relation:
    reaching = tuple([way for way in ways if way.link.reaches or way.link.carries])
    if len(reaching) > 1:
        reaching = tuple(sorted(reaching, key=_by_tie))
    carrying = tuple([way for way in reaching if way.link.carries])
    contacts = [d for way in reaching if (d := last_contact.get(way.link.tie.id)) is not None]
    r = len(joint) + _most_pairs(carrying)
    return Relation(
        a=pair[0],
        b=pair[1],
        joint=joint,
        ways=reaching,
        carrying=carrying,
        r=r,
        r_reach=len(joint) + _most_pairs([way for way in reaching if way.link.reaches]),
        single_person=single_people(joint, carrying) if r == 1 else (),
        last_contact=max(contacts, default=None),
        own_tie=own_tie,
        at=at,
    )


def _by_tie(way: Way) -> tuple[Id, Id]:
    return way.link.tie.id, way.person_a


def _most_pairs(ways: Sequence[Way]) -> int:
    if len(ways) <= 1:
        return len(ways)
    options: dict[Id, list[Id]] = defaultdict(list)
    for way in ways:
        options[way.person_a].append(way.person_b)
    return len(maximum_matching(options))


def single_people(joint: Sequence[Id], ways: Sequence[Way]) -> tuple[SinglePerson, ...]:
    """Return everyone whose leaving alone ends a relation of R = 1: of a star only its centre."""
    if joint:
        return (SinglePerson(joint[0], "both"),)
    if len(ways) == 1:
        return SinglePerson(ways[0].person_a, "a"), SinglePerson(ways[0].person_b, "b")
    first = {way.person_a for way in ways}
    second = {way.person_b for way in ways}
    found = [SinglePerson(one, "a") for one in first if len(first) == 1]
    found += [SinglePerson(one, "b") for one in second if len(second) == 1]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LevelsOfPair:
    """The levels at which people work in two bodies, each with the organisations that stand for it."""

    levels: Levels
    in_a: frozenset[Id]
    in_b: frozenset[Id]

    def r_by_level(self, joint: Sequence[Id], ways: Sequence[Way]) -> dict[Level, int]:
        """R among only those people who work at one level, for each level that has any."""
        found: dict[Level, int] = {}
        for level in Level:
            both = sum(level in self._a(one) and level in self._b(one) for one in joint)
            there = [w for w in ways if level in self._a(w.person_a) and level in self._b(w.person_b)]
            if both or there:
                found[level] = both + _most_pairs(there)
        return found

    def all_levels(self, joint: Sequence[Id], ways: Sequence[Way]) -> frozenset[Level | None]:
        """Every level at which someone carries the relation; None stands for a level not recorded."""
        found: set[Level | None] = set()
        for one in joint:
            found |= (self._a(one) | self._b(one)) or {None}
        for way in ways:
            found |= self._a(way.person_a) or {None}
            found |= self._b(way.person_b) or {None}
        return frozenset(found)

    def _a(self, person: Id) -> frozenset[Level]:
        return self.levels.at(person, self.in_a)

    def _b(self, person: Id) -> frozenset[Level]:
        return self.levels.at(person, self.in_b)
