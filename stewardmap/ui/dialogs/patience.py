"""How far a piece of work is that the rest of the window has to wait for, and a way to stop it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout

from stewardmap.ui.jobs import Jobs
from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _

_WIDE, _EDGE = 360, 16


class PatienceDialog(QDialog):
    """Holds the window from the first moment, and is seen once the work has gone on for a while.

    It says `stopped` when it is to end, and stays until whoever does the work closes it.
    """

    stopped = Signal()

    def __init__(self, title: str, doing: str, jobs: Jobs, *, stops: bool = True) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(_WIDE)
        self.setWindowOpacity(0)
        self._said = label(doing, least=_WIDE - 2 * _EDGE)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(doing)
        self.bar.setRange(0, 0)
        self.cancel = button(_("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.cancel.setEnabled(stops)
        self._stops = stops
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        rows.addWidget(self._said)
        rows.addWidget(self.bar)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.cancel)
        rows.addLayout(line)
        self.cancel.setFocus()
        jobs.progress.connect(self._show)

    @Slot(str, int, int)
    def _show(self, _doing: str, done: int, total: int) -> None:
        self.setWindowOpacity(1)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def reject(self) -> None:
        """Ask for the work to end, where that is possible; it closes this when it has."""
        if not self._stops:
            return
        self._said.setText(_("Stopping: the map stays as it was."))
        self.cancel.setEnabled(False)
        self.stopped.emit()
