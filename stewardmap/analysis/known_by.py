"""Who knows somebody in an organisation, from outside it."""

from collections import defaultdict
from dataclasses import dataclass

from stewardmap.analysis.bodies import with_its_parts
from stewardmap.analysis.links import used_strength, words_of_link
from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, TieSort


@dataclass(frozen=True, slots=True)
class Through:
    """A tie to somebody in the organisation, as it counts on the day."""

    person: Id
    tie: Tie
    strength: int | None
    disputed: bool


@dataclass(frozen=True, slots=True)
class Knower:
    """Somebody outside an organisation, and those in it whom they know, the strongest tie first."""

    person: Id
    through: tuple[Through, ...]


def known_by(snapshot: Snapshot, body: Id) -> tuple[Knower, ...]:
    """Return who outside an organisation knows somebody in it or in a part of it, the strongest first.

    A tie counts that is a link on the day, at any strength; one that is not rated comes after those that
    are. Of two who know somebody as well, whoever knows more of them comes first. Cost is linear in the ties
    of its people.
    """
    bodies = with_its_parts(snapshot, body)
    inside = {one for part in bodies for one in snapshot.people_of_organisation.get(part, ())}
    found: dict[Id, list[Through]] = defaultdict(list)
    for person in inside:
        for tie in snapshot.ties_of.get(person, ()):
            other = tie.other(person)
            if tie.sort is not TieSort.PEOPLE or other in inside:
                continue
            words = words_of_link(snapshot, tie)
            if words is not None:
                no = any(word.state is ReadingState.NO for word in words.values())
                found[other].append(Through(person, tie, used_strength(tie, words), no))
    ranked = [Knower(one, tuple(sorted(ties, key=_rank))) for one, ties in found.items()]
    return tuple(
        sorted(ranked, key=lambda one: (_rank(one.through[0])[:2], -len(one.through), _name(snapshot, one)))
    )


def _rank(one: Through) -> tuple[int, bool, Id]:
    return -(one.strength or 0), one.disputed, one.tie.id


def _name(snapshot: Snapshot, one: Knower) -> tuple[str, Id]:
    return snapshot.people[one.person].name, one.person
