"""Boards, partnerships, programmes and informal groups, and who sits on them."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import CollaborationKind, CollaborationLinkKind, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Collaboration(Record):
    """A board, partnership, programme or informal group with a purpose."""

    kind = "collaboration"
    name: str
    ref: str | None = None
    form: CollaborationKind | None = None
    purpose: str = ""
    formal: bool | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    review: PartialDate | None = None
    secretariat: str = ""
    budget_holder_id: Id | None = None
    presume_members: bool | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CollaborationLink(Record):
    """What one collaboration does for another."""

    kind = "collaboration_link"
    from_id: Id
    to_id: Id
    link: CollaborationLinkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Record):
    """A seat in a collaboration: a person's, an organisation's, or a person's for an organisation.

    `seat_for` (lived experience, a union, a sector) belongs to the seat and never to the person.
    """

    kind = "membership"
    collaboration_id: Id
    person_id: Id | None = None
    organisation_id: Id | None = None
    seat_for: str = ""
    votes: float | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipRole(Record):
    """One role that goes with a seat; `title` keeps the words in which it was given."""

    kind = "membership_role"
    membership_id: Id
    role: Role
    title: str = ""
