"""Connector roles, whom they join and who pays."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import deferred_key, exactly_one, in_order
from stewardmap.model.ids import Id


class ConnectorRole(Base, kw_only=True):
    """That a person's work is to connect organisations, for somebody, recognised or not."""

    __tablename__ = "connector_role"
    __table_args__ = (in_order("starts", "ends"),)

    person_id: Mapped[Id] = mapped_column(deferred_key("person.id"), index=True)
    for_organisation_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id", ondelete="SET NULL"), default=None, index=True
    )
    recognised: Mapped[bool | None] = mapped_column(default=None)
    starts: Mapped[PartialDate | None] = mapped_column(default=None)
    ends: Mapped[PartialDate | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")


class ConnectorBetween(Base, kw_only=True):
    """One organisation that a connector role joins to the others."""

    __tablename__ = "connector_between"
    __table_args__ = (UniqueConstraint("connector_role_id", "organisation_id"),)

    connector_role_id: Mapped[Id] = mapped_column(deferred_key("connector_role.id"), index=True)
    organisation_id: Mapped[Id] = mapped_column(deferred_key("organisation.id"), index=True)


class Funding(Base, kw_only=True):
    """Money for a connector role or a post, from one funder, until a date."""

    __tablename__ = "funding"
    __table_args__ = (exactly_one("connector_role_id", "post_id"),)

    funder_id: Mapped[Id] = mapped_column(deferred_key("organisation.id"), index=True)
    connector_role_id: Mapped[Id | None] = mapped_column(
        deferred_key("connector_role.id"), default=None, index=True
    )
    post_id: Mapped[Id | None] = mapped_column(deferred_key("post.id"), default=None, index=True)
    until: Mapped[PartialDate | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
