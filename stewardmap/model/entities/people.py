"""People and the posts they hold."""

from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import between, deferred_key, in_order, not_blank, vocabulary
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import HoldingKind, Renewal


class Person(Base, kw_only=True):
    """Someone on the map."""

    __tablename__ = "person"
    __table_args__ = (not_blank("name"), between("keep_in_touch", 0, 120))

    name: Mapped[str]
    ref: Mapped[str | None] = mapped_column(default=None, index=True)
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    keep_in_touch: Mapped[int | None] = mapped_column(default=None)
    snoozed_until: Mapped[PartialDate | None] = mapped_column(default=None)


class Holding(Base, kw_only=True):
    """One person in one post, for a time.

    A person may hold several posts at once, and a post may stand empty.
    """

    __tablename__ = "holding"
    __table_args__ = (in_order("starts", "ends"),)

    person_id: Mapped[Id] = mapped_column(deferred_key("person.id"), index=True)
    post_id: Mapped[Id] = mapped_column(deferred_key("post.id"), index=True)
    terms: Mapped[HoldingKind | None] = mapped_column(vocabulary(HoldingKind), default=None)
    starts: Mapped[PartialDate | None] = mapped_column(default=None)
    ends: Mapped[PartialDate | None] = mapped_column(default=None)
    renewal: Mapped[Renewal | None] = mapped_column(vocabulary(Renewal), default=None)
