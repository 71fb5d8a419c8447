"""Collaborations held by one person, and seats of an organisation with no alternate."""

from collections import defaultdict
from collections.abc import Iterator

from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.analysis.seats import CHAIRS, LEADING, SERVING, chaired_alone, leaders
from stewardmap.analysis.standing_for import standing_for
from stewardmap.model.ids import Id
from stewardmap.model.records import Membership


@rule(Rule.HELD_BY_ONE)
def held_by_one(ground: Ground) -> Iterator[Finding]:
    """Yield collaborations with one chair and no co-chair or deputy, and organisations with one member."""
    for body in sorted(ground.snapshot.collaborations):
        yield from _led_by_one(ground, body)
        yield from _one_member(ground, body)


def _led_by_one(ground: Ground, body: Id) -> Iterator[Finding]:
    leading = leaders(ground.snapshot, body, LEADING)
    serving = leaders(ground.snapshot, body, SERVING)
    holding = leading or serving
    if len(holding) != 1:
        return
    (person,) = holding
    everything = set(leading) | set(serving) == {person}
    seats = {*leading.get(person, ()), *serving.get(person, ())}
    members = {m.person_id for m in ground.snapshot.memberships_of.get(body, ()) if m.person_id}
    yield Finding(
        rule=Rule.HELD_BY_ONE,
        subjects=(Subject("collaboration", body),),
        case=_case(leading=bool(leading), serving=person in serving, everything=everything),
        numbers={"members": len(members)},
        named={"person": (Subject("person", person),)},
        evidence=tuple(Evidence("membership", seat) for seat in sorted(seats)),
        clears=Clears(
            remedy=Remedy.CO_CHAIR if leading else Remedy.CHAIR_AND_DEPUTY,
            subjects=(Subject("collaboration", body),),
        ),
        important=ground.concerns.matter(tagged=[body]),
        order=(0.0 if everything and leading else 1.0, -float(len(members))),
    )


def _case(*, leading: bool, serving: bool, everything: bool) -> str:
    if not leading:
        return "no chair"
    return "every role" if serving and everything else "one chair"


def _one_member(ground: Ground, body: Id) -> Iterator[Finding]:
    seats: dict[Id, list[Membership]] = defaultdict(list)
    for seat in ground.snapshot.memberships_of.get(body, ()):
        if seat.organisation_id is not None:
            seats[seat.organisation_id].append(seat)
    for organisation, rows in sorted(seats.items()):
        people = {seat.person_id for seat in rows}
        if len(people) == 1 and None not in people:
            yield _alternate(ground, body, organisation, rows)


def _alternate(ground: Ground, body: Id, organisation: Id, rows: list[Membership]) -> Finding:
    subjects = (Subject("collaboration", body), Subject("organisation", organisation))
    return Finding(
        rule=Rule.HELD_BY_ONE,
        subjects=subjects,
        case="one member",
        named={"person": tuple(Subject("person", p) for p in {r.person_id for r in rows} if p)},
        evidence=tuple(Evidence("membership", row.id) for row in sorted(rows, key=lambda r: r.id)),
        clears=Clears(remedy=Remedy.ALTERNATE, subjects=subjects),
        important=ground.concerns.matter(tagged=[body]),
        minor=True,
        order=(2.0,),
    )


@rule(Rule.MANY_CHAIRS, uses=("chairs_from",))
def many_chairs(ground: Ground) -> Iterator[Finding]:
    """Yield those whose leaving would leave several collaborations without a chair, the most first."""
    for person, bodies in chaired_alone(ground.snapshot).items():
        if len(bodies) < ground.parameters.chairs_from:
            continue
        seats = [leaders(ground.snapshot, body, CHAIRS)[person] for body in bodies]
        deputies = sum(bool(set(leaders(ground.snapshot, body, LEADING)) - {person}) for body in bodies)
        yield Finding(
            rule=Rule.MANY_CHAIRS,
            subjects=standing_for(ground.snapshot, person),
            numbers={"collaborations": len(bodies), "with_deputy": deputies},
            named={
                "person": (Subject("person", person),),
                "collaborations": tuple(Subject("collaboration", body) for body in bodies),
            },
            evidence=tuple(Evidence("membership", seat) for rows in seats for seat in rows),
            clears=Clears(
                remedy=Remedy.CO_CHAIR,
                subjects=tuple(
                    Subject("collaboration", body)
                    for body in bodies[: len(bodies) - ground.parameters.chairs_from + 1]
                ),
            ),
            important=ground.concerns.matter(tagged=bodies),
            order=(-float(len(bodies)),),
        )
