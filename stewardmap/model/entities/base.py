"""What every entity has: an id of ours and the revision that last touched it."""

from typing import Any, ClassVar

from sqlalchemy import MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

from stewardmap.model.dates import PartialDate
from stewardmap.model.entities.columns import FiniteNumber, PartialDateText, PlainText
from stewardmap.model.ids import Id, new_id

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """A kind of thing that a map keeps, one row each."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: PlainText(),
        float: FiniteNumber(),
        PartialDate: PartialDateText(),
        Id: Text(),
    }

    id: Mapped[Id] = mapped_column(primary_key=True, default_factory=new_id)
    revision: Mapped[int] = mapped_column(default=0, server_default="0")
