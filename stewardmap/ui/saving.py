"""Saves the open map to its document: a little after the last edit, and before the map is left."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot

from stewardmap.errors import ChangedElsewhereError, StewardMapError
from stewardmap.progress import Progress
from stewardmap.ui.jobs import Jobs
from stewardmap.ui.session import Session
from stewardmap.wording.language import _

AFTER_MS = 2_000
_BEAT_MS = 60_000
_LONGEST_PAUSE_MS = 300_000


class Saving(QObject):
    """What is edited is kept at once; here it is put in the document's place, in a worker, again and again.

    `changed` is said where it was saved, or could not be: then `problem` says why, and it is tried again.
    `joining_wanted` is said where somebody else saved to it meanwhile.
    """

    changed = Signal()
    joining_wanted = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self.problem = ""
        self._pause = AFTER_MS
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.save)
        self._alive = QTimer(self, interval=_BEAT_MS)
        self._alive.timeout.connect(self._beat)
        session.opened.connect(self._begin)
        session.changed.connect(self._soon)
        session.closed.connect(self._end)
        session.before_leaving = self.finish

    @Slot()
    def _begin(self) -> None:
        self._alive.start()
        self._soon()

    @Slot()
    def _end(self) -> None:
        self._alive.stop()
        self._later.stop()
        self._pause, self.problem = AFTER_MS, ""
        self.changed.emit()

    @Slot()
    def _soon(self) -> None:
        workspace = self._session.workspace
        if workspace is not None and not (workspace.document.is_saved or workspace.document.is_locked):
            self._later.start(self._pause)

    @Slot()
    def save(self) -> None:
        """Save what is not yet saved, in a worker."""
        self._publish(self._saved, self._failed, last=True)

    def finish(self) -> None:
        """Save what is not yet saved before the map is left; the window goes on being painted meanwhile."""
        loop = QEventLoop()
        failed: list[Exception] = []

        def tell(error: Exception) -> None:
            failed.append(error)
            loop.quit()

        if self._publish(loop.quit, tell, last=False):
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _publish(
        self, done: Callable[[], object], failed: Callable[[Exception], None], *, last: bool
    ) -> bool:
        workspace = self._session.workspace
        self._later.stop()
        if workspace is None or workspace.document.is_saved:
            return False

        def work(_progress: Progress) -> None:
            if not workspace.document.is_saved:
                workspace.document.publish()

        def finished(_nothing: None) -> None:
            done()

        self._jobs.run(work, finished, doing=_("Saving"), failed=failed, last=last)
        return True

    def _saved(self) -> None:
        self._pause, self.problem = AFTER_MS, ""
        self.changed.emit()
        self._soon()

    def _failed(self, error: Exception) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        if isinstance(error, ChangedElsewhereError):
            self.joining_wanted.emit()
        if not isinstance(error, StewardMapError):
            self._jobs.failed.emit(error)
        first = not self.problem and not isinstance(error, ChangedElsewhereError)
        self.problem = str(error)
        self.changed.emit()
        if first:
            said = _(
                "Not yet saved to {name}. {why} Nothing is lost: what you do is kept, and it is tried again."
            )
            self._session.announce(said.format(name=workspace.path.name, why=error), problem=True)
        self._pause = min(self._pause * 2, _LONGEST_PAUSE_MS)
        self._later.start(self._pause)

    @Slot()
    def _beat(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._jobs.run(lambda _progress: workspace.document.beat(), lambda _nothing: None)
