"""What may leave the map, field by field: whatever does not stand here is never shown.

Each field says the last level at which it is still shown; the levels run from named to anonymous. A kind is
shown as long as the fields that it cannot do without are. Stances, settings and readings' rungs, trust, the
condition of a tie, notes, telephone numbers and addresses stand nowhere: no level shows them.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields

from stewardmap.model.records import (
    KINDS,
    Action,
    Alias,
    Answer,
    Card,
    Collaboration,
    CollaborationLink,
    ConnectorBetween,
    ConnectorRole,
    Contact,
    ContactPerson,
    Cover,
    Funding,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    Need,
    Organisation,
    OrganisationLink,
    Person,
    Place,
    Post,
    Purpose,
    PurposeOwner,
    PurposeTag,
    Reading,
    Record,
    Spot,
    Tag,
    Tie,
)
from stewardmap.wording.naming import Naming

NAMED, ROLES, BODIES, ANYONE = Naming.NAMED, Naming.ROLES, Naming.ORGANISATIONS, Naming.ANONYMOUS
LEVELS: tuple[Naming, ...] = (NAMED, ROLES, BODIES, ANYONE)


def _down_to(last: Naming, names: str) -> dict[str, Naming]:
    return dict.fromkeys(names.split(), last)


ALLOWED: Mapping[type[Record], Mapping[str, Naming]] = {
    Place: _down_to(BODIES, "name parent_id"),
    Person: _down_to(ROLES, "name") | _down_to(NAMED, "ref"),
    Organisation: _down_to(ANYONE, "name sector")
    | _down_to(BODIES, "ref sector_label size place_id starts ends presume_colleagues"),
    OrganisationLink: _down_to(BODIES, "organisation_id other_id link"),
    Post: _down_to(ROLES, "title organisation_id level terms deputy_of_id reports_to_id starts ends")
    | _down_to(NAMED, "ref"),
    Holding: _down_to(ROLES, "person_id post_id terms starts ends renewal"),
    Purpose: _down_to(BODIES, "name ref important"),
    PurposeOwner: _down_to(BODIES, "purpose_id organisation_id level"),
    Collaboration: _down_to(
        BODIES, "name ref form purpose formal starts ends review budget_holder_id presume_members"
    )
    | _down_to(NAMED, "secretariat"),
    CollaborationLink: _down_to(BODIES, "from_id to_id link"),
    Membership: _down_to(BODIES, "collaboration_id organisation_id seat_for votes starts ends")
    | _down_to(ROLES, "person_id"),
    MembershipRole: _down_to(BODIES, "membership_id role") | _down_to(ROLES, "title"),
    Tie: _down_to(ANYONE, "sort first_organisation_id second_organisation_id value")
    | _down_to(BODIES, "strength frequency formal last_contact since until recorded_on")
    | _down_to(ROLES, "first_person_id second_person_id first_post_id second_post_id introduced_by_id")
    | _down_to(NAMED, "ref"),
    KindOfTie: _down_to(BODIES, "tie_id about direction"),
    Reading: _down_to(BODIES, "tie_id side state on"),
    Need: _down_to(
        BODIES, "first_organisation_id first_level second_organisation_id second_level purpose_id on"
    )
    | _down_to(NAMED, "judged_by"),
    ConnectorRole: _down_to(ROLES, "person_id for_organisation_id recognised starts ends"),
    ConnectorBetween: _down_to(ROLES, "connector_role_id organisation_id"),
    Funding: _down_to(ROLES, "funder_id connector_role_id post_id until"),
    Contact: _down_to(NAMED, "on form collaboration_id"),
    ContactPerson: _down_to(NAMED, "contact_id person_id attendance"),
    PurposeTag: _down_to(BODIES, "purpose_id tie_id collaboration_id") | _down_to(ROLES, "person_id"),
    Tag: _down_to(NAMED, "label organisation_id collaboration_id"),
    Answer: _down_to(ROLES, "key decision on until") | _down_to(NAMED, "by"),
    Cover: _down_to(ROLES, "person_id by_id tie_id agreed_on starts until") | _down_to(NAMED, "agreed_by"),
    Action: _down_to(NAMED, "text owner_id due done_on finding_key promised_to_id"),
    Alias: _down_to(BODIES, "name ref organisation_id collaboration_id"),
    Spot: _down_to(BODIES, "x y pinned organisation_id collaboration_id")
    | _down_to(ROLES, "person_id post_id"),
    Card: _down_to(BODIES, "title place_id purpose") | _down_to(ROLES, "keeper_id"),
}

# In these a text was typed freely and may name someone; names of bodies are shown as they are.
FREE_TEXT: Mapping[type[Record], tuple[str, ...]] = {
    Card: ("title", "purpose"),
    Collaboration: ("purpose",),
    Post: ("title",),
    Membership: ("seat_for",),
    MembershipRole: ("title",),
}

# Of these one has to be left, or the record is about nothing.
OWNERS: Mapping[type[Record], tuple[str, ...]] = {
    Membership: ("person_id", "organisation_id"),
    Funding: ("connector_role_id", "post_id"),
    PurposeTag: ("person_id", "tie_id", "collaboration_id"),
    Tag: ("person_id", "organisation_id", "collaboration_id"),
    Alias: ("person_id", "organisation_id", "collaboration_id"),
    Spot: ("person_id", "organisation_id", "collaboration_id", "post_id"),
    Tie: ("first_person_id", "first_organisation_id"),
}


def shown_fields(kind: type[Record], level: Naming) -> frozenset[str]:
    """Return the fields of a kind that a level shows, none where it cannot do without a hidden one."""
    return _SHOWN[kind.kind, level]


def hidden_defaults(kind: type[Record], level: Naming) -> Mapping[str, object]:
    """Return what the hidden fields of a shown kind are set to."""
    return _HIDDEN[kind.kind, level]


def _shown(kind: type[Record], level: Naming) -> frozenset[str]:
    allowed = ALLOWED.get(kind, {})
    shown = {name for name, last in allowed.items() if LEVELS.index(last) >= LEVELS.index(level)}
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}
    return frozenset(shown) if needed <= shown else frozenset()


def _hidden(kind: type[Record], level: Naming) -> Mapping[str, object]:
    shown = _shown(kind, level) | {"id"}
    return {field.name: field.default for field in fields(kind) if field.name not in shown}


_SHOWN = {(kind.kind, level): _shown(kind, level) for kind in KINDS for level in LEVELS}
_HIDDEN = {(kind.kind, level): _hidden(kind, level) for kind in KINDS for level in LEVELS}
