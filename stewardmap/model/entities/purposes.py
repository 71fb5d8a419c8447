"""Purposes, who owns them, what they mark, what they need, and where people stand."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import deferred_key, exactly_one, not_blank, vocabulary
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Level, StancePosition


class Purpose(Base, kw_only=True):
    """An issue that cuts across bodies."""

    __tablename__ = "purpose"
    __table_args__ = (not_blank("name"),)

    name: Mapped[str]
    ref: Mapped[str | None] = mapped_column(default=None, index=True)
    important: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[str] = mapped_column(default="")


class PurposeOwner(Base, kw_only=True):
    """An organisation that owns a purpose, at a level."""

    __tablename__ = "purpose_owner"
    # A level that is not known is one value here, where a plain constraint would let it stand twice.
    __table_args__ = (
        Index("uq_purpose_owner", "purpose_id", "organisation_id", text("coalesce(level, '')"), unique=True),
    )

    purpose_id: Mapped[Id] = mapped_column(deferred_key("purpose.id"), index=True)
    organisation_id: Mapped[Id] = mapped_column(deferred_key("organisation.id"), index=True)
    level: Mapped[Level | None] = mapped_column(vocabulary(Level), default=None)


class PurposeTag(Base, kw_only=True):
    """A purpose that a person, a tie or a collaboration is about."""

    __tablename__ = "purpose_tag"
    __table_args__ = (
        exactly_one("person_id", "tie_id", "collaboration_id"),
        UniqueConstraint("purpose_id", "person_id"),
        UniqueConstraint("purpose_id", "tie_id"),
        UniqueConstraint("purpose_id", "collaboration_id"),
    )

    purpose_id: Mapped[Id] = mapped_column(deferred_key("purpose.id"), index=True)
    person_id: Mapped[Id | None] = mapped_column(deferred_key("person.id"), default=None, index=True)
    tie_id: Mapped[Id | None] = mapped_column(deferred_key("tie.id"), default=None, index=True)
    collaboration_id: Mapped[Id | None] = mapped_column(
        deferred_key("collaboration.id"), default=None, index=True
    )


class Tag(Base, kw_only=True):
    """A word of the keeper's own on a person, an organisation or a collaboration."""

    __tablename__ = "tag"
    __table_args__ = (
        not_blank("label"),
        exactly_one("person_id", "organisation_id", "collaboration_id"),
        UniqueConstraint("label", "person_id"),
        UniqueConstraint("label", "organisation_id"),
        UniqueConstraint("label", "collaboration_id"),
    )

    label: Mapped[str]
    person_id: Mapped[Id | None] = mapped_column(deferred_key("person.id"), default=None, index=True)
    organisation_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id"), default=None, index=True
    )
    collaboration_id: Mapped[Id | None] = mapped_column(
        deferred_key("collaboration.id"), default=None, index=True
    )


class Need(Base, kw_only=True):
    """Two organisations or levels that ought to be linked, by someone's judgement."""

    __tablename__ = "need"
    __table_args__ = (
        CheckConstraint("first_organisation_id IS NOT NULL OR first_level IS NOT NULL", name="first_end"),
        CheckConstraint("second_organisation_id IS NOT NULL OR second_level IS NOT NULL", name="second_end"),
    )

    first_organisation_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id"), default=None, index=True
    )
    first_level: Mapped[Level | None] = mapped_column(vocabulary(Level, "first_level"), default=None)
    second_organisation_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id"), default=None, index=True
    )
    second_level: Mapped[Level | None] = mapped_column(vocabulary(Level, "second_level"), default=None)
    purpose_id: Mapped[Id | None] = mapped_column(
        deferred_key("purpose.id", ondelete="SET NULL"), default=None, index=True
    )
    judged_by: Mapped[str] = mapped_column(default="")
    on: Mapped[PartialDate | None] = mapped_column(default=None)


class Stance(Base, kw_only=True):
    """Where a person stands towards a purpose, by what was said or done; private."""

    __tablename__ = "stance"

    person_id: Mapped[Id] = mapped_column(deferred_key("person.id"), index=True)
    purpose_id: Mapped[Id] = mapped_column(deferred_key("purpose.id"), index=True)
    position: Mapped[StancePosition] = mapped_column(vocabulary(StancePosition))
    said: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    on: Mapped[PartialDate | None] = mapped_column(default=None)
