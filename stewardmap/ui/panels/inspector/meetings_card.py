"""The logged meetings of a collaboration, with how many came."""

from functools import partial

from stewardmap.model.ids import Id
from stewardmap.model.records import Contact
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Attendance
from stewardmap.ui.deeds.contacting import ask_to_log_meeting
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.log_card import contact_lines
from stewardmap.ui.panels.inspector.pieces import adder, card, words
from stewardmap.ui.parts.section import Section
from stewardmap.wording.keeping_in_touch import last_words
from stewardmap.wording.language import _, ngettext


def meetings_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the meetings of a collaboration up to the day, the latest first."""
    log = [
        one
        for one in snapshot.of(Contact).values()
        if one.collaboration_id == at and one.on.earliest <= snapshot.on
    ]
    log.sort(key=lambda one: (one.on, one.id), reverse=True)
    pieces = contact_lines(desk, log, at, lambda one: _said(snapshot, one))
    if not log:
        pieces.append(words("none", _("No meeting is logged: log one, and who came is counted.")))
    add = adder(_("+ Meeting"), _("Log a meeting of it"), partial(ask_to_log_meeting, desk, at))
    return card("log", _("Meetings logged ({n})").format(n=len(log)), pieces, add)


def _said(snapshot: Snapshot, one: Contact) -> str:
    rows = snapshot.attendance_of.get(one.id, ())
    came = sum(row.attendance is Attendance.PRESENT for row in rows)
    sorry = sum(row.attendance is Attendance.APOLOGIES for row in rows)
    said = [ngettext("{n} came", "{n} came", came).format(n=came)]
    if sorry:
        said.append(ngettext("{n} apology", "{n} apologies", sorry).format(n=sorry))
    return _("{words}\n{came}").format(words=last_words(one, snapshot.on), came=", ".join(said))
