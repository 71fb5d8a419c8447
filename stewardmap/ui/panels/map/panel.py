"""The map: asks a worker for pictures, and turns what is done on the canvas into selections and commands."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stewardmap.model.changes import Changes
from stewardmap.model.ids import Id
from stewardmap.model.records import Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.scene import MapKind
from stewardmap.ui.canvas.legend import Legend
from stewardmap.ui.canvas.placing import spots_for
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add_or_change
from stewardmap.ui.jobs import Job
from stewardmap.ui.panels.map.empty import MapEmpty
from stewardmap.ui.parts.labels import as_tip, button
from stewardmap.ui.telling import name_of, tip_of
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.ui.canvas.drawing import Drawn
    from stewardmap.ui.canvas.map_view import MapView

_MARGINS = (104.0, 56.0)
_LEGEND_AT_MOST = 0.24


def is_empty(snapshot: Snapshot) -> bool:
    """Whether there is nothing to draw."""
    return not (snapshot.people or snapshot.organisations or snapshot.collaborations)


class MapPanel(QWidget):
    """The map of people, of organisations or of collaborations."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("map_page")
        self._desk = desk
        self.kind = MapKind.PEOPLE
        self.drawn: Drawn | None = None
        self.view: MapView | None = None
        self._held: dict[MapKind, dict[Id, Point]] = {}
        self._fresh, self._stale = True, True
        self._job: Job | None = None
        self._again = False
        self._stack = QStackedWidget()
        self._empty = MapEmpty(desk)
        self._stack.addWidget(self._empty)
        self._bar = self._kinds()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._bar)
        rows.addWidget(self._stack, 1)
        self.legend = Legend()
        rows.addWidget(self.legend)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._draw)
        self._connect()

    def _kinds(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(8, 8, 8, 8)
        line.setSpacing(4)
        self._group = QButtonGroup(self)
        for kind, text in (
            (MapKind.PEOPLE, _("People")),
            (MapKind.ORGANISATIONS, _("Organisations")),
            (MapKind.COLLABORATIONS, _("Collaborations")),
        ):
            chip = button(text, "chip", _("Map of {what}").format(what=text.lower()))
            chip.setCheckable(True)
            chip.setChecked(kind is self.kind)
            chip.setProperty("kind", kind.value)
            chip.clicked.connect(lambda _checked=False, one=kind: self.show_kind(one))
            self._group.addButton(chip)
            line.addWidget(chip)
        line.addStretch(1)
        self._explain = button(_("Legend"), "chip", _("Show or hide the legend"))
        self._explain.setCheckable(True)
        self._explain.clicked.connect(self.toggle_legend)
        fit = button(_("Fit"), "chip", _("Show the whole map"))
        fit.clicked.connect(self.fit)
        line.addWidget(self._explain)
        line.addWidget(fit)
        return line

    def _connect(self) -> None:
        session = self._desk.session
        session.places_to_keep = self._missing_spots
        session.opened.connect(self._start)
        session.closed.connect(self._start)
        session.changed.connect(self._follow)
        session.findings_changed.connect(self._redraw_scene)
        session.selection_changed.connect(self._show_selection)
        self._desk.theme.changed.connect(self._recolour)

    @Slot()
    def _start(self) -> None:
        self.drawn, self._held = None, {}
        self.legend.show_picture(None)
        self._fresh, self._stale, self._again = True, True, False
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._draw()

    @Slot(object)
    def _follow(self, changes: Changes) -> None:  # noqa: ARG002 - whatever changed may be on the map
        self._redraw_scene()

    @Slot()
    def _redraw_scene(self) -> None:
        self._stale = True
        self._later.start()

    @Slot()
    def _recolour(self) -> None:
        if self.view is not None:
            self.view.setBackground(self._desk.theme.tokens.canvas)
        self._later.start()

    def load_canvas(self) -> None:
        """Make the canvas, which brings its heavy library with it; call it after the first frame."""
        if self.view is not None:
            return
        from stewardmap.ui.canvas.map_view import MapView
        from stewardmap.ui.panels.map.deeds import MapDeeds

        self.view = MapView()
        self.view.setObjectName("map")
        self.view.setAccessibleName(_("Relationship map"))
        self.view.setBackground(self._desk.theme.tokens.canvas)
        self._stack.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._deeds = MapDeeds(self._desk, self, self.view)
        self.view.outgrown.connect(self.fit)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        snapshot = self._desk.session.snapshot
        if snapshot is None or self.view is None or is_empty(snapshot):
            self._stack.setCurrentWidget(self._empty)
            self._empty.refresh(loading=self.view is None)
            return
        if self._job is not None:
            self._again = True
            return
        self._ask_for(snapshot, self.view)

    def _ask_for(self, snapshot: Snapshot, view: "MapView") -> None:
        from stewardmap.ui.canvas.drawing import Wish, draw

        scene = self.drawn.scene if self.drawn is not None and not self._stale else None
        wish = Wish(
            snapshot=snapshot,
            findings=tuple(told.finding for told in self._desk.session.findings),
            kind=self.kind,
            held=dict(self._held.get(self.kind, {})),
            scale=view.scale_now,
            dark=self._desk.theme.tokens.dark,
            chosen=self._near(),
            scene=scene,
        )
        self._stale = False
        self._job = self._desk.jobs.run(
            lambda progress: draw(wish, progress),
            self._take,
            doing=_("Drawing the map"),
            failed=self._give_up,
        )

    def _give_up(self, error: Exception) -> None:
        self._job = None
        self._desk.jobs.failed.emit(error)

    def _take(self, drawn: "Drawn") -> None:
        self._job = None
        if self.view is None:
            return
        self.drawn = drawn
        self._remember(drawn)
        self._stack.setCurrentWidget(self.view)
        self.legend.show_picture(drawn.picture)
        self.view.setAccessibleDescription(drawn.picture.description)
        if self._fresh:
            self._fresh = False
            self._fold_legend()
            QTimer.singleShot(0, self, self.fit)
        self._show_selection()
        if self._again:
            self._again = False
            self._later.start()

    def _remember(self, drawn: "Drawn") -> None:
        """Hold every place that was found, so that nothing moves; under a spot, the place before it."""
        held = self._held.setdefault(drawn.wish.kind, {})
        spots = {spot.subject_id for spot in drawn.wish.snapshot.of(Spot).values()}
        for at, place in drawn.scene.positions.items():
            if at in spots:
                held.setdefault(at, place)
            else:
                held[at] = place

    def _missing_spots(self) -> Sequence[Spot]:
        """Return the places found so far that the map does not keep yet."""
        snapshot = self._desk.session.snapshot
        if self.drawn is None or snapshot is None:
            return ()
        new, _changed = spots_for(snapshot, self.drawn.scene, self.drawn.scene.positions)
        return new

    def _there(self) -> tuple[Subject, ...]:
        """Return what is selected and on this map."""
        if self.drawn is None:
            return ()
        scene = self.drawn.scene
        on_map = {thing.subject for thing in scene.things} | {link.subject for link in scene.links}
        return tuple(one for one in self._desk.session.selection if one in on_map)

    def _near(self) -> frozenset[Subject]:
        """Return what is selected, and all that is linked with it."""
        from stewardmap.ui.canvas.drawing import neighbours

        there = self._there()
        return neighbours(self.drawn.scene, there) if there and self.drawn is not None else frozenset()

    @Slot()
    def _show_selection(self) -> None:
        """Ring what is selected at once, and ask for a picture that names all its neighbours."""
        if self.view is None or self.drawn is None:
            return
        near = self._near()
        self.view.item.show_picture(self.drawn.picture, self._there(), near)
        if near != self.drawn.wish.chosen:
            self._later.start()

    def place_of(self, subject: Subject) -> Point | None:
        """Return where something stands on this map."""
        if self.drawn is None:
            return None
        return self.drawn.scene.positions.get(Id(subject.id))

    def put(self, subject: Subject, to: Point) -> None:
        """Put a mark elsewhere, as one step that can be undone; every other mark is kept where it is."""
        snapshot = self._desk.session.snapshot
        if self.drawn is None or snapshot is None:
            return
        new, changed = spots_for(snapshot, self.drawn.scene, {Id(subject.id): to})
        label = _("Move {name}").format(name=name_of(snapshot, subject))
        missing = [spot for spot in self._missing_spots() if spot.subject_id != subject.id]
        self._desk.session.do(add_or_change([*new, *missing], changed, label=label), keeping=False)

    def show_kind(self, kind: MapKind) -> None:
        """Draw another kind of map."""
        for chip in self._group.buttons():
            chip.setChecked(chip.property("kind") == kind.value)
        if kind is not self.kind:
            self.kind = kind
            self._fresh = True
            self._redraw_scene()

    def fit(self) -> None:
        """Show the whole map."""
        if self.view is None or self.drawn is None or not self.drawn.scene.positions:
            return
        from stewardmap.ui.canvas.drawing import fit_scale

        port = self.view.viewport()
        scale = fit_scale(self.drawn.scene, (port.width(), port.height()), _MARGINS)
        xs = [x for x, _y in self.drawn.scene.positions.values()]
        ys = [y for _x, y in self.drawn.scene.positions.values()]
        self.view.look_at(((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2), scale)
        self.view.fitted = True

    def zoom(self, steps: int) -> None:
        """Come nearer, or go further away."""
        if self.view is not None:
            middle = self.view.viewport().rect().center().toPointF()
            self.view.zoom_about(middle, 2 ** (steps / 2))

    def toggle_legend(self) -> None:
        """Show the legend, or hide it."""
        wanted = self.legend.isHidden()
        self._desk.preferences.keep("legend", "shown" if wanted else "hidden")
        self._fold_legend()

    def _fold_legend(self) -> None:
        """Show the legend if the user wants it, or while they have not said, if there is room for it."""
        wish = self._desk.preferences.text("legend")
        there_is_room = self.legend.heightForWidth(self.width()) < self.height() * _LEGEND_AT_MOST
        shown = wish == "shown" or (not wish and there_is_room)
        self.legend.setVisible(shown)
        self._explain.setChecked(shown)

    def arrange(self) -> None:
        """Work out anew where everything stands, as one step that can be undone."""
        if self.view is not None:
            self._deeds.arrange()

    def redraw(self) -> None:
        """Ask for a picture at the scale at which the map is now looked at."""
        self._later.start()

    def positions(self) -> dict[Id, Point]:
        """Return where everything stands on the map that is shown."""
        return {} if self.drawn is None else dict(self.drawn.scene.positions)

    def describe(self, subject: Subject | None) -> str:
        """Return the tooltip of a mark or a line."""
        snapshot = self._desk.session.snapshot
        return "" if subject is None or snapshot is None else as_tip(tip_of(snapshot, subject))
