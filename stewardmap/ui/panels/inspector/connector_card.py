"""A person's connector roles: recognised or not, for whom, between whom, and who pays until when."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorBetween, ConnectorRole, Funding
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add
from stewardmap.ui.panels.inspector.pieces import adder, card, form, row_to, words
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor, yes_or_no
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _


def connector_card(desk: Desk, snapshot: Snapshot, person: Id) -> Section:
    """Return a person's connector roles, or an offer to record one."""
    roles = [one for one in snapshot.of(ConnectorRole).values() if one.person_id == person]
    title = _("Connector role")
    if roles:
        return card("connector", title, [one for role in roles for one in _role(desk, snapshot, role)])

    def record() -> None:
        desk.session.do(add(ConnectorRole(person_id=person), label=_("Add connector role")))

    why = _("Record one if their work is to connect organisations, paid or not.")
    new = adder(_("+ Connector role"), _("Record a connector role"), record)
    return card("connector", title, [words("why", why)], new)


def _role(desk: Desk, snapshot: Snapshot, role: ConnectorRole) -> Iterator[Piece]:
    bodies = [(one.id, one.name) for one in sorted(snapshot.organisations.values(), key=lambda o: o.name)]

    def body_editor(value: object) -> QWidget:
        return ChoiceEditor(value, [(None, "–"), *bodies])

    fields = [
        Field("recognised", _("Recognised"), yes_or_no),
        Field("for_organisation_id", _("For"), body_editor),
        Field("ends", _("Until"), DateEditor),
    ]
    yield form(desk.session, role, fields, called=_("connector role"), made_of=bodies)
    between = [
        name_of(snapshot, Subject("organisation", one.organisation_id))
        for one in snapshot.of(ConnectorBetween).values()
        if one.connector_role_id == role.id
    ]
    if between:
        yield words(f"between.{role.id}", _("Between {names}").format(names=", ".join(sorted(between))))
    money = [one for one in snapshot.of(Funding).values() if one.connector_role_id == role.id]
    for one in money:
        funder = Subject("organisation", one.funder_id)
        yield row_to(desk.session, funder, _("pays for this role"), one.id)
        until = [Field("until", _("Funded until"), DateEditor)]
        yield form(desk.session, one, until, called=name_of(snapshot, funder))
    paid_by = [one.id for one in money]  # once one is added, the field asks for another
    yield Piece(
        key=f"pay.{role.id}", make=lambda: _funder_adder(desk, role.id, bodies), made_of=(bodies, paid_by)
    )


def _funder_adder(desk: Desk, role: Id, bodies: Sequence[tuple[Id, str]]) -> ChoiceEditor:
    funder = ChoiceEditor(None, [(None, _("Add a funder…")), *bodies])
    funder.setObjectName(f"{role}.pay")
    funder.setAccessibleName(_("Add a funder"))

    def pay(value: object) -> None:
        if value is not None:
            row = Funding(funder_id=Id(str(value)), connector_role_id=role)
            desk.session.do(add(row, label=_("Add funder")))

    funder.committed.connect(pay)
    return funder
