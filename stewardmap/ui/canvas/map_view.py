"""The map in the window: pans, zooms about the pointer, and turns the mouse and keys into what is meant."""

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.hit import subject_at
from stewardmap.picture.primitives import Point, Subject
from stewardmap.ui.canvas.access import MarksForAccess, install
from stewardmap.ui.canvas.picture_item import PictureItem

_DIRECTIONS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_STEP = 2**0.25
_LEAST, _MOST = 0.02, 12.0
_DRAG = 6


class MapView(pg.GraphicsView):  # type: ignore[misc]
    """Shows one picture; knows where it is looked at from, and nothing of what it means."""

    chosen = Signal(object, bool)
    opened = Signal(object)
    walked = Signal(float, float)
    stepped = Signal(int)
    sought = Signal(str)
    homed = Signal()
    let_go_of_all = Signal()
    outgrown = Signal()
    dropped = Signal(object, float, float)
    zoomed = Signal(float)
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
        self._pressed: QPointF | None = None
        self._held: Subject | None = None
        self._panning: QPointF | None = None
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

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of a mark, or of the map."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position()
            left = event.button() is Qt.MouseButton.LeftButton
            self._held = self.under(event.position()) if left else None
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move what is held, or say what is under the pointer."""
        if self._pressed is None:
            subject = self.under(event.position())
            self.hovered.emit(subject)
            if subject is None:
                QToolTip.hideText()
        elif self._panning is not None or self._is_a_drag(event.position()):
            self._drag_to(event.position())
        event.accept()

    def _is_a_drag(self, at: QPointF) -> bool:
        return self._pressed is not None and (at - self._pressed).manhattanLength() > _DRAG

    def _drag_to(self, at: QPointF) -> None:
        start = self._panning or self._pressed or at
        self._panning = at
        if self._held is not None and self._held.kind in MOVED:
            self.item.lift(self._held, self.place_at(at))
            return
        moved = at - start
        x, y = self._centre
        self.look_at((x - moved.x() / self.scale_now, y - moved.y() / self.scale_now), self.scale_now)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put down what was held, or choose what was clicked."""
        held, dragged = self._held, self._panning is not None
        self._held, self._panning, self._pressed = None, None, None
        if dragged and held is not None and held.kind in MOVED:
            self.dropped.emit(held, *self.place_at(event.position()))
        elif not dragged:
            more = bool(
                event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
            )
            self.chosen.emit(held, more)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open what is under the pointer."""
        subject = self.under(event.position())
        if subject is not None:
            self.opened.emit(subject)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk, step, go home, open, seek by name, or let go."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _DIRECTIONS and control:
            x, y = _DIRECTIONS[event.key()]
            self.stepped.emit(1 if x + y > 0 else -1)
        elif event.key() in _DIRECTIONS:
            self.walked.emit(*_DIRECTIONS[event.key()])
        elif event.key() == Qt.Key.Key_Home:
            self.homed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(None)
        elif event.key() == Qt.Key.Key_Escape:
            self._let_go()
        elif event.text().isprintable() and event.text().strip() and not control:
            self.sought.emit(event.text())
        else:
            event.ignore()

    def _let_go(self) -> None:
        if self._held is not None:
            self._held, self._panning, self._pressed = None, None, None
            self.item.lift(None)
        else:
            self.let_go_of_all.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the whole in view if it was, else the middle in the middle."""
        super().resizeEvent(event)
        if hasattr(self, "_panning"):
            self._look()
            if self.fitted:
                self.outgrown.emit()


MOVED = ("person", "organisation", "collaboration")
