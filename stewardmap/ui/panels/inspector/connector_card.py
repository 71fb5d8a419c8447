"""A person's connector roles: recognised or not, for whom, between whom, and who pays until when."""

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorBetween, ConnectorRole, Funding
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add
from stewardmap.ui.panels.inspector.pieces import adder, row_to
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor, yes_or_no
from stewardmap.ui.parts.form import Field, Form
from stewardmap.ui.parts.labels import label
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _


def connector_card(desk: Desk, snapshot: Snapshot, person: Id) -> Card:
    """Return a person's connector roles, or an offer to record one."""
    roles = [one for one in snapshot.of(ConnectorRole).values() if one.person_id == person]

    def record() -> None:
        desk.session.do(add(ConnectorRole(person_id=person), label=_("Add connector role")))

    new = adder(_("+ Connector role"), _("Record a connector role"), record)
    card = Card(_("Connector role"), None if roles else new)
    for role in roles:
        _show_role(desk, snapshot, card, role)
    if not roles:
        card.add(label(_("Record one if their work is to connect organisations, paid or not."), "second"))
    return card


def _show_role(desk: Desk, snapshot: Snapshot, card: Card, role: ConnectorRole) -> None:
    bodies = [(one.id, one.name) for one in sorted(snapshot.organisations.values(), key=lambda o: o.name)]

    def body_editor(value: object) -> QWidget:
        return ChoiceEditor(value, [(None, "–"), *bodies])

    fields = [
        Field("recognised", _("Recognised"), yes_or_no),
        Field("for_organisation_id", _("For"), body_editor),
        Field("ends", _("Until"), DateEditor),
    ]
    card.add(Form(desk.session, role, fields, called=_("connector role")))
    between = [
        name_of(snapshot, Subject("organisation", one.organisation_id))
        for one in snapshot.of(ConnectorBetween).values()
        if one.connector_role_id == role.id
    ]
    if between:
        card.add(label(_("Between {names}").format(names=", ".join(sorted(between))), "second"))
    _show_money(desk, snapshot, card, role, bodies)


def _show_money(
    desk: Desk, snapshot: Snapshot, card: Card, role: ConnectorRole, bodies: list[tuple[Id, str]]
) -> None:
    money = [one for one in snapshot.of(Funding).values() if one.connector_role_id == role.id]
    for one in money:
        card.add(row_to(desk.session, Subject("organisation", one.funder_id), _("pays for this role")))
        until = [Field("until", _("Funded until"), DateEditor)]
        card.add(
            Form(desk.session, one, until, called=name_of(snapshot, Subject("organisation", one.funder_id)))
        )
    funder = ChoiceEditor(None, [(None, _("Add a funder…")), *bodies])
    funder.setAccessibleName(_("Add a funder"))

    def pay(value: object) -> None:
        if value is not None:
            row = Funding(funder_id=Id(str(value)), connector_role_id=role.id)
            desk.session.do(add(row, label=_("Add funder")))

    funder.committed.connect(pay)
    card.add(funder)
