"""Two rehearsals side by side: what differs between them, line by line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _
from stewardmap.wording.rehearsals.compared import Pair

_WIDTH, _HEIGHT, _EDGE = 760, 560, 16


class SideBySideDialog(QDialog):
    """Shows how two rehearsals differ; the columns are called what the two are."""

    def __init__(self, first: str, second: str, lines: Sequence[Pair]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Two rehearsals side by side")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(_WIDTH, _HEIGHT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        said = _("First: {first}. Second: {second}.").format(first=first, second=second)
        rows.addWidget(label(said, "second"))
        self.table = _table(title, (_("What"), _("First"), _("Second")), lines)
        rows.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = button(_("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        rows.addLayout(foot)


def _table(title: str, columns: Sequence[str], lines: Sequence[Pair]) -> QTableWidget:
    table = QTableWidget(len(lines), len(columns))
    table.setAccessibleName(title)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setHorizontalHeaderLabels(list(columns))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    for at, line in enumerate(lines):
        for column, text in enumerate((line.what, line.first, line.second)):
            cell = QTableWidgetItem(text)
            if line.is_heading:
                font = cell.font()
                font.setBold(True)
                cell.setFont(font)
            table.setItem(at, column, cell)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table
