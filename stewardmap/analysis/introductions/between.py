"""Two sides that ought to be linked by several separate pairs, and who could be the next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.preference import Preference
from stewardmap.analysis.matching import maximum_matching
from stewardmap.analysis.need_ways import NeedWays
from stewardmap.analysis.relation import Relation
from stewardmap.model.ids import Id

Pair = tuple[Id, Id]
Sides = tuple[frozenset[Id], frozenset[Id]]

# So many people of each side are looked at, those first against whom there is least.
LOOKED_AT = 24


@dataclass(frozen=True, slots=True)
class Between:
    """Two sides without those who are on both, how many these are, and the pairs that link them already."""

    side_a: frozenset[Id]
    side_b: frozenset[Id]
    joint: int
    ways: tuple[Pair, ...]
    about: tuple[Subject, ...]

    def separate(self, made: Iterable[Pair] = ()) -> int:
        """Return by how many separate ways the sides are linked once pairs are introduced."""
        options: dict[Id, list[Id]] = defaultdict(list)
        for a, b in self.ways_with(made):
            options[a].append(b)
        return self.joint + len(maximum_matching(options))

    def ways_with(self, made: Iterable[Pair]) -> list[Pair]:
        """Return the ways that there are and those that pairs add, the end in the first side first."""
        found = list(self.ways)
        for one, other in made:
            if one in self.side_a and other in self.side_b:
                found.append((one, other))
            elif other in self.side_a and one in self.side_b:
                found.append((other, one))
        return found

    def another(self, made: Iterable[Pair]) -> Iterator[Sides]:
        """Yield whom with whom a further pair would make one separate way more, where there are up to one.

        First two who have no part in it yet; somebody who has one will do where a second is beside them, for
        then the one way rests on the other side alone.
        """
        ways = self.ways_with(made)
        used_a, used_b = frozenset(a for a, _ in ways), frozenset(b for _, b in ways)
        free_a, free_b = self.side_a - used_a, self.side_b - used_b
        yield free_a, free_b
        if len(used_b) > 1:
            yield free_a, used_b
        if len(used_a) > 1:
            yield used_a, free_b


def of_need(ways: NeedWays) -> Between:
    """Return the two sides of a need."""
    return Between(
        ways.people_a - ways.joint,
        ways.people_b - ways.joint,
        len(ways.joint),
        tuple((way.person_a, way.person_b) for way in ways.ways),
        (Subject("need", ways.need.id),),
    )


def of_relation(ground: Ground, relation: Relation) -> Between:
    """Return the two sides of a relation, linked by the ties that carry it."""
    joint = frozenset(relation.joint)
    return Between(
        frozenset(ground.people_of.get(relation.a, ())) - joint,
        frozenset(ground.people_of.get(relation.b, ())) - joint,
        len(joint),
        tuple((way.person_a, way.person_b) for way in relation.carrying),
        (Subject("organisation", relation.a), Subject("organisation", relation.b)),
    )


def ranked_pairs(between: Between, made: Iterable[Pair], preference: Preference) -> list[Pair]:
    """Return pairs who would make one separate way more, best first; nothing if nobody may be proposed."""
    for some, others in between.another(made):
        found = preference.ranked(some, others, LOOKED_AT)
        if found:
            return [(one, other) for _, one, other in found]
    return []
