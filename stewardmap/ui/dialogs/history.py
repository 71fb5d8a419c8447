"""What was done since the map was opened, and how it was after each step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _

_WIDTH, _HEIGHT, _EDGE = 460, 520, 16


class HistoryDialog(QDialog):
    """Lists the steps, the newest first; `go_to` is given how many of them are to stand."""

    def __init__(self, standing: Sequence[str], undone: Sequence[str], go_to: Callable[[int], None]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Undo history")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(_WIDTH, _HEIGHT)
        self._go_to = go_to
        self._now, self._all = len(standing), len(standing) + len(undone)
        self.steps = QListWidget()
        self.steps.setObjectName("lines")
        self.steps.setAccessibleName(_("Steps, the newest first"))
        for text in reversed([_("As it was opened"), *standing, *undone]):
            self.steps.addItem(QListWidgetItem(self._said(text, self._all - self.steps.count())))
        self.steps.setCurrentRow(self._all - self._now)
        self.steps.itemActivated.connect(self._go)
        self.steps.currentRowChanged.connect(self._tell)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        rows.addWidget(
            label(_("Choose a step to see the map as it was after it. Nothing is lost."), "second")
        )
        rows.addWidget(self.steps, 1)
        rows.addLayout(self._buttons())
        self._tell()

    def _said(self, text: str, at: int) -> str:
        if at == self._now:
            return _("{step} (now)").format(step=text)
        return _("{step} (undone)").format(step=text) if at > self._now else text

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        close = button(_("Close"))
        close.clicked.connect(self.reject)
        line.addWidget(close)
        self.ok = button(_("Go to this step"), "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._go)
        line.addWidget(self.ok)
        return line

    def _chosen(self) -> int:
        return self._all - self.steps.currentRow()

    def _tell(self) -> None:
        self.ok.setEnabled(self._chosen() != self._now)

    def _go(self) -> None:
        if self._chosen() != self._now:
            self._go_to(self._chosen())
            self.accept()
