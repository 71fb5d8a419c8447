"""The line over the table: which table, what is looked for in it, which columns, and setting many at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.table.column import Sheet
from stewardmap.ui.panels.table.columns_menu import ColumnsMenu
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.lists import ListsMenu
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.magnifier import add_magnifier
from stewardmap.wording.language import _

_WIDE, _LEAST = 520, 300


class TableHead(QWidget):
    """Says which table and which rows are wanted."""

    sheet_wanted = Signal(int)
    filter_wanted = Signal(str)
    setting_wanted = Signal()
    left = Signal()

    def __init__(self, desk: Desk, sheets: Sequence[Sheet], lists: ListsMenu, columns: ColumnsMenu) -> None:
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
        many = changing(button(_("Set for all…"), "", _("Set one field for all rows that are selected")))
        many.clicked.connect(self.setting_wanted)
        self.unknown = label("", "problem")
        self.unknown.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        looking, buttons = QHBoxLayout(), QHBoxLayout()
        looking.addWidget(self.which)
        looking.addWidget(self.box, 1)
        for one in (lists, columns, many):
            buttons.addWidget(one)
        self._across.addLayout(looking, 1)
        self._across.addLayout(buttons)
        self.setMinimumWidth(_LEAST)  # else the two could never come to stand below each other
        rows.addLayout(self._across)
        rows.addWidget(self.unknown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the buttons stand in a line of their own where there is not room for all."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if self.width() >= _WIDE else way.TopToBottom)

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
