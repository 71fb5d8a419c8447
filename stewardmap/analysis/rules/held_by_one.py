"""Collaborations held by one person, and seats of an organisation with no alternate."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stewardmap.analysis.fact import CONCERNS, POSTS, SEATS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.analysis.seats import CHAIRS, LEADING, SERVING, chaired_alone, leaders
from stewardmap.analysis.standing_for import standing_for
from stewardmap.model.ids import Id
from stewardmap.model.records import Membership


@rule(Rule.HELD_BY_ONE, reads=(*SEATS, *CONCERNS))
def held_by_one(ground: Ground) -> Iterator[Finding]:
    """Yield collaborations with one chair and no co-chair or deputy, or with seats that one person fills.

    One finding for each collaboration, for its key is the collaboration alone. Where both forms hold, the
    one about who leads it is told, and names the seats too: a co-chair and an alternate for each of them
    clears it. Where only seats are without an alternate it is minor.
    """
    for body in sorted(ground.snapshot.collaborations):
        led = _led_by_one(ground, body)
        seats = _seats_of_one(ground, body)
        if led is not None or seats:
            yield _finding(ground, body, led, seats)


@dataclass(frozen=True, slots=True)
class _Led:
    """Who leads a collaboration alone, in which form, and by which seats."""

    person: Id
    case: str
    seats: tuple[Id, ...]


def _led_by_one(ground: Ground, body: Id) -> _Led | None:
    leading = leaders(ground.snapshot, body, LEADING)
    serving = leaders(ground.snapshot, body, SERVING)
    holding = leading or serving
    if len(holding) != 1:
        return None
    (person,) = holding
    everything = set(leading) | set(serving) == {person}
    seats = {*leading.get(person, ()), *serving.get(person, ())}
    case = _case(leading=bool(leading), serving=person in serving, everything=everything)
    return _Led(person, case, tuple(sorted(seats)))


def _case(*, leading: bool, serving: bool, everything: bool) -> str:
    if not leading:
        return "no chair"
    return "every role" if serving and everything else "one chair"


def _seats_of_one(ground: Ground, body: Id) -> Mapping[Id, Sequence[Membership]]:
    """The seats of each organisation that has one named member, and no other seat kept open."""
    seats: dict[Id, list[Membership]] = defaultdict(list)
    for seat in ground.snapshot.memberships_of.get(body, ()):
        if seat.organisation_id is not None:
            seats[seat.organisation_id].append(seat)
    people = {organisation: {seat.person_id for seat in rows} for organisation, rows in seats.items()}
    return {one: seats[one] for one in sorted(seats) if len(people[one]) == 1 and None not in people[one]}


def _finding(ground: Ground, body: Id, led: _Led | None, seats: Mapping[Id, Sequence[Membership]]) -> Finding:
    members = {m.person_id for m in ground.snapshot.memberships_of.get(body, ()) if m.person_id}
    there = sorted({row.id for rows in seats.values() for row in rows} - set(led.seats if led else ()))
    alternates = tuple(Subject("organisation", organisation) for organisation in seats)
    holding = [led.person] if led else sorted({r.person_id for x in seats.values() for r in x if r.person_id})
    return Finding(
        rule=Rule.HELD_BY_ONE,
        subjects=(Subject("collaboration", body),),
        case=led.case if led else "one member",
        numbers={"members": len(members), "seats": len(seats)},
        named={"person": tuple(Subject("person", one) for one in holding), "seats_of": alternates},
        evidence=tuple(Evidence("membership", seat) for seat in (*(led.seats if led else ()), *there)),
        clears=Clears(remedy=_remedy(led), subjects=(Subject("collaboration", body), *alternates)),
        important=ground.concerns.matter(tagged=[body]),
        minor=led is None,
        order=(float(led.case != "every role" if led else 2), -float(len(members))),
    )


def _remedy(led: _Led | None) -> Remedy:
    if led is None:
        return Remedy.ALTERNATE
    return Remedy.CHAIR_AND_DEPUTY if led.case == "no chair" else Remedy.CO_CHAIR


@rule(Rule.MANY_CHAIRS, reads=(*SEATS, *POSTS, *CONCERNS), uses=("chairs_from",))
def many_chairs(ground: Ground) -> Iterator[Finding]:
    """Yield those whose leaving would leave several collaborations without a chair, the most first."""
    for person, bodies in chaired_alone(ground.snapshot).items():
        if len(bodies) < ground.parameters.chairs_from:
            continue
        seats = [leaders(ground.snapshot, body, CHAIRS)[person] for body in bodies]
        deputised = {body for body in bodies if set(leaders(ground.snapshot, body, LEADING)) - {person}}
        first = sorted(bodies, key=lambda body: (body in deputised, body))
        yield Finding(
            rule=Rule.MANY_CHAIRS,
            subjects=standing_for(ground.snapshot, person),
            numbers={"collaborations": len(bodies), "with_deputy": len(deputised)},
            named={
                "person": (Subject("person", person),),
                "collaborations": tuple(Subject("collaboration", body) for body in bodies),
            },
            evidence=tuple(Evidence("membership", seat) for rows in seats for seat in rows),
            clears=Clears(
                remedy=Remedy.CO_CHAIR,
                subjects=tuple(
                    Subject("collaboration", body)
                    for body in first[: len(bodies) - ground.parameters.chairs_from + 1]
                ),
            ),
            important=ground.concerns.matter(tagged=bodies),
            order=(-float(len(bodies)),),
        )
