"""The contact log."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import deferred_key, vocabulary
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Attendance, ContactKind


class Contact(Base, kw_only=True):
    """A meeting, call or message, and a line about it."""

    __tablename__ = "contact"

    on: Mapped[PartialDate]
    form: Mapped[ContactKind | None] = mapped_column(vocabulary(ContactKind), default=None)
    note: Mapped[str] = mapped_column(default="")
    collaboration_id: Mapped[Id | None] = mapped_column(
        deferred_key("collaboration.id", ondelete="SET NULL"), default=None, index=True
    )
    calendar_event: Mapped[str] = mapped_column(default="")
    not_for: Mapped[str] = mapped_column(default="")


class ContactPerson(Base, kw_only=True):
    """One person who was, or should have been, part of a contact."""

    __tablename__ = "contact_person"
    __table_args__ = (UniqueConstraint("contact_id", "person_id"),)

    contact_id: Mapped[Id] = mapped_column(deferred_key("contact.id"), index=True)
    person_id: Mapped[Id] = mapped_column(deferred_key("person.id"), index=True)
    attendance: Mapped[Attendance] = mapped_column(vocabulary(Attendance), default=Attendance.PRESENT)
