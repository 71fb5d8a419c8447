"""By how many separate ways the two sides of a need are linked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link
from stewardmap.analysis.matching import maximum_matching
from stewardmap.analysis.relation import Way, single_people
from stewardmap.model.ids import Id
from stewardmap.model.records import Need
from stewardmap.model.vocabulary import Level


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a need: an organisation with all its parts, a level, or a level of an organisation."""

    bodies: frozenset[Id] | None
    level: Level | None

    def people(self, ground: Ground) -> frozenset[Id]:
        """Everyone who is on this side."""
        bodies = ground.people_of if self.bodies is None else self.bodies
        return frozenset(
            person
            for body in bodies
            for person in ground.people_of.get(body, ())
            if self._at_level(ground, person, [body])
        )

    def has_end(self, ground: Ground, link: Link, person: Id) -> bool:
        """Whether one end of a link counts for this side."""
        there = [b for b in ground.bodies_at(link, person) if self.bodies is None or b in self.bodies]
        return bool(there) and self._at_level(ground, person, there)

    def _at_level(self, ground: Ground, person: Id, bodies: Iterable[Id]) -> bool:
        return self.level is None or self.level in ground.levels.at(person, bodies)


@dataclass(frozen=True, slots=True)
class NeedWays:
    """A need, the people on each side, those on both, the ties between, and how many ways they make."""

    need: Need
    bodies: tuple[Id, ...]
    people_a: frozenset[Id]
    people_b: frozenset[Id]
    ways: tuple[Way, ...]
    number: int
    own_tie: Id | None

    @property
    def joint(self) -> frozenset[Id]:
        """The people on both sides."""
        return self.people_a & self.people_b

    @property
    def single(self) -> tuple[Id, ...]:
        """Whoever the only way rests on."""
        if self.number != 1:
            return ()
        return tuple(one.id for one in single_people(sorted(self.joint), self.ways))

    def another(self) -> tuple[tuple[Id, Id], ...]:
        """Return pairs whose links would clear what is found of the need; nothing if too few are named.

        That is one pair where there is no way yet, and as many as make two where there is some.
        """
        free_a = sorted(self.people_a - self.joint - {way.person_a for way in self.ways})
        free_b = sorted(self.people_b - self.joint - {way.person_b for way in self.ways})
        used_a = sorted({way.person_a for way in self.ways})
        used_b = sorted({way.person_b for way in self.ways})
        if self.number == 0:
            wanted = 1 if self.own_tie is None else 2
            enough = min(len(free_a), len(free_b)) >= wanted
            return tuple(zip(free_a, free_b, strict=False))[:wanted] if enough else ()
        if free_a and (free_b or len(used_b) > 1):
            return ((free_a[0], (free_b or used_b)[0]),)
        return ((used_a[0], free_b[0]),) if free_b and len(used_a) > 1 else ()


def ways_of_need(ground: Ground, need: Need) -> NeedWays | None:
    """Return how a need's two sides are linked at the threshold of reach; nothing if it has only one side.

    Cost is linear in the ties of the smaller side.
    """
    first = _side(ground, need.first_organisation_id, need.first_level)
    second = _side(ground, need.second_organisation_id, need.second_level)
    if first is None or second is None:
        return None
    people_a, people_b = first.people(ground), second.people(ground)
    joint = people_a & people_b
    ways = tuple(_ways(ground, first, second, people_a - joint, people_b - joint))
    options: dict[Id, list[Id]] = defaultdict(list)
    for way in ways:
        options[way.person_a].append(way.person_b)
    bodies = tuple(b for b in (need.first_organisation_id, need.second_organisation_id) if b is not None)
    return NeedWays(
        need=need,
        bodies=bodies,
        people_a=people_a,
        people_b=people_b,
        ways=ways,
        number=len(joint) + len(maximum_matching(options)),
        own_tie=_own_tie(ground, first, second) if len(bodies) == 2 else None,
    )


def _side(ground: Ground, body: Id | None, level: Level | None) -> Side | None:
    if body is None and level is None:
        return None
    return Side(ground.parts[body] if body is not None else None, level)


def _ways(
    ground: Ground, first: Side, second: Side, people_a: frozenset[Id], people_b: frozenset[Id]
) -> Iterable[Way]:
    for person in sorted(people_a):
        for link in ground.links_of.get(person, ()):
            other = link.tie.other(person)
            if (
                other in people_b
                and first.has_end(ground, link, person)
                and second.has_end(ground, link, other)
            ):
                yield Way(person, other, link)


def _own_tie(ground: Ground, first: Side, second: Side) -> Id | None:
    if first.bodies is None or second.bodies is None or first.level or second.level:
        return None
    for link in ground.links.organisations:
        one, other = link.ends
        if link.reaches and (
            (one in first.bodies and other in second.bodies)
            or (one in second.bodies and other in first.bodies)
        ):
            return link.tie.id
    return None
