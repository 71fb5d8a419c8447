"""Seats in collaborations and connector roles that a line gives somebody."""

from collections.abc import Mapping

from stewardmap.exchange.typed.outcome import Making
from stewardmap.exchange.typed.understood import Field
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    ConnectorBetween,
    ConnectorRole,
    Membership,
    MembershipRole,
)
from stewardmap.model.vocabulary import Role


def seat(making: Making, person: Id, fields: Mapping[str, Field]) -> None:
    """Give a person a seat, or the one they have a role."""
    named = fields["collaboration"].named if "collaboration" in fields else ()
    if not named:
        return
    board = making.id_of(named[0])
    snapshot = making.known.snapshot
    seats = snapshot.memberships_of.get(person, ())
    there = next((one for one in seats if one.collaboration_id == board), None)
    at = there or making.add(Membership(collaboration_id=board, person_id=person))
    role = fields["role"].value if "role" in fields else None
    wanted = role if isinstance(role, Role) else Role.MEMBER
    if there is None or (role is not None and wanted not in snapshot.roles(at.id)):
        making.add(MembershipRole(membership_id=at.id, role=wanted))


def connect(making: Making, person: Id, fields: Mapping[str, Field]) -> None:
    """Give a person a connector role, for whom and between whom some fields say."""
    given = fields["for"].named if "for" in fields else ()
    for_whom = making.id_of(given[0]) if given else None
    role = making.add(ConnectorRole(person_id=person, for_organisation_id=for_whom))
    for one in fields["between"].named if "between" in fields else ():
        making.add(ConnectorBetween(connector_role_id=role.id, organisation_id=making.id_of(one)))
