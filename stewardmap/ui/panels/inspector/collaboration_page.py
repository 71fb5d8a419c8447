"""One collaboration: its purpose, form and dates, and who sits on it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, CollaborationLink, Membership
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import CollaborationKind, Role
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import (
    adder,
    findings_card,
    notes_card,
    present,
    row_to,
    title_editor,
    unfolder,
)
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.editors import DateEditor, LongTextEditor, TextEditor, choice_of, yes_or_no
from stewardmap.ui.parts.form import Field, Form
from stewardmap.ui.telling import name_of, seat_line
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _

_SHOWN = 16
_LEADING = (Role.CHAIR, Role.CO_CHAIR, Role.DEPUTY_CHAIR, Role.CONVENOR, Role.SECRETARY)


def collaboration_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[QWidget]:
    """Return the page of one collaboration, from top to bottom."""
    collaboration = snapshot.collaborations[at]
    return present(
        title_editor(desk.session, collaboration, "name", _("Name")),
        findings_card(desk, Subject("collaboration", at)),
        _about_card(desk, collaboration),
        _seats_card(desk, snapshot, at),
        _links_card(desk, snapshot, at),
        notes_card(desk.session, collaboration, _("What colleagues should know.")),
    )


def _about_card(desk: Desk, collaboration: Collaboration) -> Card:
    card = Card(_("About"))
    fields = [
        Field("purpose", _("Purpose"), LongTextEditor),
        Field("form", _("Form"), lambda value: choice_of(value, CollaborationKind)),
        Field("formal", _("Formal"), yes_or_no),
        Field("secretariat", _("Secretariat"), TextEditor),
        Field("starts", _("Since"), DateEditor),
        Field("review", _("Review"), DateEditor),
        Field("ends", _("Ends"), DateEditor),
    ]
    card.add(Form(desk.session, collaboration, fields))
    return card


def _seats_card(desk: Desk, snapshot: Snapshot, at: Id) -> Card:
    seats = sorted(snapshot.memberships_of.get(at, ()), key=lambda seat: _rank(snapshot, seat))
    add = adder(_("+ Seat"), _("Add a seat"), lambda: adding.seat_on(desk, at))
    card = Card(_("Who sits on it ({n})").format(n=len(seats)), add)
    shown = seats if Subject("collaboration", at) in desk.unfolded else seats[:_SHOWN]
    for seat in shown:
        kind = "person" if seat.person_id else "organisation"
        who = Subject(kind, seat.person_id or seat.organisation_id or "")
        card.add(row_to(desk.session, who, seat_line(snapshot, seat)))
    if len(shown) < len(seats):
        card.add(unfolder(desk, Subject("collaboration", at), _("Show all {n} seats").format(n=len(seats))))
    return card


def _rank(snapshot: Snapshot, seat: Membership) -> tuple[int, str]:
    roles = snapshot.roles(seat.id)
    lead = next((at for at, role in enumerate(_LEADING) if role in roles), len(_LEADING))
    kind = "person" if seat.person_id else "organisation"
    return lead, name_of(snapshot, Subject(kind, seat.person_id or seat.organisation_id or ""))


def _links_card(desk: Desk, snapshot: Snapshot, at: Id) -> Card | None:
    links = [one for one in snapshot.of(CollaborationLink).values() if at in (one.from_id, one.to_id)]
    if not links:
        return None
    card = Card(_("Linked with"))
    for link in links:
        forward = link.from_id == at
        said = in_words(link.link)
        second = _("this one {does} it") if forward else _("{does} this one")
        other = Subject("collaboration", link.to_id if forward else link.from_id)
        card.add(row_to(desk.session, other, second.format(does=said)))
    return card
