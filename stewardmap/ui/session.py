"""What is open and what is selected: the one thing that all panels share."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from stewardmap.errors import StewardMapError
from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.progress import Progress, no_progress
from stewardmap.ui.bridge import Bridge
from stewardmap.ui.door import add, together
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.model.changes import Changes
    from stewardmap.operations.commands import Command
    from stewardmap.operations.workspace import Workspace
    from stewardmap.ui.current_findings import Told

_PLACES_BACK = 50
AT_ONCE = 500
"""As many rows the window's own thread puts back; more of them take it longer than is not felt."""


@dataclass(frozen=True, slots=True)
class Message:
    """A result, said in a line, and what can be done about it."""

    text: str
    offer: str = ""
    run: Callable[[], None] | None = None
    problem: bool = False


class Session(QObject):
    """One open map (or none), the latest snapshot of it, what is selected, and the one way to change it."""

    opened = Signal()
    closed = Signal()
    changed = Signal(object)
    selection_changed = Signal()
    findings_changed = Signal()
    announced = Signal(object)
    finding_wanted = Signal(str)
    left_out_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace: Workspace | None = None
        self.snapshot: Snapshot | None = None
        self.selection: tuple[Subject, ...] = ()
        self.findings: tuple[Told, ...] = ()
        self.left_out: dict[str, str] = {}
        self._naming: dict[Subject, list[Told]] | None = None
        self.in_worker: Callable[[Callable[[Progress], object], Callable[[], None]], None] = _at_once
        self.places_to_keep: Callable[[], Sequence[Record]] = tuple
        self._bridge: Bridge | None = None
        self._before: list[tuple[Subject, ...]] = []
        self.held = ""
        self.read_only = ""
        self.part: Callable[[Workspace], object] = _let_go_here

    def open(self, workspace: "Workspace", *, read_only: str = "") -> None:
        """Show this map in place of the one that was open; `read_only` says why it is only looked at."""
        self.close()
        self.workspace, self.read_only = workspace, read_only
        self.snapshot = workspace.snapshot()
        self._bridge = Bridge(workspace, self)
        self._bridge.changed.connect(self._take)
        self.opened.emit()

    def close(self) -> None:
        """Leave the map, if one is open; `part` saves it, and what cannot be is kept for the next opening."""
        if self.workspace is None:
            return
        if self._bridge is not None:
            self._bridge.let_go()
        workspace, self.workspace, self.snapshot, self._bridge = self.workspace, None, None, None
        self.selection, self.findings, self._naming, self._before = (), (), None, []
        self.read_only = ""
        self.closed.emit()
        self.part(workspace)

    @Slot(object)
    def _take(self, changes: "Changes") -> None:
        if self.workspace is None:
            return
        self.snapshot = self.workspace.snapshot()
        there = tuple(thing for thing in self.selection if self.has(thing))
        self.changed.emit(changes)
        if there != self.selection:
            self.selection = there
            self.selection_changed.emit()

    def do(
        self, command: "Command", said: str = "", *, keeping: bool = True, while_held: bool = False
    ) -> bool:
        """Carry out a command; says `said` with an offer to undo, or what is wrong. True if it was done.

        While the map is `held`, as in a rehearsal, only what says so is done; of the rest it is said why not.

        The places that marks have been given by now are kept in the same step, so that what it changes
        cannot make the others stand elsewhere when the map is opened again.
        """
        if self.workspace is None or (not while_held and self.is_held):
            return False
        places = self.places_to_keep() if keeping else ()
        try:
            self.workspace.do(together(add(*places, label=""), command) if places else command)
        except StewardMapError as error:
            self.announce(str(error), problem=True)
            return False
        if said:
            self.announce(said, _("Undo"), self.undo)
        return True

    @property
    def is_held(self) -> bool:
        """Whether nothing is to change the map now, which is then said."""
        why = self.held or self.read_only
        if why:
            self.announce(why, problem=True)
        return bool(why)

    def undo(self) -> None:
        """Undo the last step."""
        if self.workspace is not None and self.workspace.undo_label is not None:
            said = _("Undone: {step}").format(step=self.workspace.undo_label)
            self._turn(self.workspace.undo, self._standing - 1, Message(said, _("Redo"), self.redo))

    def redo(self) -> None:
        """Do again what was undone."""
        if self.workspace is not None and self.workspace.redo_label is not None:
            said = _("Done again: {step}").format(step=self.workspace.redo_label)
            self._turn(self.workspace.redo, self._standing + 1, Message(said, _("Undo"), self.undo))

    @property
    def _standing(self) -> int:
        return 0 if self.workspace is None else len(self.workspace.history()[0])

    def _turn(self, turn: Callable[[Progress], object], standing: int, after: Message) -> None:
        """Turn steps back or forth, and say so; many rows at once in a worker, that the window goes on."""
        from stewardmap.operations.steps_until import rows_until

        if self.workspace is not None and rows_until(self.workspace, standing) > AT_ONCE:
            self.in_worker(turn, lambda: self.announced.emit(after))
        else:
            turn(no_progress)
            self.announced.emit(after)

    def go_to(self, standing: int) -> None:
        """Undo or do again until this many steps stand."""
        if self.workspace is not None and not self.is_held:
            now = self._standing
            if standing != now:
                said = _("The map is as it was then.") if standing < now else _("The steps are done again.")
                back = Message(said, _("Go back"), lambda: self.go_to(now))
                self._turn(partial(self.workspace.go_to, standing), standing, back)

    @property
    def current(self) -> Subject | None:
        """What was selected last."""
        return self.selection[-1] if self.selection else None

    def select(self, *things: Subject) -> None:
        """Select these and nothing else."""
        if things == self.selection:
            return
        if self.selection:
            self._before = [*self._before[-_PLACES_BACK:], self.selection]
        self.selection = things
        self.selection_changed.emit()

    def toggle(self, thing: Subject) -> None:
        """Add something to what is selected, or take it out."""
        without = tuple(one for one in self.selection if one != thing)
        self.select(*(without if thing in self.selection else (*without, thing)))

    @property
    def can_go_back(self) -> bool:
        """Whether something was selected before."""
        return bool(self._before)

    def back(self) -> None:
        """Select what was selected before this."""
        while self._before:
            things = tuple(thing for thing in self._before.pop() if self.has(thing))
            if things and things != self.selection:
                self.selection = things
                self.selection_changed.emit()
                return

    def has(self, thing: Subject) -> bool:
        """Whether something is on the map."""
        kind = KIND_NAMED.get(thing.kind)
        return self.snapshot is not None and kind is not None and Id(thing.id) in self.snapshot.of(kind)

    def show_findings(self, findings: "tuple[Told, ...]") -> None:
        """Put newly worked out findings in place of the old ones."""
        if findings is not self.findings:
            self.findings, self._naming = findings, None
        self.findings_changed.emit()

    def findings_naming(self, thing: Subject) -> "Sequence[Told]":
        """Return the findings that name a thing, in their order."""
        if self._naming is None:
            self._naming = {}
            for told in self.findings:
                for name in told.named:
                    self._naming.setdefault(Subject(*name), []).append(told)
        return self._naming.get(thing, ())

    def ask_for_finding(self, key: str) -> None:
        """Ask whoever shows findings to show the one with this key."""
        self.finding_wanted.emit(key)

    def say_left_out(self, where: str, said: str) -> None:
        """Know what a filter leaves out somewhere, in a few words, or that it leaves out nothing."""
        if self.left_out.get(where, "") != said:
            self.left_out[where] = said
            self.left_out_changed.emit()

    def announce(
        self, text: str, offer: str = "", run: Callable[[], None] | None = None, *, problem: bool = False
    ) -> None:
        """Say a result in the message bar."""
        self.announced.emit(Message(text, offer, run, problem))


def _let_go_here(workspace: "Workspace") -> None:
    """Save and close a map here and now, where there is nobody to do it elsewhere."""
    with suppress(StewardMapError):
        workspace.close()


def _at_once(turn: Callable[[Progress], object], done: Callable[[], None]) -> None:
    """Do it here and now, where there is nobody to do it elsewhere."""
    turn(no_progress)
    done()
