"""The map as it was last drawn, a little larger than the window, to be moved about while it is not still."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Point, Primitive, Subject
from stewardmap.picture.view import View
from stewardmap.progress import Progress, no_progress
from stewardmap.render.batches import Batch, batches_of, paint_batches
from stewardmap.ui.canvas.shades import split

MARGIN = 160
"""Points drawn beyond each edge of the window."""

_FARTHEST_ZOOM = 2.2
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

    @cached_property
    def batches(self) -> tuple[Batch, ...]:
        """The same, made ready to be drawn quickly."""
        return batches_of(chain.from_iterable(self.layers))


@dataclass(frozen=True, slots=True)
class Sight:
    """From where a window of which size and sharpness looks at the map."""

    view: View
    size: QSize
    ratio: float


@dataclass(frozen=True, slots=True, eq=False)
class Pixels:
    """What was seen from somewhere in a window of some size, and a margin round it."""

    image: QImage
    view: View
    size: QSize

    def put(self, painter: QPainter, view: View) -> None:
        """Draw the pixels where they belong, seen from `view`, which need not be their own."""
        zoom, (left, top) = self._lie(view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom != 1.0)
        painter.translate(left, top)
        painter.scale(zoom, zoom)
        painter.drawImage(0, 0, self.image)
        painter.restore()

    def _lie(self, view: View) -> tuple[float, Point]:
        """Return how many times larger they are seen from a view, and where their corner is."""
        zoom = view.scale / self.view.scale
        return zoom, (view.x - (MARGIN + self.view.x) * zoom, view.y - (MARGIN + self.view.y) * zoom)

    def serve(self, view: View) -> bool:
        """Whether they fill the window, neither very coarse nor very fine, until there are better ones."""
        zoom, (left, top) = self._lie(view)
        right = left + zoom * (self.size.width() + 2 * MARGIN)
        bottom = top + zoom * (self.size.height() + 2 * MARGIN)
        full = left <= 0 and top <= 0 and right >= self.size.width() and bottom >= self.size.height()
        return full and 1 / _FARTHEST_ZOOM < zoom < _FARTHEST_ZOOM

    def is_from(self, view: View, size: QSize) -> bool:
        """Whether they were seen from just there."""
        near = (abs(one - other) < _SEEN for one, other in zip(view, self.view, strict=True))
        return size == self.size and all(near)


@dataclass(frozen=True, slots=True, eq=False)
class Drawing(Pixels):
    """The map's pixels, and what they are of."""

    content: Content

    def is_of(self, content: Content, view: View, size: QSize) -> bool:
        """Whether these are just the pixels that are wanted."""
        return content is self.content and self.is_from(view, size)


def draw_pixels(
    content: Content, view: View, size: QSize, ratio: float, progress: Progress = no_progress
) -> Drawing:
    """Return the map drawn sharp; safe in a worker, for it touches no widget."""
    image = _blank(size, ratio)
    seen = Rectangle(-MARGIN, -MARGIN, size.width() + MARGIN, size.height() + MARGIN)
    painter = QPainter(image)
    painter.translate(MARGIN, MARGIN)
    try:
        for done, _batch in enumerate(paint_batches(painter, content.batches, view, seen)):
            progress(done, len(content.batches))
    finally:
        painter.end()
    return Drawing(image, view, size, content)


def draw_over(draw: Callable[[QPainter], None], view: View, size: QSize, ratio: float) -> Pixels:
    """Return what is drawn over the map, in points of the window, as pixels that can be moved with it."""
    image = _blank(size, ratio)
    painter = QPainter(image)
    painter.translate(MARGIN, MARGIN)
    draw(painter)
    painter.end()
    return Pixels(image, view, size)


def _blank(size: QSize, ratio: float) -> QImage:
    """Return an image for a window of a size and its margins, with nothing on it."""
    image = QImage((size + QSize(2 * MARGIN, 2 * MARGIN)) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image
