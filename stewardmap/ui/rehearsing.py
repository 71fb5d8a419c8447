"""The rehearsal of one window: what is tried, what it would do, and which state of the map is shown."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot

from stewardmap.analysis.rehearsals.recipe import Recipe, Step
from stewardmap.analysis.rehearsals.rehearse import Rehearsed
from stewardmap.model.changes import Changes
from stewardmap.model.records import Action, Rehearsal, SavedView, Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.jobs import Job, Jobs
from stewardmap.ui.session import Session
from stewardmap.wording.language import _
from stewardmap.wording.rehearsals.heard import Heard

_OF_NO_ACCOUNT = {Action, Rehearsal, SavedView, Spot}


class Stage(StrEnum):
    """Which state of the map is shown."""

    BEFORE = "before"
    AFTER = "after"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Told:
    """What a recipe would do, and how that is said."""

    done: Rehearsed
    heard: Heard


class Rehearsing(QObject):
    """Holds a recipe apart from the map; while it does, nothing else changes the map."""

    turned = Signal()
    recipe_changed = Signal()
    told_changed = Signal()
    stage_changed = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._tried: list[Recipe] = []
        self._taken_back: list[Recipe] = []
        self._job: Job | None = None
        self.told: Told | None = None
        self.stage = Stage.AFTER
        self.name = ""
        session.closed.connect(self._forget)
        session.changed.connect(self._follow)
        jobs.idle.connect(self._note_stop)

    @property
    def is_on(self) -> bool:
        """Whether anything is being rehearsed."""
        return bool(self._tried)

    @property
    def recipe(self) -> Recipe:
        """What is rehearsed now; no step at all where nothing is."""
        return self._tried[-1] if self._tried else Recipe(())

    @property
    def is_working(self) -> bool:
        """Whether it is still being worked out."""
        return self._job is not None

    def try_out(self, recipe: Recipe, *, name: str = "") -> None:
        """Rehearse this in place of what was; the step before can be brought back."""
        if not self.is_on:
            self._begin([recipe], name)
        elif recipe != self.recipe:
            self.name = name or self.name
            self._tried.append(recipe)
            self._taken_back.clear()
            self._work_out()

    def _begin(self, tried: list[Recipe], name: str) -> None:
        self._tried, self._taken_back, self.name = tried, [], name
        self.stage = Stage.AFTER
        self._session.held = _("This is a rehearsal: the map stays as it is. Esc goes back to it.")
        self.turned.emit()
        self._work_out()

    def add(self, *steps: Step, on: date | None = None) -> None:
        """Rehearse this as well, or begin with it."""
        now = self.recipe
        self.try_out(Recipe((*now.steps, *(x for x in steps if x not in now.steps)), on or now.on))

    def put(self, at: int, step: Step) -> None:
        """Rehearse another step in the place of one."""
        steps = list(self.recipe.steps)
        steps[at] = step
        self.try_out(replace(self.recipe, steps=tuple(steps)))

    def drop(self, at: int) -> None:
        """Leave a step out; without the last of them the rehearsal is over."""
        left = self.recipe.steps[:at] + self.recipe.steps[at + 1 :]
        if left:
            self.try_out(replace(self.recipe, steps=left))
        else:
            self.end()

    def set_day(self, day: date | None) -> None:
        """Rehearse the same on another day."""
        self.try_out(replace(self.recipe, on=day))

    @property
    def can_undo(self) -> bool:
        """Whether something was rehearsed before this."""
        return len(self._tried) > 1

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return self.is_on and bool(self._taken_back)

    def undo(self) -> None:
        """Rehearse what was rehearsed before."""
        if self.can_undo:
            self._taken_back.append(self._tried.pop())
            self._work_out()

    def redo(self) -> None:
        """Rehearse what was taken back."""
        if self.can_redo:
            self._tried.append(self._taken_back.pop())
            self._work_out()

    def show(self, stage: Stage) -> None:
        """Show another state of the map."""
        if self.is_on and stage is not self.stage:
            self.stage = stage
            self.stage_changed.emit()

    def end(self) -> None:
        """Go back to the map, which is as it was; the rehearsal can be gone back to."""
        if not self.is_on:
            return
        tried, name = list(self._tried), self.name
        self._forget()

        def again() -> None:
            if self._session.snapshot is not None and not self.is_on:
                self._begin(tried, name)

        self._session.announce(_("The rehearsal is over; the map is as it was."), _("Go back to it"), again)

    @Slot()
    def _forget(self) -> None:
        was_on = self.is_on
        self._stop()
        self._tried, self._taken_back, self.told, self.name = [], [], None, ""
        self._session.held = ""
        if was_on:
            self.turned.emit()

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if self.is_on and not set(changes.kinds()) <= _OF_NO_ACCOUNT:
            self._work_out()

    def work_out_again(self) -> None:
        """Work out what was stopped or went wrong."""
        if self.is_on:
            self._work_out()

    def stop(self) -> None:
        """Stop working it out; what is rehearsed stays."""
        self._stop()
        self.recipe_changed.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _work_out(self) -> None:
        snapshot, recipe = self._session.snapshot, self.recipe
        if snapshot is None:
            return
        self._stop()
        self._job = self._jobs.run(
            lambda progress: _told(snapshot, recipe, progress),
            self._take,
            lane="rehearsal",
            doing=_("Rehearsing"),
            failed=self._give_up,
            long=True,
        )
        self.recipe_changed.emit()

    def _take(self, told: Told) -> None:
        self._job = None
        if self.is_on:
            self.told = told
            self.told_changed.emit()

    def _give_up(self, error: Exception) -> None:
        self._job = None
        self.told = None
        self.told_changed.emit()
        self._jobs.failed.emit(error)

    @Slot()
    def _note_stop(self) -> None:
        """Know that the work was stopped from the status bar."""
        if self._job is not None and self._job.stale:
            self.stop()


def _told(snapshot: Snapshot, recipe: Recipe, progress: Progress) -> Told:
    from stewardmap.analysis.rehearsals.rehearse import rehearse
    from stewardmap.wording.rehearsals.heard import heard
    from stewardmap.wording.rehearsals.namer import RehearsalNamer

    done = rehearse(snapshot, recipe, progress=progress)
    return Told(done, heard(done, RehearsalNamer(done.happened)))
