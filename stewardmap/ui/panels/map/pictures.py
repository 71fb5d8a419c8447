"""Asks a worker for pictures of the map, one at a time, and remembers where everything stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from stewardmap.analysis.finding import Finding
from stewardmap.model.ids import Id
from stewardmap.model.records import Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.alarms import alarms_of
from stewardmap.picture.filter import Filter
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.rehearsed import changed_in
from stewardmap.picture.scene import Change, MapKind, Scene
from stewardmap.picture.shown import Shown
from stewardmap.ui.canvas.drawing import Drawn, Rehearsal, Wish, draw, neighbours
from stewardmap.ui.canvas.drawn import Sight
from stewardmap.ui.canvas.legend import Room
from stewardmap.ui.canvas.placing import spots_for
from stewardmap.ui.desk import Desk
from stewardmap.ui.jobs import Job
from stewardmap.ui.rehearsing import Stage
from stewardmap.wording.language import _

_NAMED = 24


def is_empty(snapshot: Snapshot) -> bool:
    """Whether there is nothing to draw."""
    return not (snapshot.people or snapshot.organisations or snapshot.collaborations)


class Pictures(QObject):
    """Says `ready` for each new picture; `drawn` is the latest, of the kind asked for last."""

    ready = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shown = Shown()
        self.lit: frozenset[Subject] = frozenset()
        self.changes_shown = False
        self.scale = 1.0
        self.drawn: Drawn | None = None
        self.sight: Callable[[], Sight | None] = lambda: None
        self.room: Callable[[], Room | None] = lambda: None
        self._held: dict[MapKind, dict[Id, Point]] = {}
        self._job: Job | None = None
        self._alarms: Mapping[Subject, object] = {}
        self._stale, self._again = True, False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._draw)
        desk.session.places_to_keep = self.missing_spots

    @property
    def kind(self) -> MapKind:
        """Which kind of map is asked for."""
        return self.shown.kind

    def start(self) -> None:
        """Forget everything: there is another map, or none."""
        self.drawn, self._held = None, {}
        self.shown, self.lit = Shown(kind=self.kind), frozenset()
        self._stale, self._again, self._alarms = True, False, {}
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.redraw()

    @Slot()
    def renew(self) -> None:
        """Build the scene anew: what is on the map has changed."""
        self._stale = True
        self.redraw()

    @Slot()
    def mark(self) -> None:
        """Draw the marks of new findings, unless they are those that are drawn already."""
        found = alarms_of(self._findings)
        if self.drawn is None or self._stale or found != self._alarms:
            self.renew()
        self._alarms = found

    @property
    def _findings(self) -> tuple[Finding, ...]:
        return tuple(told.finding for told in self._desk.session.findings)

    @Slot()
    def redraw(self) -> None:
        """Draw the same scene again: the scale, the colours or the selection have changed."""
        self._later.start()

    @Slot()
    def _draw(self) -> None:
        snapshot = self._desk.session.snapshot
        if snapshot is None or is_empty(snapshot):
            return
        if self._job is not None:
            self._again = True
            return
        wish = Wish(
            snapshot=snapshot,
            findings=self._findings,
            kind=self.kind,
            held=dict(self._held.get(self.kind, {})),
            scale=self.scale,
            dark=self._desk.theme.tokens.dark,
            chosen=self.near(),
            selected=self.named(),
            scene=self.drawn.scene if self.drawn is not None and not self._stale else None,
            whole=self._whole(snapshot),
            sight=self.sight(),
            room=self.room(),
            filter=self._filter(),
            focus=self.shown.focus,
            rehearsal=self._rehearsal(),
            since=self.since,
        )
        self._stale = False
        self._job = self._desk.jobs.run(
            lambda progress: draw(wish, progress),
            self._take,
            doing=_("Drawing the map"),
            failed=self._give_up,
        )

    def _whole(self, snapshot: Snapshot) -> Scene | None:
        """Return all of the map as it was drawn last, if it has not changed since."""
        drawn = self.drawn
        if drawn is None or drawn.wish.kind is not self.kind:
            return None
        same = drawn.wish.snapshot is snapshot and drawn.wish.findings == self._findings
        return drawn.whole if same else None

    def _rehearsal(self) -> Rehearsal | None:
        """Return what is rehearsed, unless the map is shown as it was before."""
        now = self._desk.rehearsing
        if now.told is None or now.stage is Stage.BEFORE:
            return None
        return Rehearsal(now.told.done, planned=now.stage is Stage.PLANNED)

    @property
    def since(self) -> date | None:
        """From which day the changes are drawn, if they are."""
        return self.shown.filter.on if self.changes_shown else None

    def _filter(self) -> Filter:
        """Return what is left out, with who is on the lists that are asked for by now."""
        wanted = self.shown.filter if self.since is None else replace(self.shown.filter, on=None)
        return self._desk.with_members(wanted)

    def _give_up(self, error: Exception) -> None:
        self._job = None
        self._desk.jobs.failed.emit(error)

    def _take(self, drawn: Drawn) -> None:
        self._job = None
        self._remember(drawn)
        if drawn.wish.kind is self.kind:
            self.drawn = drawn
            if drawn.wish.room is not None:
                self.scale = drawn.picture.scale
            self.ready.emit(drawn)
        if self._again:
            self._again = False
            self._later.start()

    def _remember(self, drawn: Drawn) -> None:
        """Hold every place found, so that nothing moves; under a spot, the place before it."""
        held = self._held.setdefault(drawn.wish.kind, {})
        spots = {spot.subject_id for spot in drawn.wish.snapshot.of(Spot).values()}
        for at, place in drawn.scene.positions.items():
            if at in spots:
                held.setdefault(at, place)
            else:
                held[at] = place

    def missing_spots(self) -> Sequence[Spot]:
        """Return the places found so far that the map does not keep yet."""
        snapshot = self._desk.session.snapshot
        if self.drawn is None or snapshot is None:
            return ()
        scene = self.drawn.scene
        there = tuple(x for x in scene.things if x.change in (None, Change.ENDED))  # on the map itself
        new, _changed = spots_for(snapshot, replace(scene, things=there), scene.positions)
        return new

    def there(self) -> tuple[Subject, ...]:
        """Return what is selected and on this map."""
        wanted = frozenset(self._desk.session.selection)
        if self.drawn is None or not wanted:
            return ()
        scene = self.drawn.scene
        subjects = chain((one.subject for one in scene.things), (one.subject for one in scene.links))
        on_map = wanted.intersection(subjects)
        return tuple(one for one in self._desk.session.selection if one in on_map)

    def named(self) -> frozenset[Subject]:
        """Return what is selected and has its name whether there is room or not: few things, or none."""
        there = self.there()
        return frozenset(there) if len(there) <= _NAMED else frozenset()

    def near(self) -> frozenset[Subject]:
        """Return what is lit, else what is selected and all that is linked with it."""
        if self.lit:
            return self.lit | frozenset(self.there())
        there = self.there()
        if self.drawn is None:
            return frozenset()
        changed = changed_in(self.drawn.scene) if self._shows_changes else frozenset()
        return changed | (neighbours(self.drawn.scene, there) if there else frozenset())

    @property
    def _shows_changes(self) -> bool:
        wish = None if self.drawn is None else self.drawn.wish
        return wish is not None and (wish.rehearsal is not None or wish.since is not None)

    def held(self, kind: MapKind) -> Mapping[Id, Point]:
        """Return where everything was found to stand on a map of a kind, if that was drawn."""
        return dict(self._held.get(kind, {}))

    @property
    def places(self) -> dict[Id, Point]:
        """Where everything stands on this map."""
        return {} if self.drawn is None else dict(self.drawn.scene.positions)
