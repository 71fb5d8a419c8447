"""The first page: new, open, import, or look at a sample; and the maps opened lately."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.card import Card, empty_layout
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.wording.language import _

_LEAST, _WIDE = 520, 720


class _Body(QWidget):
    """As high as its text at the width it has, and not as the same text would be in the narrowest column."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(_LEAST, 0)


class Welcome(QScrollArea):
    """What is seen when no map is open."""

    opening = Signal(Path)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(_("Welcome"))
        self.setWidgetResizable(True)
        self._desk = desk
        body = _Body()
        body.setObjectName("map_page")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QWidget()
        middle.setMinimumWidth(_LEAST)
        middle.setMaximumWidth(_WIDE)
        across = QHBoxLayout(body)
        across.addStretch(1)
        across.addWidget(middle, 8)
        across.addStretch(1)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(16, 56, 16, 32)
        rows.setSpacing(16)
        rows.addWidget(label(_("Who works with whom, and what happens when someone moves on"), "display"))
        rows.addWidget(
            label(_("A map is one file on this computer. Nothing is ever sent anywhere."), "second")
        )
        rows.addLayout(self._ways())
        self._recent = QVBoxLayout()
        rows.addLayout(self._recent)
        rows.addStretch(1)
        self.setWidget(body)
        desk.session.closed.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the keyboard, so that Enter and Tab begin here and not in the toolbar."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ways(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(12)
        ways = (
            (
                "sample",
                _("Look at a sample"),
                _("A made-up coastal borough: 120 people, what holds and what does not."),
            ),
            (
                "import",
                _("Import a spreadsheet"),
                _("People, organisations or ties, from CSV or Excel, checked row by row."),
            ),
            ("new", _("New map"), _("An empty map, kept behind a passphrase if you like.")),
            ("open", _("Open a map"), _("A .smap file that you or a colleague made.")),
        )
        for at, (action, text, second) in enumerate(ways):
            grid.addWidget(self._way(action, text, second, first=at == 0), at // 2, at % 2)
        return grid

    def _way(self, action: str, text: str, second: str, *, first: bool) -> Card:
        card = Card()
        made = button(text, "primary" if first else "")
        made.clicked.connect(lambda: self._desk.act(action))
        card.add(made)
        card.add(label(second, "second"))
        if first:
            self.setFocusProxy(made)
        return card

    def refresh(self) -> None:
        """List the maps opened lately."""
        empty_layout(self._recent)
        recent = self._desk.preferences.recent
        if not recent:
            return
        card = Card(_("Opened lately"))
        for path in recent:
            row = RowButton(path.stem, str(path.parent))
            row.clicked.connect(lambda _checked=False, one=path: self.opening.emit(one))
            card.add(row)
        self._recent.addWidget(card)
