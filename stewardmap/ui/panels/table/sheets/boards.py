"""Collaborations and who sits on them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from stewardmap.exchange.values.roles import GivenRole, read_roles, write_roles
from stewardmap.exchange.values.unread import silent
from stewardmap.model.records import (
    Collaboration,
    CollaborationLink,
    Membership,
    MembershipRole,
    Organisation,
    Person,
)
from stewardmap.model.vocabulary import Role
from stewardmap.ui.panels.table.cells import Cell, listed, number, words
from stewardmap.ui.panels.table.column import Column, Edit, Sheet
from stewardmap.ui.panels.table.draft import Draft
from stewardmap.ui.panels.table.fields import own_column
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.links import findings_column, purposes_column, tags_column
from stewardmap.ui.panels.table.sheets.record_sheet import record_sheet, subjects
from stewardmap.ui.parts.editors import TextEditor
from stewardmap.wording.labels import label
from stewardmap.wording.language import _

_CHAIRS = (Role.CHAIR, Role.CO_CHAIR)


def collaborations() -> Sheet:
    """Return the table of boards, partnerships, programmes and groups."""
    seats = (Membership, MembershipRole, Person, Organisation)
    links = (CollaborationLink, Collaboration)
    return record_sheet(
        Collaboration,
        [
            own_column(Collaboration, "name"),
            own_column(Collaboration, "form"),
            Column(key="seats", title=_("Seats"), read=_seats, reads=(Membership,)),
            Column(key="chairs", title=_("Chaired by"), read=_chairs, reads=seats),
            findings_column(),
            own_column(Collaboration, "purpose"),
            Column(key="links", title=_("Leads to"), read=_links, reads=links),
            tags_column("collaboration_id"),
            purposes_column("collaboration_id"),
        ],
        add="add_collaboration",
    )


def _seats(ground: Ground, one: Collaboration) -> Cell:
    return number(len(ground.snapshot.memberships_of.get(one.id, ())))


def _chairs(ground: Ground, one: Collaboration) -> Cell:
    seats = ground.snapshot.memberships_of.get(one.id, ())
    return listed(_holder(ground, it) for it in seats if ground.snapshot.roles(it.id).intersection(_CHAIRS))


def _holder(ground: Ground, seat: Membership) -> str:
    return ground.called(Person, seat.person_id) or ground.called(Organisation, seat.organisation_id)


def _links(ground: Ground, one: Collaboration) -> Cell:
    links = ground.of(CollaborationLink, "from_id", one.id)
    return listed(f"{label(it.link)} {ground.called(Collaboration, it.to_id)}" for it in links)


def seats() -> Sheet:
    """Return the table of seats, with role, votes and whom or what each is for."""
    return record_sheet(
        Membership,
        [
            own_column(Membership, "collaboration_id"),
            Column(key="who", title=_("Who"), read=_who, reads=(Person, Organisation)),
            _role_column(),
            own_column(Membership, "seat_for"),
            own_column(Membership, "votes"),
            own_column(Membership, "person_id"),
            own_column(Membership, "organisation_id", _("Organisation, or on whose behalf")),
        ],
        about=lambda _ground, seat: subjects(
            ("collaboration", seat.collaboration_id),
            ("person", seat.person_id),
            ("organisation", seat.organisation_id),
        ),
        title=_("Seats"),
    )


def _who(ground: Ground, seat: Membership) -> Cell:
    return words(_holder(ground, seat))


def _given(ground: Ground, seat: Membership) -> tuple[GivenRole, ...]:
    roles = ground.of(MembershipRole, "membership_id", seat.id)
    return tuple(sorted((one.role, one.title) for one in roles))


def _role_column() -> Column:
    def read_cell(ground: Ground, seat: Membership) -> Cell:
        return listed(title or label(role) for role, title in _given(ground, seat))

    def read(_ground: Ground, _seat: Any, text: str) -> Sequence[GivenRole]:
        return read_roles(text.removeprefix("'"), silent) if text.strip() else ()

    def write(draft: Draft, seat: Membership, value: Sequence[GivenRole]) -> None:
        there = draft.ground.of(MembershipRole, "membership_id", seat.id)
        draft.gone += [one for one in there if (one.role, one.title) not in value]
        new = set(value) - {(one.role, one.title) for one in there}
        draft.new += [
            MembershipRole(membership_id=seat.id, role=role, title=title) for role, title in sorted(new)
        ]

    def editor(_ground: Ground, _seat: Any, value: Any) -> QWidget:
        return TextEditor(write_roles(list(value or ())))

    return Column(
        key="roles",
        title=_("Role"),
        read=read_cell,
        reads=(MembershipRole,),
        edit=Edit(value=_given, read=read, editor=editor, write=write),
    )
