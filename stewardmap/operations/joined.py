"""Two editions of a map, edited apart from one another, as one: row by row against what both began from."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import UniqueConstraint

from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED, KINDS, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.store.tables import table_of

Rows = dict[type[Record], dict[Id, Record]]
Values = tuple[Any, ...]
_EMPTY_IS_ALIKE = re.compile(r"coalesce\((?P<name>\w+), ''\)")


class Side(Enum):
    """Whose value stays where both changed the same one."""

    OURS = "ours"
    THEIRS = "theirs"


Whose = Side | Mapping[tuple[Id, str], Side]
"""Whose values stay: one side's all, or for each by its row and field; ours where it is not said."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One value that both changed, and differently."""

    field: str
    ours: Record
    theirs: Record


@dataclass(frozen=True, slots=True)
class Joined:
    """What both editions make together, and where that had to be, or has to be, chosen."""

    snapshot: Snapshot
    conflicts: tuple[Conflict, ...]


def joined(base: Snapshot, ours: Snapshot, theirs: Snapshot, prefer: Whose = Side.OURS) -> Joined:
    """Join two editions; of what one removed and the other changed, the change stays.

    Whatever a row that stays points to stays with it. Where both added what there can be only one of, such
    as a tie of the same two people, ours stays and takes what hangs on theirs.
    """
    conflicts: list[Conflict] = []
    rows: Rows = {}
    for kind in KINDS:
        was, here, there = base.of(kind), ours.of(kind), theirs.of(kind)
        each = ((one, _row(was.get(one), here.get(one), there.get(one), prefer, conflicts))
                for one in {**was, **here, **there})  # fmt: skip
        rows[kind] = {one: row for one, row in each if row is not None}
    _keep_what_is_pointed_to(rows, base)
    _one_of_each(rows, ours)
    return Joined(Snapshot(rows, ours.on, ours.revision), tuple(conflicts))


def _row(
    was: Record | None, here: Record | None, there: Record | None, prefer: Whose, conflicts: list[Conflict]
) -> Record | None:
    """Return what one row becomes, or None if it goes."""
    if here == there or there == was:
        return here
    if here == was:
        return there
    if here is None or there is None:
        return here or there
    changed: dict[str, Any] = {}
    for field in fields(here):
        mine, yours = getattr(here, field.name), getattr(there, field.name)
        before = getattr(was, field.name) if was is not None else None
        if mine != yours and mine == before:
            changed[field.name] = yours
        elif mine != yours and yours != before:
            conflicts.append(Conflict(field.name, here, there))
            changed[field.name] = mine if _whose(prefer, here.id, field.name) is Side.OURS else yours
    return replace(here, **changed)


def _whose(prefer: Whose, row: Id, field: str) -> Side:
    return prefer if isinstance(prefer, Side) else prefer.get((row, field), Side.OURS)


def _keep_what_is_pointed_to(rows: Rows, base: Snapshot) -> None:
    """Put back what one side removed where a row of the other still points to it."""
    for kind in reversed(KINDS):  # a kind points to those before it
        for row in tuple(rows[kind].values()):
            for _name, to, target in _pointers(row):
                if target not in rows[to] and target in base.of(to):
                    _put_back(rows, base, base.of(to)[target])


def _put_back(rows: Rows, base: Snapshot, row: Record) -> None:
    rows[type(row)][row.id] = row
    for _name, to, target in _pointers(row):
        if target not in rows[to] and target in base.of(to):
            _put_back(rows, base, base.of(to)[target])


def _one_of_each(rows: Rows, ours: Snapshot) -> None:
    """Leave one of two rows that no map can hold together, and turn to it what pointed to the other."""
    turned: dict[Id, Id] = {}
    for kind in KINDS:
        taken: dict[Values, Id] = {}
        mine = ours.of(kind)
        in_order = sorted((one not in mine, one) for one in rows[kind])
        for row in [rows[kind][one] for _not_mine, one in in_order]:
            now = _turned(row, turned)
            keys = [key for key in _keys(now) if None not in key]
            other = next((taken[key] for key in keys if key in taken), None)
            if other is None:
                rows[kind][row.id] = now
                taken.update(dict.fromkeys(keys, row.id))
            else:
                turned[row.id] = other
                del rows[kind][row.id]


def _turned(row: Record, turned: Mapping[Id, Id]) -> Record:
    other = {name: turned[target] for name, _to, target in _pointers(row) if target in turned}
    return replace(row, **other) if other else row


def _keys(row: Record) -> Iterator[Values]:
    for columns in _unique(row.kind):
        yield (columns, *(_value(row, one) for one in columns))


def _value(row: Record, column: str) -> object:
    """Return what counts in a column; one that is empty is alike to others only where the rule says so."""
    known = _EMPTY_IS_ALIKE.fullmatch(column)
    return getattr(row, column) if known is None else getattr(row, known["name"]) or ""


def _pointers(row: Record) -> Iterator[tuple[str, type[Record], Id]]:
    for name, to in _references(row.kind):
        target = getattr(row, name)
        if target is not None:
            yield name, to, target


@cache
def _references(kind: str) -> tuple[tuple[str, type[Record]], ...]:
    keys = table_of(KIND_NAMED[kind]).foreign_keys
    return tuple((key.parent.name, KIND_NAMED[key.column.table.name]) for key in keys)


@cache
def _unique(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the columns, and what is worked out of them, of which no two rows hold the same."""
    table = table_of(KIND_NAMED[kind])
    rules: list[Iterable[object]] = [
        rule.columns for rule in table.constraints if isinstance(rule, UniqueConstraint)
    ]
    rules += [index.expressions for index in table.indexes if index.unique]
    return tuple(sorted(tuple(getattr(one, "name", None) or str(one) for one in rule) for rule in rules))
