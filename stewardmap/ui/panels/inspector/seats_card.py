"""Seats in collaborations, from the side of whoever takes them."""

from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, row_to
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import seat_line
from stewardmap.wording.language import _


def seats_card(desk: Desk, snapshot: Snapshot, subject: Subject) -> Section:
    """Return the collaborations in which a person or an organisation has a seat."""
    seats = snapshot.memberships_of.get(Id(subject.id), ())
    pieces = [
        row_to(
            desk.session, Subject("collaboration", seat.collaboration_id), seat_line(snapshot, seat), seat.id
        )
        for seat in seats
    ]
    add = adder(_("+ Seat"), _("Add a seat in a collaboration"), lambda: adding.seat_for(desk, subject))
    return card("seats", _("Sits on ({n})").format(n=len(seats)), pieces, add)
