"""Who knows whom on a map, as far as an introduction asks: what two share, and who could introduce them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from stewardmap.analysis.bodies import ancestors
from stewardmap.analysis.finding import Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link, latest_words
from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.vocabulary import Condition, Level, ReadingState, TieSort

Pair = tuple[Id, Id]
NOBODY: frozenset[Id] = frozenset()


def in_order(one: Id, other: Id) -> Pair:
    """Return two ids, the smaller first."""
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True)
class Acquaintance:
    """What is recorded between people, from one ground; each part is made when first asked for."""

    ground: Ground

    @cached_property
    def links(self) -> Mapping[Pair, Link]:
        """Every link of two people on the day, weak ones too, by their ids in order."""
        return {in_order(*link.ends): link for link in self.ground.links.people}

    @cached_property
    def known(self) -> Mapping[Id, frozenset[Id]]:
        """Whom each person could introduce to others: those still there, by links that are not strained."""
        found: dict[Id, set[Id]] = {}
        for link in self.ground.links.people:
            one, other = link.ends
            if link.reaches and link.tie.condition is not Condition.STRAINED and not link.disputed:
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
        gone = self.gone
        return {one: frozenset(others - gone) for one, others in found.items() if one not in gone}

    @cached_property
    def gone(self) -> frozenset[Id]:
        """Those who are neither introduced nor introduce: who has left, or is left out of account."""
        return self.ground.left | self.ground.left_out

    @cached_property
    def refused(self) -> frozenset[Pair]:
        """Pairs never proposed: strained or broken off, or one side was asked and said no."""
        snapshot = self.ground.snapshot
        found = (tie for tie in snapshot.ties.values() if tie.sort is TieSort.PEOPLE)
        return frozenset(in_order(*tie.ends) for tie in found if self._is_refused(tie))

    def _is_refused(self, tie: Tie) -> bool:
        if tie.condition in (Condition.STRAINED, Condition.BROKEN_OFF):
            return True
        readings = self.ground.snapshot.readings_of_tie.get(tie.id, ())
        words = latest_words(readings, self.ground.snapshot) if readings else {}
        return any(word.state is ReadingState.NO for word in words.values())

    @cached_property
    def recorded(self) -> Mapping[Pair, Id]:
        """The tie of every pair that has one, ended and future ones too."""
        ties = self.ground.snapshot.ties.values()
        return {in_order(*tie.ends): tie.id for tie in ties if tie.sort is TieSort.PEOPLE}

    def may_meet(self, one: Id, other: Id) -> bool:
        """Whether two may be proposed at all: both are there, nothing speaks against it, no tie reaches."""
        pair = in_order(one, other)
        if one == other or pair in self.refused or one in self.gone or other in self.gone:
            return False
        link = self.links.get(pair)
        return link is None or not (link.reaches and link.carries)

    @cached_property
    def bodies(self) -> Mapping[Id, frozenset[Id]]:
        """The organisations and collaborations that each person is in on the day."""
        found: dict[Id, set[Id]] = {}
        for person, bodies in self.ground.snapshot.organisations_of_person.items():
            found.setdefault(person, set()).update(bodies)
        for seat in self.ground.snapshot.current_memberships:
            if seat.person_id is not None:
                found.setdefault(seat.person_id, set()).add(seat.collaboration_id)
        return {person: frozenset(bodies) for person, bodies in found.items()}

    @cached_property
    def within(self) -> Mapping[Id, frozenset[Id]]:
        """The same, with every organisation that one of theirs is part of."""
        snapshot = self.ground.snapshot
        above = {body: ancestors(snapshot, body) for body in snapshot.parents_of_organisation}
        return {
            person: bodies.union(*(above[body] for body in bodies if body in above))
            for person, bodies in self.bodies.items()
        }

    def shared(self, one: Id, other: Id) -> tuple[Subject, ...]:
        """Return what two have in common already: organisations, collaborations, and a tie of their own.

        Somebody in a part of an organisation shares it with those who work in the organisation itself.
        """
        both = self.bodies.get(one, NOBODY) & self.within.get(other, NOBODY)
        both |= self.within.get(one, NOBODY) & self.bodies.get(other, NOBODY)
        tie = self.recorded.get(in_order(one, other))
        organisations = self.ground.snapshot.organisations
        found = [Subject("organisation" if x in organisations else "collaboration", x) for x in sorted(both)]
        return (*sorted(found, reverse=True), *([Subject("tie", tie)] if tie is not None else []))

    @cached_property
    def wanted(self) -> Mapping[Id, frozenset[Id]]:
        """The organisations with which each person's ought to be linked, by a recorded need."""
        beside: dict[Id, set[Id]] = {}
        for one, other in self.ground.concerns.needs:
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
        return {
            person: frozenset(x for body in bodies for x in beside.get(body, ()))
            for person, bodies in self.bodies.items()
        }

    @cached_property
    def levels(self) -> Mapping[Id, frozenset[Level]]:
        """The levels at which each person works, anywhere."""
        found: dict[Id, frozenset[Level]] = {}
        for (person, _), levels in self.ground.levels.of.items():
            found[person] = found.get(person, frozenset()) | levels
        return found

    def common(self, one: Id, other: Id) -> frozenset[Id]:
        """Return those who know both."""
        return self.known.get(one, NOBODY) & self.known.get(other, NOBODY)

    def weight(self, one: Id, other: Id) -> int:
        """Return the strength of a link between two, 0 where there is none."""
        link = self.links.get(in_order(one, other))
        return 0 if link is None else link.weight

    def colleagues(self, one: Id, other: Id) -> bool:
        """Whether two work in one organisation."""
        of = self.ground.snapshot.organisations_of_person
        return not set(of.get(one, ())).isdisjoint(of.get(other, ()))

    def purposes(self, person: Id) -> frozenset[Id]:
        """Return the purposes that a person is marked with."""
        return self.ground.concerns.purposes_of(person)

    def present(self, people: Iterable[Id]) -> list[Id]:
        """Return those of them who are still there, in order."""
        return sorted(one for one in people if one not in self.gone)
