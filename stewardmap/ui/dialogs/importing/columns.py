"""Which of our fields each of their columns is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from stewardmap.exchange.plan.mapping import IGNORED
from stewardmap.exchange.readers.table import Table
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.elided import Elided
from stewardmap.ui.parts.labels import label
from stewardmap.ui.parts.tab_order import follow
from stewardmap.wording.language import _


class ColumnsBox(QScrollArea):
    """One line for each of their columns: its header, an example, and the field it is."""

    changed = Signal()

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(_("Your columns and our fields"))
        self.table = table
        self.fields: dict[str, ChoiceEditor] = {}
        self._body = QWidget()
        self._body.setObjectName("inspector_body")
        self.setWidget(self._body)

    def show_columns(self, fields: Sequence[str], columns: Mapping[str, Sequence[str]]) -> None:
        """Show the mapping as it is understood now."""
        if self.fields and set(fields) == self._known():
            self._update(columns)
            return
        ours = {header: field for field, headers in columns.items() for header in headers}
        body = QWidget()
        body.setObjectName("inspector_body")
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 112)
        grid.setColumnMinimumWidth(2, 132)
        grid.setColumnStretch(1, 1)
        self.fields = {}
        for row, header in enumerate(self.table.headers):
            field = self._combo(header, fields, ours.get(header))
            grid.addWidget(label(header, "heading"), row, 0)
            grid.addWidget(Elided(self._example(row), "second"), row, 1)
            grid.addWidget(field, row, 2)
        grid.setRowStretch(len(self.table.headers), 1)
        self.setWidget(body)
        follow(self, body)

    def say(self, text: str) -> None:
        """Say something in place of the columns."""
        self.fields = {}
        said = label(text, "second")
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(said)

    def _known(self) -> set[object]:
        first = next(iter(self.fields.values()))
        return set(first.values) - {None}

    def _update(self, columns: Mapping[str, Sequence[str]]) -> None:
        ours = {header: field for field, headers in columns.items() for header in headers}
        for header, field in self.fields.items():
            field.set_value(ours.get(header))

    def _combo(self, header: str, fields: Sequence[str], chosen: str | None) -> ChoiceEditor:
        choices: list[tuple[object, str]] = [(None, _("Leave out")), *((field, field) for field in fields)]
        combo = ChoiceEditor(chosen, choices)
        combo.setAccessibleName(_("Your column {header} is our field").format(header=header))
        combo.committed.connect(self.changed)
        self.fields[header] = combo
        return combo

    def _example(self, column: int) -> str:
        cells = (row.cells[column] for row in self.table.rows[:40] if column < len(row.cells))
        return next((cell for cell in cells if cell.strip()), "")

    def mapping(self) -> dict[str, list[str]]:
        """Return our field -> their headers, with what is left alone under "ignore"."""
        found: dict[str, list[str]] = {}
        for header, combo in self.fields.items():
            found.setdefault(str(combo.value) if combo.value else IGNORED, []).append(header)
        return found
