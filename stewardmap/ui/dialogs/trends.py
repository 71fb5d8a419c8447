"""Where the map is heading: for each number a sentence, a small chart, and its values in a table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stewardmap.ui.parts.chart_view import ChartView
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.plain_rows import as_plain_rows
from stewardmap.ui.parts.scrolled import Scrolled
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _
from stewardmap.wording.trends import TrendTold, since_when

_SIZE, _EDGE = (820, 640), 16
_DAY, _TABLE, _LEAST = 128, 270, 480


class TrendsDialog(QDialog):
    """Shows numbers over the same days, one under the other; no name is in any of them."""

    def __init__(self, told: Sequence[TrendTold], *, dark: bool) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Where the map is heading")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.charts: list[ChartView] = []
        self.tables: list[QTableWidget] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        rows.addWidget(label(since_when(told), "second", least=_LEAST))
        rows.addWidget(Scrolled(self._all(told, dark=dark), title), 1)
        rows.addLayout(self._foot())
        if self.tables:
            self.resize(*_SIZE)
        (self.tables[0] if self.tables else self.ending).setFocus()

    def _all(self, told: Sequence[TrendTold], *, dark: bool) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for one in told:
            if any(value is not None for _day, value, _text in one.values):
                self._add(one, column, dark=dark)
        column.addStretch(1)
        return inside

    def _add(self, told: TrendTold, column: QVBoxLayout, *, dark: bool) -> None:
        column.addWidget(label(told.said, "heading"))
        column.addWidget(label(told.how, "second"))
        self.charts.append(ChartView(told, dark=dark))
        self.tables.append(_table(told, self.charts[-1].height()))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.charts[-1], 1)
        line.addWidget(self.tables[-1])
        column.addLayout(line)
        column.addSpacing(8)

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        self.ending = button(_("Close"), "primary")
        self.ending.setDefault(True)
        self.ending.clicked.connect(self.accept)
        line.addWidget(self.ending)
        return line


def _table(told: TrendTold, height: int) -> QTableWidget:
    """Return the values of each day, the latest last, as high as the chart beside it."""
    table = QTableWidget(len(told.values), 2)
    table.setAccessibleName(told.title)
    table.setAccessibleDescription(told.said)
    table.setHorizontalHeaderLabels([_("Day"), _("Value")])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setFixedWidth(_TABLE)
    table.setFixedHeight(height)
    as_plain_rows(table, [_DAY])
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    for row, (day, _value, text) in enumerate(told.values):
        for column, words in enumerate((day_in_words(day), text)):
            table.setItem(row, column, QTableWidgetItem(words))
    table.setCurrentCell(len(told.values) - 1, 0)
    return table
