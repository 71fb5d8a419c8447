"""Ways of looking at the map that are kept under a name."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import not_blank


class SavedView(Base, kw_only=True):
    """A view that is kept: as JSON, what of the map it shows.

    No key leads from it to the map: what it is drawn round may go, and then all of the map is shown.
    """

    __tablename__ = "saved_view"
    __table_args__ = (
        not_blank("name"),
        CheckConstraint("number >= 1", name="number_from_one"),
        CheckConstraint("json_valid(shows)", name="json"),
    )

    name: Mapped[str]
    number: Mapped[int]
    shows: Mapped[str]
    says: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
