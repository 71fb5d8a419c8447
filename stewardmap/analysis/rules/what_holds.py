"""What would survive any one leaving, and why."""

from collections.abc import Iterator

from stewardmap.analysis.bodies import one_inside_other
from stewardmap.analysis.finding import Evidence, Finding, Rule, Severity, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.analysis.relation import Relation
from stewardmap.analysis.rules.one_recorded_link import evidence_of
from stewardmap.analysis.seats import LEADING, leaders
from stewardmap.model.ids import Id
from stewardmap.model.records import Purpose, PurposeOwner


@rule(Rule.HOLDS, uses=("theta_carry",))
def what_holds(ground: Ground) -> Iterator[Finding]:
    """Yield relations, collaborations and purposes that do not rest on one person or one body."""
    for relation in ground.relations:
        if relation.r > 1 and not one_inside_other(ground.parts, relation.a, relation.b):
            yield _relation(ground, relation)
    yield from _collaborations(ground)
    yield from _purposes(ground)


def _relation(ground: Ground, relation: Relation) -> Finding:
    levels = {level for level in relation.levels if level is not None}
    bodies = [(relation.a, relation.b)]
    return Finding(
        rule=Rule.HOLDS,
        severity=Severity.HOLDS,
        subjects=(Subject("organisation", relation.a), Subject("organisation", relation.b)),
        case="relation",
        numbers={"r": relation.r, "levels": len(levels), "joint": len(relation.joint)},
        named={
            "carriers": tuple(Subject("person", one) for one in relation.carriers),
            "joint": tuple(Subject("person", one) for one in relation.joint),
        },
        evidence=evidence_of(ground, relation),
        important=ground.concerns.matter(bodies, relation.ties),
        order=(-float(relation.r), -float(len(levels))),
    )


def _collaborations(ground: Ground) -> Iterator[Finding]:
    for body in sorted(ground.snapshot.collaborations):
        seats = leaders(ground.snapshot, body, LEADING)
        if len(seats) > 1:
            bodies = {b for person in seats for b in ground.snapshot.organisations_of_person.get(person, ())}
            yield Finding(
                rule=Rule.HOLDS,
                severity=Severity.HOLDS,
                subjects=(Subject("collaboration", body),),
                case="collaboration",
                numbers={"leaders": len(seats), "bodies": len(bodies)},
                named={"leaders": tuple(Subject("person", one) for one in sorted(seats))},
                evidence=tuple(Evidence("membership", row) for rows in seats.values() for row in rows),
                important=ground.concerns.matter(tagged=[body]),
                order=(-float(len(seats)), 1.0),
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
            yield Finding(
                rule=Rule.HOLDS,
                severity=Severity.HOLDS,
                subjects=(Subject("purpose", purpose),),
                case="purpose",
                numbers={"owners": len(owning), "levels": len(levels)},
                named={"owners": tuple(Subject("organisation", one) for one in owning)},
                evidence=tuple(Evidence("purpose_owner", row.id) for row in rows),
                important=ground.snapshot.of(Purpose)[purpose].important,
                order=(-float(len(owning)), 2.0),
            )
