"""Asked once before somebody is forgotten, with what that does; and afterwards, what to look over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListWidget, QListWidgetItem, QVBoxLayout

from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.ui.parts.scrolled import Scrolled
from stewardmap.wording.language import _

_WIDTH, _HEIGHT, _ONLY_TEXT, _EDGE, _LEAST = 540, 440, 260, 16, 420


class ForgetDialog(QDialog):
    """Says what is done, lists texts, and asks for it with the button that `do` names; else only tells."""

    agreed = Signal()

    def __init__(self, title: str, said: str, listed: str, lines: Sequence[str], do: str = "") -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(_WIDTH, _HEIGHT if lines else _ONLY_TEXT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        rows.addWidget(Scrolled(label(said, "", least=_LEAST), title), 0 if lines else 1)
        if lines:
            rows.addWidget(label(listed, "heading", least=_LEAST))
            rows.addWidget(_listed(listed, lines), 1)
        rows.addWidget(self._buttons(do))

    def _buttons(self, do: str) -> Flow:
        line = Flow(spacing=8, at_end=True)
        self.close_button = button(_("Cancel") if do else _("Close"))
        self.close_button.clicked.connect(self.reject)
        line.add(self.close_button)
        if do:
            self.ok = button(do, "primary")
            self.ok.clicked.connect(self._agree)
            line.add(self.ok)
        self.close_button.setFocus()
        return line

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()


def _listed(said: str, lines: Sequence[str]) -> QListWidget:
    made = QListWidget()
    made.setObjectName("lines")
    made.setAccessibleName(said)
    made.setWordWrap(True)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for one in lines:
        row = QListWidgetItem(one)
        row.setToolTip(as_tip(one))
        made.addItem(row)
    return made
