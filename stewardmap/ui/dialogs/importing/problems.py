"""What stands in the way of an import and what is to be known, by row, with the cell to type over."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from stewardmap.errors import Problem
from stewardmap.ui.dialogs.importing.cells import CellOf
from stewardmap.wording.language import _

_MOST = 200
_SHADE = 44  # of 255, so that the text on it keeps its contrast
KIND, WHERE, ROW, CELL, WHAT, DO = range(6)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its kind in words, what it says, and the cell it is about with the text that stands there."""

    kind: str
    problem: Problem
    cell: CellOf | None = None
    text: str = ""


class ProblemsTable(QTableWidget):
    """Says `typed(cell, text)` when a cell is typed over."""

    typed = Signal(object, str)

    def __init__(self, name: str, wrong: str) -> None:
        super().__init__(0, 6)
        self._wrong = QColor(wrong)
        self._wrong.setAlpha(_SHADE)
        self._lines: tuple[Line, ...] = ()
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(
            [_("Kind"), _("Where"), _("Row"), _("In the cell: type over it"), _("What"), _("What to do")]
        )
        self.setEditTriggers(
            QTableWidget.EditTrigger.DoubleClicked
            | QTableWidget.EditTrigger.EditKeyPressed
            | QTableWidget.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        for column in (KIND, WHERE, ROW, CELL):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (WHAT, DO):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setMaximumSectionSize(320)
        self.itemChanged.connect(self._changed)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; the keyboard stays where it was, or on the next cell that can be typed over."""
        shown = tuple(lines[:_MOST])
        if shown == self._lines:
            return
        row, column = max(self.currentRow(), 0), self.currentColumn()
        had_some, self._lines = bool(self._lines), shown
        several = len({line.problem.file for line in shown}) > 1
        with QSignalBlocker(self):
            self.setRowCount(len(shown))
            for at, line in enumerate(shown):
                self._show(at, line, several=several)
        self.setColumnHidden(CELL, all(line.cell is None for line in shown))
        if shown and (had_some or self.currentRow() < 0):
            self.setCurrentCell(min(row, len(shown) - 1), CELL if column < 0 else column)

    def _show(self, at: int, line: Line, *, several: bool) -> None:
        problem = line.problem
        where = problem.column or problem.file
        if several and problem.column:
            where = f"{problem.file}, {problem.column}"
        number = "" if problem.row is None else str(problem.row)
        for column, text in enumerate((line.kind, where, number, line.text, problem.problem, problem.do)):
            item = QTableWidgetItem(text)
            item.setToolTip("")
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            if column == CELL and line.cell is not None:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setBackground(self._wrong)
                font = item.font()
                font.setBold(True)
                item.setFont(font)
                said = _("{header} in row {row}: {text}").format(header=where, row=number, text=text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.setItem(at, column, item)

    def _changed(self, item: QTableWidgetItem) -> None:
        line = self._lines[item.row()]
        if line.cell is not None and item.column() == CELL and item.text() != line.text:
            self.typed.emit(line.cell, item.text())
