"""Which ties would join groups that one leaving, or the loss of one tie, would part."""

from collections.abc import Iterable, Sequence

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parting import Parting
from stewardmap.model.ids import Id

Pair = tuple[Id, Id]


def pairs_that_join(ground: Ground, partings: Sequence[Parting]) -> tuple[Pair, ...]:
    """Return the fewest ties after which one person's leaving parts nobody, in any of these views.

    Args:
        ground: the map on its day.
        partings: what the same person's leaving parts, view by view.

    Returns:
        For each group the largest one's member and its own: two of one organisation where there are such,
        who may well know each other, else two whom the person in the middle could introduce.
    """
    joined = _Joined()
    pairs: list[Pair] = []
    for parting in partings:
        for part in parting.parts:
            joined.put_together(part)
        largest = parting.parts[0]
        there = frozenset(largest)
        for part in parting.parts[1:]:
            if not joined.together(largest[0], part[0]):
                pair = _pair(ground, parting.person, there, part)
                pairs.append(pair)
                joined.put_together(pair)
    return tuple(pairs)


def _pair(ground: Ground, person: Id, largest: frozenset[Id], part: Sequence[Id]) -> Pair:
    for one in part:
        for body in ground.snapshot.organisations_of_person.get(one, ()):
            colleague = next((c for c in ground.people_of[body] if c in largest), None)
            if colleague is not None:
                return colleague, one
    known = ground.neighbours.get(person, frozenset())
    return min(known & largest, default=min(largest)), min(known.intersection(part), default=part[0])


class _Joined:
    """Who is together with whom, as groups are joined."""

    def __init__(self) -> None:
        self._above: dict[Id, Id] = {}

    def put_together(self, people: Iterable[Id]) -> None:
        roots = [self._root(person) for person in people]
        for root in roots:
            self._above[root] = roots[0]

    def together(self, one: Id, other: Id) -> bool:
        return self._root(one) == self._root(other)

    def _root(self, person: Id) -> Id:
        self._above.setdefault(person, person)
        root = person
        while self._above[root] != root:
            root = self._above[root]
        while self._above[person] != root:
            self._above[person], person = root, self._above[person]
        return root
