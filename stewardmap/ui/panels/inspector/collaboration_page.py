"""One collaboration: its purpose, form and dates, and who sits on it."""

from collections.abc import Sequence

from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, CollaborationLink, Membership
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import CollaborationKind, Role
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.history_card import history_card
from stewardmap.ui.panels.inspector.pieces import (
    adder,
    card,
    findings_card,
    form,
    notes_card,
    present,
    row_to,
    title_editor,
    unfolder,
)
from stewardmap.ui.parts.editors import DateEditor, LongTextEditor, TextEditor, choice_of, yes_or_no
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.section import Part, Section
from stewardmap.ui.telling import name_of, seat_line
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _

_SHOWN = 16
_LEADING = (Role.CHAIR, Role.CO_CHAIR, Role.DEPUTY_CHAIR, Role.CONVENOR, Role.SECRETARY)


def collaboration_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[Part]:
    """Return the page of one collaboration, from top to bottom."""
    collaboration = snapshot.collaborations[at]
    return present(
        title_editor(desk.session, collaboration, "name", _("Name")),
        findings_card(desk, Subject("collaboration", at)),
        _about_card(desk, collaboration),
        _seats_card(desk, snapshot, at),
        _links_card(desk, snapshot, at),
        notes_card(desk.session, collaboration, _("What colleagues should know.")),
        history_card(desk, at),
    )


def _about_card(desk: Desk, collaboration: Collaboration) -> Section:
    fields = [
        Field("purpose", _("Purpose"), LongTextEditor),
        Field("form", _("Form"), lambda value: choice_of(value, CollaborationKind)),
        Field("formal", _("Formal"), yes_or_no),
        Field("secretariat", _("Secretariat"), TextEditor),
        Field("starts", _("Since"), DateEditor),
        Field("review", _("Review"), DateEditor),
        Field("ends", _("Ends"), DateEditor),
    ]
    return card("about", _("About"), [form(desk.session, collaboration, fields)])


def _seats_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    seats = sorted(snapshot.memberships_of.get(at, ()), key=lambda seat: _rank(snapshot, seat))
    subject = Subject("collaboration", at)
    shown = seats if subject in desk.unfolded else seats[:_SHOWN]
    pieces = []
    for seat in shown:
        kind = "person" if seat.person_id else "organisation"
        who = Subject(kind, seat.person_id or seat.organisation_id or "")
        pieces.append(row_to(desk.session, who, seat_line(snapshot, seat), seat.id))
    if len(shown) < len(seats):
        pieces.append(unfolder(desk, subject, _("Show all {n} seats").format(n=len(seats))))
    add = adder(_("+ Seat"), _("Add a seat"), lambda: adding.seat_on(desk, at))
    return card("seats", _("Who sits on it ({n})").format(n=len(seats)), pieces, add)


def _rank(snapshot: Snapshot, seat: Membership) -> tuple[int, str]:
    roles = snapshot.roles(seat.id)
    lead = next((at for at, role in enumerate(_LEADING) if role in roles), len(_LEADING))
    kind = "person" if seat.person_id else "organisation"
    return lead, name_of(snapshot, Subject(kind, seat.person_id or seat.organisation_id or ""))


def _links_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section | None:
    pieces = []
    for link in snapshot.of(CollaborationLink).values():
        if at not in (link.from_id, link.to_id):
            continue
        forward = link.from_id == at
        said = in_words(link.link)
        second = _("this one {does} it") if forward else _("{does} this one")
        other = Subject("collaboration", link.to_id if forward else link.from_id)
        pieces.append(row_to(desk.session, other, second.format(does=said), link.id))
    return card("links", _("Linked with"), pieces) if pieces else None
