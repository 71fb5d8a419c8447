"""The map as a tab: bar, canvas and legend, or a word in their place while there is nobody to draw."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stewardmap.model.changes import Changes
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.frame import bucket
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import MapKind
from stewardmap.picture.shown import SeenFrom, Shown
from stewardmap.ui.canvas.legend import Legend, Room
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.map.bar import MapBar
from stewardmap.ui.panels.map.empty import MapEmpty
from stewardmap.ui.panels.map.pictures import Pictures, is_empty
from stewardmap.ui.panels.map.showing import Showing
from stewardmap.ui.panels.map.stages import Stages
from stewardmap.ui.panels.map.unseen import is_unseen
from stewardmap.ui.parts.pane import Pane
from stewardmap.ui.telling import mark_in_words
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.ui.canvas.drawing import Drawn
    from stewardmap.ui.canvas.map_view import MapView
    from stewardmap.ui.canvas.toolbox import Toolbox
    from stewardmap.ui.panels.map.arranging import Arranging

_FITS = 3


class MapPanel(Pane):
    """The map of people, of organisations or of collaborations."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("map_page")
        self.setProperty("help", "map")
        self._desk = desk
        self.view: MapView | None = None
        self._fresh = True
        self._followed: Snapshot | None = None
        self._fits_left = 0
        self._was_fitted = False
        self._revealed: tuple[Subject, ...] = ()
        self.pictures = Pictures(desk, self)
        self.pictures.room = self._room_when_new
        self._seen_from: SeenFrom | None = None
        self.bar = MapBar()
        self.showing = Showing(desk, self.bar, self)
        self._stack = QStackedWidget()
        self._empty = MapEmpty(desk)
        self._stack.addWidget(self._empty)
        self.legend = Legend()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.stages = Stages(desk)
        for widget in (self.bar, self.stages, self.showing.dates, self.showing.filters, self.showing.notice):
            rows.addWidget(widget)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._stack, 1)
        across.addWidget(self.showing.answer)
        across.addWidget(self.showing.changes)
        rows.addLayout(across, 1)
        rows.addWidget(self.legend)
        self._connect()
        self.showing.refresh()

    def _connect(self) -> None:
        session = self._desk.session
        session.opened.connect(self._start)
        session.closed.connect(self._start)
        session.changed.connect(self._follow)
        session.findings_changed.connect(self.pictures.mark)
        session.selection_changed.connect(self._show_selection)
        rehearsing = self._desk.rehearsing
        for signal in (rehearsing.turned, rehearsing.told_changed, rehearsing.stage_changed):
            signal.connect(self.pictures.renew)
        self._desk.theme.changed.connect(self._recolour)
        self.pictures.ready.connect(self._take)
        self.bar.kind_chosen.connect(self.show_kind)
        self.showing.changed.connect(self.draw)
        self.showing.lit.connect(self._light)
        self.showing.dates_closed.connect(self.setFocus)
        self.showing.room_changed.connect(self.fit)
        self.bar.legend_wanted.connect(self.toggle_legend)
        self.bar.fit_wanted.connect(self.fit)

    @property
    def kind(self) -> MapKind:
        """Which kind of map is drawn."""
        return self.pictures.kind

    @property
    def drawn(self) -> "Drawn | None":
        """What is drawn now."""
        return self.pictures.drawn

    @Slot()
    def _start(self) -> None:
        self._fresh = True
        self._followed = self._desk.session.snapshot
        self.legend.show_picture(None)
        self.pictures.start()
        self.showing.now = self.pictures.shown
        self.showing.put_out()
        self.showing.say_hidden(())
        self._desk.session.say_left_out("map", "")
        self.showing.refresh()
        self._choose_page()

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        before, self._followed = self._followed, self._desk.session.snapshot
        listed = self.pictures.shown.filter.lists  # whom a list holds may hang on anything
        if not listed and is_unseen(changes, before, self._followed, self.pictures.places):
            return
        self.pictures.renew()
        self._choose_page()

    @Slot()
    def _recolour(self) -> None:
        if self.view is not None:
            self.view.setBackground(self._desk.theme.tokens.canvas)
        self.pictures.redraw()

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
        self.main = self.view
        QWidget.setTabOrder(self.showing.notice.last, self.view)
        self._deeds = MapDeeds(self._desk, self, self.view)
        item = self.view.item
        self.pictures.sight = lambda: None if self._fresh else item.sight
        self.view.outgrown.connect(self.fit)
        if self.drawn is not None:
            self._take(self.drawn)
        self._choose_page()

    def _room_when_new(self) -> Room | None:
        """Return the room for a map that is to be fitted, as panes that have only just been shown lie."""
        if not self._fresh:
            return None
        _lay_out()
        return self._room()

    def _room(self) -> Room:
        legend = 0 if self.legend.isHidden() else self.legend.height()
        wish = self._desk.preferences.text("legend")
        tall = self._stack.height() + legend
        return Room(self.width(), tall, self.height(), self.devicePixelRatioF(), wish)

    def _choose_page(self) -> None:
        snapshot = self._desk.session.snapshot
        nobody = snapshot is None or is_empty(snapshot)
        if nobody or self.view is None or self.drawn is None:
            self._stack.setCurrentWidget(self._empty)
            self._empty.refresh(waiting=not nobody)
        else:
            self._stack.setCurrentWidget(self.view)

    @Slot(object)
    def _take(self, drawn: "Drawn") -> None:
        if self.view is None:
            return
        self._choose_page()
        self.legend.show_picture(drawn.picture)
        self.showing.say_hidden(drawn.scene.hidden)
        self._desk.session.say_left_out("map", _left_out(drawn))
        self.view.setAccessibleDescription(drawn.picture.description)
        scene = drawn.scene
        self.view.marks_for_access.show_marks(
            lambda: {one.subject: (mark_in_words(one), scene.position(one.subject)) for one in scene.things}
        )
        if self._fresh:
            self._fresh = False
            self._fold_legend()
            _lay_out()
            self.fit()
            self._look_from()
        elif self.view.fitted and self._fits_left:
            self._fit()
        elif self._was_fitted:
            _lay_out()
            self.view.fitted = True
        self._was_fitted = False
        self._show_selection()

    @Slot()
    def _show_selection(self) -> None:
        """Ring what is selected at once, and ask for a picture that names all its neighbours."""
        if self.view is None or self.drawn is None:
            return
        near, there = self.pictures.near(), self.pictures.there()
        self.view.item.show_picture(self.drawn.picture, there, near, self.drawn.pixels)
        place = self.pictures.places.get(Id(there[-1].id)) if there else None
        if place is not None and there != self._revealed:
            self.view.reveal(place)
        self._revealed = there
        self.view.marks_for_access.choose(there)
        wish = self.drawn.wish
        if (near, self.pictures.named()) != (wish.chosen, wish.selected):
            self.pictures.redraw()

    @property
    def tools(self) -> "Toolbox | None":
        """The tools of the map, while it shows one."""
        there = self.view is not None and self._stack.currentWidget() is self.view
        return self._deeds.tools if there else None

    @Slot(object)
    def show_kind(self, kind: MapKind) -> None:
        """Draw another kind of map."""
        if kind is not self.kind:
            self.showing.show(replace(self.showing.now, kind=kind, seen_from=None))
        self.showing.refresh()

    @Slot(object)
    def draw(self, shown: Shown) -> None:
        """Draw this of the map: from where it was seen, unless another kind or view is asked for."""
        self._fresh = self._fresh or shown.kind is not self.kind or shown.seen_from is not None
        self._seen_from = shown.seen_from
        self.pictures.shown, self.pictures.changes_shown = shown, self.showing.since
        if self.view is not None:
            self._was_fitted = self._was_fitted or self.view.fitted
            self.view.fitted = False  # a line more or less over the map is no reason to move it
        self.pictures.renew()

    @Slot(object)
    def _light(self, subjects: frozenset[Subject]) -> None:
        """Let these stand out, or what is selected where there are none."""
        self.pictures.lit = subjects
        self._show_selection()
        if subjects:
            _lay_out()
            self.fit()

    def seen(self) -> Shown:
        """Return what is shown, and from where it is seen now."""
        if self.view is None:
            return self.showing.now
        return replace(self.showing.now, seen_from=SeenFrom(self.view.centre, self.view.scale_now))

    def _look_from(self) -> None:
        """Look from where a saved view was looked at."""
        if self._seen_from is not None and self.view is not None:
            self._fits_left = 0
            self.view.look_at(self._seen_from.middle, self._seen_from.scale)
            self._seen_from = None

    @Slot()
    def fit(self) -> None:
        """Show the whole map, and again with the names it has when it is seen from there."""
        _lay_out()
        self._fits_left = _FITS
        self._fit()

    def _fit(self) -> None:
        if self.view is None or self.drawn is None or not self.drawn.scene.positions:
            return
        from stewardmap.ui.canvas.fitting import fit_view

        port = self.view.viewport()
        centre, scale = fit_view(self.drawn.picture, (port.width(), port.height()))
        final = bucket(scale) == self.drawn.picture.scale and bool(self._desk.session.findings)
        self._fits_left = 0 if final else self._fits_left - 1  # an edit must not move what is looked at
        self.view.look_at(centre, scale)
        self.view.fitted = True

    def zoom(self, steps: int) -> None:
        """Come nearer, or go further away."""
        if self.view is not None:
            middle = self.view.viewport().rect().center().toPointF()
            self.view.zoom_about(middle, 2 ** (steps / 2))

    @Slot()
    def toggle_legend(self) -> None:
        """Show the legend, or hide it, from now on."""
        wanted = self.legend.isHidden()
        self._desk.preferences.keep("legend", "shown" if wanted else "hidden")
        self._fold_legend()

    def _fold_legend(self) -> None:
        """Show the legend if the user wants it, or while they have not said, if there is room for it."""
        shown = self.drawn is not None and self._room().has_legend(self.drawn.picture)
        self.legend.setVisible(shown)
        self.bar.show_legend(shown=shown)

    @property
    def arranging(self) -> "Arranging | None":
        """What finds other places for the marks, while there are any."""
        return self._deeds.arranging if self.view is not None and self.drawn is not None else None


def _left_out(drawn: "Drawn") -> str:
    """Return how many marks are shown of how many, where a filter or a focus leaves some out."""
    whole = drawn.scene.positions if drawn.whole is None else drawn.whole.things
    shown, total = len(drawn.scene.things), len(whole)
    if not drawn.scene.hidden or shown >= total:
        return ""
    return _("map: {n} of {total} shown").format(n=f"{shown:,}", total=f"{total:,}")


def _lay_out() -> None:
    """Give panes that have only just been shown their sizes now, and not after what is waiting."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
