"""What-ifs that are kept under a name, apart from the map."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import not_blank


class Rehearsal(Base, kw_only=True):
    """A rehearsal that is kept: its steps as JSON, and the day on which to delete it.

    No key leads from it to the map: what it is about may go, and it is then said to be no longer there.
    """

    __tablename__ = "rehearsal"
    __table_args__ = (not_blank("name"), CheckConstraint("json_valid(steps)", name="json"))

    name: Mapped[str]
    steps: Mapped[str]
    made_on: Mapped[PartialDate | None] = mapped_column(default=None)
    delete_by: Mapped[PartialDate | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
