"""Places, organisations and the posts in them."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import HoldingKind, Level, OrganisationLinkKind, Sector, Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Record):
    """An area that a map covers, or a part of it."""

    kind = "place"
    name: str
    parent_id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A body with posts; `sector_label` keeps the place's own word for its sector."""

    kind = "organisation"
    name: str
    ref: str | None = None
    sector: Sector | None = None
    sector_label: str = ""
    size: Size | None = None
    place_id: Id | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    presume_colleagues: bool | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationLink(Record):
    """That one organisation is part of another, or was succeeded by it."""

    kind = "organisation_link"
    organisation_id: Id
    other_id: Id
    link: OrganisationLinkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Record):
    """A position in an organisation, which outlives whoever holds it."""

    kind = "post"
    title: str
    organisation_id: Id
    ref: str | None = None
    level: Level | None = None
    terms: HoldingKind | None = None
    deputy_of_id: Id | None = None
    reports_to_id: Id | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    notes: str = ""
