"""Frozen records as rows of the tables in which their kinds are kept."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Table

from stewardmap.model.entities import ENTITY_OF, Base
from stewardmap.model.records import Record


def table_of(kind: type[Record]) -> Table:
    """Return the table in which a kind is kept."""
    return Base.metadata.tables[ENTITY_OF[kind].__tablename__]


def row_of(record: Record) -> dict[str, Any]:
    """Return a record's values by column."""
    return {field.name: getattr(record, field.name) for field in fields(record)}
