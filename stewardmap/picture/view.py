"""From map units to points: how a picture lies in a window or on a page."""

from typing import NamedTuple

from stewardmap.picture.primitives import Point


class View(NamedTuple):
    """Points to a map unit, and where the map's origin lies, in points."""

    scale: float
    x: float = 0.0
    y: float = 0.0

    def at(self, anchor: Point | None, offset: Point = (0.0, 0.0)) -> Point:
        """Return the place of an anchor and an offset; without an anchor, of the offset from the corner."""
        if anchor is None:
            return offset
        return self.x + anchor[0] * self.scale + offset[0], self.y + anchor[1] * self.scale + offset[1]

    def settled(self) -> "View":
        """Return the view without the rest of about 1e-13 by which two of the same could differ."""
        return View(round(self.scale, 9), round(self.x, 3), round(self.y, 3))
