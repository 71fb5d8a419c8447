"""The rehearsals that are kept with the map: to open one, set two side by side, or delete some."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListWidget, QListWidgetItem, QVBoxLayout

from stewardmap.model.ids import Id
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.wording.language import _

_WIDTH, _HEIGHT, _EDGE = 520, 420, 16
_LEAST = 420


@dataclass(frozen=True, slots=True)
class Kept:
    """One that is kept: its name, what it rehearses and when it is to be deleted; whether it is presented."""

    id: Id
    name: str
    about: str
    presented: bool = False


class KeptDialog(QDialog):
    """Says what is wanted of those that are chosen."""

    opened = Signal(str)
    compared = Signal(str, str)
    deleted = Signal(list)
    presented = Signal(str, bool)

    def __init__(self, kept: Sequence[Kept]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Kept rehearsals")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(_WIDTH, _HEIGHT)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(title)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in kept:
            row = QListWidgetItem(f"{one.name}\n{one.about}")
            row.setData(Qt.ItemDataRole.UserRole, one.id)
            row.setToolTip(as_tip(one.about))
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked if one.presented else Qt.CheckState.Unchecked)
            self.list.addItem(row)
        self.list.itemChanged.connect(self._present)
        self.list.itemActivated.connect(self._open)
        self.list.itemSelectionChanged.connect(self._tell)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        hint = _("They say nothing about the map, and go into no export and no copy unless you say so.")
        rows.addWidget(label(hint, "second", least=_LEAST))
        rows.addWidget(self.list, 1)
        ticked = _("Those that are ticked have slides when the map is presented. Space ticks.")
        rows.addWidget(label(ticked, "second", least=_LEAST))
        rows.addWidget(self._buttons())
        self.list.setCurrentRow(0)
        self._tell()

    def _buttons(self) -> Flow:
        line = Flow(spacing=8, at_end=True)
        close = button(_("Close"))
        close.clicked.connect(self.reject)
        self.remove = button(_("Delete"))
        self.remove.clicked.connect(self._delete)
        self.compare = button(_("Set two side by side"))
        self.compare.clicked.connect(self._compare)
        self.open_one = button(_("Rehearse it"), "primary")
        self.open_one.setDefault(True)
        self.open_one.clicked.connect(self._open)
        for one in (close, self.remove, self.compare, self.open_one):
            line.add(one)
        return line

    def _chosen(self) -> list[str]:
        rows = sorted(self.list.selectedItems(), key=self.list.row)
        return [str(row.data(Qt.ItemDataRole.UserRole)) for row in rows]

    def _tell(self) -> None:
        chosen = len(self._chosen())
        self.open_one.setEnabled(chosen == 1)
        self.compare.setEnabled(chosen == 2)
        self.remove.setEnabled(chosen > 0)

    def _open(self) -> None:
        if len(self._chosen()) == 1:
            self.opened.emit(self._chosen()[0])
            self.accept()

    def _present(self, row: QListWidgetItem) -> None:
        ticked = row.checkState() is Qt.CheckState.Checked
        self.presented.emit(str(row.data(Qt.ItemDataRole.UserRole)), ticked)

    def _compare(self) -> None:
        first, second = self._chosen()
        self.compared.emit(first, second)

    def _delete(self) -> None:
        self.deleted.emit(self._chosen())
        for row in self.list.selectedItems():
            self.list.takeItem(self.list.row(row))
