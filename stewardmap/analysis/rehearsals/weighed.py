"""Two or three states of one map set against each other: what each pair of organisations went into."""

from collections.abc import Iterator
from dataclasses import dataclass

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.happened import Happened
from stewardmap.analysis.rehearsals.standing import Sort
from stewardmap.analysis.rehearsals.state import State
from stewardmap.model.ids import Id
from stewardmap.model.records import Need

Pair = tuple[Id, Id]


@dataclass(frozen=True, slots=True)
class States:
    """The map before, meanwhile, and once every post is filled, and what happened between."""

    before: State
    now: State
    later: State
    happened: Happened

    def pairs(self) -> Iterator[tuple[Pair, list[Pair]]]:
        """Yield each pair of organisations with a recorded link before, and the pairs it went into."""
        became = self.happened.became
        for sort, pair in self.before.standing:
            if sort is Sort.REACH:
                first, second = pair
                found = {
                    (min(one, other), max(one, other))
                    for one in became.get(first, (first,))
                    for other in became.get(second, (second,))
                    if one != other
                }
                yield (first, second), sorted(found)

    def ids(self, sort: Sort) -> list[Id]:
        """Return everything of one sort that stood before, in order."""
        return sorted(ids[0] for of, ids in self.before.standing if of is sort)

    def matters(self, pair: Pair) -> bool:
        """Whether a relation was on a need or an important purpose."""
        relation = self.before.relations.get(pair)
        return self.before.ground.concerns.matter([pair], relation.ties if relation else ())

    def touched(self, pair: Pair, into: list[Pair]) -> bool:
        """Whether the ties or joint people of a relation are not what they were."""
        then, now = self.before.relations[pair], [self.now.relations.get(one) for one in into]
        if into != [pair] or now == [None]:
            return True
        return any(x is None or x.ties != then.ties or x.joint != then.joint for x in now)


def subjects_of(kind: str, *ids: Id) -> tuple[Subject, ...]:
    """Return subjects of one kind."""
    return tuple(Subject(kind, one) for one in ids)


def need_subjects(state: State, need: Id) -> dict[str, tuple[Subject, ...]]:
    """Return the purpose of a need, if it has one, as a part of a sentence."""
    purpose = state.snapshot.of(Need)[need].purpose_id
    return {"purpose": subjects_of("purpose", purpose) if purpose is not None else ()}
