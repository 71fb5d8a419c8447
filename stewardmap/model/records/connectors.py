"""Connector roles, whom they join and who pays."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectorRole(Record):
    """That a person's work is to connect organisations, for somebody, recognised or not."""

    kind = "connector_role"
    person_id: Id
    for_organisation_id: Id | None = None
    recognised: bool | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectorBetween(Record):
    """One organisation that a connector role joins to the others."""

    kind = "connector_between"
    connector_role_id: Id
    organisation_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding(Record):
    """Money for a connector role or a post, from one funder, until a date."""

    kind = "funding"
    funder_id: Id
    connector_role_id: Id | None = None
    post_id: Id | None = None
    until: PartialDate | None = None
    notes: str = ""
