"""Several names, each with a tick."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from stewardmap.ui.parts.labels import as_tip

_ROWS = 7
_LEAST, _PAD, _TICK, _FAR = 24, 8, 36, 10_000
_CHOSEN = Qt.ItemFlag.ItemIsSelectable


class TickList(QListWidget):
    """A list in which any number of rows are ticked, by click or by Space; `value` are the ids of those."""

    def __init__(self, choices: Sequence[tuple[str, str]], ticked: Collection[str]) -> None:
        super().__init__()
        for one, said in choices:
            row = QListWidgetItem(said)
            row.setData(Qt.ItemDataRole.UserRole, one)
            row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | _CHOSEN)
            row.setCheckState(Qt.CheckState.Checked if one in ticked else Qt.CheckState.Unchecked)
            row.setSizeHint(QSize(0, self._height(1)))
            row.setToolTip(as_tip(said))
            self.addItem(row)
        high = self.sizeHintForRow(0) if choices else 24
        self.setFixedHeight(min(max(len(choices), 2), _ROWS) * high + 4)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)

    @property
    def value(self) -> tuple[str, ...]:
        """What is ticked, in the order of the list."""
        rows = (self.item(at) for at in range(self.count()))
        return tuple(
            row.data(Qt.ItemDataRole.UserRole) for row in rows if row.checkState() is Qt.CheckState.Checked
        )

    def _height(self, lines: int) -> int:
        return max(_LEAST, lines * self.fontMetrics().lineSpacing() + _PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give each row as many lines as its words need in this width."""
        super().resizeEvent(event)
        room = QRect(0, 0, max(self.viewport().width() - _TICK, _LEAST), _FAR)
        for at in range(self.count()):
            row = self.item(at)
            high = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, row.text()).height()
            row.setSizeHint(QSize(0, self._height(round(high / self.fontMetrics().lineSpacing()))))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave Enter to the dialog, and take Ctrl+A as a wish to tick all."""
        if event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            for at in range(self.count()):
                self.item(at).setCheckState(Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)
