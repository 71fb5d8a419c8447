"""The visual grammar in numbers: how large a mark is, how wide and how broken a line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from stewardmap.picture.frame import Frame, Medium
from stewardmap.picture.primitives import Point, Stroke
from stewardmap.picture.scene import Change, Link, LinkSort, Scene, Shape, Thing
from stewardmap.picture.theme import QUIET, Theme, blend

LEAST_RADIUS, MOST_RADIUS = 11.0, 25.0
_NARROWEST, _STEP = 1.5, 0.75
_SEEN = 160
_MANY = 150
_LEAST_HOLLOW = 1.8
_TINY, _READ = 0.2, 0.36
_THIN = (LinkSort.MEMBERSHIP, LinkSort.POST, LinkSort.PART_OF)


@dataclass(frozen=True, slots=True)
class Grammar:
    """Sizes for one picture: `factor` shrinks close marks, `fine` many lines, `most` is top reliance."""

    theme: Theme
    factor: float
    most: Mapping[Shape, float]
    rated: bool
    fine: float = 1.0

    def radius(self, thing: Thing) -> float:
        """The radius of a mark, its area growing with how much relies on it."""
        if thing.shape in (Shape.VACANT, Shape.LEFT):
            return LEAST_RADIUS * self.factor
        share = thing.reliance / (self.most.get(thing.shape) or 1.0)
        area = LEAST_RADIUS**2 + (MOST_RADIUS**2 - LEAST_RADIUS**2) * min(max(share, 0.0), 1.0)
        return float(area**0.5) * self.factor

    def half_size(self, thing: Thing) -> Point:
        """Half the width and height of a mark."""
        radius = self.radius(thing)
        if thing.shape is Shape.ORGANISATION:
            return radius * 1.1, radius * 0.82
        return radius, radius

    def width(self, strength: int | None) -> float:
        """The width of a line of this strength; one not rated is drawn hollow where others are rated."""
        width = _NARROWEST + _STEP * ((strength or (2 if self.rated else 1)) - 1)
        return width * min(1.0, max(0.4, self.factor * 1.05)) * self.fine

    def stroke(self, link: Link) -> Stroke:
        """How a link is drawn."""
        thin = max(0.6, min(1.0, self.factor * 1.4))
        if link.change is not None:
            is_thin = link.sort in (LinkSort.PART_OF, *_THIN)
            return Stroke(self.changed(link.change), thin * 1.4 if is_thin else self.width(link.strength))
        if link.sort is LinkSort.PART_OF:
            return Stroke(self.theme.membership, thin * 1.7)
        if link.sort in _THIN:
            return Stroke(self.theme.membership, thin)
        width = self.width(link.strength)
        if self.hollow(link):
            width = max(width, _LEAST_HOLLOW)
        if link.sort is LinkSort.SHARED:
            lone = link.carried == 1
            return Stroke(self.theme.membership, thin) if lone else Stroke(self.theme.edge, width)
        colour = blend(self.theme.edge, self.theme.canvas, QUIET) if link.quiet else self.theme.edge
        if not link.confirmed:
            return Stroke(colour, width, (0.01, 2.1 * width), round=True)
        if link.formal is False:
            return Stroke(colour, width, (max(5.0, 2.6 * width), max(3.5, 1.6 * width)))
        return Stroke(colour, width)

    def changed(self, change: Change) -> str:
        """The colour of what a rehearsal changes; its sign says the same without colour."""
        theme = self.theme
        if change in (Change.NEW, Change.STRONGER):
            return theme.new
        return theme.membership if change is Change.ENDED else theme.weaker

    def hollow(self, link: Link) -> bool:
        """Whether a link is drawn hollow: not rated, on a map where others are."""
        return (
            link.change is None
            and self.rated
            and link.strength is None
            and link.sort in (LinkSort.TIE, LinkSort.RELATION)
        )


def grammar_for(scene: Scene, frame: Frame, scale: float) -> Grammar:
    """Return the sizes that suit how close the things stand at this scale.

    On screen, those of the whole map: what is shown of it comes and goes, and nothing is to grow or shrink.
    """
    on_screen = frame.medium is Medium.SCREEN
    near = spacing(list((scene.positions if on_screen else scene.places).values())) * scale
    touching = near / (2 * MOST_RADIUS)
    share, wished = (0.74, _TINY) if on_screen else (0.54, min(_READ, 1.15 * touching))
    return Grammar(
        theme=frame.theme,
        factor=min(1.0, max(_TINY, wished, share * touching)),
        most=scene.most or most_relied_on(scene.things),
        rated=any(link.strength is not None for link in scene.links),
        fine=1.0 if on_screen else _fine(scene.links),
    )


def most_relied_on(things: Sequence[Thing]) -> Mapping[Shape, float]:
    """Return the highest reliance of each shape."""
    most: dict[Shape, float] = {}
    for thing in things:
        most[thing.shape] = max(most.get(thing.shape, 0.0), thing.reliance)
    return most


def _fine(links: Sequence[Link]) -> float:
    """How much finer lines are drawn on a page where there are many, so that marks and names stand out."""
    drawn = sum(link.shown and link.sort not in _THIN for link in links)
    return float(min(1.0, max(0.35, (_MANY / max(drawn, 1)) ** 0.5)))


def spacing(places: Sequence[Point]) -> float:
    """Return the distance to the nearest neighbour that nine in ten things keep, in map units."""
    if len(places) < 2:
        return 100.0
    table = np.array(places)
    some = np.arange(0, len(table), max(1, len(table) // _SEEN))
    gap = np.hypot(
        table[some, 0][:, None] - table[:, 0][None, :], table[some, 1][:, None] - table[:, 1][None, :]
    )
    gap[np.arange(len(some)), some] = np.inf
    return float(np.sort(gap.min(axis=1))[len(some) // 10])
