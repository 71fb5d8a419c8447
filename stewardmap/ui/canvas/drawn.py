"""The map as it was last drawn, a little larger than the window, to be moved about while it is not still."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Line, Part, Point, Primitive, Subject
from stewardmap.picture.view import View
from stewardmap.progress import Progress, no_progress
from stewardmap.render.painter import paint
from stewardmap.ui.canvas.shades import split

MARGIN = 160
"""Points drawn beyond each edge of the window."""

_WORDS = 160.0
_FARTHEST_ZOOM = 2.2
_AT_ONCE = 400
_SEEN = 1e-6


@dataclass(frozen=True, eq=False)
class Content:
    """A picture, and what stands out in it over a faint rest; nothing stands out where `near` is empty."""

    picture: Picture
    near: frozenset[Subject]

    @cached_property
    def layers(self) -> tuple[tuple[Primitive, ...], ...]:
        """What is drawn, one layer over the other."""
        if not self.near:
            return (self.picture.primitives,)
        return split(self.picture.primitives, self.near, self.picture.frame.theme.canvas)


@dataclass(frozen=True, slots=True)
class Sight:
    """From where a window of which size and sharpness looks at the map."""

    view: View
    size: QSize
    ratio: float


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """Pixels: of what, from where, and for a window of which size and sharpness."""

    image: QImage
    content: Content
    view: View
    size: QSize

    def is_of(self, content: Content, view: View, size: QSize) -> bool:
        """Whether these are just the pixels that are wanted."""
        same = size == self.size and all(
            abs(one - other) < _SEEN for one, other in zip(view, self.view, strict=True)
        )
        return same and content is self.content

    def put(self, painter: QPainter, view: View) -> None:
        """Draw the pixels where they belong, seen from `view`, which need not be their own."""
        zoom = view.scale / self.view.scale
        corner = QPointF(view.x - (MARGIN + self.view.x) * zoom, view.y - (MARGIN + self.view.y) * zoom)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom != 1.0)
        painter.translate(corner)
        painter.scale(zoom, zoom)
        painter.drawImage(0, 0, self.image)
        painter.restore()

    def covers(self, view: View) -> bool:
        """Whether enough of the window is covered to be shown until there is a better drawing."""
        return 1 / _FARTHEST_ZOOM < view.scale / self.view.scale < _FARTHEST_ZOOM


def draw_pixels(
    content: Content, view: View, size: QSize, ratio: float, progress: Progress = no_progress
) -> Drawing:
    """Return the map drawn sharp; safe in a worker, for it touches no widget."""
    image = QImage((size + QSize(2 * MARGIN, 2 * MARGIN)) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    seen = seen_from(view, size)
    painter = QPainter(image)
    painter.translate(MARGIN, MARGIN)
    try:
        for layer in content.layers:
            shown = [one for one in layer if is_shown(one, seen)]
            for start in range(0, len(shown), _AT_ONCE):
                progress(start, len(shown))
                paint(painter, shown[start : start + _AT_ONCE], view, still=True)
    finally:
        painter.end()
    return Drawing(image, content, view, size)


def seen_from(view: View, size: QSize) -> Rectangle:
    """Return what part of the map is drawn, in map units, with room for words round it."""
    around = MARGIN + _WORDS
    return Rectangle(
        (-around - view.x) / view.scale,
        (-around - view.y) / view.scale,
        (size.width() + around - view.x) / view.scale,
        (size.height() + around - view.y) / view.scale,
    )


def is_shown(primitive: Primitive, seen: Rectangle) -> bool:
    """Whether any of a primitive may be in a part of the map."""
    if primitive.part is Part.GROUND or primitive.anchor is None:
        return True
    places: Iterable[Point | None] = (primitive.anchor,)
    if isinstance(primitive, Line):
        places = (primitive.anchor, primitive.to)
    xs = [place[0] for place in places if place is not None]
    ys = [place[1] for place in places if place is not None]
    across = min(xs) < seen.right and max(xs) > seen.left
    return across and min(ys) < seen.bottom and max(ys) > seen.top
