"""Places, organisations and the posts in them."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import deferred_key, in_order, not_blank, vocabulary
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import HoldingKind, Level, OrganisationLinkKind, Sector, Size


class Place(Base, kw_only=True):
    """An area that a map covers, or a part of it."""

    __tablename__ = "place"
    __table_args__ = (not_blank("name"),)

    name: Mapped[str]
    parent_id: Mapped[Id | None] = mapped_column(
        deferred_key("place.id", ondelete="SET NULL"), default=None, index=True
    )


class Organisation(Base, kw_only=True):
    """A body with posts; its parents and successors are links of their own."""

    __tablename__ = "organisation"
    __table_args__ = (not_blank("name"), in_order("starts", "ends"))

    name: Mapped[str]
    ref: Mapped[str | None] = mapped_column(default=None, index=True)
    sector: Mapped[Sector | None] = mapped_column(vocabulary(Sector), default=None)
    sector_label: Mapped[str] = mapped_column(default="")
    size: Mapped[Size | None] = mapped_column(vocabulary(Size), default=None)
    place_id: Mapped[Id | None] = mapped_column(
        deferred_key("place.id", ondelete="SET NULL"), default=None, index=True
    )
    starts: Mapped[PartialDate | None] = mapped_column(default=None)
    ends: Mapped[PartialDate | None] = mapped_column(default=None)
    presume_colleagues: Mapped[bool | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")


class OrganisationLink(Base, kw_only=True):
    """That one organisation is part of another, or was succeeded by it."""

    __tablename__ = "organisation_link"
    __table_args__ = (
        UniqueConstraint("organisation_id", "other_id", "link"),
        CheckConstraint("organisation_id <> other_id", name="two_organisations"),
    )

    organisation_id: Mapped[Id] = mapped_column(deferred_key("organisation.id"), index=True)
    other_id: Mapped[Id] = mapped_column(deferred_key("organisation.id"), index=True)
    link: Mapped[OrganisationLinkKind] = mapped_column(vocabulary(OrganisationLinkKind))


class Post(Base, kw_only=True):
    """A position in an organisation, which outlives whoever holds it."""

    __tablename__ = "post"
    __table_args__ = (not_blank("title"), in_order("starts", "ends"))

    title: Mapped[str]
    organisation_id: Mapped[Id] = mapped_column(deferred_key("organisation.id"), index=True)
    ref: Mapped[str | None] = mapped_column(default=None, index=True)
    level: Mapped[Level | None] = mapped_column(vocabulary(Level), default=None)
    terms: Mapped[HoldingKind | None] = mapped_column(vocabulary(HoldingKind), default=None)
    deputy_of_id: Mapped[Id | None] = mapped_column(
        deferred_key("post.id", ondelete="SET NULL"), default=None, index=True
    )
    reports_to_id: Mapped[Id | None] = mapped_column(
        deferred_key("post.id", ondelete="SET NULL"), default=None, index=True
    )
    starts: Mapped[PartialDate | None] = mapped_column(default=None)
    ends: Mapped[PartialDate | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
