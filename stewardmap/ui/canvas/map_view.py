"""The map in the window: pans, zooms about the pointer, and turns the mouse and keys into what is meant."""

from collections.abc import Callable

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.hit import subject_at
from stewardmap.picture.primitives import Point, Subject
from stewardmap.ui.canvas.access import MarksForAccess, install
from stewardmap.ui.canvas.directions import DIRECTIONS
from stewardmap.ui.canvas.gesture import Gesture, Press, Tool
from stewardmap.ui.canvas.handle import Handle
from stewardmap.ui.canvas.keys import Keys
from stewardmap.ui.canvas.picture_item import PictureItem

_STEP = 2**0.25
_LEAST, _MOST = 0.02, 12.0
_DRAG = 6


class MapView(pg.GraphicsView):  # type: ignore[misc]
    """Shows one picture; knows where it is looked at from, and nothing of what it means."""

    chosen = Signal(object, bool)
    opened = Signal(object)
    walked = Signal(float, float)
    sought = Signal(str)
    asked = Signal(str)
    new_wanted = Signal(object, object, object)
    let_go_of_all = Signal()
    outgrown = Signal()
    zoomed = Signal(float)
    looked = Signal()
    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background="#FFFFFF")
        self.box = pg.ViewBox(lockAspect=True, invertY=True, enableMenu=False, enableMouse=False, border=None)
        self.box.disableAutoRange()
        self.setCentralItem(self.box)
        self.item = PictureItem()
        self.box.addItem(self.item, ignoreBounds=True)
        self.fitted = False
        self._centre: Point = (0.0, 0.0)
        self.scale_now = 1.0
        self.tools: tuple[Tool, ...] = ()
        self.handle: Handle | None = None
        self.tab: Callable[[int], bool] = lambda _by: False
        self.gesture: Gesture | None = None
        self._press: Press | None = None
        self._keys = Keys()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.marks_for_access = MarksForAccess(self, lambda place: self.point_of(place).toPoint())
        install()
        self._look()

    def look_at(self, centre: Point, scale: float) -> None:
        """Bring a place of the map into the middle, at so many points to a map unit."""
        before = self.scale_now
        self.fitted = False
        self._centre = centre
        self.scale_now = min(max(scale, _LEAST), _MOST)
        self._look()
        self.item.moved()
        self.looked.emit()
        if self.scale_now != before:
            self.zoomed.emit(self.scale_now)

    def _look(self) -> None:
        width, height = max(self.viewport().width(), 1), max(self.viewport().height(), 1)
        half_width, half_height = width / self.scale_now / 2, height / self.scale_now / 2
        x, y = self._centre
        self.box.setRange(
            xRange=(x - half_width, x + half_width), yRange=(y - half_height, y + half_height), padding=0
        )

    @property
    def centre(self) -> Point:
        """The place of the map in the middle."""
        return self._centre

    def place_at(self, at: QPointF) -> Point:
        """Return the place of the map under a point of the window."""
        width, height = self.viewport().width(), self.viewport().height()
        x = self._centre[0] + (at.x() - width / 2) / self.scale_now
        y = self._centre[1] + (at.y() - height / 2) / self.scale_now
        return x, y

    def point_of(self, place: Point) -> QPointF:
        """Return the point of the window where a place of the map is."""
        width, height = self.viewport().width(), self.viewport().height()
        x = (place[0] - self._centre[0]) * self.scale_now + width / 2
        y = (place[1] - self._centre[1]) * self.scale_now + height / 2
        return QPointF(x, y)

    def reveal(self, place: Point) -> None:
        """Bring a place into view, if it is not, without zooming."""
        at = self.point_of(place)
        inside = Rectangle(40, 40, self.viewport().width() - 40, self.viewport().height() - 40)
        if not (inside.left < at.x() < inside.right and inside.top < at.y() < inside.bottom):
            self.look_at(place, self.scale_now)

    def zoom_about(self, at: QPointF, factor: float) -> None:
        """Zoom so that what is under a point of the window stays there."""
        x, y = self.place_at(at)
        scale = min(max(self.scale_now * factor, _LEAST), _MOST)
        share = self.scale_now / scale
        centre = (x + (self._centre[0] - x) * share, y + (self._centre[1] - y) * share)
        self.look_at(centre, scale)

    def under(self, at: QPointF) -> Subject | None:
        """Return what is drawn at a point of the window."""
        if self.item.picture is None:
            return None
        return subject_at(self.item.picture, self.place_at(at), self.scale_now)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom about the pointer."""
        self.zoom_about(event.position(), _STEP ** (event.angleDelta().y() / 60))
        event.accept()

    def begin(self, gesture: Gesture | None) -> None:
        """Let a gesture have the pointer and the keys from now on."""
        self.gesture = gesture
        self.clear_overlay()
        if gesture is not None:
            self.item.over["gesture"] = gesture.paint
            self.item.update()

    def end_gesture(self, end: Callable[[], None] | None = None) -> None:
        """Let go of the gesture, which has ended or ends so."""
        gesture, self.gesture, self._press = self.gesture, None, None
        if end is not None:
            end()
        if gesture is not None and not gesture.lingers:
            self.clear_overlay()

    def clear_overlay(self) -> None:
        """Paint nothing more of a gesture."""
        self.item.over.pop("gesture", None)
        self.item.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Know what a button went down on."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.gesture is not None and self.gesture.by_keys:
            self.end_gesture(self.gesture.leave)
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            at, handle = event.position(), self.handle
            left = event.button() is Qt.MouseButton.LeftButton
            on_handle = left and handle is not None and handle.is_at(at)
            subject = handle.subject if handle is not None and on_handle else self.under(at) if left else None
            self._press = Press(
                at=at,
                subject=subject,
                button=event.button(),
                modifiers=event.modifiers(),
                on_handle=on_handle,
            )
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with what is being done, begin it, or say what is under the pointer."""
        at = event.position()
        if self._press is None:
            self._hover(at)
        else:
            if self.gesture is None and (at - self._press.at).manhattanLength() > _DRAG:
                press = self._press
                self.begin(next((one for tool in self.tools if (one := tool(press)) is not None), None))
            if self.gesture is not None:
                self.gesture.move(at)
        event.accept()

    def _hover(self, at: QPointF) -> None:
        subject = self.under(at)
        if self.handle is not None:
            self.handle.follow(subject, at)
        self.hovered.emit(subject)
        if subject is None:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End what was being done, or choose what was clicked."""
        press, gesture = self._press, self.gesture
        if gesture is not None and not gesture.by_keys:
            self.end_gesture(lambda: gesture.release(event.position()))
        elif press is not None and press.button is Qt.MouseButton.LeftButton:
            more = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            clicked = self.under(press.at) if press.on_handle else press.subject
            if clicked is None and press.on_handle:
                self.asked.emit("handle")
            else:
                self.chosen.emit(clicked, bool(press.modifiers & more))
        self._press = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open what is under the pointer, or put somebody new where nothing is."""
        subject = self.under(event.position())
        if subject is not None:
            self.opened.emit(subject)
        elif event.button() is Qt.MouseButton.LeftButton:
            self.new_wanted.emit(event.position(), None, None)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let the gesture have the key, or do what it means."""
        gesture = self.gesture
        if gesture is not None and event.key() == Qt.Key.Key_Escape:
            self.end_gesture(gesture.cancel)
            return
        if gesture is not None and (gesture.key(event) or not gesture.by_keys):
            return
        if gesture is not None:
            self.end_gesture(gesture.leave)
        if not self._take_key(event):
            event.ignore()

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means while nothing is being done; returns whether it means anything."""
        if event.key() in DIRECTIONS:
            self._take_arrow(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(None)
        elif event.key() == Qt.Key.Key_Escape:
            self.let_go_of_all.emit()
        elif asked := self._keys.asked(event):
            self.asked.emit(asked)
        elif letter := self._keys.letter(event):
            self.sought.emit(letter)
        else:
            return False
        return True

    def _take_arrow(self, event: QKeyEvent) -> None:
        """Walk to a neighbour; with Ctrl along a tie, with Ctrl and Shift move what is selected."""
        held = event.modifiers()
        if not held & Qt.KeyboardModifier.ControlModifier:
            self.walked.emit(*DIRECTIONS[event.key()])
        elif not held & Qt.KeyboardModifier.ShiftModifier:
            self.tab(1 if sum(DIRECTIONS[event.key()]) > 0 else -1)
        else:
            self.asked.emit("nudge")
            if self.gesture is not None:
                self.gesture.key(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let a gesture by keys end as its key is let go."""
        gesture = self.gesture
        if gesture is not None and gesture.key_up(event):
            self.end_gesture()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001
        """Walk the ties of whoever is selected; after the last of them, go on to what comes next."""
        if self.gesture is not None:
            return True
        return self.tab(1 if forward else -1) or bool(super().focusNextPrevChild(forward))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Let a gesture by keys end when something else has the keyboard."""
        if self.gesture is not None and self.gesture.by_keys:
            self.end_gesture(self.gesture.leave)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the whole in view if it was, else the middle in the middle."""
        super().resizeEvent(event)
        if hasattr(self, "_keys"):
            self._look()
            if self.fitted:
                self.outgrown.emit()
