"""Naming things: below the mark where there is room, never over another name, a mark or an edge."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from stewardmap.picture.boxes import Boxes, Rectangle
from stewardmap.picture.crossings import Crossings
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.primitives import Align, Layer, Part, Point, Subject, Text
from stewardmap.picture.theme import Theme
from stewardmap.picture.wrapping import Block, wrap

_AIR = 1.2
_GAP = 2.4
_BESIDE = 3.0
_MOST_CROSSED = 2.4
_STEP = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A name that wants a place: its mark's middle and half size in points, and how much it matters.

    `around` is the box of the group whose anchor it names: a name may also stand outside that. One that
    is `urgent` may cover marks whose names are not, but no other name. One that `must` be shown stands
    further under or over its mark, or on other marks, where there is no such place. Its type is so many
    `times` as large as that of other names.
    """

    subject: Subject
    words: str
    anchor: Point
    middle: Point
    half: Point
    bold: bool
    matters: float
    around: Rectangle | None = None
    urgent: bool = False
    must: bool = False
    times: float = 1.0


@dataclass(frozen=True, slots=True)
class Placing:
    """One way to set a name: its lines, where, and how far it is from the best."""

    block: Block
    left: float
    top: float
    align: Align
    cost: float

    @property
    def box(self) -> Rectangle:
        """The room the words take."""
        return Rectangle(self.left, self.top, self.left + self.block.width, self.top + self.block.height)


@dataclass(frozen=True, slots=True)
class Named:
    """The names that found a place, those that did not, and the boxes of those that did."""

    texts: tuple[Text, ...]
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
    """
    texts: list[Text] = []
    missed: list[Wish] = []
    boxes: dict[Subject, Rectangle] = {}
    urgent, words = _urgent_marks(wishes), Boxes()
    for wish in sorted(wishes, key=lambda w: (-w.matters, w.subject)):
        found = _best(wish, taken, lines, size, bounds, measurer)
        if found is None and wish.urgent:
            found = _best(wish, urgent, lines, size, bounds, measurer)
        if found is None and wish.must:
            found = _near_by(wish, size, measurer, words)
        if found is None:
            missed.append(wish)
            continue
        left, top, right, bottom = found.box
        aside = Rectangle(left - _BESIDE, top, right + _BESIDE, bottom)  # two names in a line read as one
        taken.add(aside)
        words.add(aside)
        if wish.urgent:
            urgent.add(aside)
        boxes[wish.subject] = found.box
        texts.append(_text(wish, found, theme))
    return Named(tuple(texts), tuple(missed), boxes)


def _urgent_marks(wishes: Sequence[Wish]) -> Boxes:
    """Return what even an urgent name must not cover: the marks that urgent names are of."""
    marks = Boxes()
    for wish in wishes:
        if wish.urgent:
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
    for placing in sorted(_placings(wish, size, measurer), key=_cost):
        if free and placing.cost > free[0].cost + _MOST_CROSSED:
            break
        box = placing.box
        if taken.is_free(box.grown(_AIR)) and (bounds is None or box.within(bounds)):
            free.append(placing)
    if not free:
        return None
    crossed = lines.through([placing.box for placing in free])
    costs = [p.cost + min(_MOST_CROSSED, 0.4 * n) for p, n in zip(free, crossed, strict=True)]
    return free[costs.index(min(costs))]


def _cost(placing: Placing) -> float:
    return placing.cost


def _near_by(wish: Wish, size: float, measurer: Measurer, words: Boxes) -> Placing:
    """Return the place nearest under or over a mark where no other name is, whatever else lies there."""
    block = wrap(wish.words, size * 10.5, size, measurer, bold=wish.bold)
    (x, y), (_, half_y) = wish.middle, wish.half
    left, under = x - block.width / 2, y + half_y + _GAP
    over = y - half_y - _GAP - block.height
    for step in count():
        for top in (under + step * _STEP, over - step * _STEP):
            placing = Placing(block, left, top, Align.MIDDLE, 0.0)
            if words.is_free(placing.box.grown(_AIR)):
                return placing
    raise AssertionError("there is always room further away")


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
        yield Placing(block, place - block.width / 2, over, Align.MIDDLE, cost + 1.2 + more)
        yield Placing(block, place - block.width / 2, under, Align.MIDDLE, cost + 1.4 + more)
    beside = (group.top + group.bottom - block.height) / 2
    yield Placing(block, group.right + 3, beside, Align.START, cost + 2.2)
    yield Placing(block, group.left - 3 - block.width, beside, Align.END, cost + 2.4)


def _text(wish: Wish, placing: Placing, theme: Theme) -> Text:
    block = placing.block
    side = {Align.START: 0.0, Align.MIDDLE: block.width / 2, Align.END: block.width}[placing.align]
    return Text(
        anchor=wish.anchor,
        offset=(placing.left + side - wish.middle[0], placing.top - wish.middle[1]),
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
