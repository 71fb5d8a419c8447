"""One table of an import: what its rows are, what its columns are, and its first rows as they will become."""

from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stewardmap.exchange.kinds import ASKED_FOR, TableKind
from stewardmap.ui.dialogs.importing.cells import CellOf
from stewardmap.ui.dialogs.importing.columns import ColumnsBox
from stewardmap.ui.dialogs.importing.mappings import Mapped
from stewardmap.ui.dialogs.importing.read_as import ReadAsBox
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.elided import Elided
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.wording.language import _, ngettext

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportInput, Preview
    from stewardmap.exchange.readers.table import Table

_SHOWN = 8


class ImportPage(QWidget):
    """Says `changed` when the user understands the table differently, and `read_as` to have it read anew."""

    changed = Signal()
    read_as = Signal(object)

    def __init__(self, table: "Table", kept: Mapped | None, wrong: str) -> None:
        super().__init__()
        self.table = table
        self._wrong = QColor(wrong)
        self._wrong.setAlpha(44)
        self._kept = kept
        self._mapped = False
        kinds = [kind for kind in ASKED_FOR if kind is not TableKind.NETWORK]
        self.kind = ChoiceEditor(
            kept.kind if kept else None, [(None, _("(choose)")), *((kind, kind.value) for kind in kinds)]
        )
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
        self._how = Elided(name="second")
        head.addWidget(self._how, 1)
        self.afresh = button(_("Guess afresh"), "link", _("Guess afresh what the columns are"))
        self.afresh.setToolTip(as_tip(_("The columns are as you read a table with these headers before.")))
        self.afresh.clicked.connect(self._guess_afresh)
        self.afresh.setVisible(self._kept is not None)
        head.addWidget(self.afresh)
        self.letters = ReadAsBox()
        self.letters.chosen.connect(self.read_as)
        head.addWidget(self.letters)
        self.take(self.table)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setAccessibleName(_("Columns and first rows"))
        split.setChildrenCollapsible(False)
        split.addWidget(_under(label(_("Your column is our field"), "heading"), self.columns))
        self._heading = label(_("First rows as they will become"), "heading")
        split.addWidget(_under(self._heading, self.preview))
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
        how = "" if table.encoding else table.how
        before = _("columns as you read them before") if self._kept is not None else ""
        self._how.say(" · ".join(part for part in (table.name, said, how, before) if part))
        self.letters.take(table)

    def _other_kind(self) -> None:
        self._mapped, self._kept = False, None
        self.changed.emit()

    def _other_columns(self) -> None:
        self._mapped, self._kept = True, None
        self.changed.emit()

    def _guess_afresh(self) -> None:
        self._mapped, self._kept = False, None
        self.kind.set_value(None)
        self.kind.setFocus()
        self.afresh.hide()
        self.take(self.table)
        self.changed.emit()

    def chosen(self) -> Mapped | None:
        """Return what the user made of the table, where that is not what was guessed."""
        if not self._mapped or self.kind.value is None:
            return None
        return Mapped(TableKind(str(self.kind.value)), self.columns.mapping())

    def given(self) -> "ImportInput":
        """Return the table as the user understands it; what they have not touched is guessed."""
        from stewardmap.exchange.plan import ImportInput

        kind = self.kind.value
        return ImportInput(
            self.table,
            TableKind(kind) if kind is not None else None,  # type: ignore[arg-type]
            self.columns.mapping() if self._mapped else self._kept.columns if self._kept else {},
        )

    def show_preview(self, preview: "Preview", wrong: Container[CellOf]) -> None:
        """Show how the table is understood now; the cells that cannot be read stand out."""
        from stewardmap.exchange.shapes import shape_of

        kind = preview.kind or self.kind.value
        self._heading.setText(_("First rows as they will become") if kind else _("First rows as they stand"))
        if kind is None:
            self._show_as_they_stand()
            return
        self.kind.set_value(kind)
        self.columns.show_columns(shape_of(TableKind(str(kind))).fields, preview.columns)
        order = {header: at for at, header in enumerate(self.table.headers)}
        fields = sorted(preview.columns, key=lambda field: _first(preview.columns[field], order))
        self.preview.setColumnCount(len(fields) + 1)
        self.preview.setHorizontalHeaderLabels([_("becomes"), *fields])
        self.preview.setRowCount(len(preview.rows))
        self.preview.setVerticalHeaderLabels([str(number) for number, _cells in preview.rows])
        for row, (number, cells) in enumerate(preview.rows):
            for column, field in enumerate(fields, 1):
                item = QTableWidgetItem(cells.get(field, ""))
                if any((self.table.name, number, header) in wrong for header in preview.columns[field]):
                    item.setText(_("! {text}").format(text=cells.get(field, "")))
                    item.setBackground(self._wrong)
                self.preview.setItem(row, column, item)
            fate = QTableWidgetItem(_fate(preview.becomes.get(number)))
            self.preview.setItem(row, 0, fate)
        self.preview.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.preview.resizeColumnsToContents()

    def _show_as_they_stand(self) -> None:
        """Show the first rows of a table of which nobody has said yet what its rows are."""
        headers, rows = self.table.headers, self.table.rows[:_SHOWN]
        self.columns.say(_("Say above what the rows are: then each column is given a field."))
        self.preview.setColumnCount(len(headers))
        self.preview.setHorizontalHeaderLabels(list(headers))
        self.preview.setRowCount(len(rows))
        self.preview.setVerticalHeaderLabels([str(row.number) for row in rows])
        for at, row in enumerate(rows):
            for column, cell in enumerate(row.cells):
                self.preview.setItem(at, column, QTableWidgetItem(cell))


def _fate(new: bool | None) -> str:  # noqa: FBT001 - what the row becomes, not a mode
    if new is None:
        return ""
    return _("new") if new else _("on the map already")


def _first(headers: Sequence[str], order: Mapping[str, int]) -> int:
    """Return where in the file the first of these columns stands."""
    return min((order.get(header, len(order)) for header in headers), default=len(order))


def _under(heading: QLabel, widget: QWidget) -> QWidget:
    box = QWidget()
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 4, 0, 4)
    rows.addWidget(heading)
    rows.addWidget(widget, 1)
    return box
