"""Which of several introductions that would do equally well is the better one, and who makes it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import islice

from stewardmap.analysis.introductions.acquaintance import NOBODY, Acquaintance
from stewardmap.analysis.introductions.choosing import Choice
from stewardmap.model.ids import Id

# What speaks for a pair and against it; only the order that these make matters.
COMMON_CONTACT, SAME_CONCERN, SHARES_A_BODY, SAME_LEVEL = -8.0, -4.0, -2.0, -1.0
KEEPER, TIE_ALREADY, NO_POST, SEVERAL_BODIES, ONE_TOO_MANY = 40.0, 60.0, 2.0, 3.0, 16.0

# Nobody is in more introductions than this where somebody else would do.
SHARE = 2
CANDIDATES = 6
IN_A_CHAIN = 12


class Preference:
    """Chooses between pairs and introducers, and remembers whom it has chosen so as to spread the load."""

    def __init__(self, acquaintance: Acquaintance) -> None:
        self._of = acquaintance
        self._keeper = acquaintance.ground.snapshot.card.keeper_id
        self._in_post = acquaintance.ground.snapshot.organisations_of_person
        self.taken: Counter[Id] = Counter()

    def cost(self, one: Id, other: Id) -> float | None:
        """Return what is against a pair, least for the best; nothing if it may not be proposed."""
        of = self._of
        if not of.may_meet(one, other):
            return None
        cost = self.burden(one) + self.burden(other)
        if not of.known.get(one, NOBODY).isdisjoint(of.known.get(other, NOBODY)):
            cost += COMMON_CONTACT
        if self._same_concern(one, other):
            cost += SAME_CONCERN
        if not of.bodies.get(one, NOBODY).isdisjoint(of.bodies.get(other, NOBODY)):
            cost += SHARES_A_BODY
        if not of.levels.get(one, frozenset()).isdisjoint(of.levels.get(other, ())):
            cost += SAME_LEVEL
        pair = (one, other) if one < other else (other, one)
        return cost + TIE_ALREADY if pair in of.recorded else cost

    def _same_concern(self, one: Id, other: Id) -> bool:
        of = self._of
        if not of.wanted.get(one, NOBODY).isdisjoint(of.bodies.get(other, NOBODY)):
            return True
        return not of.purposes(one).isdisjoint(of.purposes(other))

    def burden(self, person: Id) -> float:
        """Return what is against asking one person: the keeper, no post, or asked for enough already.

        Whoever works in several organisations would stand for each, in relations that nobody meant.
        """
        many = self.taken[person]
        cost = ONE_TOO_MANY * (many - SHARE + 1) if many >= SHARE else float(many)
        if person == self._keeper:
            cost += KEEPER
        bodies = len(self._in_post.get(person, ()))
        return cost + (NO_POST if bodies == 0 else SEVERAL_BODIES * (bodies > 1))

    def ranked(self, some: Iterable[Id], others: Iterable[Id], most: int) -> list[tuple[float, Id, Id]]:
        """Return pairs of one of some and one of others that may be proposed, best first.

        At most so many of either side are looked at. Nobody who is gone is among them.
        """
        some, others = self._of.present(some), self._of.present(others)
        ones, twos = self._first(some, others, most), self._first(others, some, most)
        costs = ((self.cost(one, other), one, other) for one in ones for other in twos)
        return sorted((cost, one, other) for cost, one, other in costs if cost is not None)

    def _first(self, people: Sequence[Id], others: Sequence[Id], most: int) -> Sequence[Id]:
        """So many of these people, those to ask first: best whoever knows somebody whom the others know."""
        if len(people) <= most:
            return people
        known = self._of.known
        near = {x for one in others for x in known.get(one, NOBODY)}
        return nsmallest(
            most, people, key=lambda one: (self.burden(one), near.isdisjoint(known.get(one, ())), one)
        )

    def take(self, *people: Id | None) -> None:
        """Remember that these people are asked for something."""
        self.taken.update(one for one in people if one is not None)

    def introducer(self, one: Id, other: Id, without: Id | None = None) -> tuple[Id | None, Id | None]:
        """Return who could introduce two, and, where nobody knows both, through whom.

        Of those who know both it is whoever knows them best, unless they were asked for enough already; one
        may be left without.
        """
        of = self._of
        both = of.common(one, other) - {without} or self._from_work(one, other) - {without}
        if both:
            return min(both, key=lambda x: self._rank(x, of.weight(x, one), of.weight(x, other))), None
        chains = (chain for chain in self._chains(one, other) if without not in chain)
        return min(
            chains,
            key=lambda x: self._rank(x[0], of.weight(x[0], one), of.weight(x[1], other)),
            default=(None, None),
        )

    def _from_work(self, one: Id, other: Id) -> set[Id]:
        """Those who know one of two by a tie, and the other from work alone."""
        known, colleagues = self._of.known, self._of.colleagues
        found = {x for x in known.get(one, NOBODY) if x != other and colleagues(x, other)}
        return found | {x for x in known.get(other, NOBODY) if x != one and colleagues(x, one)}

    def _rank(self, person: Id, *weights: int) -> tuple[float, int, int, Id]:
        asked = max(0, self.taken[person] - SHARE + 1) + (1.5 if person == self._keeper else 0.0)
        return asked, -min(weights), -sum(weights), person

    def _chains(self, one: Id, other: Id) -> Iterator[tuple[Id, Id]]:
        """Yield two of whom each knows one of two others, and who know each other by a tie or from work."""
        beyond = [y for y in self._best_known(other) if y != one]
        for x in self._best_known(one):
            for y in beyond:
                if x not in (other, y) and self._reach(x, y):
                    yield x, y

    def _reach(self, one: Id, other: Id) -> bool:
        return other in self._of.known.get(one, NOBODY) or self._of.colleagues(one, other)

    def _best_known(self, person: Id) -> list[Id]:
        known = self._of.known.get(person, NOBODY)
        return nsmallest(IN_A_CHAIN, known, key=lambda x: (-self._of.weight(x, person), x))


class OnAGraph:
    """The same preference among the nodes of a graph, which stand for people in order."""

    def __init__(self, preference: Preference, acquaintance: Acquaintance, people: Sequence[Id]) -> None:
        self._preference = preference
        self._of = acquaintance
        self._people = people
        self._node = {person: node for node, person in enumerate(people)}
        self._beyond: dict[Id, frozenset[int]] = {}

    def choose(self, people: Sequence[int], groups: Iterable[Sequence[int]]) -> Choice | None:
        """Return the best pair between people and any of the groups; nothing if no pair may be proposed."""
        ones = self._first(people)
        best: Choice | None = None
        for number, group in enumerate(groups):
            for one in ones:
                for other in self._some(group, one):
                    cost = self._preference.cost(self._people[one], self._people[other])
                    if cost is not None and (best is None or cost < best.cost):
                        best = Choice(cost, one, other, number)
        return best

    def chosen(self, one: int, other: int) -> None:
        """Take notice of a pair that is in the plan now."""
        self._preference.take(self._people[one], self._people[other])

    def _first(self, nodes: Sequence[int]) -> Sequence[int]:
        if len(nodes) <= CANDIDATES:
            return nodes
        burden, people = self._preference.burden, self._people
        return nsmallest(CANDIDATES, nodes, key=lambda node: (burden(people[node]), node))

    def _some(self, group: Sequence[int], one: int) -> Sequence[int]:
        """Those of a group to look at for one person: where it is large, some with a common contact first."""
        if len(group) <= CANDIDATES:
            return group
        near = self._near(self._people[one])
        return [*islice((node for node in group if node in near), CANDIDATES), *self._first(group)]

    def _near(self, person: Id) -> frozenset[int]:
        """Everybody with a contact in common with somebody."""
        if person not in self._beyond:
            known = self._of.known
            found = {y for x in known.get(person, NOBODY) for y in known.get(x, NOBODY)}
            self._beyond[person] = frozenset(self._node[y] for y in found if y in self._node)
        return self._beyond[person]
