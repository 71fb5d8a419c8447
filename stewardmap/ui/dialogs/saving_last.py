"""What stands over a window that is being closed while its map is still being saved."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout

from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _

_WIDE, _EDGE = 400, 16


class SavingLastDialog(QDialog):
    """Says what is being saved, and lets go of the window at once if that is wanted; nothing is lost."""

    def __init__(self, doing: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Closing"))
        self.setAccessibleName(_("Closing"))
        self.setMinimumWidth(_WIDE)
        least = _WIDE - 2 * _EDGE
        self.doing = label(f"{doing}…", "heading", least=least)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(doing)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        kept = _("If you close now, what is not yet saved there is kept on this computer for the next time.")
        self.kept = label(kept, "second", least=least)
        self.leave = button(_("Close now"))
        self.leave.clicked.connect(self.accept)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        for widget in (self.doing, self.bar, self.kept):
            rows.addWidget(widget)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.leave)
        rows.addLayout(line)
        self.leave.setFocus()
        self._problem = ""

    @Slot(str, int, int)
    def show_progress(self, _doing: str, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    @Slot(str)
    def tell(self, problem: str) -> None:
        """Say that it could not be saved, and wait until that is read; nothing where there is no problem."""
        if problem:
            self._problem = problem
            self.doing.setText(problem)
            self.bar.hide()
            self.kept.hide()
            self.leave.setText(_("Close"))
            self.leave.setAccessibleName(_("Close"))
            self.adjustSize()

    @Slot()
    def done_saving(self) -> None:
        """Go by itself, unless there is something to read."""
        if not self._problem:
            self.accept()
