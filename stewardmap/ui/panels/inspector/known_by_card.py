"""Who outside an organisation knows somebody in it, through whom, and how well."""

from stewardmap.analysis.known_by import known_by
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import card, row_to, unfolder, words
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import bodies_line
from stewardmap.wording.known_by import say_knower
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

_SHOWN = 5


def known_by_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return everyone who knows somebody here, the strongest tie first."""
    knowers, whole = known_by(snapshot, at), Subject("known_by", at)
    shown = knowers if whole in desk.unfolded else knowers[:_SHOWN]
    namer, pieces = Namer(snapshot), []
    for one in shown:
        where = bodies_line(snapshot, one.person)
        second = "\n".join(line for line in (where, say_knower(one, namer)) if line)
        pieces.append(row_to(desk.session, Subject("person", one.person), second, "knows"))
    if len(shown) < len(knowers):
        pieces.append(unfolder(desk, whole, _("Show all {n} who know someone here").format(n=len(knowers))))
    if not knowers:
        pieces.append(words("none", _why_nobody(snapshot, at)))
    return card("known_by", _("Known by ({n})").format(n=len(knowers)), pieces)


def _why_nobody(snapshot: Snapshot, at: Id) -> str:
    if not snapshot.people_of_organisation.get(at):
        return _("Nobody is recorded here yet: add a post and who holds it, then their ties.")
    return _("Nobody outside is recorded to know anyone here. Open one of its people and add a tie.")
