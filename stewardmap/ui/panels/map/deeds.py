"""What the mouse and the keys mean on the map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, QTimer, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QToolTip

from stewardmap.model.ids import Id
from stewardmap.picture.frame import bucket
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.view import View
from stewardmap.ui.canvas.access import announce
from stewardmap.ui.canvas.drawn import Content, draw_pixels
from stewardmap.ui.canvas.map_view import MapView
from stewardmap.ui.canvas.tie_round import TieRound
from stewardmap.ui.canvas.toolbox import Toolbox
from stewardmap.ui.canvas.walking import by_name, nearest_towards
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.ui.deeds.context_menu import Asked, ContextMenu
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.map.arranging import Arranging
from stewardmap.ui.parts.labels import as_tip
from stewardmap.ui.telling import name_of, step_in_words, tip_of
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.picture.scene import Scene
    from stewardmap.ui.panels.map.panel import MapPanel

_TYPED_FOR_MS = 900


class MapDeeds(QObject):
    """Joins one canvas to the session."""

    def __init__(self, desk: Desk, panel: "MapPanel", view: MapView) -> None:
        super().__init__(view)
        self._desk, self._panel, self._view = desk, panel, view
        self._typed = ""
        self._forget = QTimer(self, singleShot=True, interval=_TYPED_FOR_MS)
        self._forget.timeout.connect(self._forget_typed)
        self._round: TieRound | None = None
        self.bench = Workbench(desk, view, lambda: panel.drawn)
        self.tools = Toolbox(self.bench)
        self.arranging = Arranging(self.bench, panel.fit)
        panel.pictures.ready.connect(self.arranging.follow)
        view.tab = self.step
        view.marks_for_access.account = self.bench.account
        view.chosen.connect(self.choose)
        view.opened.connect(self.open)
        view.let_go_of_all.connect(self.let_go)
        view.walked.connect(self.walk)
        view.asked.connect(lambda name: self.home() if name == "home" else None)
        view.sought.connect(self.seek)
        view.zoomed.connect(self.follow_zoom)
        view.hovered.connect(self.tell)
        view.item.sharp_wanted.connect(self.draw_sharp)
        ContextMenu(desk, view, self._asked_for)

    @property
    def _scene(self) -> "Scene | None":
        return None if self._panel.drawn is None else self._panel.drawn.scene

    @Slot(object, bool)
    def choose(self, subject: Subject | None, more: bool) -> None:  # noqa: FBT001 - a signal's own argument
        """Select what was clicked; with Ctrl or Shift, as well as what is selected."""
        session = self._desk.session
        if subject is None:
            session.select()
        elif more and session.has(subject):
            session.toggle(subject)
        else:
            self._select(subject)

    def _select(self, subject: Subject) -> None:
        if subject.kind == "relation":
            first, _plus, second = subject.id.partition("+")
            self._desk.session.select(Subject("organisation", first), Subject("organisation", second))
        elif subject.kind == "membership" and self._desk.session.snapshot is not None:
            self._select_seat(subject)
        elif self._desk.session.has(subject):
            self._desk.session.select(subject)

    def _select_seat(self, subject: Subject) -> None:
        scene = self._scene
        ends = [link for link in scene.links if link.subject == subject] if scene else []
        if ends:
            self._select(next(end for end in (ends[0].first, ends[0].second) if end.kind != "membership"))

    def _asked_for(self, at: QPoint | None) -> Asked:
        """Select what is at a point, and return it, or what is selected and where it stands."""
        session, view = self._desk.session, self._view
        under = session.current if at is None else view.under(at.toPointF())
        if under is not None and under not in session.selection:
            self._select(under)
        subject = session.current if under is not None else None
        place = None if subject is None else self._panel.pictures.places.get(Id(subject.id))
        stands = view.viewport().rect().center() if place is None else view.point_of(place).toPoint()
        return Asked(subject, at or stands)

    @Slot()
    def let_go(self) -> None:
        """Select nothing; while something is rehearsed, or another day is shown, go back to the map."""
        if self._desk.rehearsing.is_on:
            self._desk.rehearsing.end()
        elif self._panel.showing.now.filter.on is not None:
            self._panel.showing.turn_to(None)
        else:
            self._desk.session.select()

    @Slot(object)
    def open(self, subject: Subject | None) -> None:
        """Give the keyboard to the page of what is selected."""
        if subject is not None:
            self._select(subject)
        if self._desk.session.current is not None:
            self._desk.act("next_pane")

    def _places(self) -> dict[Subject, Point]:
        scene = self._scene
        return {thing.subject: scene.position(thing.subject) for thing in scene.things} if scene else {}

    def _come_to(self, subject: Subject | None) -> None:
        place = None if subject is None else self._panel.pictures.places.get(Id(subject.id))
        if subject is not None and place is not None:
            was_there = self._desk.session.current == subject
            self._desk.session.select(subject)
            self._view.reveal(place)
            self._say(subject, again=was_there)

    def _say(self, subject: Subject, *, again: bool) -> None:
        """Say the tie that led to a mark; the mark itself is read by whoever follows the focus to it."""
        snapshot, scene = self._desk.session.snapshot, self._scene
        if snapshot is None or scene is None:
            return
        centre = self._round.centre if self._round is not None and self._round.here == subject else subject
        if centre != subject:
            step = step_in_words(snapshot, centre, subject)
            announce(self._view, f"{name_of(snapshot, centre)} – {step}")
        elif again:
            announce(self._view, self.bench.account(subject))

    @Slot(float, float)
    def walk(self, x: float, y: float) -> None:
        """Go to the nearest mark in a direction."""
        places = self._places()
        current = self._desk.session.current
        if current not in places:
            self.home()
            return
        here = places.pop(current)
        self._come_to(nearest_towards(here, (x, y), places, self._tied(current)))

    def _tied(self, subject: Subject) -> list[Subject]:
        """Return those tied to one, strongest first."""
        scene = self._scene
        at = [] if scene is None else [x for x in scene.links if subject in (x.first, x.second)]
        at.sort(key=lambda link: (-(link.strength or 0), link.subject))
        return list(dict.fromkeys(x.second if x.first == subject else x.first for x in at))

    def step(self, by: int) -> bool:
        """Go round the ties of whoever is selected, strongest first; False at the end of it."""
        current = self._desk.session.current
        if current is None or current not in self._places():
            return False
        if self._round is None or self._round.here != current:
            self._round = TieRound(current, self._tied(current))
        found = self._round.step(by)
        self._come_to(found or self._round.centre)
        return found is not None

    @Slot()
    def home(self) -> None:
        """Go to whoever is relied on most."""
        scene = self._scene
        if scene is not None and scene.things:
            self._come_to(max(scene.things, key=lambda thing: (thing.reliance, thing.subject)).subject)

    @Slot(str)
    def seek(self, letter: str) -> None:
        """Go to the first name that begins with what is being typed."""
        self._typed += letter
        self._forget.start()
        scene = self._scene
        if scene is not None:
            self._come_to(by_name(self._typed, {thing.subject: thing.name for thing in scene.things}))

    @Slot()
    def _forget_typed(self) -> None:
        self._typed = ""

    @Slot(object, object, QSize, float)
    def draw_sharp(self, content: Content, view: View, size: QSize, ratio: float) -> None:
        """Draw the map's pixels in a worker."""
        self._desk.jobs.run(
            lambda progress: draw_pixels(content, view, size, ratio, progress),
            self._view.item.take,
            lane="pixels",
            doing=_("Drawing the map"),
        )

    @Slot(float)
    def follow_zoom(self, scale: float) -> None:
        """Ask for a new picture when the scale comes to another step."""
        if bucket(scale) != bucket(self._panel.pictures.scale):
            self._panel.pictures.scale = scale
            self._panel.pictures.redraw()

    @Slot(object)
    def tell(self, subject: Subject | None) -> None:
        """Say what is under the pointer."""
        snapshot = self._desk.session.snapshot
        text = as_tip(tip_of(snapshot, subject)) if subject is not None and snapshot is not None else ""
        if text:
            QToolTip.showText(QCursor.pos() + QPoint(12, 12), text, self._view)
