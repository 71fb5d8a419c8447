"""Two pairs for every relation: one introduction for each that rests on one person or one pair."""

from collections import defaultdict
from collections.abc import Sequence
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


def relations_plan(ground: Ground, progress: Progress = no_progress) -> Plan:
    """Return one introduction for each relation with R = 1, after which it has two separate pairs.

    Those on a need or an important purpose come first, those between a body and its own part last, which no
    finding is about. One that another introduction lifts too, for somebody has two posts, takes none.
    The carriers are not asked again: the pair is two others, if possible of one level and with somebody who
    knows both. `left` are relations for which too few people are named, and those that begin with one pair
    because somebody has two posts. Cost is some hundreds of pairs weighed for each relation.
    """
    single = sorted((one for one in ground.relations if one.r == 1), key=lambda one: _order(ground, one))
    acquaintance = Acquaintance(ground)
    preference = Preference(acquaintance)
    made: list[Pair] = []
    found: list[Introduction] = []
    left = 0
    for number, relation in enumerate(single):
        progress(number, len(single))
        between = of_relation(ground, relation)
        if between.separate(made) > 1:
            continue
        pairs = ranked_pairs(between, made, preference)
        if not pairs:
            left += 1
            continue
        made.append(pairs[0])
        preference.take(*pairs[0])
        found.append(
            introduction(
                acquaintance,
                preference,
                pairs[0],
                Reason.RELATION,
                about=between.about,
                removes=keys_of(ground, relation),
            )
        )
    plan = Plan(
        scope=Scope.RELATIONS,
        introductions=tuple(found),
        bound=len(single),
        left=left + _begun(ground, made),
        view=ground.parameters.headline,
        strength=assumed_strength(ground),
    )
    return only_what_goes(ground, plan)


def _begun(ground: Ground, made: Sequence[Pair]) -> int:
    """How many relations that were none rest on one of these pairs."""
    bodies_of = ground.snapshot.organisations_of_person
    begun: dict[Pair, list[Pair]] = defaultdict(list)
    for one, other in made:
        for a, b in product(bodies_of.get(one, ()), bodies_of.get(other, ())):
            relation = ground.relation_of.get(in_order(a, b))
            if a != b and (relation is None or relation.r == 0):
                begun[in_order(a, b)].append((one, other) if a < b else (other, one))
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
