"""Purposes, who owns them, what they mark, what they need, and where people stand."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import Level, StancePosition


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose(Record):
    """An issue that cuts across bodies."""

    kind = "purpose"
    name: str
    ref: str | None = None
    important: bool = False
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeOwner(Record):
    """An organisation that owns a purpose, at a level."""

    kind = "purpose_owner"
    purpose_id: Id
    organisation_id: Id
    level: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeTag(Record):
    """A purpose that a person, a tie or a collaboration is about: exactly one of the three."""

    kind = "purpose_tag"
    purpose_id: Id
    person_id: Id | None = None
    tie_id: Id | None = None
    collaboration_id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Record):
    """A word of the keeper's own on a person, an organisation or a collaboration: exactly one."""

    kind = "tag"
    label: str
    person_id: Id | None = None
    organisation_id: Id | None = None
    collaboration_id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Need(Record):
    """Two organisations or levels that ought to be linked, by someone's judgement."""

    kind = "need"
    first_organisation_id: Id | None = None
    first_level: Level | None = None
    second_organisation_id: Id | None = None
    second_level: Level | None = None
    purpose_id: Id | None = None
    judged_by: str = ""
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Record):
    """Where a person stands towards a purpose, by what was said or done; private."""

    kind = "stance"
    person_id: Id
    purpose_id: Id
    position: StancePosition
    said: str = ""
    source: str = ""
    on: PartialDate | None = None
