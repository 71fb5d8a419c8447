"""Seats in collaborations, from the side of whoever takes them."""

from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, row_to
from stewardmap.ui.parts.card import Card
from stewardmap.ui.telling import seat_line
from stewardmap.wording.language import _


def seats_card(desk: Desk, snapshot: Snapshot, subject: Subject) -> Card:
    """Return the collaborations in which a person or an organisation has a seat."""
    seats = snapshot.memberships_of.get(Id(subject.id), ())
    add = adder(_("+ Seat"), _("Add a seat in a collaboration"), lambda: adding.seat_for(desk, subject))
    card = Card(_("Sits on ({n})").format(n=len(seats)), add)
    for seat in seats:
        collaboration = Subject("collaboration", seat.collaboration_id)
        card.add(row_to(desk.session, collaboration, seat_line(snapshot, seat)))
    return card
