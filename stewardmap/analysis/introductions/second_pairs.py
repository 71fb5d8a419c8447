"""Two pairs for every relation: one introduction for each that rests on one person or one pair."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from stewardmap.analysis.bodies import one_inside_other
from stewardmap.analysis.finding import Rule
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance, in_order
from stewardmap.analysis.introductions.between import Between, Pair, of_relation, ranked_pairs
from stewardmap.analysis.introductions.introduction import Introduction, Plan, Reason, Scope
from stewardmap.analysis.introductions.making import assumed_strength, introduction, only_what_goes
from stewardmap.analysis.introductions.preference import Preference
from stewardmap.analysis.relation import Relation
from stewardmap.model import finding_key
from stewardmap.model.ids import Id
from stewardmap.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class _Made:
    """A pair in the plan; where it speaks for two organisations alone, these and the posts it does so in."""

    pair: Pair
    bodies: frozenset[Id] | None = None
    posts: Mapping[Id, Id] = field(default_factory=dict)

    def counts_for(self, a: Id, b: Id) -> bool:
        return self.bodies is None or self.bodies == {a, b}


def relations_plan(ground: Ground, progress: Progress = no_progress) -> Plan:
    """Return one introduction for each relation with R = 1, after which it has two separate pairs.

    Those on a need or an important purpose come first, those between a body and its own part last, which no
    finding is about. The carriers are not asked again: the pair is two others, if possible of one level and
    with somebody who knows both. Whoever works in several organisations lifts several relations at once, or
    speaks for one post alone where another relation would begin that rests on them. `bound` is the number
    of relations, empty where one introduction serves several; `left` are relations for which too few people
    are named. Cost is some hundreds of pairs weighed for each relation.
    """
    single = sorted((one for one in ground.relations if one.r == 1), key=lambda one: _order(ground, one))
    acquaintance = Acquaintance(ground)
    preference = Preference(acquaintance)
    made: list[_Made] = []
    found: list[Introduction] = []
    served = left = 0
    for number, relation in enumerate(single):
        progress(number, len(single))
        between = of_relation(ground, relation)
        theirs = [one.pair for one in made if one.counts_for(relation.a, relation.b)]
        if between.separate(theirs) > 1:
            served += 1
            continue
        already = {in_order(*one.pair) for one in made}  # nobody is introduced to the same person twice
        pairs = [one for one in ranked_pairs(between, theirs, preference) if in_order(*one) not in already]
        if not pairs:
            left += 1
            continue
        made.append(_as_who(ground, acquaintance, relation, pairs[0]))
        preference.take(*pairs[0])
        found.append(
            introduction(
                acquaintance,
                preference,
                pairs[0],
                Reason.RELATION,
                about=between.about,
                removes=keys_of(ground, relation),
                posts=made[-1].posts,
            )
        )
    plan = Plan(
        scope=Scope.RELATIONS,
        introductions=tuple(found),
        bound=None if served else len(single),
        left=left + _begun(ground, made),
        view=ground.parameters.headline,
        strength=assumed_strength(ground),
    )
    return only_what_goes(ground, plan)


def _as_who(ground: Ground, acquaintance: Acquaintance, relation: Relation, pair: Pair) -> _Made:
    """Let two speak for their posts alone, where as persons they would begin relations that rest on them.

    A tie that is there already goes on to belong to the persons, for others may count on it.
    """
    if in_order(*pair) in acquaintance.recorded or not _beginning(ground, pair):
        return _Made(pair)
    bodies = {relation.a, relation.b}
    posts = {one: post for one in pair if (post := _post_in(ground, one, bodies)) is not None}
    return _Made(pair, frozenset(bodies), posts) if len(posts) == len(pair) else _Made(pair)


def _post_in(ground: Ground, person: Id, bodies: Collection[Id]) -> Id | None:
    held = (holding.post_id for holding in ground.snapshot.holdings_of_person.get(person, ()))
    theirs = [post for post in held if ground.snapshot.posts[post].organisation_id in bodies]
    return min(theirs, default=None)


def _beginning(ground: Ground, pair: Pair) -> Iterator[tuple[Id, Id]]:
    """Yield the pairs of organisations, none linked so far, that a tie between two people would link."""
    bodies_of = ground.snapshot.organisations_of_person
    for a, b in product(*(bodies_of.get(one, ()) for one in pair)):
        relation = ground.relation_of.get(in_order(a, b))
        if a != b and (relation is None or relation.r == 0):
            yield a, b


def _begun(ground: Ground, made: Sequence[_Made]) -> int:
    """How many relations that were none rest on one of the pairs that speak for all their posts."""
    begun: dict[Pair, list[Pair]] = defaultdict(list)
    for one in made:
        for a, b in _beginning(ground, one.pair) if one.bodies is None else ():
            begun[in_order(a, b)].append(one.pair if a < b else one.pair[::-1])
    nobody: frozenset[Id] = frozenset()
    return sum(Between(nobody, nobody, 0, tuple(pairs), ()).separate() == 1 for pairs in begun.values())


def keys_of(ground: Ground, relation: Relation) -> tuple[str, ...]:
    """Return the key of what is found of a relation with R = 1; none between a body and its own part."""
    if one_inside_other(ground.parts, relation.a, relation.b):
        return ()
    return (finding_key.make(Rule.ONE_RECORDED_LINK, (relation.a, relation.b)),)


def _order(ground: Ground, relation: Relation) -> tuple[bool, bool, str, str]:
    inside = one_inside_other(ground.parts, relation.a, relation.b)
    ties = [way.link.tie.id for way in relation.carrying]
    important = ground.concerns.matter([(relation.a, relation.b)], ties)
    return inside, not important, relation.a, relation.b
