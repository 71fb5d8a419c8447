"""A map with every kind of record in it, and a word of its own in every text field of every record."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from typing import get_type_hints

from stewardmap.model.dates import PartialDate, day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Action,
    Alias,
    Answer,
    Card,
    Collaboration,
    CollaborationLink,
    ConnectorBetween,
    ConnectorRole,
    Contact,
    ContactPerson,
    Cover,
    DatedCopy,
    Export,
    Forgotten,
    Funding,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    Need,
    Organisation,
    OrganisationLink,
    Person,
    Place,
    Post,
    Purpose,
    PurposeOwner,
    PurposeTag,
    Reading,
    Record,
    Rehearsal,
    Rights,
    SavedView,
    Setting,
    Spot,
    Stance,
    Tag,
    Tie,
)
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import (
    AnswerKind,
    CollaborationLinkKind,
    Condition,
    Detail,
    OrganisationLinkKind,
    ReadingState,
    Role,
    Sector,
    Side,
    StancePosition,
    TieKind,
    Written,
)

ON = date(2026, 11, 22)
SOON: PartialDate = day(2027, 3, 31)
Field = tuple[type[Record], str]


def planted_map() -> tuple[Snapshot, dict[str, Field]]:
    """Return the map, and where each planted word stands."""
    planted: dict[str, Field] = {}
    rows = [_planted(row, planted) for row in _rows()]
    return Snapshot.of_records(rows, on=ON), planted


def _planted(row: Record, planted: dict[str, Field]) -> Record:
    words: dict[str, str] = {}
    for field in text_fields(type(row)):
        word = f"Zq{len(planted):03d}"
        planted[word] = (type(row), field)
        words[field] = f'"{word}"' if isinstance(row, Setting) else word
    return replace(row, **words)  # type: ignore[arg-type]


def text_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind in which somebody typed a text."""
    hints = get_type_hints(kind)
    return tuple(f.name for f in fields(kind) if hints[f.name] in (str, str | None) and f.name != "id")


def _rows() -> Iterator[Record]:
    """Five bodies of one sector and two of another, two people in each, and some of everything else."""
    place = Place(name="")
    bodies = [Organisation(name="", sector=Sector.CHARITY, place_id=place.id) for _ in range(5)]
    bodies += [Organisation(name="", sector=Sector.COUNCIL) for _ in range(2)]
    people = [Person(name="") for _ in range(14)]
    posts = [Post(title="", organisation_id=bodies[k % 7].id) for k in range(14)]
    yield from (place, *bodies, *people, *posts)
    yield Post(title="", organisation_id=bodies[0].id, deputy_of_id=posts[0].id)
    for person, post in zip(people, posts, strict=True):
        yield Holding(person_id=person.id, post_id=post.id, ends=SOON)
    yield OrganisationLink(
        organisation_id=bodies[6].id, other_id=bodies[5].id, link=OrganisationLinkKind.PART_OF
    )
    purpose = Purpose(name="", important=True)
    yield from (purpose, PurposeOwner(purpose_id=purpose.id, organisation_id=bodies[0].id))
    yield from _ties([p.id for p in people], [b.id for b in bodies], purpose.id)
    yield from _boards([p.id for p in people], [b.id for b in bodies], purpose.id)
    yield from _roles([p.id for p in people], [b.id for b in bodies], posts[0].id)
    yield from _private([p.id for p in people], bodies[0].id, purpose.id)
    yield Need(first_organisation_id=bodies[0].id, second_organisation_id=bodies[4].id, purpose_id=purpose.id)
    yield Need(first_organisation_id=bodies[0].id, second_organisation_id=bodies[5].id, purpose_id=purpose.id)
    yield Card(place_id=place.id, keeper_id=people[0].id)
    yield Setting(id=Id("anything"), value="")
    yield Rehearsal(name="", steps="", made_on=SOON, delete_by=SOON)
    yield SavedView(name="", number=1, shows="")
    yield Rights(person_id=people[0].id, told_on=SOON)
    yield Forgotten(mark="", certain=True, on=SOON)
    yield DatedCopy(on=SOON, name="", map=b"")
    yield Export(on=SOON, what=Written.PAPER, level=Detail.NAMED, name="")


def _ties(people: list[Id], bodies: list[Id], purpose: Id) -> Iterator[Record]:
    ties: list[Tie] = [
        tie_of_people(
            people[k], people[k + 1], strength=3, last_contact=day(2024, 1, 9), condition=Condition.FINE
        )
        for k in range(6)
    ]
    ties.append(tie_of_people(people[1], people[9], strength=1, condition=Condition.STRAINED))
    ties.append(tie_of_people(people[2], people[10], strength=4, condition=Condition.BROKEN_OFF))
    ties.append(tie_of_organisations(bodies[0], bodies[6], strength=2))
    for tie in ties:
        yield tie
        yield KindOfTie(tie_id=tie.id, about=TieKind.WORKS_WITH)
        yield Reading(tie_id=tie.id, side=Side.FIRST, state=ReadingState.YES, rung=5, on=day(2026, 9, 1))
        yield Reading(tie_id=tie.id, side=Side.SECOND, state=ReadingState.YES, rung=1, on=day(2026, 9, 1))
        yield PurposeTag(purpose_id=purpose, tie_id=tie.id)


def _boards(people: list[Id], bodies: list[Id], purpose: Id) -> Iterator[Record]:
    boards = [Collaboration(name="", budget_holder_id=bodies[5]) for _ in range(2)]
    yield from boards
    yield CollaborationLink(from_id=boards[0].id, to_id=boards[1].id, link=CollaborationLinkKind.FEEDS_INTO)
    seats = [Membership(collaboration_id=boards[k % 2].id, person_id=people[k]) for k in range(6)]
    seats.append(Membership(collaboration_id=boards[0].id, organisation_id=bodies[6]))
    for seat in seats:
        yield seat
        yield MembershipRole(membership_id=seat.id, role=Role.MEMBER)
    yield MembershipRole(membership_id=seats[0].id, role=Role.CHAIR)
    yield PurposeTag(purpose_id=purpose, collaboration_id=boards[0].id)
    yield Alias(name="", collaboration_id=boards[0].id)
    yield Spot(collaboration_id=boards[0].id, x=1.0, y=2.0)
    yield Tag(label="", collaboration_id=boards[0].id)


def _roles(people: list[Id], bodies: list[Id], post: Id) -> Iterator[Record]:
    role = ConnectorRole(person_id=people[3], for_organisation_id=bodies[0], recognised=False)
    yield role
    yield ConnectorBetween(connector_role_id=role.id, organisation_id=bodies[1])
    yield Funding(funder_id=bodies[5], connector_role_id=role.id, until=SOON)
    yield Funding(funder_id=bodies[5], post_id=post, until=SOON)


def _private(people: list[Id], body: Id, purpose: Id) -> Iterator[Record]:
    contact = Contact(on=day(2026, 10, 1))
    yield from (contact, ContactPerson(contact_id=contact.id, person_id=people[0]))
    yield PurposeTag(purpose_id=purpose, person_id=people[0])
    yield from (Tag(label="", person_id=people[0]), Tag(label="", organisation_id=body))
    yield Stance(person_id=people[0], purpose_id=purpose, position=StancePosition.AGAINST)
    yield Answer(key="", decision=AnswerKind.ASKED, on=day(2026, 10, 1))
    yield Cover(person_id=people[0], by_id=people[1])
    yield Action(text="", owner_id=people[0])
    yield from (Alias(name="", person_id=people[0]), Alias(name="", organisation_id=body))
    yield from (Spot(person_id=people[0], x=0.0, y=0.0), Spot(organisation_id=body, x=3.0, y=0.0))
