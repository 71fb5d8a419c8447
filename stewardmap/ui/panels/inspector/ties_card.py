"""The ties of a person or an organisation, strongest first."""

from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, unfolder
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.labels import label
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.ui.telling import end_kind, mark_of, name_of, tie_line
from stewardmap.wording.language import _

_SHOWN = 12


def ties_card(desk: Desk, snapshot: Snapshot, subject: Subject) -> Card:
    """Return a card with one row for each tie."""
    ties = sorted(snapshot.ties_of.get(Id(subject.id), ()), key=lambda tie: (-(tie.strength or 0), tie.id))
    add = adder(_("+ Tie"), _("Add a tie"), lambda: adding.tie_from(desk, subject))
    card = Card(_("Ties ({n})").format(n=len(ties)), add)
    shown = ties if subject in desk.unfolded else ties[:_SHOWN]
    for tie in shown:
        card.add(_tie_row(desk, snapshot, tie, Id(subject.id)))
    if len(shown) < len(ties):
        card.add(unfolder(desk, subject, _("Show all {n} ties").format(n=len(ties))))
    if not ties:
        card.add(label(_("No tie is recorded: that may mean that nobody has asked."), "second"))
    return card


def _tie_row(desk: Desk, snapshot: Snapshot, tie: Tie, end: Id) -> RowButton:
    other = Subject(end_kind(tie), tie.other(end))
    row = RowButton(name_of(snapshot, other), tie_line(snapshot, tie), mark_of(snapshot, other))
    row.clicked.connect(lambda: desk.session.select(Subject("tie", tie.id)))
    return row
