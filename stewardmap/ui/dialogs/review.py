"""The ties that nobody has confirmed for a while: one key says still so, another asks in the next round."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableWidget, QTableWidgetItem, QVBoxLayout

from stewardmap.analysis.confirming.review import Unconfirmed, asked_next, to_confirm
from stewardmap.analysis.parameters import parameters_of
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import TieSort
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.ui.parts.plain_rows import as_plain_rows
from stewardmap.ui.session import Session
from stewardmap.wording.confirming import say_last_confirmed, say_unconfirmed
from stewardmap.wording.labels import rung_label
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import sentence

_SIZE, _EDGE = (940, 600), 16
_WIDTHS = (290, 140, 270, 100)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Do = Callable[[Collection[Id]], None]


class ReviewDialog(QDialog):
    """Lists them, the oldest and most relied on first; S says still so, A asks in the next round."""

    def __init__(self, session: Session, still_so: Do, ask_next: Do) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Ties to confirm")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(*_SIZE)
        self._session, self._still_so, self._ask_next = session, still_so, ask_next
        self._rows: tuple[Unconfirmed, ...] = ()
        self.lead = label("")
        self.table = _Waiting(
            {
                Qt.Key.Key_S: lambda: self._do(self._still_so),
                Qt.Key.Key_A: lambda: self._do(self._ask_next),
            }
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        rows.addWidget(self.lead)
        rows.addWidget(self.table, 1)
        rows.addLayout(self._buttons())
        session.changed.connect(self.refresh)
        self.refresh()
        self.table.setFocus()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.still = button(_("Still so (S)"), "primary")
        self.still.clicked.connect(lambda: self._do(self._still_so))
        self.ask = button(_("Ask in the next round (A)"))
        self.ask.clicked.connect(lambda: self._do(self._ask_next))
        close = button(_("Close"))
        close.clicked.connect(self.reject)
        line.addWidget(close)
        line.addStretch(1)
        line.addWidget(self.ask)
        line.addWidget(self.still)
        return line

    def chosen(self) -> tuple[Id, ...]:
        """Return the ties in the rows that are selected."""
        at = sorted({one.row() for one in self.table.selectedIndexes()})
        return tuple(self._rows[row].tie.id for row in at if row < len(self._rows))

    def _do(self, deed: Do) -> None:
        if ties := self.chosen():
            deed(ties)

    @Slot()
    def refresh(self) -> None:
        """Show what waits now, and stay at the same row."""
        snapshot = self._session.snapshot
        if snapshot is None:
            return
        parameters = parameters_of(snapshot)
        at = max(self.table.currentRow(), 0)
        self._rows = to_confirm(snapshot, parameters)
        namer, waiting = Namer(snapshot), asked_next(snapshot)
        self.table.setRowCount(len(self._rows))
        for row, one in enumerate(self._rows):
            self._fill(row, one, namer, waits=one.tie.id in waiting)
        said = say_unconfirmed(len(self._rows), parameters.confirmed_within_months)
        lead = _("Every tie was confirmed lately.")
        self.lead.setText(sentence(said) if said else lead)
        for one_of in (self.still, self.ask):
            one_of.setEnabled(bool(self._rows))
        if self._rows:
            self.table.setCurrentCell(min(at, len(self._rows) - 1), 0)

    def _fill(self, row: int, one: Unconfirmed, namer: Namer, *, waits: bool) -> None:
        cells = (
            namer.name("tie", one.tie.id),
            say_last_confirmed(one),
            rung_label(one.strength, organisations=one.tie.sort is TieSort.ORGANISATIONS),
            _("asked then") if waits else "",
            _("only tie") if one.only else "",
        )
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(as_tip(text))
            self.table.setItem(row, column, item)


class _Waiting(QTableWidget):
    """The rows; `keys` are what single keys do."""

    def __init__(self, keys: Mapping[int, Callable[[], None]]) -> None:
        heads = [_("Tie"), _("Last confirmed"), _("Strength"), _("Next round"), _("Organisations")]
        super().__init__(0, len(heads))
        self._keys = keys
        self.setAccessibleName(_("Ties to confirm"))
        self.setHorizontalHeaderLabels(heads)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        as_plain_rows(self, _WIDTHS)
        self.horizontalHeader().setDefaultAlignment(_LEFT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what one key stands for, before the table looks for a row that begins with its letter."""
        deed = self._keys.get(event.key())
        if deed is not None and not event.modifiers():
            deed()
        else:
            super().keyPressEvent(event)
