"""The map's own card, its settings, other names, and where things stand on it."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import between, deferred_key, exactly_one, not_blank, vocabulary
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import LawfulBasis


class Card(Base, kw_only=True):
    """What the map is called, which place it covers, what for, and who keeps it."""

    __tablename__ = "card"
    __table_args__ = (CheckConstraint("id = 'map'", name="one_to_a_map"), between("retention", 1, 120))

    title: Mapped[str] = mapped_column(default="")
    place_id: Mapped[Id | None] = mapped_column(
        deferred_key("place.id", ondelete="SET NULL"), default=None, index=True
    )
    purpose: Mapped[str] = mapped_column(default="")
    keeper_id: Mapped[Id | None] = mapped_column(
        deferred_key("person.id", ondelete="SET NULL"), default=None, index=True
    )
    controller: Mapped[str] = mapped_column(default="")
    basis: Mapped[LawfulBasis | None] = mapped_column(vocabulary(LawfulBasis), default=None)
    retention: Mapped[int | None] = mapped_column(default=None)
    requests_to: Mapped[str] = mapped_column(default="")


class Setting(Base, kw_only=True):
    """One choice kept with the map; the id is its name and the value is JSON."""

    __tablename__ = "setting"
    __table_args__ = (CheckConstraint("json_valid(value)", name="json"),)

    value: Mapped[str]


class Alias(Base, kw_only=True):
    """Another name, or another import's id, of a person, an organisation or a collaboration."""

    __tablename__ = "alias"
    __table_args__ = (not_blank("name"), exactly_one("person_id", "organisation_id", "collaboration_id"))

    name: Mapped[str]
    ref: Mapped[str | None] = mapped_column(default=None, index=True)
    person_id: Mapped[Id | None] = mapped_column(deferred_key("person.id"), default=None, index=True)
    organisation_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id"), default=None, index=True
    )
    collaboration_id: Mapped[Id | None] = mapped_column(
        deferred_key("collaboration.id"), default=None, index=True
    )


class Spot(Base, kw_only=True):
    """Where one person, organisation, collaboration or vacant post stands on the map, in map units."""

    __tablename__ = "spot"
    __table_args__ = (exactly_one("person_id", "organisation_id", "collaboration_id", "post_id"),)

    person_id: Mapped[Id | None] = mapped_column(
        deferred_key("person.id"), default=None, index=True, unique=True
    )
    organisation_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id"), default=None, index=True, unique=True
    )
    collaboration_id: Mapped[Id | None] = mapped_column(
        deferred_key("collaboration.id"), default=None, index=True, unique=True
    )
    post_id: Mapped[Id | None] = mapped_column(deferred_key("post.id"), default=None, index=True, unique=True)
    x: Mapped[float]
    y: Mapped[float]
    pinned: Mapped[bool] = mapped_column(default=False)
