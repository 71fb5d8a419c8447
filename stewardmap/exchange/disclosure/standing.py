"""Rows that lead only to rows that are still there."""

from collections.abc import Iterable, Iterator

from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.model.taking_out import REFERENCES


def standing(rows: Iterable[Record]) -> list[Record]:
    """Return the rows whose every reference leads to another of them, however long the chain."""
    left = list(rows)
    while True:
        there = {row.id for row in left}
        kept = [row for row in left if there.issuperset(_references(row))]
        if len(kept) == len(left):
            return left
        left = kept


def _references(row: Record) -> Iterator[Id]:
    for name in REFERENCES[type(row)]:
        value = getattr(row, name)
        if value is not None:
            yield value
