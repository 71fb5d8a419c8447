"""Entities: how each kind of thing is kept in the file, with its keys and checks."""

from sqlalchemy import Boolean, CheckConstraint

from stewardmap.model.entities import (
    bodies,
    collaborations,
    connectors,
    dated_copies,
    decisions,
    exports,
    log,
    people,
    purposes,
    rehearsals,
    rights,
    sheet,
    ties,
    views,
)
from stewardmap.model.entities.base import Base
from stewardmap.model.entities.columns import PartialDateText
from stewardmap.model.records import KIND_NAMED, Record

# Importing the modules is what registers their entities.
SUBJECTS = (
    people,
    bodies,
    collaborations,
    ties,
    connectors,
    log,
    purposes,
    decisions,
    rehearsals,
    views,
    rights,
    exports,
    dated_copies,
    sheet,
)

ENTITY_OF: dict[type[Record], type[Base]] = {
    KIND_NAMED[mapper.class_.__tablename__]: mapper.class_ for mapper in Base.registry.mappers
}


def _check_every_date_and_answer() -> None:
    """Let the file itself refuse a date that is none, and a yes-or-no that is neither."""
    for table in Base.metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, PartialDateText):
                rule = f"\"{column.name}\" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'"
                table.append_constraint(CheckConstraint(rule, name=f"{column.name}_date"))
            elif isinstance(column.type, Boolean):
                rule = f'"{column.name}" IN (0, 1)'
                table.append_constraint(CheckConstraint(rule, name=f"{column.name}_yes_or_no"))


_check_every_date_and_answer()

__all__ = ["ENTITY_OF", "Base"]
