"""A finished picture: everything to be drawn, in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.frame import Frame
from stewardmap.picture.primitives import Part, Point, Primitive, Subject
from stewardmap.picture.rooms import Rooms


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

    @cached_property
    def marks_and_lines(self) -> Mapping[Subject, Sequence[Primitive]]:
        """The marks and the lines of each subject, in the order of drawing."""
        found: dict[Subject, list[Primitive]] = {}
        for one in self.primitives:
            if one.subject is not None and one.part in (Part.MARK, Part.EDGE):
                found.setdefault(one.subject, []).append(one)
        return found

    @cached_property
    def rooms(self) -> Rooms:
        """Where what can be pointed at is."""
        return Rooms(self.primitives)
