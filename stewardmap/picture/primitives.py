"""The marks, lines and words a picture is made of: what every writer draws and none decides.

A place is an anchor in map units plus an offset in points; an anchor of None is the frame's upper left
corner. Both axes grow to the right and downwards. A point is 1/72 inch on paper and one logical pixel on
screen.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NamedTuple

Point = tuple[float, float]


class Subject(NamedTuple):
    """What a primitive stands for: the kind of thing, as the records name it, and its id."""

    kind: str
    id: str


class Layer(IntEnum):
    """What lies over what, lowest first."""

    GROUND = 0
    MEMBERSHIP = 1
    EDGE = 2
    MARK = 3
    FINDING = 4
    LABEL = 5
    PAGE = 6


class Part(StrEnum):
    """Which part of its subject a primitive draws."""

    GROUND = "ground"
    EDGE = "edge"
    MARK = "mark"
    RING = "ring"
    FINDING = "finding"
    FIGURE = "figure"
    LABEL = "label"
    LEGEND = "legend"
    TITLE = "title"


class Align(StrEnum):
    """Where a text's lines stand towards its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn: an opaque colour, a width and the lengths of dashes and gaps, in points."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Primitive:
    """Anything drawn, with where, over what, for whom."""

    anchor: Point | None
    offset: Point = (0.0, 0.0)
    layer: Layer
    part: Part
    subject: Subject | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Primitive):
    """A straight line to a second place; `ends` are the two things it joins."""

    to: Point | None
    to_offset: Point = (0.0, 0.0)
    stroke: Stroke
    ends: tuple[Subject, Subject] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle(Primitive):
    """A disc, a ring or both."""

    radius: float
    fill: str | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(Primitive):
    """A box with round corners; the place is its middle."""

    width: float
    height: float
    corner: float = 0.0
    fill: str | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon(Primitive):
    """A closed figure whose corners are in points from the place."""

    corners: tuple[Point, ...]
    fill: str | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Primitive):
    """A closed figure whose corners are in map units, grown all round by `pad` points."""

    corners: tuple[Point, ...]
    pad: float
    fill: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a text: its words, and its baseline below the text's place, in points."""

    words: str
    baseline: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Primitive):
    """Words already wrapped and placed; the place is the top of the first line, at its `align` side."""

    lines: tuple[TextLine, ...]
    size: float
    colour: str
    bold: bool = False
    align: Align = Align.MIDDLE
    halo: str | None = None
    height: float = 0.0

    @property
    def width(self) -> float:
        """The longest line, in points."""
        return max((line.width for line in self.lines), default=0.0)

    @property
    def words(self) -> str:
        """All lines as one."""
        return " ".join(line.words for line in self.lines)
