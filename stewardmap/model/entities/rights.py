"""What people asked about being on the map, what they were told, and who was forgotten."""

from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import deferred_key, not_blank
from stewardmap.model.ids import Id


class Rights(Base, kw_only=True):
    """How one person stands to being on the map; one row to a person."""

    __tablename__ = "rights"

    person_id: Mapped[Id] = mapped_column(deferred_key("person.id"), index=True, unique=True)
    told_on: Mapped[PartialDate | None] = mapped_column(default=None)
    told_how: Mapped[str] = mapped_column(default="")
    told_by: Mapped[str] = mapped_column(default="")
    disputed_on: Mapped[PartialDate | None] = mapped_column(default=None)
    statement: Mapped[str] = mapped_column(default="")
    restricted_on: Mapped[PartialDate | None] = mapped_column(default=None)
    objected_on: Mapped[PartialDate | None] = mapped_column(default=None)
    objection: Mapped[str] = mapped_column(default="")
    reviewed_on: Mapped[PartialDate | None] = mapped_column(default=None)
    keep_until: Mapped[PartialDate | None] = mapped_column(default=None)


class Forgotten(Base, kw_only=True):
    """A salted hash of somebody who was forgotten; nothing leads from it to anybody."""

    __tablename__ = "forgotten"
    __table_args__ = (not_blank("mark"),)

    mark: Mapped[str] = mapped_column(index=True)
    certain: Mapped[bool]
    on: Mapped[PartialDate]
