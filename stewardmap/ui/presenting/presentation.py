"""What a room sees: one slide after another over the whole window, moved by keys alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from stewardmap.model.ids import Id
from stewardmap.picture.frame import bucket
from stewardmap.picture.primitives import Point
from stewardmap.picture.scene import MapKind
from stewardmap.picture.theme import PROJECTOR
from stewardmap.picture.view import View
from stewardmap.progress import Progress
from stewardmap.ui.canvas.legend import Legend, Room
from stewardmap.ui.desk import Desk
from stewardmap.ui.jobs import Job
from stewardmap.ui.parts.labels import label
from stewardmap.ui.preferences import presented
from stewardmap.ui.presenting.look import STYLE
from stewardmap.ui.presenting.notes import Notes
from stewardmap.ui.presenting.page import Page
from stewardmap.ui.presenting.slides import Slide, slides_of
from stewardmap.wording.language import _
from stewardmap.wording.naming import Naming

if TYPE_CHECKING:
    from stewardmap.ui.canvas.drawing import Drawn
    from stewardmap.ui.canvas.drawn import Content

_NEXT = {Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp}
_ZOOM = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8}
_SCROLL = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LANE = "present"
_FITS = 3

T = TypeVar("T")
Held = Callable[[MapKind], Mapping[Id, Point]]


class Presentation(QWidget):
    """Covers the window; people are shown by their posts until N is pressed, and nothing moves by itself."""

    left = Signal()
    adding_wanted = Signal()
    rehearsal_wanted = Signal()
    exchange_wanted = Signal()

    def __init__(self, desk: Desk, held: Held) -> None:
        super().__init__(desk.window)
        from stewardmap.ui.canvas.map_view import MapView

        self.setObjectName("stage")
        self.setAccessibleName(_("Presentation"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(STYLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk, self._held = desk, held
        self.slides: tuple[Slide, ...] = ()
        self._jobs: list[Job] = []
        self.at, self.naming = 0, Naming.ROLES
        self.drawn: Drawn | None = None
        self.notes: Notes | None = None
        self.title, self.says = label("", "stage_title"), label("", "stage_says")
        self.view, self.page, self.legend, self.blank = MapView(), Page(), Legend(), QWidget()
        self.view.setObjectName("stage_map")
        self.view.setBackground(PROJECTOR.canvas)
        self.view.setAccessibleName(_("Relationship map"))
        self.blank.setObjectName("stage_blank")
        self.blank.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.waiting = label("", "stage_quiet")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = label("", "stage_hint")
        self._place()
        self.view.installEventFilter(self)
        self.view.zoomed.connect(self._come_nearer)
        self.view.outgrown.connect(self.fit)
        self.view.item.sharp_wanted.connect(self._draw_sharp)
        self._fits_left, self._fitting, self._fresh, self._to_rehearsal = 0, False, True, False
        session = desk.session
        session.changed.connect(self.renew)
        session.findings_changed.connect(self.renew)
        session.closed.connect(self.left)
        desk.rehearsing.recipe_changed.connect(self._rehearse)
        desk.rehearsing.turned.connect(self._rehearse)

    def _place(self) -> None:
        self.middle = QStackedWidget()
        for widget in (self.waiting, self.view, self.page):
            self.middle.addWidget(widget)
        inside = QWidget()
        self._inside = rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for words in (self.title, self.says):
            words.setContentsMargins(48, 12, 48, 4)
            rows.addWidget(words)
        rows.addWidget(self.middle, 1)
        rows.addWidget(self.legend)
        self.hint.setContentsMargins(48, 4, 48, 8)
        rows.addWidget(self.hint)
        self._cover = QStackedWidget(self)
        self._cover.addWidget(inside)
        self._cover.addWidget(self.blank)
        over = QVBoxLayout(self)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self._cover)

    @Slot()
    def renew(self) -> None:
        """Work the slides out anew, such as when somebody was added while people talk."""
        session, naming = self._desk.session, self.naming
        snapshot = session.snapshot
        if snapshot is None:
            return
        findings = tuple(told.finding for told in session.findings)
        rehearsing = self._desk.rehearsing
        recipe = rehearsing.recipe if rehearsing.is_on else None
        kept = presented(self._desk.preferences)
        self._run(
            lambda progress: slides_of(snapshot, findings, naming, progress, recipe, kept),
            self._take,
            lane=f"{_LANE} slides",
            doing=_("Making the slides"),
        )
        if not self.slides:
            self.waiting.setText(_("Making the slides…"))

    @Slot()
    def _rehearse(self) -> None:
        """Show what is being rehearsed as soon as it is worked out."""
        self._to_rehearsal = self._desk.rehearsing.is_on
        self.renew()

    def _run(
        self, work: Callable[[Progress], T], done: Callable[[T], None], *, lane: str, doing: str = ""
    ) -> None:
        """Work in a worker for as long as there is a room to show it to."""
        self._jobs = [job for job in self._jobs if job.lane != lane]
        self._jobs.append(self._desk.jobs.run(work, done, lane=lane, doing=doing))

    def stop(self) -> None:
        """Work on nothing more: whatever comes of it would be shown to nobody."""
        for job in self._jobs:
            job.cancel()
        self.setUpdatesEnabled(False)

    def _take(self, slides: Sequence[Slide]) -> None:
        self.slides = tuple(slides)
        rehearsed = next((at for at, one in enumerate(slides) if one.rehearsal is not None), self.at)
        self.go(rehearsed if self._to_rehearsal else min(self.at, len(slides) - 1))
        self._to_rehearsal = False

    def go(self, at: int) -> None:
        """Show the slide at a place, from 0; the first and the last stay where they are."""
        if not self.slides:
            return
        self.at = max(0, min(at, len(self.slides) - 1))
        slide = self.slides[self.at]
        self.title.setText(slide.title)
        self.says.setText(slide.says)
        self.says.setVisible(bool(slide.says))
        self._say_where()
        if slide.part is not None:
            self.legend.hide()
            self.page.show_part(slide.part)
            self.middle.setCurrentWidget(self.page)
        else:
            self._draw(slide)
        if self.notes is not None:
            after = self.slides[self.at + 1] if self.at + 1 < len(self.slides) else None
            self.notes.show_slide(slide, after)
        if QAccessible.isActive():
            said = f"{slide.title}. {slide.says}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _say_where(self) -> None:
        who = _("posts in place of names") if self.naming is Naming.ROLES else _("with names")
        where = _("{n} of {all}").format(n=self.at + 1, all=len(self.slides))
        keys = _("arrows: go on or back · W: what if · N: names · B: blank · Ctrl+K: add · Esc: end")
        self.hint.setText(f"{where} · {who} · {keys}")

    def _draw(self, slide: Slide) -> None:
        from stewardmap.ui.canvas.drawing import Wish, draw

        session, shown = self._desk.session, slide.shown
        if session.snapshot is None or shown is None:
            return
        wish = Wish(
            snapshot=session.snapshot,
            findings=tuple(told.finding for told in session.findings),
            kind=shown.kind,
            held=self._held(shown.kind),
            scale=1.0,
            dark=False,
            chosen=frozenset(),
            room=self._room(),
            filter=self._desk.with_members(shown.filter),
            focus=shown.focus,
            rehearsal=slide.rehearsal,
            projected=True,
            naming=self.naming,
        )
        self._fresh, self._fits_left = True, _FITS
        self._run(lambda progress: draw(wish, progress), self._show, lane=_LANE, doing=_("Drawing the map"))

    @Slot(float)
    def _come_nearer(self, scale: float) -> None:
        """Draw the same with the names that there is room for at another scale."""
        from stewardmap.ui.canvas.drawing import draw

        drawn = self.drawn
        if drawn is None or bucket(scale) == drawn.picture.scale:
            return
        if self._fitting:
            if not self._fits_left:  # two scales whose names ask for each other: stay at this one
                return
            self._fits_left -= 1
        wish = replace(
            drawn.wish, scene=drawn.scene, room=None, scale=bucket(scale), sight=self.view.item.sight
        )
        self._run(lambda progress: draw(wish, progress), self._show, lane=_LANE)

    @Slot(object, object, QSize, float)
    def _draw_sharp(self, content: "Content", seen: View, size: QSize, ratio: float) -> None:
        """Draw what is seen once more, as it lies there now."""
        from stewardmap.ui.canvas.drawn import draw_pixels

        self._run(
            lambda progress: draw_pixels(content, seen, size, ratio, progress),
            self.view.item.take,
            lane=f"{_LANE} sharp",
        )

    def _room(self) -> Room:
        taken = sum(one.sizeHint().height() for one in (self.title, self.says, self.hint) if one.text())
        height = max(self.height() - taken, 200)
        return Room(max(self.width(), 320), height, self.height(), self.devicePixelRatioF())

    def _show(self, drawn: "Drawn") -> None:
        slide = self.slides[self.at] if self.slides else None
        if slide is None or slide.shown is None:
            return
        self.drawn = drawn
        self.legend.show_picture(drawn.picture)
        self.legend.setVisible(self._room().has_legend(drawn.picture))
        self.middle.setCurrentWidget(self.view)
        self.view.item.show_picture(drawn.picture, (), frozenset(), drawn.pixels)
        self.view.setAccessibleDescription(drawn.picture.description)
        self._inside.activate()
        if self._fresh or self.view.fitted:
            self._fit()

    @Slot()
    def fit(self) -> None:
        """Show all of the map, or as much as was seen when the view was saved."""
        self._fits_left = _FITS
        self._fit()

    def _fit(self) -> None:
        self._fresh = False
        shown = self.slides[self.at].shown if self.slides else None
        if self.drawn is None or shown is None:
            return
        if shown.seen_from is not None:
            self.view.look_at(shown.seen_from.middle, shown.seen_from.scale)
            return
        from stewardmap.ui.canvas.fitting import fit_view

        port = self.view.viewport()
        centre, scale = fit_view(self.drawn.picture, (port.width(), port.height()))
        self._fitting = True
        self.view.look_at(centre, scale)
        self._fitting = False
        self.view.fitted = True

    def blank_out(self) -> None:
        """Turn the screen black, or show the slide again."""
        self._cover.setCurrentIndex(1 - self._cover.currentIndex())

    def tell_names(self) -> None:
        """Show people by name, or by their posts again."""
        self.naming = Naming.ROLES if self.naming is Naming.NAMED else Naming.NAMED
        self.renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what a key means."""
        if not self._take_key(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _take_key(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        deeds: dict[Qt.Key, Callable[[], None]] = {
            **dict.fromkeys(_NEXT, lambda: self.go(self.at + 1)),
            **dict.fromkeys(_BACK, lambda: self.go(self.at - 1)),
            Qt.Key.Key_Home: lambda: self.go(0),
            Qt.Key.Key_End: lambda: self.go(len(self.slides) - 1),
            Qt.Key.Key_N: self.tell_names,
            Qt.Key.Key_B: self.blank_out,
            Qt.Key.Key_W: self.rehearsal_wanted.emit,
            Qt.Key.Key_X: self.exchange_wanted.emit,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_Escape: self.left.emit,
        }
        if held & Qt.KeyboardModifier.ControlModifier:
            return self._take_held(key)
        if key in deeds:
            deeds[key]()
        elif key in _ZOOM:
            self.view.zoom_about(self.view.viewport().rect().center().toPointF(), _ZOOM[key])
        elif key in _SCROLL:
            self.page.move_lines(_SCROLL[key])
        else:
            return False
        return True

    def _take_held(self, key: Qt.Key) -> bool:
        """Do what a key means with Ctrl: add somebody, and take that back."""
        deeds: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_K: self.adding_wanted.emit,
            Qt.Key.Key_Z: self._desk.session.undo,
            Qt.Key.Key_Y: self._desk.session.redo,
        }
        if key in deeds:
            deeds[key]()
        return key in deeds

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys of the map, for here they turn pages, and stay as large as the window."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._desk.window.rect())
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(Qt.Key(event.key()), event.modifiers())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw the map anew for another room."""
        super().resizeEvent(event)
        if self.slides and self.slides[self.at].shown is not None:
            self._draw(self.slides[self.at])
