"""Boards, partnerships, programmes and informal groups, and who sits on them."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import deferred_key, in_order, not_blank, vocabulary
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import CollaborationKind, CollaborationLinkKind, Role


class Collaboration(Base, kw_only=True):
    """A board, partnership, programme or informal group with a purpose."""

    __tablename__ = "collaboration"
    __table_args__ = (not_blank("name"), in_order("starts", "ends"))

    name: Mapped[str]
    ref: Mapped[str | None] = mapped_column(default=None, index=True)
    form: Mapped[CollaborationKind | None] = mapped_column(vocabulary(CollaborationKind), default=None)
    purpose: Mapped[str] = mapped_column(default="")
    formal: Mapped[bool | None] = mapped_column(default=None)
    starts: Mapped[PartialDate | None] = mapped_column(default=None)
    ends: Mapped[PartialDate | None] = mapped_column(default=None)
    review: Mapped[PartialDate | None] = mapped_column(default=None)
    secretariat: Mapped[str] = mapped_column(default="")
    budget_holder_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id", ondelete="SET NULL"), default=None, index=True
    )
    presume_members: Mapped[bool | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")


class CollaborationLink(Base, kw_only=True):
    """What one collaboration does for another."""

    __tablename__ = "collaboration_link"
    __table_args__ = (
        UniqueConstraint("from_id", "to_id", "link"),
        CheckConstraint("from_id <> to_id", name="two_collaborations"),
    )

    from_id: Mapped[Id] = mapped_column(deferred_key("collaboration.id"), index=True)
    to_id: Mapped[Id] = mapped_column(deferred_key("collaboration.id"), index=True)
    link: Mapped[CollaborationLinkKind] = mapped_column(vocabulary(CollaborationLinkKind))


class Membership(Base, kw_only=True):
    """A seat in a collaboration: a person's, an organisation's, or a person's for an organisation."""

    __tablename__ = "membership"
    __table_args__ = (
        CheckConstraint("person_id IS NOT NULL OR organisation_id IS NOT NULL", name="someone_sits"),
        CheckConstraint("votes IS NULL OR votes >= 0", name="votes_not_negative"),
        in_order("starts", "ends"),
    )

    collaboration_id: Mapped[Id] = mapped_column(deferred_key("collaboration.id"), index=True)
    person_id: Mapped[Id | None] = mapped_column(deferred_key("person.id"), default=None, index=True)
    organisation_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id"), default=None, index=True
    )
    seat_for: Mapped[str] = mapped_column(default="")
    votes: Mapped[float | None] = mapped_column(default=None)
    starts: Mapped[PartialDate | None] = mapped_column(default=None)
    ends: Mapped[PartialDate | None] = mapped_column(default=None)


class MembershipRole(Base, kw_only=True):
    """One role that goes with a seat; `title` keeps the words in which it was given."""

    __tablename__ = "membership_role"
    __table_args__ = (UniqueConstraint("membership_id", "role", "title"),)

    membership_id: Mapped[Id] = mapped_column(deferred_key("membership.id"), index=True)
    role: Mapped[Role] = mapped_column(vocabulary(Role))
    title: Mapped[str] = mapped_column(default="")
