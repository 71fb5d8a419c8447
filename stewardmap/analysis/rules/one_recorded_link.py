"""Relations between organisations that rest on one person or one pair."""

from collections.abc import Iterable, Iterator

from stewardmap.analysis.bodies import one_inside_other
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.analysis.relation import Relation
from stewardmap.analysis.weighing import was_asked
from stewardmap.model.ids import Id


@rule(Rule.ONE_RECORDED_LINK, uses=("theta_carry",))
def one_recorded_link(ground: Ground) -> Iterator[Finding]:
    """Yield every relation of R = 1, as entered; not between a body and its own part."""
    for relation in ground.relations:
        if relation.r == 1 and not one_inside_other(ground.parts, relation.a, relation.b):
            yield _finding(ground, relation)


def _finding(ground: Ground, relation: Relation) -> Finding:
    links = [way.link for way in relation.carrying]
    pairs = another_pair(ground, relation)
    important = ground.concerns.matter([(relation.a, relation.b)], [x.tie.id for x in links])
    ranked = max((link.weight for link in links), default=0)
    return Finding(
        rule=Rule.ONE_RECORDED_LINK,
        subjects=(Subject("organisation", relation.a), Subject("organisation", relation.b)),
        case=_case(relation),
        numbers={
            "ties": len({link.tie.id for link in links}),
            "r": relation.r,
            "rolled_up_r": _rolled_up(ground, relation),
            "months_since": _months_since(ground, relation),
            "last_contact": relation.last_contact,
        },
        named={
            "single": tuple(Subject("person", one.id) for one in relation.single_person),
            "single_side": tuple(
                Subject("organisation", relation.a if one.side == "a" else relation.b)
                for one in relation.single_person
            ),
        },
        evidence=evidence_of(ground, relation),
        clears=clears_with(relation, pairs),
        one_tie_would_clear=bool(pairs),
        asked=was_asked(ground, links),
        important=important,
        minor=not important,
        order=(-float(ranked),),
    )


def _case(relation: Relation) -> str:
    if relation.joint:
        return "joint"
    return "pair" if len(relation.single_person) == 2 else "star"


def _months_since(ground: Ground, relation: Relation) -> int | None:
    months = (ground.contacts.months_since(way.link.tie.id) for way in relation.carrying)
    return min((m for m in months if m is not None), default=None)


def _rolled_up(ground: Ground, relation: Relation) -> int | None:
    """The most that R comes to between top parents, where that is more than as entered."""
    best = 0
    for one in ground.tops[relation.a]:
        for other in ground.tops[relation.b]:
            found = ground.rolled_up_of.get((min(one, other), max(one, other)))
            best = max(best, found.r if found else 0)
    return best if best > relation.r else None


def evidence_of(ground: Ground, relation: Relation) -> tuple[Evidence, ...]:
    """Return the ties that carry a relation and the posts of those who work in both."""
    ties = sorted({way.link.tie.id for way in relation.carrying})
    rows = [Evidence("tie", tie) for tie in ties]
    held = ground.snapshot.holdings_of_person
    for person in relation.joint:
        for holding in held.get(person, ()):
            body = ground.snapshot.posts[holding.post_id].organisation_id
            if body in (relation.a, relation.b):
                rows.append(Evidence("holding", holding.id))
    return tuple(rows)


def another_pair(ground: Ground, relation: Relation) -> tuple[tuple[Id, Id], ...]:
    """Return one pair of people who, once linked, would take R above 1; nothing if there are none.

    Whoever carries the relation already takes no part in it; nobody in both organisations does either.
    """
    joint, ways = set(relation.joint), relation.carrying
    free_a = _free(ground.people_of.get(relation.a, ()), joint, {way.person_a for way in ways})
    free_b = _free(ground.people_of.get(relation.b, ()), joint, {way.person_b for way in ways})
    used_a = sorted({way.person_a for way in ways})
    used_b = sorted({way.person_b for way in ways})
    if free_a and free_b:
        return ((free_a[0], free_b[0]),)
    if free_a and len(used_b) > 1:
        return ((free_a[0], used_b[0]),)
    if free_b and len(used_a) > 1:
        return ((used_a[0], free_b[0]),)
    return ()


def _free(people: Iterable[Id], joint: set[Id], used: set[Id]) -> list[Id]:
    return [one for one in people if one not in joint and one not in used]


def clears_with(relation: Relation, pairs: tuple[tuple[Id, Id], ...]) -> Clears:
    """Return a link between two others, or, where too few people are named, one more on each side."""
    sides = (Subject("organisation", relation.a), Subject("organisation", relation.b))
    return Clears(remedy=Remedy.LINK if pairs else Remedy.NAMED_PERSON, subjects=sides, pairs=pairs)
