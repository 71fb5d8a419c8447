"""The copies of the map that were sent out, the last one first."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QTableWidget, QTableWidgetItem, QVBoxLayout

from stewardmap.analysis.exports import holding, newest_first
from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.ui.parts.plain_rows import as_plain_rows
from stewardmap.ui.session import Session
from stewardmap.wording.exports import how_much_told, what_was_sent, when_sent, who_was_in
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number, sentence

_SIZE, _EDGE = (900, 520), 16
_WIDTHS = (190, 180, 190, 190, 100)
_LEAST = 420
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SentOutDialog(QDialog):
    """Lists them, with those in which one person stood if one is given; `note` asks for whom a copy was."""

    def __init__(self, session: Session, person: Id | None, note: Callable[[Export], None]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Copies sent out")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(*_SIZE)
        self._session, self._person, self._note = session, person, note
        self._rows: tuple[Export, ...] = ()
        self.lead = label("", least=_LEAST)
        self.only = QCheckBox()
        self.only.toggled.connect(self.refresh)
        self.only.setVisible(person is not None)
        self.table = self._table()
        self.who = label("", "second", least=_LEAST)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        for one in (self.lead, self.only, self.table, self.who):
            rows.addWidget(one, 1 if one is self.table else 0)
        rows.addLayout(self._buttons())
        session.changed.connect(self.refresh)
        self.refresh()
        self.table.setFocus()

    def _table(self) -> QTableWidget:
        heads = [_("When"), _("What"), _("Names"), _("File"), _("For whom")]
        table = QTableWidget(0, len(heads))
        table.setAccessibleName(_("Copies sent out, the last one first"))
        table.setHorizontalHeaderLabels(heads)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        as_plain_rows(table, _WIDTHS)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(_LEFT)
        table.itemSelectionChanged.connect(self._tell)
        return table

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        close = button(_("Close"))
        close.clicked.connect(self.reject)
        self.for_whom = button(_("For whom…"), "primary")
        self.for_whom.setDefault(True)
        self.for_whom.clicked.connect(self._ask)
        line.addWidget(close)
        line.addStretch(1)
        line.addWidget(self.for_whom)
        return line

    @property
    def chosen(self) -> Export | None:
        """The copy in the row that is selected."""
        at = self.table.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _ask(self) -> None:
        if self.chosen is not None:
            self._note(self.chosen)

    @Slot()
    def refresh(self) -> None:
        """Show what was sent out by now, and stay at the same copy."""
        snapshot, stays = self._session.snapshot, self.chosen
        if snapshot is None:
            return
        every = newest_first(snapshot)
        if self._person is not None:
            name = Namer(snapshot).name("person", self._person)
            self.only.setText(_("Only those in which {name} stands").format(name=name))
        self._rows = holding(snapshot, self._person) if self._person and self.only.isChecked() else every
        self.lead.setText(_lead(len(self._rows), len(every)))
        self.table.setRowCount(len(self._rows))
        for row, one in enumerate(self._rows):
            self._fill(row, one)
        ids = [one.id for one in self._rows]
        if ids:
            self.table.setCurrentCell(ids.index(stays.id) if stays and stays.id in ids else 0, 0)
        self._tell()

    def _fill(self, row: int, one: Export) -> None:
        cells = (when_sent(one), what_was_sent(one), how_much_told(one), one.name, one.note)
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(as_tip(text))
            self.table.setItem(row, column, item)

    @Slot()
    def _tell(self) -> None:
        snapshot, chosen = self._session.snapshot, self.chosen
        self.for_whom.setEnabled(chosen is not None)
        told = snapshot is not None and chosen is not None
        self.who.setText(who_was_in(chosen, Namer(snapshot)) if told else "")  # type: ignore[arg-type]


def _lead(shown: int, every: int) -> str:
    if not every:
        return _(
            "No copy of this map was sent out yet. Papers, pictures, tables and briefings that you write are "
            "listed here: what, when, for whom, and who stands in them."
        )
    if not shown:
        return _("In none of the copies that were sent out.")
    said = ngettext(
        "{n} copy. It is out of your hands: whoever has it keeps it as it was.",
        "{n} copies. They are out of your hands: whoever has one keeps it as it was.",
        shown,
    )
    return sentence(said.format(n=number(shown)))
