"""One table of an import: what its rows are, what its columns are, and its first rows as they will become."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stewardmap.exchange.kinds import ASKED_FOR, TableKind
from stewardmap.ui.dialogs.importing.columns import ColumnsBox
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.labels import label
from stewardmap.wording.language import _, ngettext

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportInput, Preview
    from stewardmap.exchange.readers.table import Table


class ImportPage(QWidget):
    """Says `changed` when the user understands the table differently."""

    changed = Signal()

    def __init__(self, table: "Table") -> None:
        super().__init__()
        self.table = table
        self._mapped = False
        kinds = [kind for kind in ASKED_FOR if kind is not TableKind.NETWORK]
        self.kind = ChoiceEditor(None, [(None, _("(choose)")), *((kind, kind.value) for kind in kinds)])
        self.kind.setAccessibleName(_("The rows are"))
        self.kind.committed.connect(self._other_kind)
        self.columns = ColumnsBox(table)
        self.columns.changed.connect(self._other_columns)
        self.preview = QTableWidget()
        self.preview.setAccessibleName(_("First rows as they will become"))
        self.preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.preview.verticalHeader().setDefaultSectionSize(26)
        self.preview.setTabKeyNavigation(False)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(_("The rows are"), wrap=False))
        head.addWidget(self.kind)
        self._how = label("", "second")
        head.addWidget(self._how, 1)
        self.take(self.table)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setAccessibleName(_("Columns and first rows"))
        split.setChildrenCollapsible(False)
        split.addWidget(_under(_("Your column is our field"), self.columns))
        split.addWidget(_under(_("First rows as they will become"), self.preview))
        split.setSizes([470, 480])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.addLayout(head)
        rows.addWidget(split, 1)

    def take(self, table: "Table") -> None:
        """Take the same table as it was read anew."""
        self.table = self.columns.table = table
        n = len(table.rows)
        said = ngettext("{n} row", "{n} rows", n).format(n=f"{n:,}")
        self._how.setText(" · ".join(part for part in (table.name, said, table.how) if part))

    def _other_kind(self) -> None:
        self._mapped = False
        self.changed.emit()

    def _other_columns(self) -> None:
        self._mapped = True
        self.changed.emit()

    def given(self) -> "ImportInput":
        """Return the table as the user understands it; what they have not touched is guessed."""
        from stewardmap.exchange.plan import ImportInput

        kind = self.kind.value
        return ImportInput(
            self.table,
            TableKind(kind) if kind is not None else None,  # type: ignore[arg-type]
            self.columns.mapping() if self._mapped else {},
        )

    def show_preview(self, preview: "Preview") -> None:
        """Show how the table is understood now."""
        from stewardmap.exchange.shapes import shape_of

        kind = preview.kind or self.kind.value
        if kind is None:
            return
        self.kind.set_value(kind)
        self.columns.show_columns(shape_of(TableKind(str(kind))).fields, preview.columns)
        order = {header: at for at, header in enumerate(self.table.headers)}
        headers = sorted(preview.columns, key=lambda field: _first(preview.columns[field], order))
        self.preview.setColumnCount(len(headers))
        self.preview.setHorizontalHeaderLabels(headers)
        self.preview.setRowCount(len(preview.rows))
        self.preview.setVerticalHeaderLabels([str(number) for number, _cells in preview.rows])
        for row, (_number, cells) in enumerate(preview.rows):
            for column, field in enumerate(headers):
                self.preview.setItem(row, column, QTableWidgetItem(cells.get(field, "")))
        self.preview.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.preview.resizeColumnsToContents()


def _first(headers: Sequence[str], order: Mapping[str, int]) -> int:
    """Return where in the file the first of these columns stands."""
    return min((order.get(header, len(order)) for header in headers), default=len(order))


def _under(heading: str, widget: QWidget) -> QWidget:
    box = QWidget()
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 4, 0, 4)
    rows.addWidget(label(heading, "heading"))
    rows.addWidget(widget, 1)
    return box
