"""Columns: what stands under a header, how it is read and written, and which field of a record it fills."""

import dataclasses
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import get_args, get_type_hints

from stewardmap.exchange.values.dates import read_date
from stewardmap.exchange.values.numbers import read_number, read_trust_part, read_yes_or_no
from stewardmap.exchange.values.unread import Note, Unread
from stewardmap.exchange.values.words import reader_of
from stewardmap.model.dates import PartialDate
from stewardmap.model.records import (
    KIND_NAMED,
    Collaboration,
    ConnectorRole,
    Contact,
    Membership,
    Organisation,
    Person,
    Place,
    Post,
    Purpose,
    Record,
    Tie,
)
from stewardmap.model.vocabulary import Side

Read = Callable[[str, Note], object]


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column of a table kind; `header` is our field's name.

    `attribute` is the field of the record that it fills, if it fills one as it is. A reference has a
    `target`: by name, or by id where `exact`. A cell of `several` holds many, set apart by semicolons.
    """

    header: str
    read: Read
    attribute: str = ""
    target: type[Record] | None = None
    exact: bool = False
    several: bool = False


def read_text(text: str, note: Note) -> str:  # noqa: ARG001
    """Return the text as it is."""
    return text


def read_several(text: str, note: Note) -> tuple[str, ...]:  # noqa: ARG001
    """Return the parts of a cell that semicolons or new lines set apart, each once."""
    parts = (part.strip() for line in text.splitlines() for part in line.split(";"))
    return tuple(dict.fromkeys(part for part in parts if part))


def _read_side(text: str, note: Note) -> Side:
    number = read_number(text, note)
    if number not in (1, 2):
        raise Unread(f'"{text}" is no side of a tie.', "Write 1 for its first end or 2 for its second.")
    return Side(int(number))


def _read_rung(text: str, note: Note) -> int:
    number = read_number(text, note)
    if number not in (1, 2, 3, 4, 5):
        raise Unread(f'"{text}" is no rung.', "Write a number from 1 to 5, or leave it empty.")
    return int(number)


def _read_place_in_line(text: str, note: Note) -> int:
    number = read_number(text, note)
    if not 1 <= number <= _LAST or number != int(number):
        raise Unread(f'"{text}" is no place in a list.', "Write a whole number from 1.")
    return int(number)


def read_months(text: str, note: Note) -> int:
    """Return a number of months, 0 to 120."""
    number = read_number(text, note)
    if number != int(number) or not 0 <= number <= _MONTHS:
        raise Unread(f'"{text}" is no number of months.', "Write a whole number up to 120; 0 is for never.")
    return int(number)


def _read_retention(text: str, note: Note) -> int:
    if months := read_months(text, note):
        return months
    raise Unread(f'"{text}" is no time to look again after.', "Write a number of months, 1 to 120.")


_LAST, _MONTHS = 9_999, 120
_HEADERS: Mapping[str, str] = {
    "starts": "start",
    "ends": "end",
    "form": "kind",
    "terms": "kind",
    "shared_mission": "shared mission",
    "presume_colleagues": "colleagues presumed",
    "presume_members": "members presumed",
}
_TARGETS: Mapping[str, type[Record]] = {
    "person": Person, "by": Person, "promised_to": Person,
    "owner": Person, "keeper": Person, "introduced_by": Person,
    "organisation": Organisation, "other": Organisation, "funder": Organisation,
    "for_organisation": Organisation,
    "first_organisation": Organisation, "second_organisation": Organisation, "budget_holder": Organisation,
    "from": Collaboration, "to": Collaboration, "collaboration": Collaboration,
    "post": Post, "deputy_of": Post, "reports_to": Post, "tie": Tie, "membership": Membership,
    "connector_role": ConnectorRole, "contact": Contact, "purpose": Purpose, "place": Place,
}  # fmt: skip
_BY_NAME = (Person, Organisation, Collaboration, Post, Purpose, Place)
_READERS: Mapping[str, Read] = {
    "reliability": read_trust_part,
    "openness": read_trust_part,
    "shared_mission": read_trust_part,
    "rung": _read_rung,
    "side": _read_side,
    "number": _read_place_in_line,
    "keep_in_touch": read_months,
    "retention": _read_retention,
}


def columns_of(record: type[Record]) -> tuple[Column, ...]:
    """Return a column for each field of a record; a reference gets one for the name and one for the id."""
    return _columns_of(record.kind)


@cache
def _columns_of(kind: str) -> tuple[Column, ...]:
    record = KIND_NAMED[kind]
    hints = get_type_hints(record)
    columns: list[Column] = []
    for field in dataclasses.fields(record):
        if field.name.endswith("_id"):
            columns += reference(field.name, _target(record, field.name))
        elif field.name not in ("id", "ref"):
            columns.append(_plain_column(field.name, hints[field.name]))
    ref = "ref" if any(field.name == "ref" for field in dataclasses.fields(record)) else ""
    return (*columns, Column("id", read_text), Column("ref", read_text, ref))


def _target(record: type[Record], attribute: str) -> type[Record]:
    if record is Place:
        return Place
    stem = attribute.removesuffix("_id")
    return _TARGETS[stem] if stem in _TARGETS else _TARGETS[stem.rpartition("_")[2]]


def reference(attribute: str, target: type[Record], header: str = "") -> list[Column]:
    """Return the columns by which a row points to something: its name, where it has one, and its id."""
    header = header or attribute.removesuffix("_id").replace("_", " ")
    by_id = Column(f"{header} id", read_text, attribute, target, exact=True)
    return [Column(header, read_text, attribute, target), by_id] if target in _BY_NAME else [by_id]


def _plain_column(name: str, hint: object) -> Column:
    return Column(_HEADERS.get(name, name.replace("_", " ")), _READERS.get(name) or _reader(hint), name)


def _reader(hint: object) -> Read:
    options = [option for option in get_args(hint) or (hint,) if option is not NoneType]
    of = options[0]
    if isinstance(of, type) and issubclass(of, StrEnum):
        return reader_of(of)
    found: dict[object, Read] = {PartialDate: read_date, bool: read_yes_or_no, float: read_number}
    return found.get(of, read_text)


def written(value: object) -> str:
    """Return a field's value as the text of a cell, which its column's reader reads back."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Side):
        return str(int(value))
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)
