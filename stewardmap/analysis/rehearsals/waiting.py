"""What is not lost and attended by nobody while a post stands empty."""

from collections.abc import Iterator

from stewardmap.analysis.rehearsals.fact import Fact, Open, in_order
from stewardmap.analysis.rehearsals.lost import on_whom
from stewardmap.analysis.rehearsals.standing import Sort
from stewardmap.analysis.rehearsals.weighed import Pair, States, need_subjects, subjects_of


def waiting(states: States) -> tuple[Fact, ...]:
    """Return needs, relations, people and ties that wait for a post to be filled."""
    return in_order([*_needs(states), *_relations(states), *_people(states), *_ties(states)])


def _needs(states: States) -> Iterator[Fact]:
    for need in states.ids(Sort.NEED):
        thing = (Sort.NEED, (need,))
        if states.before.value(thing) > 0 and states.later.value(thing) > 0 == states.now.value(thing):
            named = need_subjects(states.before, need)
            yield Fact(kind=Open.NEED, subjects=subjects_of("need", need), named=named, important=True)


def _relations(states: States) -> Iterator[Fact]:
    for pair, into in states.pairs():
        later, now = states.later.best(Sort.REACH, into), states.now.best(Sort.REACH, into)
        if later > 0 == now and states.before.best(Sort.REACH, [pair]) > 0:
            yield _relation(states, Open.RELATION, pair, pair)
        elif states.before.best(Sort.RELATION, [pair]) > 1:
            for one in into:
                if states.now.value((Sort.RELATION, one)) == 1 < states.later.value((Sort.RELATION, one)):
                    yield _relation(states, Open.RELATION_ON_ONE, pair, one)


def _relation(states: States, kind: Open, was: Pair, pair: Pair) -> Fact:
    left = states.now.relations.get(pair)
    return Fact(
        kind=kind,
        subjects=subjects_of("organisation", *pair),
        numbers={
            "last_contact": left.last_contact if left is not None else None,
            "own_tie": left is not None and left.own_tie is not None,
        },
        named=on_whom(states.now, pair),
        important=states.matters(was),
    )


def _people(states: States) -> Iterator[Fact]:
    waits = [
        person
        for person in states.ids(Sort.PERSON)
        if states.before.value((Sort.PERSON, (person,))) > 0
        and states.later.value((Sort.PERSON, (person,))) > 0
        and states.now.value((Sort.PERSON, (person,))) == 0
    ]
    if waits:
        yield Fact(kind=Open.PERSON, subjects=subjects_of("person", *waits))


def _ties(states: States) -> Iterator[Fact]:
    before = states.before.snapshot
    for one in states.happened.unattended:
        tie = before.ties[one.tie_id]
        posts = set(one.post_ids)
        others = [end for end in tie.ends if tie.post_of(end) not in posts]
        link = states.before.ground.links.by_tie.get(tie.id)
        yield Fact(
            kind=Open.TIE,
            subjects=subjects_of("tie", tie.id),
            numbers={"strength": link.strength if link is not None else None},
            named={"posts": subjects_of("post", *one.post_ids), "others": subjects_of("person", *others)},
            important=link is not None
            and states.before.ground.concerns.matter(states.before.ground.pairs_of(link), [tie.id]),
        )
