"""Doing to a map what a finding says would clear it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count

from stewardmap.analysis.finding import Clears, Finding, Remedy
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    ConnectorRole,
    Cover,
    Funding,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    Need,
    Organisation,
    Person,
    Post,
    PurposeOwner,
    Reading,
    Record,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import (
    Condition,
    Level,
    ReadingState,
    Role,
    Side,
    TieKind,
)

_number = count()


def cleared(snapshot: Snapshot, finding: Finding) -> Snapshot:
    """The map after what the finding says would clear it.

    New ties are not rated where such ties carry: one more rated tie might change that for all of them.
    """
    assert finding.clears is not None
    if finding.clears.remedy in (Remedy.LINK, Remedy.NAMED_PERSON):
        strength = None if finding.parameters.get("not_rated_carry") else 5
        rows = _LINKING[finding.clears.remedy](snapshot, finding.clears, strength)
        return snapshot.with_rows([*rows, *_end(snapshot, finding.clears)], (), snapshot.revision + 1)
    rows = _DOINGS[finding.clears.remedy](snapshot, finding.clears)
    gone: list[tuple[type[Record], Id]] = []
    if finding.clears.remedy is Remedy.OTHER_BODY:
        gone = [(KindOfTie, row.id) for row in rows]
        rows = []
    return snapshot.with_rows(rows, gone, snapshot.revision + 1)


def _fresh() -> Id:
    return Id(f"~new{next(_number):04}")


def _strong(snapshot: Snapshot, one: Id, other: Id, strength: int | None) -> list[Record]:
    """A carrying tie of two people: theirs made good if they have one, whoever said no, else a new one."""
    for tie in snapshot.ties_of.get(one, ()):
        if tie.other(one) == other:
            plain = replace(tie, strength=strength, condition=Condition.FINE, since=None, until=None)
            yes = _both_say(snapshot, tie.id, strength)
            return [replace(plain, first_post_id=None, second_post_id=None), *yes]
    return [tie_of_people(one, other, strength=strength, id=_fresh())]


def _link(snapshot: Snapshot, clears: Clears, strength: int | None) -> list[Record]:
    ties = [_strong(snapshot, one, other, strength) for one, other in clears.pairs]
    return [row for rows in ties for row in rows]


def _newcomer(body: Id, level: Level | None) -> tuple[Id, list[Record]]:
    person, post = (
        Person(id=_fresh(), name="New"),
        Post(id=_fresh(), title="New post", organisation_id=body, level=level),
    )
    return person.id, [person, post, Holding(id=_fresh(), person_id=person.id, post_id=post.id)]


def _named_person(snapshot: Snapshot, clears: Clears, strength: int | None) -> list[Record]:
    """Somebody new on each side, or between the ends of a tie, and the tie that this makes possible."""
    (first, *rest) = clears.subjects
    if first.kind == "tie":
        third = Person(id=_fresh(), name="New")
        ends = snapshot.ties[first.id].ends
        return [third, *(tie_of_people(third.id, end, strength=strength, id=_fresh()) for end in ends)]
    if first.kind == "need":
        need = snapshot.of(Need)[first.id]
        sides = [
            (need.first_organisation_id, need.first_level),
            (need.second_organisation_id, need.second_level),
        ]
        return [*_pair_of_newcomers(sides, strength), *_pair_of_newcomers(sides, strength)]
    levels = (Level.COMMUNITY, Level.EXECUTIVE)
    both = [_pair_of_newcomers([(first.id, at), (rest[0].id, at)], strength) for at in levels]
    return [row for rows in both for row in rows]


def _pair_of_newcomers(sides: list[tuple[Id | None, Level | None]], strength: int | None) -> list[Record]:
    made: list[Record] = []
    people: list[Id] = []
    for body, level in sides:
        there = body or _fresh()
        if body is None:
            made.append(Organisation(id=there, name="New body"))
        person, rows = _newcomer(there, level)
        people.append(person)
        made += rows
    return [*made, tie_of_people(people[0], people[1], strength=strength, id=_fresh())]


def _contact(snapshot: Snapshot, clears: Clears) -> list[Record]:
    return [replace(snapshot.ties[s.id], last_contact=PartialDate(snapshot.on)) for s in clears.subjects]


def _end(snapshot: Snapshot, clears: Clears) -> list[Record]:
    yesterday = PartialDate(snapshot.on - timedelta(days=1))
    return [replace(snapshot.ties[tie], since=None, until=yesterday) for tie in clears.ended]


def _seat(collaboration: Id, role: Role, body: Id | None = None) -> list[Record]:
    person = Person(id=_fresh(), name="New")
    seat = Membership(id=_fresh(), collaboration_id=collaboration, person_id=person.id, organisation_id=body)
    return [person, seat, MembershipRole(id=_fresh(), membership_id=seat.id, role=role)]


def _co_chair(snapshot: Snapshot, clears: Clears) -> list[Record]:
    made: list[Record] = []
    for subject in clears.subjects:
        if subject.kind == "collaboration":
            collaboration = snapshot.of(Collaboration)[subject.id]
            made += [collaboration, *_seat(collaboration.id, Role.CO_CHAIR)]
    return [*made, *_alternates(snapshot, clears)]


def _chair_and_deputy(snapshot: Snapshot, clears: Clears) -> list[Record]:
    body, *_ = clears.subjects
    leading = [*_seat(body.id, Role.CHAIR), *_seat(body.id, Role.DEPUTY_CHAIR)]
    return [*leading, *_alternates(snapshot, clears)]


def _alternates(snapshot: Snapshot, clears: Clears) -> list[Record]:
    """A second member from each organisation that the first of the subjects, a collaboration, has one of."""
    collaboration, *bodies = clears.subjects
    seats = [_seat(collaboration.id, Role.MEMBER, body.id) for body in bodies if body.kind == "organisation"]
    return [row for rows in seats for row in rows]


def _cover(snapshot: Snapshot, clears: Clears) -> list[Record]:
    person, *ties = clears.subjects
    by = Person(id=_fresh(), name="New")
    agreed = PartialDate(snapshot.on)
    covered: list[Id | None] = [tie.id for tie in ties] or [None]
    rows = [
        Cover(id=_fresh(), person_id=person.id, by_id=by.id, tie_id=tie, agreed_on=agreed) for tie in covered
    ]
    return [by, *rows]


def _holder(snapshot: Snapshot, clears: Clears) -> list[Record]:
    person = Person(id=_fresh(), name="New")
    return [person, Holding(id=_fresh(), person_id=person.id, post_id=clears.subjects[0].id)]


def _recognition(snapshot: Snapshot, clears: Clears) -> list[Record]:
    return [replace(snapshot.of(ConnectorRole)[clears.subjects[0].id], recognised=True)]


def _funder(snapshot: Snapshot, clears: Clears) -> list[Record]:
    (paid,) = clears.subjects
    funder = Organisation(id=_fresh(), name="New funder")
    for_role = paid.id if paid.kind == "connector_role" else None
    for_post = paid.id if paid.kind == "post" else None
    return [funder, Funding(id=_fresh(), funder_id=funder.id, connector_role_id=for_role, post_id=for_post)]


def _money(snapshot: Snapshot, clears: Clears) -> list[Record]:
    return [replace(snapshot.of(Funding)[row.id], until=None) for row in clears.subjects[1:]]


def _owner(snapshot: Snapshot, clears: Clears) -> list[Record]:
    body = Organisation(id=_fresh(), name="New owner")
    return [body, PurposeOwner(id=_fresh(), purpose_id=clears.subjects[0].id, organisation_id=body.id)]


def _other_body(snapshot: Snapshot, clears: Clears) -> list[Record]:
    """The kinds of tie that would go: one body no longer inspects the other."""
    return [kind for kind in snapshot.of(KindOfTie).values() if kind.about is TieKind.INSPECTS]


def _agreement(snapshot: Snapshot, clears: Clears) -> list[Record]:
    return _both_say(snapshot, clears.subjects[0].id, 3)


def _both_say(snapshot: Snapshot, tie: Id, rung: int | None) -> list[Record]:
    today = PartialDate(snapshot.on)
    yes = ReadingState.YES
    return [Reading(id=Id(f"~~{_fresh()}"), tie_id=tie, side=s, state=yes, rung=rung, on=today) for s in Side]


_LINKING: dict[Remedy, Callable[[Snapshot, Clears, int | None], list[Record]]] = {
    Remedy.LINK: _link,
    Remedy.NAMED_PERSON: _named_person,
}
_DOINGS: dict[Remedy, Callable[[Snapshot, Clears], list[Record]]] = {
    Remedy.CONTACT: _contact,
    Remedy.CO_CHAIR: _co_chair,
    Remedy.CHAIR_AND_DEPUTY: _chair_and_deputy,
    Remedy.ALTERNATE: _alternates,
    Remedy.END: _end,
    Remedy.COVER: _cover,
    Remedy.HOLDER: _holder,
    Remedy.RECOGNITION: _recognition,
    Remedy.FUNDER: _funder,
    Remedy.MONEY: _money,
    Remedy.OWNER: _owner,
    Remedy.OTHER_BODY: _other_body,
    Remedy.AGREEMENT: _agreement,
}
