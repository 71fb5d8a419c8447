"""Maps drawn by hypothesis, with every kind of thing in them and every field filled now and then."""

import unicodedata
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import Boolean, Column, Integer, LargeBinary, Table, UniqueConstraint
from sqlalchemy import Enum as ClosedList

from stewardmap.model.dates import PartialDate, Precision
from stewardmap.model.entities import Base
from stewardmap.model.entities.columns import FiniteNumber, PartialDateText, SideNumber
from stewardmap.model.ids import Id
from stewardmap.model.records import KINDS, Card, Record, Rehearsal, SavedView, Setting
from stewardmap.model.records.sheet import CARD_ID
from stewardmap.model.vocabulary import ReadingState, Side, TieSort

Values = dict[str, Any]

texts = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=8).map(
    lambda text: unicodedata.normalize("NFC", text)
)
dates = st.builds(PartialDate, st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.sampled_from(Precision))

JSON_TEXTS: dict[type[Record], tuple[str, list[str]]] = {
    Rehearsal: ("steps", ["{}", '{"version": 1, "on": null, "steps": []}']),
    SavedView: ("shows", ["{}", '{"version": 1, "kind": "people"}']),
}
HIGHEST = {"reliability": 4, "openness": 4, "shared_mission": 4}
NEVER_BLANK = {"name", "title", "label", "key", "text", "mark"}
JUST_ONE_OF = {
    "funding": ("connector_role_id", "post_id"),
    "purpose_tag": ("person_id", "tie_id", "collaboration_id"),
    "tag": ("person_id", "organisation_id", "collaboration_id"),
    "alias": ("person_id", "organisation_id", "collaboration_id"),
    "spot": ("person_id", "organisation_id", "collaboration_id", "post_id"),
}
NOT_BOTH_THE_SAME = {
    "organisation_link": ("organisation_id", "other_id"),
    "collaboration_link": ("from_id", "to_id"),
    "cover": ("person_id", "by_id"),
}
ONE_OR_OTHER = {
    "membership": [("person_id", "organisation_id")],
    "need": [("first_organisation_id", "first_level"), ("second_organisation_id", "second_level")],
}


@st.composite
def whole_maps(draw: st.DrawFn, most: int = 3) -> list[Record]:
    """All the records of one map, each after those it points to, that a file accepts together."""
    made: list[Record] = []
    for kind in KINDS:
        for _ in range(1 if kind is Card else draw(st.integers(0, most))):
            one = draw(record_of(kind, made))
            if one is not None:
                made.append(one)
    return made


@st.composite
def record_of(draw: st.DrawFn, kind: type[Record], there: Sequence[Record]) -> Record | None:
    """One record of a kind that points only to what is there, or None where the file would refuse it."""
    table = Base.metadata.tables[kind.kind]
    values: Values = {}
    for field in fields(kind):
        if field.name != "id":
            choices = _choices(table.columns[field.name], there)
            if choices is None:
                return None
            values[field.name] = draw(choices)
    if kind is Card:
        values["id"] = CARD_ID
    elif kind in JSON_TEXTS:
        name, texts_of_it = JSON_TEXTS[kind]
        values[name] = draw(st.sampled_from(texts_of_it))
    elif kind is Setting:
        values = {"id": Id(draw(texts)), "value": draw(st.sampled_from(["1", '"two"', "[3]", "null"]))}
    bent = _bent(kind.kind, values)
    if bent is None or _stands_twice(table, bent, there):
        return None
    return kind(**bent)


def _choices(column: Column[Any], there: Sequence[Record]) -> st.SearchStrategy[Any] | None:
    targets = [key.column.table.name for key in column.foreign_keys]
    if targets:
        ids: list[Id | None] = [record.id for record in there if record.kind == targets[0]]
        ids += [None] if column.nullable else []
        return st.sampled_from(ids) if ids else None
    values = _values(column)
    return st.none() | values if column.nullable else values


def _values(column: Column[Any]) -> st.SearchStrategy[Any]:
    kind = column.type
    if isinstance(kind, ClosedList):
        closed: Any = kind.enum_class
        return st.sampled_from(list(closed))
    if isinstance(kind, PartialDateText):
        return dates
    if isinstance(kind, LargeBinary):
        return st.binary(max_size=4)
    if isinstance(kind, Boolean):
        return st.booleans()
    if isinstance(kind, SideNumber):
        return st.sampled_from(Side)
    if isinstance(kind, Integer):
        return st.integers(1, HIGHEST.get(column.name, 5))
    if isinstance(kind, FiniteNumber):
        return st.floats(0, 1e9, allow_nan=False).map(lambda number: number + 0.0)
    # A text that may be missing is never there and blank: a table could not tell the two apart.
    return texts if column.name in NEVER_BLANK or column.nullable else st.just("") | texts


def _bent(kind: str, values: Values) -> Values | None:
    """The values without what contradicts the file's own rules, or None where nothing would be left."""
    for starts, ends in (("starts", "ends"), ("since", "until")):
        first, last = values.get(starts), values.get(ends)
        if first and last and first.earliest > last.latest:
            values[starts], values[ends] = last, first
    if kind in JUST_ONE_OF:
        filled = [name for name in JUST_ONE_OF[kind] if values[name] is not None]
        values.update(dict.fromkeys(filled[1:]))
        return values if filled else None
    if kind in NOT_BOTH_THE_SAME:
        one, other = NOT_BOTH_THE_SAME[kind]
        return None if values[one] == values[other] else values
    if not all(any(values[name] is not None for name in pair) for pair in ONE_OR_OTHER.get(kind, ())):
        return None
    if kind == "reading" and values["state"] is not ReadingState.YES:
        values["rung"] = None
    return _tie(values) if kind == "tie" else values


def _tie(values: Values) -> Values | None:
    sort = values["sort"]
    kept, left = ("person", "organisation") if sort is TieSort.PEOPLE else ("organisation", "person")
    values[f"first_{left}_id"] = values[f"second_{left}_id"] = None
    ends = [values[f"first_{kept}_id"], values[f"second_{kept}_id"]]
    if None in ends or ends[0] == ends[1]:
        return None
    values[f"first_{kept}_id"], values[f"second_{kept}_id"] = sorted(ends)
    return values


def _stands_twice(table: Table, values: Values, there: Sequence[Record]) -> bool:
    groups = [
        [c.name for c in rule.columns] for rule in table.constraints if isinstance(rule, UniqueConstraint)
    ]
    groups += [[column.name for column in index.columns] for index in table.indexes if index.unique]
    groups += [["id"]] if "id" in values else []
    if table.name == "purpose_owner":
        groups = [["purpose_id", "organisation_id", "level"]]
    return any(
        all(
            values[name] == getattr(other, name) and (values[name] is not None or name == "level")
            for name in group
        )
        for group in groups
        for other in there
        if other.kind == table.name
    )
