"""The line over the table: which table, what is looked for in it, which columns, and setting many at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.table.column import Sheet
from stewardmap.ui.panels.table.columns_menu import ColumnsMenu
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.magnifier import add_magnifier
from stewardmap.wording.language import _


class TableHead(QWidget):
    """Says which table and which rows are wanted."""

    sheet_wanted = Signal(int)
    filter_wanted = Signal(str)
    setting_wanted = Signal()
    left = Signal()

    def __init__(self, desk: Desk, sheets: Sequence[Sheet], columns: ColumnsMenu) -> None:
        super().__init__()
        self._sheets = sheets
        self.which = QComboBox()
        self.which.setAccessibleName(_("Which table"))
        self.which.setMaxVisibleItems(len(sheets))
        self.which.addItems([sheet.title for sheet in sheets])
        self.which.activated.connect(self.sheet_wanted)
        self.box = FilterBox(desk)
        self.box.textChanged.connect(self.filter_wanted)
        self.box.left.connect(self.left)
        many = button(_("Set for all…"), "", _("Set one field for all rows that are selected"))
        many.clicked.connect(self.setting_wanted)
        self.unknown = label("", "problem")
        self.unknown.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.which)
        line.addWidget(self.box, 1)
        line.addWidget(columns)
        line.addWidget(many)
        rows.addLayout(line)
        rows.addWidget(self.unknown)

    def show_sheet(self, at: int, looked_for: str) -> None:
        """Show which table is there and what is looked for in it."""
        self.which.setCurrentIndex(at)
        self.box.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.box.setText(looked_for)
        self.box.blockSignals(False)  # noqa: FBT003
        self.unknown.hide()

    def count(self, ground: Ground | None) -> None:
        """Say with each table how many rows it has."""
        for at, sheet in enumerate(self._sheets):
            rows = 0 if ground is None else len(sheet.rows(ground))
            self.which.setItemText(at, f"{sheet.title} ({rows:,})")

    def say_unknown(self, names: Sequence[str]) -> None:
        """Say which columns were named and are not there."""
        self.unknown.setVisible(bool(names))
        self.unknown.setText(
            _("No column is called {names}; its words are looked for everywhere.").format(
                names=", ".join(names)
            )
        )


class FilterBox(QLineEdit):
    """What is looked for in the table."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("table_filter")
        self.setAccessibleName(_("Filter the table"))
        self.setPlaceholderText(_("Filter: words, or column:word"))
        self.setClearButtonEnabled(True)
        add_magnifier(self, desk.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the rows on Enter or the down arrow; Esc shows all rows again."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)
