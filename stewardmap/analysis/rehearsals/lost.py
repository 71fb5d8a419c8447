"""What would be lost, each thing by name; what only waits for a post to be filled is not among it."""

from collections.abc import Iterator, Mapping

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.fact import Fact, Loss, in_order
from stewardmap.analysis.rehearsals.standing import Sort
from stewardmap.analysis.rehearsals.state import State
from stewardmap.analysis.rehearsals.weighed import Pair, States, need_subjects, subjects_of
from stewardmap.model.ids import Id


def lost(states: States) -> tuple[Fact, ...]:
    """Return named losses, needs first.

    A relation, need or person is lost where it stood before and would not stand even once every empty post
    is filled. Seats, owners and roles do not come back with a post.
    """
    facts = [*_relations(states), *_needs(states), *_collaborations(states), *_purposes(states)]
    return in_order([*facts, *_posts(states), *_people(states), *_keeper(states)])


def _relations(states: States) -> Iterator[Fact]:
    for pair, into in states.pairs():
        if not into:
            continue
        if states.before.best(Sort.REACH, [pair]) > 0 and states.later.best(Sort.REACH, into) == 0:
            yield _relation(states, Loss.RELATION_LOST, pair, pair)
        elif states.before.best(Sort.RELATION, [pair]) > 0 and states.later.best(Sort.RELATION, into) == 0:
            yield _relation(states, Loss.RELATION_WEAK, pair, pair)
        elif states.before.best(Sort.RELATION, [pair]) > 1:
            for one in into:
                if states.later.value((Sort.RELATION, one)) == 1:
                    yield _relation(states, Loss.RELATION_ON_ONE, pair, one)


def _relation(states: States, kind: Loss, was: Pair, pair: Pair) -> Fact:
    then = states.before.relations[was]
    left = states.later.relations.get(pair)
    return Fact(
        kind=kind,
        subjects=subjects_of("organisation", *pair),
        numbers={
            "before": then.r_reach if kind is Loss.RELATION_LOST else then.r,
            "last_contact": left.last_contact if left is not None else then.last_contact,
            "own_tie": left is not None and left.own_tie is not None,
        },
        named=on_whom(states.later, pair),
        important=states.matters(was),
    )


def on_whom(state: State, pair: Pair) -> Mapping[str, tuple[Subject, ...]]:
    """Return the people on whom a relation of R = 1 rests, and its carriers."""
    relation = state.relations.get(pair)
    if relation is None:
        return {"single": (), "carriers": ()}
    single = subjects_of("person", *(one.id for one in relation.single_person))
    return {"single": single, "carriers": subjects_of("person", *relation.carriers)}


def _needs(states: States) -> Iterator[Fact]:
    for need in states.ids(Sort.NEED):
        then, later = states.before.value((Sort.NEED, (need,))), states.later.value((Sort.NEED, (need,)))
        there = (Sort.NEED, (need,)) in states.later.standing
        if there and later < then and later <= 1:
            yield Fact(
                kind=Loss.NEED_WITHOUT_LINK if later == 0 else Loss.NEED_ONE_WAY,
                subjects=subjects_of("need", need),
                numbers={"before": then},
                named=need_subjects(states.before, need),
                important=True,
            )


def _collaborations(states: States) -> Iterator[Fact]:
    kinds = {
        Sort.CHAIR: Loss.WITHOUT_CHAIR,
        Sort.CONVENOR: Loss.WITHOUT_CONVENOR,
        Sort.SECRETARY: Loss.WITHOUT_SECRETARY,
    }
    for sort, kind in kinds.items():
        for body in states.ids(sort):
            if states.before.value((sort, (body,))) > 0 and states.later.value((sort, (body,))) == 0:
                important = states.before.ground.concerns.matter(tagged=[body])
                yield Fact(kind=kind, subjects=subjects_of("collaboration", body), important=important)


def _purposes(states: States) -> Iterator[Fact]:
    for purpose in states.ids(Sort.PURPOSE):
        thing = (Sort.PURPOSE, (purpose,))
        then, later = states.before.value(thing), states.later.value(thing)
        if later < then and later <= 1:
            yield Fact(
                kind=Loss.PURPOSE_WITHOUT_OWNER if later == 0 else Loss.PURPOSE_OF_ONE_BODY,
                subjects=subjects_of("purpose", purpose),
                numbers={"before": then},
                important=purpose in states.before.ground.concerns.important,
            )


def _posts(states: States) -> Iterator[Fact]:
    happened = states.happened
    waiting: dict[Id, int] = {}
    for one in happened.unattended:
        for post in one.post_ids:
            waiting[post] = waiting.get(post, 0) + 1
    for post in happened.vacant:
        ties = {"ties": waiting.get(post, 0)}
        yield Fact(kind=Loss.POST_VACANT, subjects=subjects_of("post", post), numbers=ties)
    for post in happened.ended_posts:
        yield Fact(kind=Loss.POST_ENDED, subjects=subjects_of("post", post))
    for role in states.ids(Sort.CONNECTOR):
        if states.later.value((Sort.CONNECTOR, (role,))) == 0:
            yield Fact(kind=Loss.CONNECTOR_ROLE_ENDED, subjects=subjects_of("connector_role", role))


def _people(states: States) -> Iterator[Fact]:
    alone = [
        person
        for person in states.ids(Sort.PERSON)
        if states.before.value((Sort.PERSON, (person,))) > 0
        and person not in states.happened.left
        and states.later.value((Sort.PERSON, (person,))) == 0
    ]
    if alone:
        yield Fact(kind=Loss.PEOPLE_WITHOUT_LINK, subjects=subjects_of("person", *alone))


def _keeper(states: States) -> Iterator[Fact]:
    card = states.before.snapshot.card.id
    thing = (Sort.KEEPER, (card,))
    if states.before.value(thing) > states.later.value(thing):
        yield Fact(kind=Loss.WITHOUT_KEEPER, subjects=subjects_of("card", card))
