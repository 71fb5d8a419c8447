"""With whom an organisation ought to be linked: for what, judged by whom and when."""

from functools import partial

from stewardmap.model.ids import Id
from stewardmap.model.records import Need
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.needing import add_need, close_need, edit_need
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, words
from stewardmap.ui.panels.inspector.row_with_deeds import Deed, Shown, row_with_deeds
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import mark_of
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.needs import other_side, say_need


def needs_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the needs of an organisation, each to be changed or closed."""
    needs = [
        one
        for one in snapshot.of(Need).values()
        if at in (one.first_organisation_id, one.second_organisation_id)
    ]
    needs.sort(key=lambda one: (str(one.on or ""), one.id), reverse=True)
    add = adder(_("+ Need"), _("Add a need"), lambda: add_need(desk, at))
    pieces = [_row(desk, snapshot, at, one) for one in needs]
    if not needs:
        hint = _("With whom ought it to be linked, and is not enough? Add it with who judges so.")
        pieces.append(words("none", hint))
    return card("needs", _("Needs ({n})").format(n=len(needs)), pieces, add, folded=not needs)


def _row(desk: Desk, snapshot: Snapshot, at: Id, need: Need) -> Piece:
    name, second = say_need(need, at, Namer(snapshot))
    body, _level = other_side(need, at)
    other = Subject("organisation", body or at)
    deeds = [
        Deed(
            _("Change…"), _("Change the need: {name}").format(name=name), partial(edit_need, desk, at, need)
        ),
        Deed(_("Close"), _("Close the need: {name}").format(name=name), partial(close_need, desk, need)),
    ]
    shown = Shown(name, second, mark_of(snapshot, other) if body else None)
    return row_with_deeds(f"need.{need.id}", shown, partial(desk.session.select, other), deeds)
