"""The ties of a person or an organisation, strongest first."""

from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, row, unfolder, words
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import end_kind, mark_of, name_of, tie_line
from stewardmap.wording.language import _
from stewardmap.wording.readings import about_and_trust, both_readings

_SHOWN = 12


def ties_card(desk: Desk, snapshot: Snapshot, subject: Subject) -> Section:
    """Return a card with one row for each tie."""
    ties = sorted(snapshot.ties_of.get(Id(subject.id), ()), key=lambda tie: (-(tie.strength or 0), tie.id))
    shown = ties if subject in desk.unfolded else ties[:_SHOWN]
    pieces = [_tie_row(desk, snapshot, tie, Id(subject.id)) for tie in shown]
    if len(shown) < len(ties):
        pieces.append(unfolder(desk, subject, _("Show all {n} ties").format(n=len(ties))))
    if not ties:
        pieces.append(words("none", _("No tie is recorded: that may mean that nobody has asked.")))
    add = adder(_("+ Tie"), _("Add a tie"), lambda: adding.tie_from(desk, subject))
    return card("ties", _("Ties ({n})").format(n=len(ties)), pieces, add)


def _tie_row(desk: Desk, snapshot: Snapshot, tie: Tie, end: Id) -> Piece:
    other, at = Subject(end_kind(tie), tie.other(end)), tie.id
    shown = name_of(snapshot, other), _opinions(snapshot, tie, end), mark_of(snapshot, other)
    return row(at, *shown, lambda: desk.session.select(Subject("tie", at)))


def _opinions(snapshot: Snapshot, tie: Tie, end: Id) -> str:
    """Return the keeper's rating, what the tie is about, and below it how each side reads it."""
    own, other = (name_of(snapshot, Subject(end_kind(tie), one)) for one in (end, tie.other(end)))
    said = tie_line(snapshot, tie)
    if tie.source:
        said = _("{line} · says {source}").format(line=said, source=tie.source)
    below = (about_and_trust(snapshot, tie), *both_readings(snapshot, tie, end, own, other))
    return "\n".join([said, *(line for line in below if line)])
