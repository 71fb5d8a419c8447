"""Where two people changed the same values: each beside the other, one to be chosen, or all of one side."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from stewardmap.model.ids import Id
from stewardmap.operations.differences import Difference
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.scrolled import Scrolled
from stewardmap.ui.parts.side_by_side import SideBySide
from stewardmap.wording.language import _, ngettext

_WIDE, _EDGE = 560, 16
_SHOWN = 100
Chosen = Mapping[tuple[Id, str], bool]
"""Whether theirs is kept, by row and field."""


class ConflictsDialog(QDialog):
    """Lists values that both changed, those that were typed here chosen; `chosen` says what is to stay."""

    chosen = Signal(object)

    def __init__(self, said: str, differences: Sequence[Difference]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Changed by someone else"))
        self.setAccessibleName(_("Changed by someone else"))
        self.setMinimumWidth(_WIDE)
        self._all, self._rest_theirs = tuple(differences), False
        self.sides = [_side_by_side(one) for one in self._all[:_SHOWN]]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        todo = _("Choose what stays. Until you do, yours is kept on this computer, and theirs in the file.")
        rows.addWidget(label(f"{said} {todo}", "second", least=_WIDE - 2 * _EDGE))
        rows.addLayout(self._for_all())
        rows.addWidget(Scrolled(self._list(), _("Values that both changed")), 1)
        rows.addLayout(self._foot())

    def _for_all(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.mine, self.theirs = button(_("Keep all of mine")), button(_("Keep all of theirs"))
        for made, theirs in ((self.mine, False), (self.theirs, True)):
            made.clicked.connect(lambda _on=False, theirs=theirs: self._choose_all(theirs=theirs))
            line.addWidget(made)
        line.addStretch(1)
        return line

    def _list(self) -> QWidget:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for one, side in zip(self._all, self.sides, strict=False):
            card = Card()
            card.setAccessibleName(one.what)
            card.add(label(one.what, "heading", least=_WIDE - 6 * _EDGE))
            card.add(side)
            rows.addWidget(card)
        more = len(self._all) - len(self.sides)
        if more > 0:
            text = ngettext("{n} more is kept as mine.", "{n} more are kept as mine.", more)
            self.more = label(text.format(n=more), "second")
            rows.addWidget(self.more)
        rows.addStretch(1)
        return inside

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        cancel = button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        self.ok = button(_("Join"), "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._join)
        line.addWidget(cancel)
        line.addWidget(self.ok)
        return line

    def _choose_all(self, *, theirs: bool) -> None:
        self._rest_theirs = theirs
        for side in self.sides:
            side.choices[theirs].setChecked(True)
        more = len(self._all) - len(self.sides)
        if more > 0:
            kept = (
                ngettext("{n} more is kept as theirs.", "{n} more are kept as theirs.", more)
                if theirs
                else ngettext("{n} more is kept as mine.", "{n} more are kept as mine.", more)
            )
            self.more.setText(kept.format(n=more))

    def _join(self) -> None:
        kept = [side.kept == 1 for side in self.sides]
        kept += [self._rest_theirs] * (len(self._all) - len(kept))
        chosen = {(one.row, one.name): theirs for one, theirs in zip(self._all, kept, strict=True)}
        self.accept()
        self.chosen.emit(chosen)


def _side_by_side(one: Difference) -> SideBySide:
    made = SideBySide((_("Mine"), _("Theirs")), [(one.field, one.ours, one.theirs)], 0)
    for choice, whose, value in zip(
        made.choices, (_("mine"), _("theirs")), (one.ours, one.theirs), strict=True
    ):
        said = _("Keep {whose}: {value} ({what}, {field})")
        choice.setAccessibleName(said.format(whose=whose, value=value, what=one.what, field=one.field))
    return made
