"""The handover of a post: what is to be done for it and what was, and its papers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from stewardmap.analysis.handover_actions import handover_actions
from stewardmap.model.ids import Id
from stewardmap.model.records import Action
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.deeds import handing_over
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import card, link, words
from stewardmap.ui.parts.labels import label
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _


def handover_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the actions about a post's handover, to be ticked off, and the two papers."""
    pieces = [_ticked(desk, snapshot, one) for one in handover_actions(snapshot, at)]
    if not pieces:
        none = _("No introduction is agreed yet. Recording that somebody leaves proposes some.")
        pieces = [words("none", none)]
    pieces += [
        link("sheet", _("Handover sheet…"), lambda: desk.act("handover_sheet"), looks=True),
        link("agenda", _("Handover agenda…"), lambda: desk.act("handover_agenda"), looks=True),
    ]
    return card("handover", _("Handover"), pieces)


def _ticked(desk: Desk, snapshot: Snapshot, one: Action) -> Piece:
    said = _said(snapshot, one)

    def make() -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        box = QCheckBox()
        box.setObjectName(f"{one.id}.done")
        box.setAccessibleName(_("Done: {what}").format(what=said))
        box.setChecked(one.done_on is not None)
        box.clicked.connect(lambda on: handing_over.tick(desk, one, done=on))
        text = label(said)
        text.setBuddy(box)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        return row

    return Piece(key=f"action.{one.id}", make=make, made_of=(one, said))


def _said(snapshot: Snapshot, one: Action) -> str:
    owner = snapshot.people.get(one.owner_id) if one.owner_id is not None else None
    said = [one.text if owner is None else _("{name}: {what}").format(name=owner.name, what=one.text)]
    if one.done_on is not None:
        said.append(_("done on {date}").format(date=in_words(one.done_on)))
    elif one.due is not None:
        said.append(_("by {date}").format(date=in_words(one.due)))
    return " · ".join(said)
