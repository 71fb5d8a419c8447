"""What would survive any one leaving, and why."""

from collections.abc import Container, Iterable, Iterator

from stewardmap.analysis.bodies import one_inside_other
from stewardmap.analysis.fact import CONCERNS, GRAPHS, RELATIONS, SEATS, THETAS
from stewardmap.analysis.finding import Evidence, Finding, Rule, Severity, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import Views, everywhere, rule
from stewardmap.analysis.relation import Pair, Relation
from stewardmap.analysis.rules.advises_and_inspects import both_by_pair
from stewardmap.analysis.rules.one_recorded_link import evidence_of
from stewardmap.analysis.rules.uncoordinated import is_minor
from stewardmap.analysis.seats import LEADING, leaders
from stewardmap.model.ids import Id
from stewardmap.model.records import KindOfTie, Purpose, PurposeOwner

# From so many separate links, levels, owners or leaders a hold is told first even where nothing marks it.
_MANY = 3


def _about(ground: Ground) -> Iterator[tuple[Iterable[Id], Views]]:
    yield from everywhere((relation.a, relation.b) for relation in _holding(ground))
    for finding in (*_collaborations(ground), *_purposes(ground)):
        yield [subject.id for subject in finding.subjects], finding.views


@rule(
    Rule.HOLDS,
    reads=(*RELATIONS, *GRAPHS, *SEATS, *CONCERNS, KindOfTie, PurposeOwner),
    uses=(*THETAS, "uncoordinated_from", "colleagues_limit"),
    about=_about,
)
def what_holds(ground: Ground) -> Iterator[Finding]:
    """Yield relations, collaborations and purposes that do not rest on one person or one body.

    Not a relation whose many links are the trouble: where contacts are not coordinated, or one body both
    advises and inspects the other. What is on a need comes first, then what has most levels, then most
    links, owners or leaders. Minor are relations that are on no need and no important purpose, or have
    neither three levels nor three links; collaborations whose leaders are of one body, or that have no
    important purpose; and purposes that are not important and have fewer than three owners.
    """
    yield from (_relation(ground, relation) for relation in _holding(ground))
    yield from _collaborations(ground)
    yield from _purposes(ground)


def _holding(ground: Ground) -> Iterator[Relation]:
    inspected = {(min(pair), max(pair)) for pair in both_by_pair(ground)}
    for relation in ground.relations:
        if relation.r < 2 or one_inside_other(ground.parts, relation.a, relation.b):
            continue
        if not _is_overload(ground, relation, inspected):
            yield relation


def _is_overload(ground: Ground, relation: Relation, inspected: Container[Pair]) -> bool:
    if (relation.a, relation.b) in inspected:
        return True
    tops = ((one, other) for one in ground.tops[relation.a] for other in ground.tops[relation.b])
    return any(_is_uncoordinated(ground, (min(pair), max(pair)), inspected) for pair in tops)


def _is_uncoordinated(ground: Ground, pair: Pair, inspected: Container[Pair]) -> bool:
    by_view = ground.apart.get(pair)
    if by_view is None:
        return pair in inspected
    return pair in inspected or not is_minor(ground, ground.rolled_up_of[pair], by_view)


def _relation(ground: Ground, relation: Relation) -> Finding:
    levels = len({level for level in relation.levels if level is not None})
    needed = bool(ground.concerns.needs_between(relation.a, relation.b))
    important = ground.concerns.matter([(relation.a, relation.b)], relation.ties)
    telling = needed or (important and max(levels, relation.r) >= _MANY)
    return Finding(
        rule=Rule.HOLDS,
        severity=Severity.HOLDS,
        subjects=(Subject("organisation", relation.a), Subject("organisation", relation.b)),
        case="relation",
        numbers={"r": relation.r, "levels": levels, "joint": len(relation.joint)},
        named={
            "carriers": tuple(Subject("person", one) for one in relation.carriers),
            "joint": tuple(Subject("person", one) for one in relation.joint),
        },
        evidence=evidence_of(ground, relation),
        important=important,
        minor=not telling,
        order=_order(levels, relation.r, needed=needed),
    )


def _order(levels: int, count: int, *, needed: bool = False) -> tuple[float, ...]:
    return (float(not needed), -float(levels), -float(count))


def _collaborations(ground: Ground) -> Iterator[Finding]:
    for body in sorted(ground.snapshot.collaborations):
        seats = leaders(ground.snapshot, body, LEADING)
        if len(seats) > 1:
            bodies = {b for person in seats for b in ground.snapshot.organisations_of_person.get(person, ())}
            important = ground.concerns.matter(tagged=[body])
            yield Finding(
                rule=Rule.HOLDS,
                severity=Severity.HOLDS,
                subjects=(Subject("collaboration", body),),
                case="collaboration",
                numbers={"leaders": len(seats), "bodies": len(bodies)},
                named={"leaders": tuple(Subject("person", one) for one in sorted(seats))},
                evidence=tuple(Evidence("membership", row) for rows in seats.values() for row in rows),
                important=important,
                minor=not important or len(bodies) < 2,
                order=_order(0, len(seats)),
            )


def _purposes(ground: Ground) -> Iterator[Finding]:
    owners: dict[Id, list[PurposeOwner]] = {}
    for row in sorted(ground.snapshot.of(PurposeOwner).values(), key=lambda r: r.id):
        owners.setdefault(row.purpose_id, []).append(row)
    for purpose, rows in sorted(owners.items()):
        tops = {top for row in rows for top in ground.tops.get(row.organisation_id, ())}
        if len(tops) > 1:
            levels = {row.level for row in rows if row.level is not None}
            owning = sorted({row.organisation_id for row in rows})
            important = ground.snapshot.of(Purpose)[purpose].important
            yield Finding(
                rule=Rule.HOLDS,
                severity=Severity.HOLDS,
                subjects=(Subject("purpose", purpose),),
                case="purpose",
                numbers={"owners": len(owning), "levels": len(levels)},
                named={"owners": tuple(Subject("organisation", one) for one in owning)},
                evidence=tuple(Evidence("purpose_owner", row.id) for row in rows),
                important=important,
                minor=not important and len(owning) < _MANY,
                order=_order(len(levels), len(owning)),
            )
