"""Copies that were sent out."""

from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import not_blank, vocabulary
from stewardmap.model.vocabulary import Detail, Written


class Export(Base, kw_only=True):
    """A copy that left the map.

    No key leads from it to the map: whoever was in it may go, and was in it all the same.
    """

    __tablename__ = "export"
    __table_args__ = (not_blank("name"),)

    on: Mapped[PartialDate]
    what: Mapped[Written] = mapped_column(vocabulary(Written))
    level: Mapped[Detail] = mapped_column(vocabulary(Detail))
    name: Mapped[str]
    time: Mapped[str] = mapped_column(default="")
    ending: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    people: Mapped[str] = mapped_column(default="")
