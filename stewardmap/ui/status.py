"""The line at the foot: how much is on the map, when it was saved, and what is being worked on."""

from collections.abc import Mapping

from PySide6.QtCore import QTime, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QWidget

from stewardmap.analysis.confirming.rounds import last_round
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.jobs import Jobs
from stewardmap.ui.parts.elided import Elided
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.saving import Saving
from stewardmap.ui.session import Session
from stewardmap.wording.confirming import say_progress
from stewardmap.wording.language import _
from stewardmap.wording.summary import counts_of


class Status(QStatusBar):
    """Counts at the left; at the right, work that takes longer than 0.6 s, with Cancel."""

    def __init__(self, session: Session, jobs: Jobs, saving: Saving) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._session = session
        self._jobs = jobs
        self._saving = saving
        self.counts = Elided()
        self.counts.setContentsMargins(8, 4, 8, 4)
        self.addWidget(self.counts, 1)
        self.work = self._work()
        self.addPermanentWidget(self.work)
        self._saved = self._answered = ""
        self._readings: Mapping[Id, Reading] | None = None
        session.opened.connect(self._was_saved)
        session.closed.connect(self.refresh)
        saving.changed.connect(self._was_saved)
        session.changed.connect(self.refresh)
        session.left_out_changed.connect(self.refresh)
        jobs.progress.connect(self._show)
        jobs.idle.connect(self.work.hide)
        self.refresh()

    def _work(self) -> QWidget:
        work = QWidget()
        line = QHBoxLayout(work)
        line.setContentsMargins(0, 2, 8, 2)
        self.doing = label("", wrap=False)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(_("Progress"))
        self.bar.setFixedWidth(140)
        self.bar.setTextVisible(False)
        self.cancel = button(_("Cancel"), "quiet", _("Stop this work"))
        self.cancel.clicked.connect(self._jobs.cancel_all)
        self.cancel.clicked.connect(work.hide)
        for widget in (self.doing, self.bar, self.cancel):
            line.addWidget(widget)
        work.hide()
        return work

    @Slot(str, int, int)
    def _show(self, doing: str, done: int, total: int) -> None:
        self.doing.setText(doing or _("One moment…"))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.cancel.setVisible(self._jobs.can_be_cancelled)
        self.work.show()

    @Slot()
    def _was_saved(self) -> None:
        self._saved = _("saved {time}").format(time=QTime.currentTime().toString("HH:mm"))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Count again."""
        snapshot = self._session.snapshot
        if snapshot is None:
            self.counts.say(_("No map is open"))
            return
        left_out = [said for said in self._session.left_out.values() if said]
        said = [*left_out, *counts_of(snapshot), self._round(snapshot), self._when_saved()]
        if self._session.workspace is not None and not self._session.workspace.encrypted:
            said.append(_("no passphrase"))
        self.counts.say(" · ".join(text for text in said if text))

    def _when_saved(self) -> str:
        workspace = self._session.workspace
        if self._session.read_only:
            return _("read only")
        if workspace is None or not self._saving.problem:
            return self._saved
        return _("not yet saved to {name}").format(name=workspace.path.name)

    def _round(self, snapshot: Snapshot) -> str:
        """How far the last round of confirming has come, looked at again only where a reading changed."""
        readings = snapshot.of(Reading)
        if readings is not self._readings:
            self._readings, self._answered = readings, say_progress(last_round(snapshot))
        return self._answered
