"""What two editions of a map differ in where somebody has to choose, in words."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import KINDS, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.joined import Conflict
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import field_label, kind_label, label
from stewardmap.wording.language import _


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that both changed: by row and field, what it is of, and what either wants it to be."""

    row: Id
    name: str
    what: str
    field: str
    ours: str
    theirs: str


def differences(conflicts: tuple[Conflict, ...], *editions: Snapshot) -> tuple[Difference, ...]:
    """Say every conflict; names of what is pointed to are looked up in the editions, first in the first."""
    return tuple(
        Difference(
            one.ours.id,
            one.field,
            _name(one.ours, editions),
            field_label(one.field),
            _said(getattr(one.ours, one.field), editions),
            _said(getattr(one.theirs, one.field), editions),
        )
        for one in conflicts
    )


def _name(record: Record, editions: tuple[Snapshot, ...]) -> str:
    own = str(getattr(record, "name", "") or getattr(record, "title", "") or "")
    if own:
        return own
    pointed = (_pointed_to(getattr(record, field), editions) for field in record.__slots__ if _points(field))
    names = " – ".join(name for name in pointed if name)
    kind = kind_label(record.kind)
    return f"{kind}: {names}" if names else kind


def _points(field: str) -> bool:
    return field.endswith("_id")


def _pointed_to(target: object, editions: tuple[Snapshot, ...]) -> str:
    for edition in editions:
        for kind in KINDS:
            found = edition.of(kind).get(Id(str(target)))
            if found is not None:
                return str(getattr(found, "name", "") or getattr(found, "title", "") or "")
    return ""


def _said(value: object, editions: tuple[Snapshot, ...]) -> str:
    if value is None or value == "":
        return _("nothing")
    if isinstance(value, PartialDate | date):
        return in_words(value)
    if isinstance(value, bool | Enum):
        return label(value)
    return _pointed_to(value, editions) or str(value)
