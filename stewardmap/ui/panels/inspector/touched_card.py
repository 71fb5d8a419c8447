"""What was said last to the people of an organisation, whoever of them it was."""

from stewardmap.analysis.contacts import contacts_with_any, present_at
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.deeds.contacting import ask_to_log_with
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.log_card import contact_lines
from stewardmap.ui.panels.inspector.pieces import adder, card, words
from stewardmap.ui.parts.section import Section
from stewardmap.wording.keeping_in_touch import last_words, names_of
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


def touched_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the contacts at which people of an organisation were among a few, the latest first."""
    people = snapshot.people_of_organisation.get(at, ())
    log, namer = contacts_with_any(snapshot, people), Namer(snapshot)

    def say(one: Contact) -> str:
        theirs = [who for who in present_at(snapshot, one.id) if who in people]
        return f"{names_of(theirs, namer, 3)}\n{last_words(one, snapshot.on)}"

    pieces = contact_lines(desk, log, at, say)
    if not log:
        pieces.append(words("none", _("No contact with anyone here is logged.")))
    one = people if len(people) == 1 else ()
    add = adder(_("+ Log"), _("Log a contact"), lambda: ask_to_log_with(desk, one))
    return card("log", _("Contact log ({n})").format(n=len(log)), pieces, add)
