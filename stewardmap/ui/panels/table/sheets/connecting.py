"""Connector roles and their money, needs, and purposes."""

from typing import Any

from stewardmap.model.records import (
    ConnectorBetween,
    ConnectorRole,
    Funding,
    Need,
    Organisation,
    Person,
    Purpose,
    PurposeOwner,
    PurposeTag,
    Record,
)
from stewardmap.ui.panels.table.cells import Cell, listed, number
from stewardmap.ui.panels.table.column import Column, Sheet
from stewardmap.ui.panels.table.fields import own_column
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.links import findings_column, links_column
from stewardmap.ui.panels.table.reading import named
from stewardmap.ui.panels.table.sheets.record_sheet import record_sheet, subjects
from stewardmap.wording.labels import label
from stewardmap.wording.language import _


def connector_roles() -> Sheet:
    """Return the table of connector roles."""
    return record_sheet(
        ConnectorRole,
        [
            own_column(ConnectorRole, "person_id"),
            own_column(ConnectorRole, "for_organisation_id"),
            _between_column(),
            own_column(ConnectorRole, "recognised"),
            Column(key="paid_by", title=_("Paid by"), read=_paid_by, reads=(Funding, Organisation)),
            findings_column(),
        ],
        about=lambda _ground, one: subjects(("person", one.person_id)),
    )


def _between_column() -> Column:
    def make(ground: Ground, role: Any, text: str) -> Record:
        return ConnectorBetween(connector_role_id=role.id, organisation_id=named(ground, Organisation, text))

    return links_column(
        key="between",
        title=_("Between"),
        kind=ConnectorBetween,
        own="connector_role_id",
        said=lambda ground, one: ground.called(Organisation, one.organisation_id),
        make=make,
        reads=(Organisation,),
    )


def _paid_by(ground: Ground, one: ConnectorRole) -> Cell:
    money = ground.of(Funding, "connector_role_id", one.id)
    return listed(ground.called(Organisation, it.funder_id) for it in money)


def funding() -> Sheet:
    """Return the table of who pays for connector roles and posts, and until when."""

    def about(ground: Ground, one: Funding) -> Any:
        role = ground.snapshot.of(ConnectorRole).get(one.connector_role_id) if one.connector_role_id else None
        who = None if role is None else role.person_id
        return subjects(("post", one.post_id), ("person", who), ("organisation", one.funder_id))

    return record_sheet(Funding, [own_column(Funding, "funder_id")], about=about)


def needs() -> Sheet:
    """Return the table of links that ought to be there."""
    return record_sheet(
        Need,
        [own_column(Need, name) for name in ("first_organisation_id", "first_level", "second_organisation_id",
                                             "second_level", "purpose_id")]
        + [findings_column()],
        about=lambda _ground, one: subjects(
            ("organisation", one.first_organisation_id), ("organisation", one.second_organisation_id)
        ),
    )  # fmt: skip


def purposes() -> Sheet:
    """Return the table of purposes, and who owns each."""
    return record_sheet(
        Purpose,
        [
            own_column(Purpose, "name"),
            own_column(Purpose, "important"),
            Column(key="owners", title=_("Owned by"), read=_owners, reads=(PurposeOwner, Organisation)),
            Column(key="marks", title=_("Marks"), read=_marks, reads=(PurposeTag,)),
            Column(key="people", title=_("People"), read=_people, reads=(PurposeTag, Person)),
            findings_column(),
        ],
        about=lambda _ground, _one: (),
    )


def _owners(ground: Ground, one: Purpose) -> Cell:
    owned = ground.of(PurposeOwner, "purpose_id", one.id)
    named_so = ((ground.called(Organisation, it.organisation_id), it.level) for it in owned)
    return listed(f"{name} ({label(level)})" if level else name for name, level in named_so)


def _marks(ground: Ground, one: Purpose) -> Cell:
    return number(len(ground.of(PurposeTag, "purpose_id", one.id)))


def _people(ground: Ground, one: Purpose) -> Cell:
    marks = ground.of(PurposeTag, "purpose_id", one.id)
    return listed(ground.called(Person, it.person_id) for it in marks)
