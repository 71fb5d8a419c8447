"""Which ties would join groups that one leaving, or the loss of one tie, would part."""

from collections.abc import Callable, Iterable, Sequence

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parting import Parting
from stewardmap.analysis.presence import first_to_propose
from stewardmap.model.ids import Id

Pair = tuple[Id, Id]
Pick = Callable[[Iterable[Id], Iterable[Id]], Pair | None]


def pairs_that_join(
    ground: Ground, partings: Sequence[Parting], pick: Pick | None = None
) -> tuple[Pair, ...]:
    """Return the fewest ties after which one person's leaving parts nobody still there, in these views.

    Args:
        ground: the map on its day.
        partings: what the same person's leaving parts, view by view.
        pick: chooses one of a group and one of another; where it finds nobody they stay apart.

    Returns:
        For each group the largest one's member and its own: two of one organisation where there are such,
        who may well know each other, else two whom the person in the middle could introduce. A group of
        people who have all left is joined to nobody: see `ties_to_end`.
    """
    joined = _Joined()
    pairs: list[Pair] = []
    for parting in partings:
        parts = [part for part in parting.parts if not ground.left.issuperset(part)]
        for part in parts:
            joined.put_together(part)
        for part in parts[1:]:
            if not joined.together(parts[0][0], part[0]):
                pair = (
                    _pair(ground, parting.person, frozenset(parts[0]), part)
                    if pick is None
                    else pick(parts[0], part)
                )
                if pair is not None:
                    pairs.append(pair)
                    joined.put_together(pair)
    return tuple(pairs)


def ties_to_end(ground: Ground, partings: Sequence[Parting]) -> tuple[Id, ...]:
    """Return the ties by which one person alone holds groups of people who have all left."""
    gone = {
        one for parting in partings for part in parting.parts if ground.left.issuperset(part) for one in part
    }
    person = partings[0].person
    held = ground.links_of.get(person, ())
    return tuple(sorted(link.tie.id for link in held if link.tie.other(person) in gone))


def _pair(ground: Ground, person: Id, largest: frozenset[Id], part: Sequence[Id]) -> Pair:
    for one in part:
        for body in ground.snapshot.organisations_of_person.get(one, ()):
            colleague = next((c for c in ground.people_of[body] if c in largest), None)
            if colleague is not None:
                return colleague, one
    return proposed(ground, person, largest), proposed(ground, person, part)


def proposed(ground: Ground, person: Id, people: Iterable[Id]) -> Id:
    """Return whom of a group to propose, best somebody the person knows; not all of it has left."""
    known = ground.neighbours.get(person, frozenset())
    found = first_to_propose(ground.snapshot, ground.left, people, known)
    if found is None:
        raise ValueError("everybody in the group has left")
    return found


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
