"""Marks on their way to the places they have been given: a third of a second, and Esc ends it at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QApplication, QStyle

from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Line, Part, Point, Primitive
from stewardmap.picture.view import View
from stewardmap.render.painter import paint
from stewardmap.ui.canvas.gesture import Gesture

if TYPE_CHECKING:
    from stewardmap.ui.canvas.map_view import MapView

LASTS_MS = 300
_MOST = 400
_AROUND = 60.0
_SCREENLESS = ("offscreen", "minimal")
_MOVED = (Part.EDGE, Part.MARK, Part.RING)


def is_wanted(marks: int) -> bool:
    """Whether marks may be seen moving: not where the system asks for less of it, nor where they are many."""
    if marks > _MOST or QGuiApplication.platformName() in _SCREENLESS:
        return False
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


class Glide(Gesture):
    """One picture whose marks move; the map itself has been changed already, and is only shown later."""

    by_keys = True

    def __init__(
        self,
        view: "MapView",
        picture: Picture,
        moves: Mapping[Point, Point],
        *,
        whole: bool,
        done: Callable[[], None],
    ) -> None:
        self._view, self._moves, self._done = view, moves, done
        self._drawn = [one for one in picture.primitives if one.part in _MOVED and one.anchor is not None]
        self._from = (view.centre, view.scale_now)
        self._to = _look_at(moves.values(), view) if whole else self._from
        self._share, self._anew, self._ended = 0.0, False, False
        self._clock = QVariantAnimation(view)
        self._clock.setDuration(LASTS_MS)
        self._clock.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(self._step)
        self._clock.finished.connect(self._arrive)

    def start(self) -> None:
        """Set out."""
        self._view.item.instead = self.paint
        self._clock.start()

    def _step(self, share: object) -> None:
        self._share = float(share) if isinstance(share, float) else 1.0
        self._view.item.update()

    def _arrive(self) -> None:
        """Be there; the marks are shown so until the map has been drawn anew."""
        self._share = 1.0
        if self._anew and not self._ended:
            self._end()

    def drawn_anew(self) -> None:
        """Know that the picture of where the marks have gone is there."""
        self._anew = True
        if self._clock.state() is not QVariantAnimation.State.Running and not self._ended:
            self._end()

    def cancel(self) -> None:
        """Be there at once."""
        if not self._ended:
            self._end()

    def _end(self) -> None:
        self._ended = True
        self._clock.stop()
        self._view.item.instead = None
        if self._view.gesture is self:
            self._view.end_gesture()
        self._view.item.update()
        self._done()

    def paint(self, painter: QPainter, view: View) -> None:
        """Show lines and marks on their way, and the map from between where it was and will be seen."""
        if not self._ended:
            paint(painter, list(self._on_their_way()), self._seen(view))

    def _seen(self, view: View) -> View:
        if self._to == self._from:
            return view
        (x, y), (a, b) = self._from[0], self._to[0]
        scale = self._between(self._from[1], self._to[1])
        port = self._view.viewport()
        return View(
            scale,
            port.width() / 2 - self._between(x, a) * scale,
            port.height() / 2 - self._between(y, b) * scale,
        )

    def _on_their_way(self) -> Iterator[Primitive]:
        for one in self._drawn:
            moved = replace(one, anchor=self._place(one.anchor))
            yield replace(moved, to=self._place(moved.to)) if isinstance(moved, Line) else moved

    def _place(self, place: Point | None) -> Point | None:
        if place is None or place not in self._moves:
            return place
        x, y = self._moves[place]
        return self._between(place[0], x), self._between(place[1], y)

    def _between(self, start: float, end: float) -> float:
        return start + (end - start) * self._share


def _look_at(places: Iterable[Point], view: "MapView") -> tuple[Point, float]:
    """Return from where about all places are seen."""
    every = list(places) or [view.centre]
    xs, ys = [x for x, _y in every], [y for _x, y in every]
    wide, high = max(max(xs) - min(xs), 1.0), max(max(ys) - min(ys), 1.0)
    port = view.viewport()
    scale = min((port.width() - 2 * _AROUND) / wide, (port.height() - 2 * _AROUND) / high)
    return ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2), max(scale, 0.02)
