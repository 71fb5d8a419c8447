"""Findings that are always current: worked out again after every change, off the window's thread."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from stewardmap.model.records import Export, Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.jobs import Jobs
from stewardmap.ui.session import Session
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.analysis.finding import Finding
    from stewardmap.analysis.findings import Known
    from stewardmap.model.changes import Changes
    from stewardmap.wording.namer import Namer
    from stewardmap.wording.sentences import Said

_AFTER_THE_MAP_MS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """A finding and the sentence that says it; the rest is said when it is asked for."""

    finding: "Finding"
    sentence: str
    namer: "Namer" = field(compare=False, repr=False)

    @property
    def named(self) -> set[tuple[str, str]]:
        """What the finding is about and names, each by kind and id."""
        named = self.finding.named.values()
        return {(one.kind, one.id) for group in (self.finding.subjects, *named) for one in group}

    @property
    def said(self) -> "Said":
        """The finding with its reasons and what to do: worked out each time, for few are ever read."""
        from stewardmap.wording.sentences import say

        return say(self.finding, self.namer)


@dataclass(frozen=True, slots=True)
class Telling:
    """All that a map tells, in words, and what it was worked out from."""

    snapshot: Snapshot
    known: "Known"
    told: tuple[Told, ...]


def tell(snapshot: Snapshot, progress: Progress, before: Telling | None = None) -> Telling:
    """Return every finding of a map with its sentence, most serious first.

    Only what changed since `before` is worked out and said again.
    """
    from stewardmap.analysis.findings import find_again
    from stewardmap.wording.namer import Namer
    from stewardmap.wording.naming import Naming
    from stewardmap.wording.sentences import sentence_of
    from stewardmap.wording.unsaid import worded_alike

    known = find_again(before.known if before else None, snapshot, None, progress)
    if before and known.findings is before.known.findings and worded_alike(before.snapshot, snapshot):
        return Telling(snapshot, known, before.told)
    namer = Namer(snapshot, Naming.NAMED)
    return Telling(
        snapshot, known, tuple(Told(one, sentence_of(one, namer), namer) for one in known.findings)
    )


class CurrentFindings(QObject):
    """Keeps the session's findings in step with its map."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session)
        self._session = session
        self._jobs = jobs
        self._later = QTimer(self, singleShot=True, interval=_AFTER_THE_MAP_MS)
        self._later.timeout.connect(self._work)
        self._last: Telling | None = None
        session.opened.connect(self._begin)
        session.changed.connect(self._follow)

    @Slot(object)
    def _follow(self, changes: "Changes") -> None:
        touched = {*changes.added, *changes.changed, *changes.removed}
        if touched - {Spot, Export}:
            self.refresh()

    @Slot()
    def _begin(self) -> None:
        self._last = None
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Work the findings out for the latest snapshot, once the map has been asked for."""
        self._later.start()

    @Slot()
    def _work(self) -> None:
        snapshot, before = self._session.snapshot, self._last
        if snapshot is None:
            return
        self._jobs.run(
            lambda progress: tell(snapshot, progress, before),
            self._show,
            lane="findings",
            last=True,
            doing=_("Working out findings"),
        )

    def _show(self, telling: Telling) -> None:
        self._last = telling
        self._session.show_findings(telling.told)
