"""Naming things: below the mark where there is room, never over another name, a mark or an edge."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from operator import attrgetter
from typing import NamedTuple

from stewardmap.picture.boxes import Boxes, Rectangle
from stewardmap.picture.crossings import Crossings
from stewardmap.picture.leaders import along, further_off, leader
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.primitives import Align, Layer, Line, Part, Point, Subject, Text
from stewardmap.picture.theme import Theme
from stewardmap.picture.wrapping import Block, wrap

_AIR = 1.2
_GAP = 2.4
_BESIDE = 3.0
_BETWEEN = 1.5
_MOST_CROSSED = 2.4
_STEP = 4.0
_MOST_LED = 60
"""For how many names room is looked for further off: on a large map there is none for the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A name that wants a place: its mark's middle and half size in points, and how much it matters.

    `scale` is points to a map unit, for a name that stands away from its mark is held to a place on the map.

    `around` is the box of the group whose anchor it names: a name may also stand outside that. One that
    is `urgent` may cover marks whose names are not, but no other name. One that `must` be shown stands
    further under or over its mark, or on other marks, where there is no such place. Its type is so many
    `times` as large as that of other names. One that `leads` may stand further off, at the end of a thin
    line, which for one at the `top` may run over marks; where there is no such place either, that one covers
    marks whose names are neither urgent nor at the top.
    """

    subject: Subject
    words: str
    anchor: Point
    middle: Point
    half: Point
    scale: float
    bold: bool
    matters: float
    around: Rectangle | None = None
    urgent: bool = False
    must: bool = False
    times: float = 1.0
    leads: bool = False
    top: bool = False

    @property
    def named(self) -> Rectangle:
        """The room of its mark, or of the group that it names."""
        (x, y), (half_x, half_y) = self.middle, self.half
        return self.around or Rectangle(x - half_x, y - half_y, x + half_x, y + half_y)


class Placing(NamedTuple):
    """One way to set a name: its lines, where, how far it is from the best, and whether it stands away."""

    block: Block
    left: float
    top: float
    align: Align
    cost: float
    away: bool = False

    @property
    def box(self) -> Rectangle:
        """The room the words take."""
        return Rectangle(self.left, self.top, self.left + self.block.width, self.top + self.block.height)


_COST = attrgetter("cost")


@dataclass(frozen=True, slots=True)
class Named:
    """The names that found a place and the lines to some, those that did not, and the boxes of the names."""

    texts: tuple[Text, ...]
    leaders: tuple[Line, ...]
    left_over: tuple[Wish, ...]
    boxes: Mapping[Subject, Rectangle]


def place_labels(
    wishes: Sequence[Wish],
    taken: Boxes,
    lines: Crossings,
    size: float,
    bounds: Rectangle | None,
    measurer: Measurer,
    theme: Theme,
    signs: Sequence[Rectangle] = (),
) -> Named:
    """Place names, those that matter most first, and add their boxes to what is taken.

    Args:
        wishes: the names.
        taken: what names must not overlap: marks and signs.
        lines: what is drawn between marks; a name prefers a place where fewer of them run.
        size: of the type.
        bounds: what no name may reach over, or None.
        measurer: for the room that words take.
        theme: for the colours.
        signs: the words of a rehearsal: an urgent name covers them only where there is no other room.
    """
    texts: list[Text] = []
    leaders: list[Line] = []
    missed: list[Wish] = []
    boxes: dict[Subject, Rectangle] = {}
    urgent, words, led = _urgent_marks(wishes), Boxes(), 0
    kept = urgent.copy()
    kept.add_all(signs)
    for wish in sorted(wishes, key=lambda w: (-w.matters, w.subject)):
        found = _best(wish, taken, lines, size, bounds, measurer)
        if found is None and wish.urgent:
            found = _best(wish, kept, lines, size, bounds, measurer)
        if found is None and wish.must:
            found = _near_by(wish, size, measurer, words)
        if found is None and wish.leads and led < _MOST_LED:
            found, led = _further_off(wish, taken, lines, size, bounds, measurer), led + 1
            leaders += _leader(wish, found, theme)
            taken.add_all(along(wish.named, found.box) if found else ())
        if found is None and (wish.top or wish.urgent):
            found = _best(wish, urgent, lines, size, bounds, measurer)
        if found is None:
            missed.append(wish)
            continue
        left, top, right, bottom = found.box
        # two names in a line, or one close under the other, read as one
        aside = Rectangle(left - _BESIDE, top - _BETWEEN, right + _BESIDE, bottom + _BETWEEN)
        taken.add(aside)
        words.add(aside)
        urgent.add(aside)
        kept.add(aside)
        boxes[wish.subject] = found.box
        texts.append(_text(wish, found, theme))
    return Named(tuple(texts), tuple(leaders), tuple(missed), boxes)


def _urgent_marks(wishes: Sequence[Wish]) -> Boxes:
    """Return what even an urgent name, or one at the top, must not cover: the marks that such are of."""
    marks = Boxes()
    for wish in wishes:
        if wish.urgent or wish.top:
            (x, y), (half_x, half_y) = wish.middle, wish.half
            marks.add(Rectangle(x - half_x, y - half_y, x + half_x, y + half_y))
    return marks


def _best(
    wish: Wish,
    taken: Boxes,
    lines: Crossings,
    size: float,
    bounds: Rectangle | None,
    measurer: Measurer,
) -> Placing | None:
    free: list[Placing] = []
    for placing in sorted(_placings(wish, size, measurer), key=_COST):
        if free and placing.cost > free[0].cost + _MOST_CROSSED:
            break
        box = placing.box
        if taken.is_free(box, _AIR) and (bounds is None or box.within(bounds)):
            free.append(placing)
    if not free:
        return None
    crossed = lines.through([placing.box for placing in free])
    costs = [p.cost + min(_MOST_CROSSED, 0.4 * n) for p, n in zip(free, crossed, strict=True)]
    return free[costs.index(min(costs))]


def _near_by(wish: Wish, size: float, measurer: Measurer, words: Boxes) -> Placing:
    """Return the place nearest under or over a mark where no other name is, whatever else lies there."""
    block = wrap(wish.words, size * 10.5, size, measurer, bold=wish.bold)
    (x, y), (_, half_y) = wish.middle, wish.half
    left, under = x - block.width / 2, y + half_y + _GAP
    over = y - half_y - _GAP - block.height
    for step in count():
        for top in (under + step * _STEP, over - step * _STEP):
            placing = Placing(block, left, top, Align.MIDDLE, 0.0)
            if words.is_free(placing.box, _AIR):
                return placing
    raise AssertionError("there is always room further away")


def _further_off(
    wish: Wish,
    taken: Boxes,
    lines: Crossings,
    size: float,
    bounds: Rectangle | None,
    measurer: Measurer,
) -> Placing | None:
    """Return the free place further off over which the fewest lines run, in the nearest ring that has any.

    The line to it runs over no mark and no name, unless there is no such place for one at the top.
    """
    block = wrap(wish.words, size * 9.0, size, measurer, bold=wish.bold)
    barred: list[Rectangle] = []
    for ring in further_off(wish.named, block.width, block.height, far=wish.top):
        free = [box for box in ring if taken.is_free(box, _AIR) and (bounds is None or box.within(bounds))]
        clear = [box for box in free if all(map(taken.is_free, along(wish.named, box)))]
        if clear:
            return _away(clear, block, lines)
        barred = barred or free
    return _away(barred, block, lines) if barred and wish.top else None


def _away(boxes: Sequence[Rectangle], block: Block, lines: Crossings) -> Placing:
    """Return the words in the box over which the fewest lines run."""
    crossed = lines.through(boxes)
    left, top, _, _ = boxes[crossed.index(min(crossed))]
    return Placing(block, left, top, Align.MIDDLE, 0.0, away=True)


def _placings(wish: Wish, size: float, measurer: Measurer) -> Iterator[Placing]:
    (x, y), (half_x, half_y) = wish.middle, wish.half
    size *= wish.times
    wide = wrap(wish.words, size * (10.5 if wish.bold else 9.0), size, measurer, bold=wish.bold)
    narrow = wrap(wish.words, size * 6.2, size, measurer, bold=wish.bold)
    blocks = [(wide, 0.0)] if narrow.lines == wide.lines else [(wide, 0.0), (narrow, 0.5)]
    for block, cost in blocks:
        if wish.around is not None:
            yield from _outside(wish.around, x, block, cost)
        width, height = block.width, block.height
        under, over = y + half_y + _GAP, y - half_y - _GAP - height
        yield Placing(block, x - width / 2, under, Align.MIDDLE, cost)
        yield Placing(block, x - width / 2, over, Align.MIDDLE, cost + 1.6)
        yield Placing(block, x + half_x + 3, y - height / 2, Align.START, cost + 2.2)
        yield Placing(block, x - half_x - 3 - width, y - height / 2, Align.END, cost + 2.4)
        for share in (0.25, 0.75):
            yield Placing(block, x - width * share, under, Align.MIDDLE, cost + 1.0)
            yield Placing(block, x - width * share, over, Align.MIDDLE, cost + 2.4)
        yield Placing(block, x + 0.75 * half_x, under - 0.25 * half_y, Align.START, cost + 2.6)
        yield Placing(block, x - 0.75 * half_x - width, under - 0.25 * half_y, Align.END, cost + 2.8)


def _outside(group: Rectangle, x: float, block: Block, cost: float) -> Iterator[Placing]:
    """Yield places for a group's name under, over and beside the whole group."""
    middle = (group.left + group.right) / 2
    under, over = group.bottom + _GAP, group.top - _GAP - block.height
    for place, more in ((x, 0.0), (middle, 0.2), (group.left + block.width / 2, 0.6)):
        yield Placing(block, place - block.width / 2, over, Align.MIDDLE, cost + 1.2 + more, away=True)
        yield Placing(block, place - block.width / 2, under, Align.MIDDLE, cost + 1.4 + more, away=True)
    beside = (group.top + group.bottom - block.height) / 2
    yield Placing(block, group.right + 3, beside, Align.START, cost + 2.2, away=True)
    yield Placing(block, group.left - 3 - block.width, beside, Align.END, cost + 2.4, away=True)


def _leader(wish: Wish, placing: Placing | None, theme: Theme) -> Iterator[Line]:
    if placing is not None:
        middle = _anchor(wish, placing)
        yield from leader(wish.subject, wish.named, wish.anchor, placing.box, middle, wish.scale, theme)


def _anchor(wish: Wish, placing: Placing) -> Point:
    """Return the place that a name keeps to on the map: its mark, or its own middle where it stands away.

    Held to a mark, a name far from it would run into others as soon as the map is seen from nearer.
    """
    left, top, right, bottom = placing.box
    away = (left + right) / 2 / wish.scale, (top + bottom) / 2 / wish.scale
    return away if placing.away else wish.anchor


def _text(wish: Wish, placing: Placing, theme: Theme) -> Text:
    block = placing.block
    side = {Align.START: 0.0, Align.MIDDLE: block.width / 2, Align.END: block.width}[placing.align]
    anchor = _anchor(wish, placing)
    x, y = (anchor[0] * wish.scale, anchor[1] * wish.scale) if placing.away else wish.middle
    return Text(
        anchor=anchor,
        offset=(placing.left + side - x, placing.top - y),
        layer=Layer.LABEL,
        part=Part.LABEL,
        subject=wish.subject,
        lines=block.lines,
        size=block.size,
        colour=theme.ink,
        bold=block.bold,
        align=placing.align,
        halo=theme.canvas,
        height=block.height,
    )
