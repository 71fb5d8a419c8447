"""What is to be done by whom about one thing: owned or promised by somebody, or about a finding of it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Action
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.deeds import acting
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, words
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.actions import owner_of, promised_to, when_to_do
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

_SHOWN = 8


def actions_card(desk: Desk, snapshot: Snapshot, *about: Id) -> Section:
    """Return the actions about a thing, those still to be done first, each to be ticked off or changed."""
    found = actions_about(snapshot, *about)
    to_do = sum(one.done_on is None for one in found)
    add = adder(_("+ Action"), _("Add an action"), partial(_ask_to_add, desk))
    title = _("Actions ({n} to do)").format(n=to_do)
    return card("actions", title, lambda: _rows(desk, snapshot, found), add)


def _ask_to_add(desk: Desk) -> None:
    """Ask for an action: of a person promised to them, of anything else about the first finding of it."""
    current = desk.session.current
    told = desk.session.findings_naming(current) if current is not None else ()
    if told and current is not None and current.kind != "person":
        acting.make_of(desk, told[0])
    else:
        acting.ask_to_add(desk)


def actions_about(snapshot: Snapshot, *about: Id) -> list[Action]:
    """Return the actions of any of these, promised to them, or about a finding that names one of them."""
    wanted = set(about)
    found = [one for one in snapshot.of(Action).values() if wanted & _concerned(one)]
    return sorted(found, key=lambda one: (one.done_on is not None, str(one.due or "9999"), one.id))


def _concerned(one: Action) -> set[str | None]:
    return {one.owner_id, one.promised_to_id, *one.finding_key.partition(":")[2].split("+")}


def _rows(desk: Desk, snapshot: Snapshot, found: list[Action]) -> list[Piece]:
    if not found:
        return [words("none", _("Nothing is to be done here."))]
    namer = Namer(snapshot)
    pieces = [_row(desk, one, _said(one, namer)) for one in found[:_SHOWN]]
    if len(found) > _SHOWN:
        pieces.append(words("more", _("and {n} more under Contact log").format(n=len(found) - _SHOWN)))
    return pieces


def _said(one: Action, namer: Namer) -> str:
    to = promised_to(one, namer)
    said = [owner_of(one, namer), when_to_do(one, namer.snapshot.on)]
    if to:
        said.insert(1, _("promised to {name}").format(name=to))
    return _("{what} ({how})").format(what=one.text, how=" · ".join(said))


def _row(desk: Desk, one: Action, said: str) -> Piece:
    def make() -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        box = QCheckBox()
        box.setObjectName(f"{one.id}.ticked")
        box.setAccessibleName(_("Done: {what}").format(what=said))
        box.setChecked(one.done_on is not None)
        box.clicked.connect(lambda _on=False: acting.tick(desk, [one]))
        text = label(said)
        text.setBuddy(box)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        change = button(_("Change…"), "quiet", _("Change: {what}").format(what=one.text))
        edit = partial(acting.edit, desk, one)
        change.clicked.connect(lambda _on=False: edit())
        line.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return row

    return Piece(key=f"action.{one.id}", make=make, made_of=(one, said))
