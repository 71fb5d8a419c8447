"""Which links of whoever leaves to hand over first, and to which colleague."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.links import Link
from stewardmap.analysis.need_ways import ways_of_need
from stewardmap.analysis.presence import first_to_propose
from stewardmap.analysis.rehearsals.fact import Fact, Loss
from stewardmap.analysis.rehearsals.planned import Doing, ToDo
from stewardmap.analysis.rehearsals.weighed import States
from stewardmap.analysis.relation import Way
from stewardmap.model.ids import Id
from stewardmap.model.passing_on import one_rung_down
from stewardmap.model.records import Need

MOST = 7

_OF_NEEDS = (Loss.NEED_WITHOUT_LINK, Loss.NEED_ONE_WAY)
_OF_RELATIONS = (Loss.RELATION_LOST, Loss.RELATION_ON_ONE, Loss.RELATION_WEAK)


@dataclass(frozen=True, slots=True)
class _Lost:
    """A link that goes: who leaves, who stays at its other end, and who could take it over."""

    link: Link
    leaver: Id
    other: Id
    colleagues: Collection[Id]


def handovers(states: States, facts: tuple[Fact, ...]) -> tuple[ToDo, ...]:
    """Return at most seven introductions that whoever leaves could make first, for needs before the rest.

    Each gives one of a loss's links to a colleague on the same side, best somebody who has no link there yet
    and has been given fewest.
    """
    found: dict[tuple[Id, Id], ToDo] = {}
    asked: Counter[Id] = Counter()
    for fact in facts:
        one = _handover(states, fact, asked)
        if one is not None and (one.who[0].id, one.who[1].id) not in found:
            found[one.who[0].id, one.who[1].id] = one
            asked[one.who[0].id] += 1
    return tuple(found.values())[:MOST]


def _handover(states: States, fact: Fact, asked: Mapping[Id, int]) -> ToDo | None:
    snapshot, left = states.now.snapshot, states.now.ground.left | states.happened.left
    lost = sorted(_ways_lost(states, fact), key=lambda one: (-one.link.weight, one.link.tie.id, one.leaver))
    for one in lost:
        if one.other in states.happened.left:
            continue
        known = states.now.ground.neighbours.get(one.other, frozenset())
        fresh = [x for x in one.colleagues if x != one.other and x not in known]
        least = min((asked.get(x, 0) for x in fresh), default=0)
        colleague = first_to_propose(snapshot, left, [x for x in fresh if asked.get(x, 0) == least])
        if colleague is not None:
            return ToDo(
                kind=Doing.HANDOVER,
                who=(Subject("person", colleague), Subject("person", one.other)),
                about=fact.subjects,
                by=one.leaver,
                ties=(one.link.tie.id,),
                strength=one_rung_down(one.link.strength),
            )
    return None


def _ways_lost(states: States, fact: Fact) -> Iterator[_Lost]:
    if fact.kind in _OF_NEEDS:
        yield from _of_need(states, fact)
    elif fact.kind in _OF_RELATIONS:
        yield from _of_relation(states, fact)
    elif fact.kind is Loss.PEOPLE_WITHOUT_LINK:
        yield from _of_people(states, fact)


def _of_need(states: States, fact: Fact) -> Iterator[_Lost]:
    need = states.before.snapshot.of(Need)[fact.subjects[0].id]
    before, now = ways_of_need(states.before.ground, need), ways_of_need(states.now.ground, need)
    if before is not None and now is not None:
        used = {end for way in now.ways for end in (way.person_a, way.person_b)}
        yield from _sides(states, before.ways, now.people_a - used, now.people_b - used)


def _of_relation(states: States, fact: Fact) -> Iterator[_Lost]:
    a, b = (subject.id for subject in fact.subjects)
    before, now = states.before.relations.get((a, b)), states.now.relations.get((a, b))
    if before is not None:
        used = set(now.carriers) if now is not None else set()
        people = states.now.ground.people_of
        sides = ([x for x in people.get(body, ()) if x not in used] for body in (a, b))
        yield from _sides(states, before.ways, *sides)


def _sides(
    states: States, ways: tuple[Way, ...], side_a: Collection[Id], side_b: Collection[Id]
) -> Iterator[_Lost]:
    left = states.happened.left
    for way in ways:
        if way.person_a in left:
            yield _Lost(way.link, way.person_a, way.person_b, side_a)
        if way.person_b in left:
            yield _Lost(way.link, way.person_b, way.person_a, side_b)


def _of_people(states: States, fact: Fact) -> Iterator[_Lost]:
    ground = states.before.ground
    for person in fact.subjects:
        for link in ground.links_of.get(person.id, ()):
            leaver = link.tie.other(person.id)
            if leaver in states.happened.left:
                bodies = states.before.snapshot.organisations_of_person.get(leaver, ())
                colleagues = {x for body in bodies for x in states.now.ground.people_of.get(body, ())}
                yield _Lost(link, leaver, person.id, colleagues)
