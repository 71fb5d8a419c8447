"""Seats in collaborations, from the side of whoever takes them."""

from collections.abc import Iterator

from stewardmap.model.ids import Id
from stewardmap.model.records import Membership
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, row_to, unfolder, words
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import name_of, roles_line, seat_line
from stewardmap.wording.language import _

_SHOWN = 8


def seats_card(desk: Desk, snapshot: Snapshot, subject: Subject) -> Section:
    """Return the collaborations in which a person or an organisation has a seat, or its people have."""
    said = [(seat, seat_line(snapshot, seat)) for seat in snapshot.memberships_of.get(Id(subject.id), ())]
    if subject.kind == "organisation":
        said = list(_of_body(snapshot, Id(subject.id)))
    whole = Subject("seats", subject.id)
    shown = said if whole in desk.unfolded else said[:_SHOWN]
    pieces = [
        row_to(desk.session, Subject("collaboration", seat.collaboration_id), second, seat.id)
        for seat, second in shown
    ]
    if len(shown) < len(said):
        pieces.append(unfolder(desk, whole, _("Show all {n} seats").format(n=len(said))))
    if not said:
        pieces.append(words("none", _("No seat is recorded.")))
    add = adder(_("+ Seat"), _("Add a seat in a collaboration"), lambda: adding.seat_for(desk, subject))
    return card("seats", _("Sits on ({n})").format(n=len(said)), pieces, add)


def _of_body(snapshot: Snapshot, at: Id) -> Iterator[tuple[Membership, str]]:
    """Yield the seats of an organisation with who takes them, then those that its people have themselves."""
    for seat in snapshot.memberships_of.get(at, ()):
        yield seat, _who(snapshot, seat, _("its seat"), _("{name} sits for it"))
    for person in snapshot.people_of_organisation.get(at, ()):
        for seat in snapshot.memberships_of.get(person, ()):
            if seat.organisation_id is None:
                yield seat, _who(snapshot, seat, "", _("{name} sits there"))


def _who(snapshot: Snapshot, seat: Membership, own: str, theirs: str) -> str:
    name = name_of(snapshot, Subject("person", seat.person_id)) if seat.person_id else ""
    said = [theirs.format(name=name) if name else own, roles_line(snapshot, seat)]
    if seat.seat_for:
        said.append(_("seat for {what}").format(what=seat.seat_for))
    return " · ".join(said)
