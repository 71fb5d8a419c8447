"""The entries of the contact log that count as contact on a tie."""

from stewardmap.analysis.contacts import contacts_of_tie
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort
from stewardmap.ui.deeds.contacting import ask_to_log_with
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.log_card import contact_lines
from stewardmap.ui.panels.inspector.pieces import adder, card, words
from stewardmap.ui.parts.section import Section
from stewardmap.wording.keeping_in_touch import last_words
from stewardmap.wording.language import _


def contacts_card(desk: Desk, snapshot: Snapshot, tie: Tie) -> Section | None:
    """Return what the log says of a tie of two people, the latest first; None for organisations."""
    if tie.sort is not TieSort.PEOPLE:
        return None
    log = contacts_of_tie(snapshot, tie)
    pieces = contact_lines(desk, log, tie.id, lambda one: last_words(one, snapshot.on))
    if not log:
        pieces.append(words("none", _("No contact of the two is logged.")))
    people = [one for one in tie.ends if one != snapshot.card.keeper_id]
    add = adder(_("+ Log"), _("Log a contact"), lambda: ask_to_log_with(desk, people))
    return card("log", _("Contact log ({n})").format(n=len(log)), pieces, add)
