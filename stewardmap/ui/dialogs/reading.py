"""Something to read: pairs of lines under headings, a box to find one where there are many, and a button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from stewardmap.ui.fold import fold
from stewardmap.ui.parts.labels import button
from stewardmap.wording.language import _

_MANY = 12


class ReadingDialog(QDialog):
    """Shows rows of two columns; one whose second is empty is the heading of those below it."""

    def __init__(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(560, min(560, 120 + 30 * len(rows)))
        table = QTableWidget(len(rows), 2)
        table.setAccessibleName(title)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.horizontalHeader().hide()
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                table.setItem(at, column, _cell(text, heading=not row[1]))
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        self.table, self._rows = table, rows
        if len(rows) > _MANY:
            layout.addWidget(self._find())
        layout.addWidget(table)
        line = QHBoxLayout()
        line.addStretch(1)
        done = button(_("Close"), "primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        line.addWidget(done)
        layout.addLayout(line)

    def _find(self) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(_("Find"))
        box.setAccessibleName(_("Find"))
        box.setClearButtonEnabled(True)
        box.textChanged.connect(self._sieve)
        return box

    def _sieve(self, typed: str) -> None:
        wanted = fold(typed).split()
        for at, row in enumerate(self._rows):
            said = fold(" ".join(row))
            self.table.setRowHidden(at, bool(wanted) and not (row[1] and all(one in said for one in wanted)))


def _cell(text: str, *, heading: bool) -> QTableWidgetItem:
    cell = QTableWidgetItem(text)
    if heading:
        font = cell.font()
        font.setBold(True)
        cell.setFont(font)
    return cell
