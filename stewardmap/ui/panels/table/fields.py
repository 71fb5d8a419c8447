"""The columns of a record's own fields, each edited as the inspector edits it."""

from dataclasses import fields as fields_of
from dataclasses import replace
from enum import StrEnum
from functools import cache, partial
from typing import Any, get_type_hints

from PySide6.QtWidgets import QWidget

from stewardmap.exchange.columns import columns_of
from stewardmap.exchange.values.cells import plain
from stewardmap.model.dates import PartialDate
from stewardmap.model.records import (
    KIND_NAMED,
    Collaboration,
    ConnectorRole,
    Membership,
    Organisation,
    Person,
    Post,
    Record,
    Tie,
)
from stewardmap.model.vocabulary import TieSort
from stewardmap.ui.panels.table.cells import Cell, cell_of, number, words
from stewardmap.ui.panels.table.column import Column, Edit
from stewardmap.ui.panels.table.draft import Draft
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.reading import empty, is_needed, kind_of, named, reader
from stewardmap.ui.parts.editors import (
    ChoiceEditor,
    DateEditor,
    LongTextEditor,
    TextEditor,
    choice_of,
    yes_or_no,
)
from stewardmap.ui.parts.entries import NameEntry
from stewardmap.ui.parts.ladders import rung_editor, trust_editor
from stewardmap.wording.labels import field_label, label, rung_label
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence

_LONG = frozenset({"notes", "note", "said", "why", "purpose"})
_ASIDE = frozenset({"ref", "value", "value_back"})
_FIXED = frozenset({
    ("tie", "sort"), ("tie", "first_person_id"), ("tie", "second_person_id"),
    ("tie", "first_organisation_id"), ("tie", "second_organisation_id"),
    ("reading", "tie_id"), ("reading", "side"), ("answer", "key"), ("action", "finding_key"),
})  # fmt: skip
_NAMED_BY: dict[type[Record], tuple[type[Record], ...]] = {
    Post: (Post, Organisation),
    Tie: (Tie, Person, Organisation),
    Membership: (Membership, Person, Organisation, Collaboration),
    ConnectorRole: (ConnectorRole, Person),
}


def own_column(kind: type[Record], name: str, title: str = "") -> Column:
    """Return the column of one field of a kind of record."""
    target = _target(kind, name)
    reads = () if target is None else _NAMED_BY.get(target, (target,))
    return Column(
        key=name,
        title=title or sentence(field_label(name)),
        read=partial(_read, name, target),
        reads=reads,
        edit=None if (kind.kind, name) in _FIXED else edit_of(kind, name, target),
        aside=name in _ASIDE,
    )


def other_columns(kind: type[Record], have: set[str]) -> list[Column]:
    """Return the columns of the fields that have none yet."""
    return [own_column(kind, one.name) for one in fields_of(kind) if one.name not in {"id", *have}]


def _target(kind: type[Record], name: str) -> type[Record] | None:
    """Return the kind of thing that a field points to, or None."""
    if not name.endswith("_id"):
        return None
    return next((one.target for one in columns_of(kind) if one.attribute == name), None)


def _read(name: str, target: type[Record] | None, ground: Ground, record: Record) -> Cell:
    value = getattr(record, name)
    if target is not None:
        return words(ground.called(target, value))
    if name in ("strength", "rung") and value is not None:
        said = rung_label(value, organisations=getattr(record, "sort", None) is TieSort.ORGANISATIONS)
        return number(value, f"{value}  {said}")
    return cell_of(value)


@cache
def _hints(kind: str) -> dict[str, Any]:
    return get_type_hints(KIND_NAMED[kind])


def edit_of(kind: type[Record], name: str, target: type[Record] | None) -> Edit:
    """Return how one field of a kind of record is changed."""
    hint = _hints(kind.kind)[name]

    def read(ground: Ground, record: Any, text: str) -> Any:  # noqa: ARG001
        said = text.strip() if name in _LONG else plain(text)
        if not said:
            return empty(name, hint)
        return reader(name, hint)(said) if target is None else named(ground, target, said)

    def write(draft: Draft, record: Any, value: Any) -> None:
        change_to: dict[str, Any] = {name: value}
        draft.put(replace(draft.latest(record), **change_to))

    return Edit(
        value=lambda _ground, record: getattr(record, name),
        read=read,
        editor=partial(_editor, name, hint, target),
        write=write,
    )


def _editor(
    name: str, hint: object, target: type[Record] | None, ground: Ground, record: Any, value: Any
) -> QWidget:
    of = kind_of(hint)
    if target is not None:
        return NameEntry(ground.choices(target), value, _("Type a name"))
    if name in ("strength", "rung"):
        return rung_editor(value, getattr(record, "sort", TieSort.PEOPLE))
    if name in ("reliability", "openness", "shared_mission"):
        return trust_editor(value)
    if of is PartialDate:
        return DateEditor(value)
    if of is bool or issubclass(of, StrEnum):
        return _choice(of, value, needed=is_needed(name, hint))
    text = cell_of(value).copied
    return LongTextEditor(text) if name in _LONG else TextEditor(text)


def _choice(of: Any, value: Any, *, needed: bool) -> ChoiceEditor:
    if not needed:
        return yes_or_no(value) if of is bool else choice_of(value, of)
    every = (True, False) if of is bool else of
    return ChoiceEditor(value, [(one, sentence(label(one))) for one in every])
