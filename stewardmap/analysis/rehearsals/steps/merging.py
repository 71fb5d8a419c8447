"""Organisations become one."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from typing import Any

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.draft import Draft
from stewardmap.analysis.rehearsals.happened import Assumed
from stewardmap.analysis.rehearsals.recipe import Merge
from stewardmap.model.ids import Id
from stewardmap.model.passing_on import grown
from stewardmap.model.records import (
    Collaboration,
    ConnectorBetween,
    ConnectorRole,
    Funding,
    Membership,
    Need,
    Organisation,
    OrganisationLink,
    Post,
    PurposeOwner,
    Record,
)
from stewardmap.model.records.ties import ends_renamed

# Every field by which a record that the analysis reads points to an organisation; ties have their own way.
POINTING: Mapping[type[Record], tuple[str, ...]] = {
    OrganisationLink: ("organisation_id", "other_id"),
    Post: ("organisation_id",),
    PurposeOwner: ("organisation_id",),
    Collaboration: ("budget_holder_id",),
    Membership: ("organisation_id",),
    Need: ("first_organisation_id", "second_organisation_id"),
    ConnectorRole: ("for_organisation_id",),
    ConnectorBetween: ("organisation_id",),
    Funding: ("funder_id",),
}
# Of these, two that say the same are one.
_SAME: Mapping[type[Record], Callable[[Any], Hashable]] = {
    OrganisationLink: lambda x: (x.organisation_id, x.other_id, x.link),
    PurposeOwner: lambda x: (x.purpose_id, x.organisation_id, x.level),
    ConnectorBetween: lambda x: (x.connector_role_id, x.organisation_id),
}


def merge(draft: Draft, step: Merge) -> None:
    """Let the first of several organisations take in the others."""
    bodies = tuple(dict.fromkeys(draft.now_called(one) for one in step.organisation_ids))
    known = [one for one in bodies if draft.knows(Organisation, one)]
    for other in known[1:]:
        _take_in(draft, known[0], other)
        draft.assume(Assumed.MERGED, Subject("organisation", known[0]), Subject("organisation", other))


def _take_in(draft: Draft, kept: Id, other: Id) -> None:
    became = {other: kept}
    for kind, names in POINTING.items():
        _rename(draft, kind, names, became)
    _rename_ties(draft, other, became)
    draft.end([draft.now.organisations[other]])
    for body, into in draft.became.items():
        draft.became[body] = tuple(dict.fromkeys(became.get(one, one) for one in into))
    draft.became[other] = (kept,)


def _rename(draft: Draft, kind: type[Record], names: tuple[str, ...], became: Mapping[Id, Id]) -> None:
    rows: list[Record] = []
    gone: list[Record] = []
    same = _SAME.get(kind)
    seen = (
        {same(row) for row in draft.now.of(kind).values() if not _points(row, names, became)}
        if same
        else set()
    )
    for _, row in sorted(draft.now.of(kind).items()):
        if not _points(row, names, became):
            continue
        new = replace(row, **{name: became.get(getattr(row, name), getattr(row, name)) for name in names})
        twice = same is not None and same(new) in seen
        (gone if twice or _joins_itself(new) else rows).append(new)
        if same is not None:
            seen.add(same(new))
    draft.put(rows, gone)


def _points(row: Record, names: tuple[str, ...], became: Mapping[Id, Id]) -> bool:
    return any(getattr(row, name) in became for name in names)


def _joins_itself(row: Record) -> bool:
    """Whether a link, or a need without levels, has one organisation on both sides."""
    if isinstance(row, OrganisationLink):
        return row.organisation_id == row.other_id
    if isinstance(row, Need):
        levels = row.first_level is not None or row.second_level is not None
        return not levels and row.first_organisation_id == row.second_organisation_id
    return False


def _rename_ties(draft: Draft, other: Id, became: Mapping[Id, Id]) -> None:
    """Two ties with one partner are one, at the stronger of both strengths; one between the two is none."""
    kept = {tie.ends: tie for tie in draft.now.ties_of.get(became[other], ())}
    rows: list[Record] = []
    gone: list[Record] = []
    for tie in draft.now.ties_of.get(other, ()):
        new, _ = ends_renamed(tie, became)
        own = kept.get(new.ends)
        if new.ends[0] == new.ends[1]:
            gone.append(tie)
        elif own is None:
            rows.append(new)
        else:
            gone.append(tie)
            rows.append(grown(own, tie.strength, draft.day))
    draft.put(rows, gone)
