"""A finished picture: everything to be drawn, in order."""

from dataclasses import dataclass

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.frame import Frame
from stewardmap.picture.primitives import Point, Primitive, Subject


@dataclass(frozen=True)
class Picture:
    """What every writer draws.

    `primitives` stand in the order in which they are drawn. A place in map units is drawn at `origin` plus
    `scale` times it. On screen `legend` is apart, with `legend_size` in points, so that the window may put it
    in a corner or fold it away; on paper it is among the primitives already. `bounds` is in map units.
    """

    primitives: tuple[Primitive, ...]
    legend: tuple[Primitive, ...]
    legend_size: Point
    bounds: Rectangle
    scale: float
    origin: Point
    frame: Frame
    title: str
    description: str
    unnamed: tuple[Subject, ...] = ()
    numbered: tuple[Subject, ...] = ()
