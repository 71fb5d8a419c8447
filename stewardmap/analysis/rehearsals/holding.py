"""What would survive, and why: levels, owners, pairs, cover; what is touched first, then how much is not."""

from collections.abc import Iterator

from stewardmap.analysis.rehearsals.fact import Fact, Hold, in_order
from stewardmap.analysis.rehearsals.happened import PassedOn, Way
from stewardmap.analysis.rehearsals.standing import Sort
from stewardmap.analysis.rehearsals.weighed import Pair, States, need_subjects, subjects_of
from stewardmap.analysis.seats import LEADING, leaders
from stewardmap.model.ids import Id
from stewardmap.model.records import PurposeOwner


def holding(states: States) -> tuple[Fact, ...]:
    """Return what is touched and would stand all the same, and how many relations are left alone."""
    facts = [*_needs(states), *_relations(states), *_collaborations(states), *_purposes(states)]
    return in_order([*facts, *_passed_on(states), *_untouched(states)])


def _needs(states: States) -> Iterator[Fact]:
    for need in states.ids(Sort.NEED):
        then, now = (state.value((Sort.NEED, (need,))) for state in (states.before, states.now))
        if then > now > 1:
            yield Fact(
                kind=Hold.NEED,
                subjects=subjects_of("need", need),
                numbers={"ways": now},
                named=need_subjects(states.before, need),
                important=True,
            )


def _relations(states: States) -> Iterator[Fact]:
    for pair, into in states.pairs():
        if not into:
            yield Fact(kind=Hold.ONE_BODY, subjects=subjects_of("organisation", *pair))
        elif states.touched(pair, into):
            for one in into:
                if states.now.value((Sort.RELATION, one)) > 1:
                    yield _relation(states, pair, one)


def _relation(states: States, was: Pair, pair: Pair) -> Fact:
    relation = states.now.relations[pair]
    levels = {level for level in relation.levels if level is not None}
    return Fact(
        kind=Hold.RELATION,
        subjects=subjects_of("organisation", *pair),
        numbers={"r": relation.r, "levels": len(levels), "joint": len(relation.joint)},
        named={"carriers": subjects_of("person", *relation.carriers)},
        important=states.matters(was),
    )


def _collaborations(states: States) -> Iterator[Fact]:
    for body in states.ids(Sort.CHAIR):
        then, now = (state.value((Sort.CHAIR, (body,))) for state in (states.before, states.now))
        if then > now > 0:
            yield Fact(
                kind=Hold.COLLABORATION,
                subjects=subjects_of("collaboration", body),
                named={"leaders": subjects_of("person", *leaders(states.now.snapshot, body, LEADING))},
                important=states.before.ground.concerns.matter(tagged=[body]),
            )


def _purposes(states: States) -> Iterator[Fact]:
    rows = states.now.snapshot.of(PurposeOwner).values()
    for purpose in states.ids(Sort.PURPOSE):
        then, now = (state.value((Sort.PURPOSE, (purpose,))) for state in (states.before, states.now))
        if _touches_purpose(states, purpose) and (now > 1 or now == then > 1):
            owners = sorted({row.organisation_id for row in rows if row.purpose_id == purpose})
            levels = {row.level for row in rows if row.purpose_id == purpose and row.level is not None}
            yield Fact(
                kind=Hold.PURPOSE,
                subjects=subjects_of("purpose", purpose),
                numbers={"owners": len(owners), "levels": len(levels)},
                named={"owners": subjects_of("organisation", *owners)},
                important=purpose in states.before.ground.concerns.important,
            )


def _touches_purpose(states: States, purpose: Id) -> bool:
    """Whether a leaver's ties were marked with a purpose, or its owners changed."""
    concerns = states.before.ground.concerns
    ties = [*states.happened.ties_lost, *(one.tie_id for one in states.happened.unattended)]
    if any(purpose in concerns.purposes_of(tie) for tie in ties):
        return True
    thing = (Sort.PURPOSE, (purpose,))
    return states.before.value(thing) != states.now.value(thing)


def _passed_on(states: States) -> Iterator[Fact]:
    by_whom: dict[tuple[Id, Id, Way], list[PassedOn]] = {}
    for one in states.happened.passed_on:
        by_whom.setdefault((one.person_id, one.to_id, one.way), []).append(one)
    for (person, to, way), ties in by_whom.items():
        yield Fact(
            kind=Hold.COVERED if way is Way.COVER else Hold.PASSED_ON,
            subjects=subjects_of("tie", *(one.tie_id for one in ties)),
            numbers={"ties": len(ties), "way": str(way)},
            named={"from": subjects_of("person", person), "to": subjects_of("person", to)},
        )


def _untouched(states: States) -> Iterator[Fact]:
    alone = sum(
        1
        for pair, into in states.pairs()
        if states.before.best(Sort.REACH, [pair]) > 0 and not states.touched(pair, into)
    )
    if alone:
        yield Fact(kind=Hold.UNTOUCHED, subjects=(), numbers={"relations": alone})
