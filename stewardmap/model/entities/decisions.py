"""What people decided about findings, who covers what, and who will do what."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import deferred_key, not_blank, vocabulary
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import AnswerKind


class Answer(Base, kw_only=True):
    """A decision about the finding with this key."""

    __tablename__ = "answer"
    __table_args__ = (not_blank("key"),)

    key: Mapped[str] = mapped_column(index=True)
    decision: Mapped[AnswerKind] = mapped_column(vocabulary(AnswerKind))
    on: Mapped[PartialDate | None] = mapped_column(default=None)
    until: Mapped[PartialDate | None] = mapped_column(default=None)
    by: Mapped[str] = mapped_column(default="")
    why: Mapped[str] = mapped_column(default="")


class Cover(Base, kw_only=True):
    """Who looks after a person's links meanwhile: one tie, or all of them."""

    __tablename__ = "cover"
    __table_args__ = (CheckConstraint("person_id <> by_id", name="someone_else"),)

    person_id: Mapped[Id] = mapped_column(deferred_key("person.id"), index=True)
    by_id: Mapped[Id] = mapped_column(deferred_key("person.id"), index=True)
    tie_id: Mapped[Id | None] = mapped_column(deferred_key("tie.id"), default=None, index=True)
    agreed_by: Mapped[str] = mapped_column(default="")
    agreed_on: Mapped[PartialDate | None] = mapped_column(default=None)
    starts: Mapped[PartialDate | None] = mapped_column(default=None)
    until: Mapped[PartialDate | None] = mapped_column(default=None)


class Action(Base, kw_only=True):
    """What someone will do by when, and about which finding."""

    __tablename__ = "action"
    __table_args__ = (not_blank("text"),)

    text: Mapped[str]
    owner_id: Mapped[Id | None] = mapped_column(
        deferred_key("person.id", ondelete="SET NULL"), default=None, index=True
    )
    due: Mapped[PartialDate | None] = mapped_column(default=None)
    done_on: Mapped[PartialDate | None] = mapped_column(default=None)
    finding_key: Mapped[str] = mapped_column(default="")
    promised_to_id: Mapped[Id | None] = mapped_column(
        deferred_key("person.id", ondelete="SET NULL"), default=None, index=True
    )
