"""Rows without some that are taken out, and without all that cannot be without those."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from stewardmap.model.ids import Id
from stewardmap.model.records import KINDS, Action, Answer, Membership, Record

REFERENCES: Mapping[type[Record], tuple[str, ...]] = {
    kind: tuple(f.name for f in fields(kind) if f.name.endswith("_id")) for kind in KINDS
}
_OPTIONAL = frozenset(("introduced_by_id", "owner_id", "promised_to_id", "keeper_id"))


def taken_out(rows: Iterable[Record], gone: Collection[Id]) -> list[Record]:
    """Return the rows that are left, freed of what they may be without: who introduced, who owns, who keeps.

    A seat that is an organisation's too stays as that one's; decisions about what is gone go with it. Linear
    in the rows for each link of the longest chain.
    """
    left, lost = [row for row in rows if row.id not in gone], set(gone)
    while True:
        freed = {row.id: _freed(row, lost) for row in left}
        kept = [row for row in freed.values() if row is not None]
        more = {one for one, row in freed.items() if row is None}
        if not more:
            return kept
        left, lost = kept, lost | more


def _freed(row: Record, lost: Collection[Id]) -> Record | None:
    if isinstance(row, Answer):
        return None if _about(row.key, lost) else row
    named = [name for name in REFERENCES[type(row)] if getattr(row, name) in lost]
    seat = isinstance(row, Membership) and row.organisation_id is not None
    if not all(name in _OPTIONAL or (seat and name == "person_id") for name in named):
        return None
    empty: dict[str, Any] = dict.fromkeys(named)
    if isinstance(row, Action) and row.finding_key and _about(row.finding_key, lost):
        empty["finding_key"] = ""
    return replace(row, **empty) if empty else row


def _about(key: str, lost: Collection[Id]) -> bool:
    return any(Id(one) in lost for one in key.partition(":")[2].split("+"))
