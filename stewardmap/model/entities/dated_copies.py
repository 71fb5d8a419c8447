"""The map as it was kept on a date."""

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import not_blank


class DatedCopy(Base, kw_only=True):
    """The whole map as it was kept on a date. No key leads from it to the map, which goes on without it."""

    __tablename__ = "dated_copy"
    __table_args__ = (not_blank("name"),)

    name: Mapped[str]
    on: Mapped[PartialDate]
    map: Mapped[bytes] = mapped_column(LargeBinary)
    for_board: Mapped[bool] = mapped_column(default=False)
