"""Small images of marks, each drawn once and put wherever such a mark stands: for very many of them."""

import math
from functools import lru_cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from stewardmap.picture.primitives import Box, Circle, Layer, Part, Point, Polygon, Stroke
from stewardmap.picture.rooms import reach
from stewardmap.picture.view import View
from stewardmap.render.painter import paint_one

Mark = Circle | Box | Polygon
PHASES = 2
"""Into how many parts a pixel is divided each way: a mark stands at most a quarter of one off its place."""

_AIR = 1.5
_NOWHERE: Any = {"anchor": (0.0, 0.0), "layer": Layer.MARK, "part": Part.MARK}


class Stamp:
    """One mark as it looks at each part of a pixel."""

    def __init__(self, mark: Mark) -> None:
        self._mark = mark
        self._images: dict[tuple[float, int, int], QImage] = {}
        self.reach = reach(mark) + (mark.stroke.width / 2 if mark.stroke else 0.0) + _AIR

    def middle(self, ratio: float) -> int:
        """Return at which pixel of its image, from the left and from the top, the mark's place lies."""
        return math.ceil(self.reach * ratio)

    def image(self, ratio: float, right: int, down: int) -> QImage:
        """Return the mark, so many parts of a pixel to the right of its middle pixel's corner and below."""
        key = (ratio, right, down)
        if key not in self._images:
            self._images[key] = self._drawn(*key)
        return self._images[key]

    def _drawn(self, ratio: float, right: int, down: int) -> QImage:
        middle = self.middle(ratio)
        image = QImage(2 * middle + 1, 2 * middle + 1, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = View(1.0, (middle + right / PHASES) / ratio, (middle + down / PHASES) / ratio)
        paint_one(painter, self._mark, place)
        painter.end()
        return image


def stamp_of(mark: Mark) -> Stamp:
    """Return the stamp of a mark, wherever that stands and whatever it stands for."""
    match mark:
        case Circle():
            return _of_circle(mark.radius, mark.fill, mark.stroke)
        case Box():
            return _of_box(mark.width, mark.height, mark.corner, mark.fill, mark.stroke)
        case Polygon():
            return _of_polygon(mark.corners, mark.fill, mark.stroke)


@lru_cache(maxsize=4096)
def _of_circle(radius: float, fill: str | None, stroke: Stroke | None) -> Stamp:
    return Stamp(Circle(**_NOWHERE, radius=radius, fill=fill, stroke=stroke))


@lru_cache(maxsize=1024)
def _of_box(width: float, height: float, corner: float, fill: str | None, stroke: Stroke | None) -> Stamp:
    return Stamp(Box(**_NOWHERE, width=width, height=height, corner=corner, fill=fill, stroke=stroke))


@lru_cache(maxsize=1024)
def _of_polygon(corners: tuple[Point, ...], fill: str | None, stroke: Stroke | None) -> Stamp:
    return Stamp(Polygon(**_NOWHERE, corners=corners, fill=fill, stroke=stroke))
