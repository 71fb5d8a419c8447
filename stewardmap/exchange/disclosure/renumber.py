"""New ids for a copy: those of the map may be made from names, and could be guessed back."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from stewardmap.model import finding_key
from stewardmap.model.ids import Id
from stewardmap.model.records import KINDS, Answer, Card, KindOfTie, Reading, Record, Tie
from stewardmap.model.records.ties import ends_renamed
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.taking_out import REFERENCES


def renumbered(rows: Iterable[Record], whole: Snapshot) -> Iterator[Record]:
    """Yield the rows with other ids, the same each time for one map.

    What was decided about a finding names its subjects by id: it goes on about the same things, and is left
    out where one of them is no longer shown. The new ids depend on all that the whole map says, so that only
    who has it can tell which is which.
    """
    secret = _secret(whole)
    kept = list(rows)
    became = {row.id: Id(hashlib.sha256(secret + row.id.encode()).hexdigest()[:16]) for row in kept}
    became |= {row.id: row.id for row in kept if isinstance(row, Card)}
    turned = {row.id for row in kept if isinstance(row, Tie) and ends_renamed(row, became)[1]}
    for row in kept:
        renamed = _with_ids(row, became, turned)
        if not isinstance(renamed, Answer):
            yield renamed
        elif (key := _key(renamed.key, became)) is not None:
            yield replace(renamed, key=key)


def _key(key: str, became: dict[Id, Id]) -> str | None:
    rule, _, subjects = key.partition(":")
    ids = [became.get(Id(one)) for one in subjects.split("+")]
    known = [one for one in ids if one is not None]
    return finding_key.make(rule, known) if len(known) == len(ids) else None


def _with_ids(row: Record, became: dict[Id, Id], turned: set[Id]) -> Record:
    if isinstance(row, Tie):
        row = ends_renamed(row, became)[0]
    elif isinstance(row, KindOfTie) and row.tie_id in turned:
        row = replace(row, direction=row.direction.turned)
    elif isinstance(row, Reading) and row.tie_id in turned:
        row = replace(row, side=row.side.other)
    ids = {name: became.get(getattr(row, name), getattr(row, name)) for name in REFERENCES[type(row)]}
    changed: dict[str, Any] = {"id": became[row.id], **ids}
    return replace(row, **changed)


def _secret(whole: Snapshot) -> bytes:
    digest = hashlib.sha256()
    for kind in KINDS:
        for one in sorted(whole.of(kind)):
            digest.update(repr(whole.of(kind)[one]).encode("utf-8", "surrogatepass"))
    return digest.digest()
