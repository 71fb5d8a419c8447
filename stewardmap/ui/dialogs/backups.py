"""The backups of a map, with their dates and what each holds, to go back to one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout

from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.wording.language import _

_WIDTH, _HEIGHT, _EDGE = 520, 420, 16
_LEAST = 420


@dataclass(frozen=True, slots=True)
class Line:
    """One backup: when it was made, what it holds, and whether it is whole."""

    when: str
    holds: str
    whole: bool


class BackupsDialog(QDialog):
    """Lists them, the newest first; `chosen` says the place in the list of the one that is wanted."""

    chosen = Signal(int)

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Go back to a backup")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(_WIDTH, _HEIGHT)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(_("Backups"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in lines:
            self._add(one)
        self.list.itemActivated.connect(self._take)
        self.list.itemSelectionChanged.connect(self._tell)
        hint = _("What is on the map now is backed up first. Going back is one step, and can be undone.")
        none = _("There is no backup of this map yet. One is made each time it is opened and changed.")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        rows.addWidget(label(hint if lines else none, "second", least=_LEAST))
        rows.addWidget(self.list, 1)
        rows.addWidget(self._buttons())
        self.list.setVisible(bool(lines))
        self.list.setCurrentRow(0)
        self._tell()

    def _add(self, one: Line) -> None:
        row = QListWidgetItem(f"{one.when}\n{one.holds}")
        row.setToolTip(as_tip(one.holds))
        if not one.whole:
            row.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(row)

    def _buttons(self) -> Flow:
        line = Flow(spacing=8, at_end=True)
        close = button(_("Close"))
        close.clicked.connect(self.reject)
        self.go = button(_("Go back"), "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._take)
        for one in (close, self.go):
            line.add(one)
        return line

    def _tell(self) -> None:
        self.go.setEnabled(bool(self.list.selectedItems()))

    def _take(self) -> None:
        if self.list.selectedItems():
            self.chosen.emit(self.list.currentRow())
            self.accept()
