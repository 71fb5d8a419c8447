"""Purposes and collaborations that one organisation owns alone."""

from collections.abc import Iterator

from stewardmap.analysis.fact import CONCERNS, POSTS, SEATS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.analysis.seats import CHAIRS, leaders
from stewardmap.model.ids import Id
from stewardmap.model.records import Purpose, PurposeOwner
from stewardmap.model.vocabulary import Role


@rule(Rule.OWNED_BY_ONE_BODY, reads=(PurposeOwner, *SEATS, *POSTS, *CONCERNS))
def owned_by_one_body(ground: Ground) -> Iterator[Finding]:
    """Yield purposes whose owners are all of one body, and collaborations it chairs, serves and pays for."""
    yield from _purposes(ground)
    for body in sorted(ground.snapshot.collaborations):
        owner = _owner_of(ground, body)
        if owner is not None:
            yield _collaboration(ground, body, owner)


def _purposes(ground: Ground) -> Iterator[Finding]:
    owners: dict[Id, list[PurposeOwner]] = {}
    for row in sorted(ground.snapshot.of(PurposeOwner).values(), key=lambda r: r.id):
        owners.setdefault(row.purpose_id, []).append(row)
    for purpose, rows in sorted(owners.items()):
        tops = {top for row in rows for top in ground.tops.get(row.organisation_id, ())}
        if len(tops) == 1:
            yield Finding(
                rule=Rule.OWNED_BY_ONE_BODY,
                subjects=(Subject("purpose", purpose),),
                case="purpose",
                numbers={"owners": len(rows)},
                named={"owner": tuple(Subject("organisation", top) for top in tops)},
                evidence=tuple(Evidence("purpose_owner", row.id) for row in rows),
                clears=Clears(remedy=Remedy.OWNER, subjects=(Subject("purpose", purpose),)),
                important=ground.snapshot.of(Purpose)[purpose].important,
            )


def _owner_of(ground: Ground, body: Id) -> Id | None:
    """The one body that has every chair, every secretary and the budget, where all three are recorded."""
    budget = ground.snapshot.collaborations[body].budget_holder_id
    chairs = leaders(ground.snapshot, body, CHAIRS)
    secretaries = leaders(ground.snapshot, body, {Role.SECRETARY})
    if budget is None or not chairs or not secretaries:
        return None
    owners = set(ground.tops.get(budget, ()))
    for person in (*chairs, *secretaries):
        owners &= _tops_of(ground, person)
    return min(owners, default=None)


def _tops_of(ground: Ground, person: Id) -> set[Id]:
    """The bodies a person is of; of several, none is theirs alone, and then the person is nobody's."""
    bodies = ground.snapshot.organisations_of_person.get(person, ())
    tops = {top for body in bodies for top in ground.tops[body]}
    return tops if len(tops) == 1 else set()


def _collaboration(ground: Ground, body: Id, owner: Id) -> Finding:
    seats = leaders(ground.snapshot, body, CHAIRS | {Role.SECRETARY})
    return Finding(
        rule=Rule.OWNED_BY_ONE_BODY,
        subjects=(Subject("collaboration", body),),
        case="collaboration",
        named={"owner": (Subject("organisation", owner),)},
        evidence=(
            Evidence("collaboration", body),
            *(Evidence("membership", row) for rows in seats.values() for row in rows),
        ),
        clears=Clears(remedy=Remedy.CO_CHAIR, subjects=(Subject("collaboration", body),)),
        important=ground.concerns.matter(tagged=[body]),
        order=(1.0,),
    )
