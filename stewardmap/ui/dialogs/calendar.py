"""The meetings of a calendar, with ticks: those that are ticked go into the contact log."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from stewardmap.exchange.calendar_offers import Offer, Offers
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.ui.parts.plain_rows import as_plain_rows
from stewardmap.wording.dates import in_words
from stewardmap.wording.keeping_in_touch import names_of
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer

_SIZE, _EDGE, _LEAST = (940, 600), 16, 480
_WIDTHS = (170, 280, 250, 180)


class CalendarDialog(QDialog):
    """Offers meetings; `agreed` carries those that are ticked."""

    agreed = Signal(object)

    def __init__(self, snapshot: Snapshot, found: Offers, notices: Sequence[str]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("From a calendar")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(*_SIZE)
        self._found = found
        self.table = _Ticks(found.offered, Namer(snapshot))
        self.table.setAccessibleName(_("Meetings to log"))
        self.table.itemChanged.connect(lambda _item: self._count())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(8)
        rows.addWidget(label(_lead(found), least=_LEAST))
        rows.addWidget(self.table, 1)
        for said in (_left_out(found), *notices):
            if said:
                rows.addWidget(label(said, "second", least=_LEAST))
        rows.addLayout(self._buttons())
        self._count()
        self.table.setFocus()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for said, state in (
            (_("Tick all"), Qt.CheckState.Checked),
            (_("Tick none"), Qt.CheckState.Unchecked),
        ):
            made = button(said)
            made.clicked.connect(lambda _on=False, state=state: self.table.tick_all(state))
            line.addWidget(made)
        line.addStretch(1)
        cancel = button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        line.addWidget(cancel)
        self.ok = button("", "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._agree)
        line.addWidget(self.ok)
        return line

    def _count(self) -> None:
        n = len(self.table.ticked())
        text = ngettext("Log {n} contact", "Log {n} contacts", n).format(n=n)
        self.ok.setText(text)
        self.ok.setAccessibleName(text)
        self.ok.setEnabled(n > 0)

    def _agree(self) -> None:
        self.agreed.emit(self.table.ticked())
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Log what is ticked on Enter, wherever the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.ok.isEnabled():
            self._agree()
        else:
            super().keyPressEvent(event)


class _Ticks(QTableWidget):
    """Meetings, each with a tick before its day; Space turns those that are chosen."""

    def __init__(self, offered: Sequence[Offer], namer: Namer) -> None:
        heads = [_("When"), _("What"), _("With"), _("Not on the map")]
        super().__init__(len(offered), len(heads))
        self._offered = offered
        self.setHorizontalHeaderLabels(heads)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        as_plain_rows(self, _WIDTHS)
        for row, offer in enumerate(offered):
            self._fill(row, offer, namer)
        if offered:
            self.setCurrentCell(0, 0)

    def _fill(self, row: int, offer: Offer, namer: Namer) -> None:
        when = in_words(offer.held.day) + (f", {offer.held.time}" if offer.held.time else "")
        people = names_of(offer.people, namer, 20)
        if offer.apologies:
            sorry = _("apologies: {names}").format(names=names_of(offer.apologies, namer, 20))
            people = f"{people}; {sorry}" if people else sorry
        for column, text in enumerate((when, offer.held.summary, people, ", ".join(offer.unknown))):
            item = QTableWidgetItem(text)
            item.setToolTip(as_tip(text))
            if column == 0:
                item.setCheckState(Qt.CheckState.Checked)
            self.setItem(row, column, item)

    def ticked(self) -> list[Offer]:
        """Return the meetings that are ticked."""
        return [
            offer
            for row, offer in enumerate(self._offered)
            if (item := self.item(row, 0)) is not None and item.checkState() is Qt.CheckState.Checked
        ]

    def tick_all(self, state: Qt.CheckState) -> None:
        """Tick all, or none."""
        for row in range(self.rowCount()):
            self._turn(row, state)

    def _turn(self, row: int, state: Qt.CheckState) -> None:
        item = self.item(row, 0)
        if item is not None:
            item.setCheckState(state)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Turn the ticks of the chosen rows on Space; leave Enter to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif event.key() == Qt.Key.Key_Space:
            chosen = sorted({one.row() for one in self.selectedIndexes()})
            all_on = {offer.held.key for offer in self.ticked()}
            on = all(self._offered[row].held.key in all_on for row in chosen)
            for row in chosen:
                self._turn(row, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)


def _lead(found: Offers) -> str:
    if not found.offered:
        return _("No meeting of the last six months is left to log.")
    return _("Meetings of the last six months with people on the map. What is ticked goes into the log.")


def _left_out(found: Offers) -> str:
    said = []
    if found.logged:
        text = ngettext("{n} is in the log already", "{n} are in the log already", found.logged)
        said.append(text.format(n=found.logged))
    if found.nobody:
        text = ngettext("{n} names nobody on the map", "{n} name nobody on the map", found.nobody)
        said.append(text.format(n=found.nobody))
    return _("Left out: {what}.").format(what="; ".join(said)) if said else ""
