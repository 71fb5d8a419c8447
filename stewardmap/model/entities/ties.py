"""Ties between two people or two organisations, and how each side reads them."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import SideNumber, between, deferred_key, in_order, vocabulary
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import (
    Condition,
    Direction,
    Frequency,
    ReadingState,
    Side,
    TieKind,
    TieSort,
)

_TWO_PEOPLE = "first_person_id IS NOT NULL AND second_person_id IS NOT NULL"
_TWO_BODIES = "first_organisation_id IS NOT NULL AND second_organisation_id IS NOT NULL"
_NO_PEOPLE = "first_person_id IS NULL AND second_person_id IS NULL"
_NO_BODIES = "first_organisation_id IS NULL AND second_organisation_id IS NULL"


class Tie(Base, kw_only=True):
    """A relationship between two people or two organisations, kept once with the smaller id first."""

    __tablename__ = "tie"
    __table_args__ = (
        CheckConstraint(
            f"(sort = 'people' AND {_TWO_PEOPLE} AND {_NO_BODIES})"
            f" OR (sort = 'organisations' AND {_TWO_BODIES} AND {_NO_PEOPLE})",
            name="ends_of_one_sort",
        ),
        CheckConstraint("first_person_id < second_person_id", name="people_in_order"),
        CheckConstraint("first_organisation_id < second_organisation_id", name="organisations_in_order"),
        UniqueConstraint("first_person_id", "second_person_id"),
        UniqueConstraint("first_organisation_id", "second_organisation_id"),
        between("strength", 1, 5),
        between("reliability", 1, 4),
        between("openness", 1, 4),
        between("shared_mission", 1, 4),
        in_order("since", "until"),
    )

    sort: Mapped[TieSort] = mapped_column(vocabulary(TieSort))
    first_person_id: Mapped[Id | None] = mapped_column(deferred_key("person.id"), default=None, index=True)
    second_person_id: Mapped[Id | None] = mapped_column(deferred_key("person.id"), default=None, index=True)
    first_organisation_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id"), default=None, index=True
    )
    second_organisation_id: Mapped[Id | None] = mapped_column(
        deferred_key("organisation.id"), default=None, index=True
    )
    first_post_id: Mapped[Id | None] = mapped_column(
        deferred_key("post.id", ondelete="SET NULL"), default=None, index=True
    )
    second_post_id: Mapped[Id | None] = mapped_column(
        deferred_key("post.id", ondelete="SET NULL"), default=None, index=True
    )
    ref: Mapped[str | None] = mapped_column(default=None, index=True)
    strength: Mapped[int | None] = mapped_column(default=None)
    reliability: Mapped[int | None] = mapped_column(default=None)
    openness: Mapped[int | None] = mapped_column(default=None)
    shared_mission: Mapped[int | None] = mapped_column(default=None)
    frequency: Mapped[Frequency | None] = mapped_column(vocabulary(Frequency), default=None)
    formal: Mapped[bool | None] = mapped_column(default=None)
    condition: Mapped[Condition | None] = mapped_column(vocabulary(Condition), default=None)
    last_contact: Mapped[PartialDate | None] = mapped_column(default=None)
    since: Mapped[PartialDate | None] = mapped_column(default=None)
    until: Mapped[PartialDate | None] = mapped_column(default=None)
    introduced_by_id: Mapped[Id | None] = mapped_column(
        deferred_key("person.id", ondelete="SET NULL"), default=None, index=True
    )
    value: Mapped[float | None] = mapped_column(default=None)
    value_back: Mapped[float | None] = mapped_column(default=None)
    source: Mapped[str] = mapped_column(default="")
    recorded_on: Mapped[PartialDate | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")


class KindOfTie(Base, kw_only=True):
    """One thing that a tie is about, and which way it runs."""

    __tablename__ = "kind_of_tie"
    __table_args__ = (UniqueConstraint("tie_id", "about", "direction"),)

    tie_id: Mapped[Id] = mapped_column(deferred_key("tie.id"), index=True)
    about: Mapped[TieKind] = mapped_column(vocabulary(TieKind))
    direction: Mapped[Direction] = mapped_column(vocabulary(Direction), default=Direction.NONE)


class Reading(Base, kw_only=True):
    """One side's view of a tie on a day; a new view is a new reading."""

    __tablename__ = "reading"
    __table_args__ = (
        CheckConstraint("side IN (1, 2)", name="side"),
        CheckConstraint("rung IS NULL OR state = 'yes'", name="rung_of_a_yes"),
        between("rung", 1, 5),
        between("reliability", 1, 4),
        between("openness", 1, 4),
        between("shared_mission", 1, 4),
    )

    tie_id: Mapped[Id] = mapped_column(deferred_key("tie.id"), index=True)
    side: Mapped[Side] = mapped_column(SideNumber())
    state: Mapped[ReadingState] = mapped_column(vocabulary(ReadingState))
    rung: Mapped[int | None] = mapped_column(default=None)
    reliability: Mapped[int | None] = mapped_column(default=None)
    openness: Mapped[int | None] = mapped_column(default=None)
    shared_mission: Mapped[int | None] = mapped_column(default=None)
    frequency: Mapped[Frequency | None] = mapped_column(vocabulary(Frequency), default=None)
    source: Mapped[str] = mapped_column(default="")
    on: Mapped[PartialDate | None] = mapped_column(default=None)
