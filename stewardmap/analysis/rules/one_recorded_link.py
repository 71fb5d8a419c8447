"""Relations between organisations that rest on one person or one pair."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator

from stewardmap.analysis.bodies import one_inside_other
from stewardmap.analysis.fact import CONCERNS, RELATIONS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import Views, everywhere, rule
from stewardmap.analysis.relation import Relation
from stewardmap.analysis.weighing import was_asked
from stewardmap.model.ids import Id


def of_one_link(ground: Ground) -> Iterator[Relation]:
    """Yield the relations of R = 1, without those between a body and its own part."""
    for relation in ground.relations:
        if relation.r == 1 and not one_inside_other(ground.parts, relation.a, relation.b):
            yield relation


def _about(ground: Ground) -> Iterator[tuple[Iterable[Id], Views]]:
    return everywhere((relation.a, relation.b) for relation in of_one_link(ground))


def _bare(ground: Ground) -> Iterator[Finding]:
    """Yield the same without reasons; whether it was asked about counts where it is important alone."""
    for relation in of_one_link(ground):
        links = [way.link for way in relation.carrying]
        important = _is_important(ground, relation)
        yield Finding(
            rule=Rule.ONE_RECORDED_LINK,
            subjects=_subjects(relation),
            asked=important and was_asked(ground, links),
            important=important,
        )


@rule(
    Rule.ONE_RECORDED_LINK,
    reads=(*RELATIONS, *CONCERNS),
    uses=("theta_carry",),
    about=_about,
    bare=_bare,
)
def one_recorded_link(ground: Ground) -> Iterator[Finding]:
    """Return every relation of R = 1, as entered; not between a body and its own part.

    Where more is recorded between the top parents it is minor and never serious, and comes last. Relations
    that rest on the same person stand together, whoever carries most of them first; of a pair, that is
    whichever of the two carries more.
    """
    return _among(ground, lambda _relation: True)


def on_what_matters(ground: Ground) -> Iterator[Finding]:
    """Return those of the same findings that are on a need or an important purpose."""
    return _among(ground, lambda relation: _is_important(ground, relation))


def _among(ground: Ground, wanted: Callable[[Relation], bool]) -> Iterator[Finding]:
    single = list(of_one_link(ground))
    carried = Counter(one.id for relation in single for one in relation.single_person)
    place = {person: float(index) for index, person in enumerate(sorted(carried))}
    for relation in filter(wanted, single):
        rests_on = min((one.id for one in relation.single_person), key=lambda one: (-carried[one], one))
        yield _finding(ground, relation, rests_on, (-float(carried[rests_on]), place[rests_on]))


def _finding(ground: Ground, relation: Relation, rests_on: Id, order: tuple[float, float]) -> Finding:
    links = [way.link for way in relation.carrying]
    pairs = another_pair(ground, relation)
    important = _is_important(ground, relation)
    ranked = max((link.weight for link in links), default=0)
    above = _above(ground, relation)
    return Finding(
        rule=Rule.ONE_RECORDED_LINK,
        subjects=_subjects(relation),
        case=_case(relation),
        numbers={
            "ties": len({link.tie.id for link in links}),
            "r": relation.r,
            "rolled_up_r": above.r if above else None,
            "months_since": _months_since(ground, relation),
            "last_contact": relation.last_contact,
        },
        named={
            "single": tuple(Subject("person", one.id) for one in relation.single_person),
            "single_side": tuple(
                Subject("organisation", relation.a if one.side == "a" else relation.b)
                for one in relation.single_person
            ),
            "rests_on": (Subject("person", rests_on),),
            "above": tuple(Subject("organisation", top) for top in (above.a, above.b)) if above else (),
        },
        evidence=evidence_of(ground, relation),
        clears=clears_with(relation, pairs),
        one_tie_would_clear=bool(pairs),
        asked=was_asked(ground, links),
        important=important,
        held_above=above is not None,
        minor=not important or above is not None,
        order=(float(above is not None), *order, -float(ranked)),
    )


def _is_important(ground: Ground, relation: Relation) -> bool:
    return ground.concerns.matter([(relation.a, relation.b)], [way.link.tie.id for way in relation.carrying])


def _subjects(relation: Relation) -> tuple[Subject, ...]:
    return Subject("organisation", relation.a), Subject("organisation", relation.b)


def _case(relation: Relation) -> str:
    if relation.joint:
        return "joint"
    return "pair" if len(relation.single_person) == 2 else "star"


def _months_since(ground: Ground, relation: Relation) -> int | None:
    months = (ground.contacts.months_since(way.link.tie.id) for way in relation.carrying)
    return min((m for m in months if m is not None), default=None)


def _above(ground: Ground, relation: Relation) -> Relation | None:
    """The relation of their top parents that most people carry, where it is more than as entered."""
    if ground.rolled_up is ground.relations:
        return None
    tops = ((one, other) for one in ground.tops[relation.a] for other in ground.tops[relation.b])
    there = (ground.rolled_up_of.get((min(pair), max(pair))) for pair in tops)
    best = max((one for one in there if one is not None), key=lambda one: (one.r, one.a, one.b), default=None)
    return best if best is not None and best.r > relation.r else None


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
    used_a = {way.person_a for way in relation.carrying}
    used_b = {way.person_b for way in relation.carrying}
    free_a = _free(ground.people_of.get(relation.a, ()), relation.joint, used_a)
    free_b = _free(ground.people_of.get(relation.b, ()), relation.joint, used_b)
    if free_a and free_b:
        return ((free_a, free_b),)
    if free_a and len(used_b) > 1:
        return ((free_a, min(used_b)),)
    if free_b and len(used_a) > 1:
        return ((min(used_a), free_b),)
    return ()


def _free(people: Iterable[Id], joint: Container[Id], used: Container[Id]) -> Id | None:
    return next((one for one in people if one not in joint and one not in used), None)


def clears_with(relation: Relation, pairs: tuple[tuple[Id, Id], ...]) -> Clears:
    """Return a link between two others, or, where too few people are named, one more on each side."""
    sides = (Subject("organisation", relation.a), Subject("organisation", relation.b))
    return Clears(remedy=Remedy.LINK if pairs else Remedy.NAMED_PERSON, subjects=sides, pairs=pairs)
