"""Who stands beside whoever holds a post: deputies, and those who share a chair."""

from collections.abc import Iterator

from stewardmap.analysis.seats import LEADING, leaders
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import holding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, row_to, words
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.language import _
from stewardmap.wording.numbers import listed


def deputies_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the deputies' posts, and the collaborations that the holder leads, with or without others."""
    pieces = [*_deputies(desk, snapshot, at), *_led(desk, snapshot, at)]
    if not pieces:
        pieces = [words("none", _("No deputy is recorded, and no chair is shared."))]
    add = adder(_("+ Deputy"), _("Add a deputy"), lambda: holding.deputy_of(desk, at))
    return card("deputies", _("Deputies and co-chairs"), pieces, add)


def _deputies(desk: Desk, snapshot: Snapshot, at: Id) -> Iterator[Piece]:
    for post in sorted(snapshot.posts.values(), key=lambda one: (one.title, one.id)):
        if post.deputy_of_id == at:
            held = snapshot.holdings_of_post.get(post.id, ())
            names = [snapshot.people[one.person_id].name for one in held]
            said = _("deputy: {names}").format(names=listed(names)) if names else _("deputy's post, vacant")
            yield row_to(desk.session, Subject("post", post.id), said)


def _led(desk: Desk, snapshot: Snapshot, at: Id) -> Iterator[Piece]:
    holders = {one.person_id for one in snapshot.holdings_of_post.get(at, ())}
    for body in sorted(snapshot.collaborations.values(), key=lambda one: (one.name, one.id)):
        leading = leaders(snapshot, body.id, LEADING)
        if not holders.isdisjoint(leading):
            others = [snapshot.people[one].name for one in leading if one not in holders]
            shared = _("chair shared with {names}").format(names=listed(others))
            said = shared if others else _("chair held alone: could it be shared?")
            yield row_to(desk.session, Subject("collaboration", body.id), said)
