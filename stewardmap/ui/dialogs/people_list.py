"""People to whom something is owed, in rows: one key does it for those that are chosen."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QTableWidget, QTableWidgetItem, QVBoxLayout

from stewardmap.model.ids import Id
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.ui.parts.plain_rows import as_plain_rows
from stewardmap.ui.session import Session
from stewardmap.wording.language import _

_SIZE, _EDGE, _LEAST, _WIDTHS = (760, 520), 16, 420, (320, 200)


class PersonRow(NamedTuple):
    """One person: what they are called, and what is said of them in two columns."""

    person: Id
    name: str
    when: str
    said: str = ""


class Deed(NamedTuple):
    """What a button does for those that are chosen, or for nobody in particular; `key` does the same."""

    text: str
    key: Qt.Key
    run: Callable[[Collection[Id]], None]
    for_chosen: bool = True


class PeopleList(QDialog):
    """Lists them as `rows` finds them, anew after every change."""

    def __init__(
        self,
        title: str,
        heads: Sequence[str],
        session: Session,
        rows: Callable[[], tuple[str, Sequence[PersonRow]]],
        deeds: Sequence[Deed],
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(*_SIZE)
        self._find, self._rows = rows, tuple[PersonRow, ...]()
        self.lead = label("", least=_LEAST)
        self.table = _Rows(title, heads, {one.key: partial(self._do, one) for one in deeds})
        lines = QVBoxLayout(self)
        lines.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        lines.setSpacing(12)
        lines.addWidget(self.lead)
        lines.addWidget(self.table, 1)
        lines.addWidget(self._buttons(deeds))
        session.changed.connect(self.refresh)
        self.refresh()
        self.table.setFocus()

    def _buttons(self, deeds: Sequence[Deed]) -> Flow:
        line = Flow(spacing=8, at_end=True)
        close = button(_("Close"))
        close.clicked.connect(self.reject)
        line.add(close)
        self.doing: list[tuple[Deed, QPushButton]] = []
        for one in deeds:
            made = button(one.text, "primary" if one is deeds[0] else "")
            made.clicked.connect(partial(self._pressed, one))
            self.doing.append((one, made))
            line.add(made)
        return line

    def chosen(self) -> tuple[Id, ...]:
        """Return the people in the rows that are selected."""
        at = sorted({one.row() for one in self.table.selectedIndexes()})
        return tuple(self._rows[row].person for row in at if row < len(self._rows))

    def _pressed(self, deed: Deed, _on: bool) -> None:  # noqa: FBT001 - what a click says
        self._do(deed)

    def _do(self, deed: Deed) -> None:
        chosen = self.chosen()
        if chosen or not deed.for_chosen:
            deed.run(chosen)

    @Slot()
    def refresh(self) -> None:
        """Show who is on the list now, and stay at the same row."""
        at = max(self.table.currentRow(), 0)
        said, rows = self._find()
        self.lead.setText(said)
        self._rows = tuple(rows)
        self.table.setRowCount(len(self._rows))
        for line, one in enumerate(self._rows):
            for column, text in enumerate(one[1 : 1 + self.table.columnCount()]):
                item = QTableWidgetItem(text)
                item.setToolTip(as_tip(text))
                self.table.setItem(line, column, item)
        for deed, made in self.doing:
            made.setEnabled(bool(self._rows) or not deed.for_chosen)
        if self._rows:
            self.table.setCurrentCell(min(at, len(self._rows) - 1), 0)


class _Rows(QTableWidget):
    """The rows; `keys` are what single keys do."""

    def __init__(self, title: str, heads: Sequence[str], keys: dict[Qt.Key, Callable[[], None]]) -> None:
        super().__init__(0, len(heads))
        self._keys = keys
        self.setAccessibleName(title)
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        as_plain_rows(self, _WIDTHS)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what one key stands for, before the table looks for a row that begins with its letter."""
        deed = self._keys.get(Qt.Key(event.key()))
        if deed is not None and not event.modifiers():
            deed()
        else:
            super().keyPressEvent(event)
