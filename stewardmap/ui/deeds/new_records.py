"""What has to be put on the map for a new person, post, tie or seat: plain functions, no widgets."""

from stewardmap.exchange.typed.posts_made import found_or_new_post
from stewardmap.model.ids import Id
from stewardmap.model.opinions import owned
from stewardmap.model.records import (
    Holding,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Record,
    Tie,
)
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role
from stewardmap.ui.door import today
from stewardmap.ui.parts.entries import Chosen


def found_or_new_person(chosen: Chosen) -> tuple[Id, list[Record]]:
    """Return the id of the person that is named, and them if they are new."""
    if chosen.id is not None:
        return chosen.id, []
    person = Person(name=chosen.text)
    return person.id, [person]


def found_or_new_organisation(chosen: Chosen) -> tuple[Id, list[Record]]:
    """Return the id of the organisation that is named, and it if it is new."""
    if chosen.id is not None:
        return chosen.id, []
    body = Organisation(name=chosen.text)
    return body.id, [body]


def place_in_post(snapshot: Snapshot, person: Id, organisation: Chosen, title: str) -> list[Record]:
    """Return what puts a person into a post of an organisation, with whichever of the two is new."""
    body, new_body = found_or_new_organisation(organisation)
    post, new_post = found_or_new_post(snapshot, body, title)
    return [*new_body, *new_post, Holding(person_id=person, post_id=post)]


def new_tie(snapshot: Snapshot, kind: str, one: Id, other: Id, strength: int | None) -> Tie:
    """Return a tie of two people or two organisations: the keeper's word, and of today."""
    make = tie_of_people if kind == "person" else tie_of_organisations
    return owned(make(one, other, strength=strength), snapshot, today(), new=True)


def new_person(
    snapshot: Snapshot, name: str, organisation: Chosen, title: str, tie_to: Chosen, strength: int | None
) -> list[Record]:
    """Return a person with their first post and first tie, as far as they are given."""
    person = Person(name=name)
    records: list[Record] = [person]
    if organisation.text:
        records += place_in_post(snapshot, person.id, organisation, title)
    if tie_to.text:
        other, new_other = found_or_new_person(tie_to)
        records += [*new_other, new_tie(snapshot, "person", person.id, other, strength)]
    return records


def new_seat(collaboration: Id, who_kind: str, who: Id, role: Role, seat_for: str) -> list[Record]:
    """Return a seat and its role."""
    seat = Membership(
        collaboration_id=collaboration,
        person_id=who if who_kind == "person" else None,
        organisation_id=who if who_kind == "organisation" else None,
        seat_for=seat_for,
    )
    return [seat, MembershipRole(membership_id=seat.id, role=role)]
