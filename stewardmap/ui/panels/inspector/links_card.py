"""What a collaboration does for others, and others for it."""

from collections.abc import Iterator
from functools import partial

from stewardmap.model.ids import Id
from stewardmap.model.records import CollaborationLink
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.linking import link_with
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, take_away, words
from stewardmap.ui.panels.inspector.row_with_deeds import Deed, Shown, row_with_deeds
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import mark_of, name_of
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _


def links_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the links of a collaboration with others, each to be taken away."""
    pieces = list(_rows(desk, snapshot, at))
    title = _("Linked with ({n})").format(n=len(pieces))
    add = adder(_("+ Link"), _("Add a link with another collaboration"), lambda: link_with(desk, at))
    if not pieces:
        hint = _("Does it feed into, report to or influence another one? Add which.")
        return card("links", title, [words("none", hint)], add, folded=True)
    return card("links", title, pieces, add)


def _rows(desk: Desk, snapshot: Snapshot, at: Id) -> Iterator[Piece]:
    for link in snapshot.of(CollaborationLink).values():
        if at not in (link.from_id, link.to_id):
            continue
        forward = link.from_id == at
        second = _("this one {does} it") if forward else _("{does} this one")
        other = Subject("collaboration", link.to_id if forward else link.from_id)
        name = name_of(snapshot, other)
        gone = partial(take_away, desk.session, link, _("Remove link between collaborations"))
        off = Deed("×", _("Remove link: {name}").format(name=name), gone)
        shown = Shown(name, second.format(does=in_words(link.link)), mark_of(snapshot, other))
        yield row_with_deeds(link.id, shown, partial(desk.session.select, other), [off])
