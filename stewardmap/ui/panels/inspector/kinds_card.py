"""What a tie is about: any number of kinds, each with or without a direction."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from stewardmap.model.records import KindOfTie, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import UNDIRECTED_KINDS, Direction, TieKind, TieSort
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add, change, remove
from stewardmap.ui.panels.inspector.pieces import card
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import end_name
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _

_BETWEEN_ORGANISATIONS_ONLY = frozenset({TieKind.COMPETES_WITH})


def kinds_card(desk: Desk, snapshot: Snapshot, tie: Tie) -> Section:
    """Return one tick for each kind, and for those that run one way, which way."""
    kept = {one.about: one for one in snapshot.kinds_of_tie.get(tie.id, ())}
    ends = (end_name(snapshot, tie, 0), end_name(snapshot, tie, 1))
    pieces = [
        _piece(desk, tie, about, kept.get(about), ends)
        for about in TieKind
        if tie.sort is not TieSort.PEOPLE or about not in _BETWEEN_ORGANISATIONS_ONLY
    ]
    return card("kinds", _("What it is about"), pieces)


def _piece(desk: Desk, tie: Tie, about: TieKind, kept: KindOfTie | None, ends: tuple[str, str]) -> Piece:
    return Piece(
        key=about.value,
        make=lambda: _row(desk, tie, about, kept, ends),
        made_of=kept and (kept, ends),
    )


def _row(desk: Desk, tie: Tie, about: TieKind, kept: KindOfTie | None, ends: tuple[str, str]) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    tick = QCheckBox(in_words(about))
    tick.setObjectName(f"{tie.id}.{about.value}")
    tick.setAccessibleName(in_words(about))
    tick.setChecked(kept is not None)
    tick.clicked.connect(lambda on: _tick(desk, tie, about, kept, on=on))
    line.addWidget(tick, 1)
    if kept is not None and about not in UNDIRECTED_KINDS:
        line.addWidget(_direction(desk, kept, ends), 1)
    return row


def _tick(desk: Desk, tie: Tie, about: TieKind, kept: KindOfTie | None, *, on: bool) -> None:
    if on and kept is None:
        way = Direction.NONE if about in UNDIRECTED_KINDS else Direction.FORWARD
        row = KindOfTie(tie_id=tie.id, about=about, direction=way)
        desk.session.do(add(row, label=_("Add kind of tie")))
    elif kept is not None:
        desk.session.do(remove(kept, label=_("Remove kind of tie")))


def _direction(desk: Desk, kept: KindOfTie, ends: tuple[str, str]) -> ChoiceEditor:
    first, second = ends
    choices = [
        (Direction.FORWARD, f"{first} → {second}"),
        (Direction.BACKWARD, f"{second} → {first}"),
        (Direction.NONE, _("both ways")),
    ]
    field = ChoiceEditor(kept.direction, choices)
    field.setObjectName(f"{kept.id}.direction")
    field.setAccessibleName(_("Direction of {kind}").format(kind=in_words(kept.about)))

    def turn(value: object) -> None:
        row = KindOfTie(id=kept.id, tie_id=kept.tie_id, about=kept.about, direction=Direction(str(value)))
        desk.session.do(change(row, label=_("Change direction")))

    field.committed.connect(turn)
    return field
