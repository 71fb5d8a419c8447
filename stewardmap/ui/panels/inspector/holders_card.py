"""Who holds a post, who held it, and since when nobody does."""

from stewardmap.model.ids import Id
from stewardmap.model.records import Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import holding as deeds
from stewardmap.ui.deeds import leaving
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.course import course
from stewardmap.ui.panels.inspector.person_page import holding_fields
from stewardmap.ui.panels.inspector.pieces import adder, card, form, link, row_to, words
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.posts import say_course, say_vacancy


def holders_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the post's course as a strip and in rows, latest first."""
    ever = [one for one in snapshot.of(Holding).values() if one.post_id == at]
    ever.sort(key=lambda one: (one.starts.earliest if one.starts else snapshot.on, one.id), reverse=True)
    pieces = []
    if at not in snapshot.holdings_of_post:
        pieces.append(words("vacant", say_vacancy(snapshot, at), "severity_asking"))
    if any(one.starts or one.ends for one in ever):
        said = say_course(ever[::-1], Namer(snapshot))
        pieces.append(course(desk, snapshot, ever[::-1], said))
    for held in ever:
        pieces += _holding(desk, snapshot, held)
    add = adder(_("+ Holder"), _("Record who holds it"), lambda: deeds.holder_of(desk, at))
    return card("holders", _("Held by"), pieces, add)


def _holding(desk: Desk, snapshot: Snapshot, held: Holding) -> list[Piece]:
    now = held in snapshot.holdings_of_post.get(held.post_id, ())
    person, at = Subject("person", held.person_id), held.person_id
    second = "" if now else _("not now")
    pieces = [
        row_to(desk.session, person, second, held.id),
        form(desk.session, held, holding_fields(), called=name_of(snapshot, person)),
    ]
    if now:
        gone = _("Has left or is leaving…")
        run = lambda: leaving.leaves(desk, at, held.post_id)  # noqa: E731 - of one row
        pieces.append(link(f"leaves.{held.id}", gone, run))
    return pieces
