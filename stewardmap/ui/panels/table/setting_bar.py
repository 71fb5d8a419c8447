"""One field set for all rows that are selected: a line over the table, in the way of nothing."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from stewardmap.ui.panels.table.column import Column
from stewardmap.ui.panels.table.model import TableModel
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _, ngettext


class SettingBar(QWidget):
    """Asks for a column and a value, and says `wanted` with both."""

    wanted = Signal(int, object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("setting_bar")
        self.field = QComboBox()
        self.field.setAccessibleName(_("What to set"))
        self.field.currentIndexChanged.connect(self._make_editor)
        self._columns: list[int] = []
        self._model: TableModel | None = None
        self.editor: QWidget | None = None
        self.set = changing(button(_("Set"), "primary"))
        self.set.clicked.connect(self._say)
        cancel = button(_("Close"), "quiet", _("Close without setting anything"))
        cancel.clicked.connect(self.closed)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(label(_("Set"), wrap=False))
        self._line.addWidget(self.field)
        self._line.addWidget(label(_("to"), wrap=False))
        self._line.addWidget(self.set)
        self._line.addWidget(cancel)
        self.hide()

    def start(self, model: TableModel, column: int) -> None:
        """Offer the columns of a table that can be set, and one of them first."""
        self._model = model
        columns = model.sheet.columns
        self._columns = [at for at in model.shown if (edit := columns[at].edit) is not None and edit.alike]
        self.field.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.field.clear()
        self.field.addItems([columns[at].title for at in self._columns])
        self.field.blockSignals(False)  # noqa: FBT003
        self.field.setCurrentIndex(self._columns.index(column) if column in self._columns else 0)
        self._make_editor()
        self.show()
        self.field.setFocus()

    def count(self, rows: int) -> None:
        """Say for how many rows it would be set."""
        self.set.setText(ngettext("Set for {n} row", "Set for {n} rows", rows).format(n=rows))
        self.set.setAccessibleName(self.set.text())
        self.set.setEnabled(rows > 0)

    @property
    def column(self) -> Column | None:
        """The column that is to be set."""
        at = self.field.currentIndex()
        return None if self._model is None or at < 0 else self._model.sheet.columns[self._columns[at]]

    @Slot()
    def _make_editor(self) -> None:
        if self.editor is not None:
            self._line.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
        column = self.column
        if column is None or column.edit is None or self._model is None or self._model.ground is None:
            return
        self.editor = column.edit.editor(self._model.ground, None, None)
        self.editor.setAccessibleName(_("{field} for all").format(field=column.title))
        self.editor.setMaximumHeight(self.field.sizeHint().height() + 8)
        self._line.insertWidget(3, self.editor, 1)
        QWidget.setTabOrder(self.field, self.editor)
        QWidget.setTabOrder(self.editor, self.set)

    @Slot()
    def _say(self) -> None:
        if self.editor is not None:
            self.wanted.emit(self._columns[self.field.currentIndex()], self.editor)
