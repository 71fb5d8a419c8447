"""The fields of one seat: its roles, for which organisation, what it is for, votes and dates."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from stewardmap.model.records import Membership, MembershipRole
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add
from stewardmap.ui.panels.inspector.chips import chips
from stewardmap.ui.panels.inspector.pieces import form
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor, TextEditor
from stewardmap.ui.parts.entries import named_choices
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.votes import votes_editor
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence


def seat_form(desk: Desk, snapshot: Snapshot, seat: Membership, name: str) -> Iterator[Piece]:
    """Yield the roles of a seat, to be taken away and added, and its fields; `name` is who sits there."""
    roles = snapshot.roles_of_membership.get(seat.id, ())
    there = [(_("{role} ×").format(role=in_words(one.role)), in_words(one.role), one) for one in roles]
    yield chips(desk, f"roles.{seat.id}", there, _("Remove role"))
    yield _role_adder(desk, seat, name, frozenset(one.role for one in roles))
    fields = [
        Field("seat_for", _("Seat for"), TextEditor),
        Field("votes", _("Votes"), votes_editor),
        Field("starts", _("Since"), DateEditor),
        Field("ends", _("Until"), DateEditor),
    ]
    bodies = named_choices(snapshot, "organisation")
    if seat.person_id is not None:

        def body_editor(value: object) -> QWidget:
            return ChoiceEditor(value, [(None, "–"), *bodies])

        fields.insert(0, Field("organisation_id", _("For"), body_editor))
    yield form(desk.session, seat, fields, called=name, made_of=bodies)


def _role_adder(desk: Desk, seat: Membership, name: str, there: frozenset[Role]) -> Piece:
    def make() -> ChoiceEditor:
        choices = [(one, sentence(in_words(one))) for one in Role if one not in there]
        field = ChoiceEditor(None, [(None, _("Add a role…")), *choices])
        field.setObjectName(f"{seat.id}.role")
        field.setAccessibleName(_("Add a role, {name}").format(name=name))
        field.committed.connect(give)
        return field

    def give(value: object) -> None:
        if isinstance(value, Role):
            row = MembershipRole(membership_id=seat.id, role=value)
            desk.session.do(add(row, label=_("Add role")))

    return Piece(key=f"role.{seat.id}", make=make, made_of=there)
