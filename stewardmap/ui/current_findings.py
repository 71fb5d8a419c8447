"""Findings that are always current: worked out again after every change, off the window's thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from stewardmap.model.records import Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.jobs import Jobs
from stewardmap.ui.session import Session
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.analysis.finding import Finding
    from stewardmap.model.changes import Changes
    from stewardmap.wording.sentences import Said

_AFTER_THE_MAP_MS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """A finding and how it is said."""

    finding: "Finding"
    said: "Said"


def tell(snapshot: Snapshot, progress: Progress) -> tuple[Told, ...]:
    """Return every finding of a map with its sentences, most serious first."""
    from stewardmap.analysis.findings import find
    from stewardmap.wording.namer import Namer
    from stewardmap.wording.naming import Naming
    from stewardmap.wording.sentences import say

    namer = Namer(snapshot, Naming.NAMED)
    return tuple(Told(finding, say(finding, namer)) for finding in find(snapshot, None, progress))


class CurrentFindings(QObject):
    """Keeps the session's findings in step with its map."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session)
        self._session = session
        self._jobs = jobs
        self._later = QTimer(self, singleShot=True, interval=_AFTER_THE_MAP_MS)
        self._later.timeout.connect(self._work)
        session.opened.connect(self.refresh)
        session.changed.connect(self._follow)

    @Slot(object)
    def _follow(self, changes: "Changes") -> None:
        touched = {*changes.added, *changes.changed, *changes.removed}
        if touched - {Spot}:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Work the findings out for the latest snapshot, once the map has been asked for."""
        self._later.start()

    @Slot()
    def _work(self) -> None:
        snapshot = self._session.snapshot
        if snapshot is None:
            return
        self._jobs.run(
            lambda progress: tell(snapshot, progress),
            self._session.show_findings,
            lane="findings",
            last=True,
            doing=_("Working out findings"),
        )
