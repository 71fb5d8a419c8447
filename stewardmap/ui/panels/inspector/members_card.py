"""Who sits on a collaboration: role, whom a seat is for, votes, attendance; each seat changed in place."""

from collections.abc import Iterator, Sequence
from functools import partial

from stewardmap.analysis.keeping_in_touch.apologies import attendance, seats_missed
from stewardmap.model.ids import Id
from stewardmap.model.records import Membership
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Attendance, Role
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, take_away, unfolder, words
from stewardmap.ui.panels.inspector.row_with_deeds import Shown, row_with_deeds, to_change
from stewardmap.ui.panels.inspector.seat_form import seat_form
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.parts.votes import shown_votes
from stewardmap.ui.telling import mark_of, name_of, seat_line
from stewardmap.wording.keeping_in_touch import seat_missed
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer

_SHOWN = 16
_LATELY = 6
_LEADING = (Role.CHAIR, Role.CO_CHAIR, Role.DEPUTY_CHAIR, Role.CONVENOR, Role.SECRETARY)


def members_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return one row for each seat, those who lead first, and seats that sent apologies again and again."""
    seats = sorted(snapshot.memberships_of.get(at, ()), key=lambda seat: _rank(snapshot, seat))
    add = adder(_("+ Seat"), _("Add a seat"), lambda: adding.seat_on(desk, at))
    title = _("Who sits on it ({n})").format(n=len(seats))
    return card("seats", title, lambda: list(_rows(desk, snapshot, at, seats)), add)


def who_sits(seat: Membership) -> Subject:
    """Return who takes a seat: the person, or the organisation whose seat it is."""
    if seat.person_id is not None:
        return Subject("person", seat.person_id)
    return Subject("organisation", seat.organisation_id or "")


def _rank(snapshot: Snapshot, seat: Membership) -> tuple[int, str, Id]:
    roles = snapshot.roles(seat.id)
    lead = next((at for at, role in enumerate(_LEADING) if role in roles), len(_LEADING))
    return lead, name_of(snapshot, who_sits(seat)), seat.id


def _rows(desk: Desk, snapshot: Snapshot, at: Id, seats: Sequence[Membership]) -> Iterator[Piece]:
    for missed in seats_missed(snapshot):
        if missed.collaboration == at:
            said = seat_missed(missed, Namer(snapshot))
            yield words(f"missed.{missed.person}", said, "severity_asking")
    came, whole = attendance(snapshot, at), Subject("collaboration", at)
    for seat in seats if whole in desk.unfolded else seats[:_SHOWN]:
        yield from _seat(desk, snapshot, seat, came.get(seat.person_id or Id(""), ()))
    if len(seats) > _SHOWN and whole not in desk.unfolded:
        yield unfolder(desk, whole, _("Show all {n} seats").format(n=len(seats)))
    if not seats:
        yield words("none", _("Nobody sits on it yet: add whoever does, a person or an organisation."))


def _seat(desk: Desk, snapshot: Snapshot, seat: Membership, came: Sequence[Attendance]) -> Iterator[Piece]:
    who, open_seat = who_sits(seat), Subject("membership", seat.id)
    name = name_of(snapshot, who)
    said = _("Change the seat of {name}").format(name=name), _("Remove the seat of {name}").format(name=name)
    deeds = to_change(desk, open_seat, said, partial(take_away, desk.session, seat, _("Remove seat")))
    shown = Shown(name, _said(snapshot, seat, came), mark_of(snapshot, who))
    yield row_with_deeds(f"seat.{seat.id}", shown, partial(desk.session.select, who), deeds)
    if open_seat in desk.unfolded:
        yield from seat_form(desk, snapshot, seat, name)


def _said(snapshot: Snapshot, seat: Membership, came: Sequence[Attendance]) -> str:
    said = [seat_line(snapshot, seat)]
    if seat.votes is not None:
        votes = ngettext("{n} vote", "{n} votes", round(seat.votes))
        said.append(votes.format(n=shown_votes(seat.votes)))
    lately = came[:_LATELY]
    if lately:
        there = sum(one is Attendance.PRESENT for one in lately)
        said.append(_("came to {n} of the last {all}").format(n=there, all=len(lately)))
    return " · ".join(said)
