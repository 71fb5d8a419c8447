"""Saves the open map to its document: a little after the last edit, and before the map is left."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from stewardmap.errors import ChangedElsewhereError, StewardMapError
from stewardmap.progress import Progress
from stewardmap.ui.jobs import Job, Jobs
from stewardmap.ui.session import Session
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace

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
    parted = Signal(str)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self.problem = ""
        self._told = False  # that it is not yet saved: then it is said as well once it is
        self._pause = AFTER_MS
        self._job: Job | None = None
        self._is_gone = False
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.save)
        self._alive = QTimer(self, interval=_BEAT_MS)
        self._alive.timeout.connect(self._beat)
        session.opened.connect(self._begin)
        session.changed.connect(self._soon)
        session.closed.connect(self._end)
        session.part = self.part

    @Slot()
    def _begin(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            prepare = workspace.document.prepare
            self._jobs.run(lambda _progress: prepare(), _nothing, failed=_nothing, files=True, must=True)
        self._alive.start()
        self._soon()

    @Slot()
    def _end(self) -> None:
        self._alive.stop()
        self._later.stop()
        if self._job is not None:
            self._job.cancel()  # one that waits its turn must not save what is let go of by then
        self._pause, self.problem, self._is_gone, self._told = AFTER_MS, "", False, False
        self.changed.emit()

    @Slot()
    def _soon(self) -> None:
        workspace = self._session.workspace
        if workspace is not None and not (workspace.document.is_saved or workspace.document.is_locked):
            self._later.start(self._pause)

    @Slot()
    def look(self) -> None:
        """See whether the document can be reached, as when the window comes forward; if so, save at once."""
        workspace = self._session.workspace
        if workspace is None or workspace.document.read_only or workspace.document.is_locked:
            return
        folder = workspace.path.parent
        self._jobs.run(lambda _progress: _is_there(folder), self._looked, lane="reach", files=True, must=True)

    def _looked(self, there: bool) -> None:  # noqa: FBT001 - what was seen, not a mode
        workspace, was_gone = self._session.workspace, self._is_gone
        if workspace is None:
            return
        self._is_gone = not there
        if there and self.problem:
            self.save()
        elif self._is_gone and not was_gone and not self.problem:
            said = _(
                "The folder of {name} cannot be reached now. Nothing is lost: what you do is kept on this"
                " computer, and saved there once it is back."
            )
            self._session.announce(said.format(name=workspace.path.name), problem=True)

    @Slot()
    def save(self) -> None:
        """Save what is not yet saved, in a worker."""
        workspace = self._session.workspace
        self._later.stop()
        if workspace is None or workspace.document.is_saved:
            return

        def work(progress: Progress) -> None:
            if not workspace.document.is_saved:
                workspace.document.publish(progress)

        self._job = self._jobs.run(
            work,
            lambda _nothing: self._saved(),
            doing=_("Saving"),
            failed=self._failed,
            files=True,
            last=True,
            must=True,
        )

    def part(self, workspace: "Workspace") -> None:
        """Save a map that is left, and let go of it, in a worker; the window is free meanwhile.

        `parted` is said when that is done, with what there is to say if it could not be saved.
        """
        name = workspace.path.name

        def failed(error: Exception) -> None:
            if not isinstance(error, StewardMapError):
                self._jobs.failed.emit(error)
            said = _(
                "Not yet saved to {name}. {why} Nothing is lost: it is kept on this computer, and saved when"
                " you open the map again."
            ).format(name=name, why=error)
            self._session.announce(said, problem=True)
            self.parted.emit(said)

        self._jobs.run(
            workspace.close,
            lambda _nothing: self.parted.emit(""),
            doing=_("Saving {name}").format(name=name),
            failed=failed,
            files=True,
            must=True,
        )

    def _saved(self) -> None:
        workspace = self._session.workspace
        if self._told and workspace is not None:
            self._session.announce(_("{name} is saved again.").format(name=workspace.path.name))
        self._pause, self.problem, self._told = AFTER_MS, "", False
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
            self._told = True
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
            self._jobs.run(lambda _progress: workspace.document.beat(), lambda _nothing: None, files=True)


def _nothing(_result: object) -> None:
    """There is nothing more to do: what could not be prepared is said when it is needed."""


def _is_there(folder: Path) -> bool:
    """Whether a folder can be reached; on a share it may take as long as the share does to answer."""
    try:
        return folder.is_dir()
    except OSError:
        return False
