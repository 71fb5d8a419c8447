"""A number over some days as a small picture: an axis of days, a line, its first and its last value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.frame import Frame, figure
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import (
    Align,
    Circle,
    Layer,
    Line,
    Part,
    Point,
    Primitive,
    Stroke,
    Text,
    TextLine,
)
from stewardmap.picture.theme import PRINT, Theme
from stewardmap.wording.dates import day_in_figures
from stewardmap.wording.trends import TrendTold, Unit

_EDGE, _AIR, _MARK, _INSET = 6.0, 5.0, 3.6, 26.0
_STEPS = (1, 2, 5)

Known = tuple[date, float]


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the line may run, in points, and what stands at its edges."""

    room: Rectangle
    first: date
    last: date
    most: float

    def at(self, day: date, value: float) -> Point:
        """Return the place of a value."""
        return self.across(day), self.up(value)

    def across(self, day: date) -> float:
        """Return how far to the right a day lies; the middle if there is one day only."""
        days = (self.last - self.first).days
        share = (day - self.first).days / days if days else 0.5
        return self.room.left + share * (self.room.right - self.room.left)

    def up(self, value: float) -> float:
        """Return how far down a value lies."""
        return self.room.bottom - value / self.most * (self.room.bottom - self.room.top)


def chart(
    told: TrendTold,
    width: float,
    height: float,
    measurer: Measurer,
    theme: Theme = PRINT,
    *,
    size: float = 9.0,
) -> Picture | None:
    """Return a number over some days as a picture in points, in type of a size; none without a value.

    The axis begins at nothing and, for a share, ends at the whole, so that a small change looks small. A day
    on which there was nothing to count has no mark, and the line is broken there. No name is in it.
    """
    known = [(day, value) for day, value, _text in told.values if value is not None]
    if not known:
        return None
    frame = replace(figure(width, height, theme), label_size=size)
    writer = _Writer(frame, measurer)
    ticks = _ticks(told.unit, max(value for _day, value in known))
    words = [_in_figures(told.unit, tick) for tick in ticks]
    plot = _Plot(_room(frame, measurer, words), told.values[0][0], told.values[-1][0], ticks[-1])
    drawn = [
        *_grid(plot, ticks, words, writer),
        *_days(plot, [day for day, _value, _text in told.values], writer),
        *_line(plot, told, theme),
        *_ends(plot, known, told.unit, writer),
    ]
    return Picture(
        primitives=tuple(sorted(drawn, key=lambda one: one.layer)),
        legend=(),
        legend_size=(0.0, 0.0),
        bounds=Rectangle(0.0, 0.0, width, height),
        scale=1.0,
        origin=(0.0, 0.0),
        frame=frame,
        title=told.title,
        description=told.said,
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes single lines in the type of a frame."""

    frame: Frame
    measurer: Measurer

    def width(self, words: str, *, bold: bool = False) -> float:
        """Return the room that words take."""
        return self.measurer.extent(words, self.frame.label_size, bold=bold).width

    def line(self, words: str, place: Point, align: Align, colour: str, *, bold: bool = False) -> Text:
        """Return one line with the middle of its letters beside a place."""
        size = self.frame.label_size
        extent = self.measurer.extent(words, size, bold=bold)
        return Text(
            anchor=None,
            offset=(place[0], place[1] - extent.height / 2),
            layer=Layer.LABEL,
            part=Part.FIGURE,
            lines=(TextLine(words, extent.ascent, extent.width),),
            size=size,
            colour=colour,
            bold=bold,
            align=align,
            halo=self.frame.theme.canvas,
            height=extent.height,
        )


def _room(frame: Frame, measurer: Measurer, words: Sequence[str]) -> Rectangle:
    line = measurer.extent("0", frame.label_size).height
    widest = max(measurer.extent(one, frame.label_size).width for one in words)
    day = measurer.extent("00/00/0000", frame.label_size).width / 2
    return Rectangle(
        left=_EDGE + widest + _AIR + _INSET,
        top=_EDGE + line + _AIR,
        right=frame.width - _EDGE - day,
        bottom=frame.height - _EDGE - 2 * line,
    )


def _ticks(unit: Unit, most: float) -> tuple[float, ...]:
    """Return what stands beside the axis: nothing, half, and the whole or a round number over the most."""
    if unit is not Unit.COUNT:
        return (0.0, 0.5, 1.0)
    step = 1
    while 2 * step < most:
        step = next(one for one in _rounder(step) if one > step)
    return (0.0, float(step), 2.0 * step)


def _rounder(step: int) -> Iterator[int]:
    tens = 10 ** (len(str(step)) - 1)
    yield from (k * tens for k in (*_STEPS, 10))


def _in_figures(unit: Unit, value: float) -> str:
    if unit is Unit.SHARE:
        return f"{100 * value:.0f} %"
    return f"{value:,.0f}" if unit is Unit.COUNT else f"{value:.2f}"


def _grid(plot: _Plot, ticks: Sequence[float], words: Sequence[str], writer: _Writer) -> Iterator[Primitive]:
    theme, room = writer.frame.theme, plot.room
    for tick, said in zip(ticks, words, strict=True):
        y = plot.up(tick)
        colour = theme.edge if tick == 0 else theme.line
        left = room.left - _INSET
        yield _straight((left, y), (room.right + _INSET / 2, y), Stroke(colour, 0.8), Layer.GROUND)
        yield writer.line(said, (left - _AIR, y), Align.END, theme.second)


def _days(plot: _Plot, days: Sequence[date], writer: _Writer) -> Iterator[Primitive]:
    """Yield a stroke for each day, and the first and the last in figures, and what finds room between."""
    theme, floor = writer.frame.theme, plot.room.bottom
    for day in days:
        x = plot.across(day)
        yield _straight((x, floor), (x, floor + _AIR), Stroke(theme.edge, 0.8), Layer.GROUND)
    for day in _said(plot, days, writer):
        place = (plot.across(day), floor + _AIR + writer.frame.label_size * 0.8)
        yield writer.line(day_in_figures(day), place, Align.MIDDLE, theme.second)


def _said(plot: _Plot, days: Sequence[date], writer: _Writer) -> list[date]:
    """Return the days that are told under the axis: the first, the last, and others at an even distance."""
    wide = writer.width("00/00/0000") + 2 * _AIR
    for each in range(1, len(days)):
        chosen = [day for at, day in enumerate(reversed(days)) if at % each == 0]
        if days[0] in chosen and all(plot.across(a) - plot.across(b) >= wide for a, b in pairwise(chosen)):
            return chosen
    return [days[0], days[-1]] if plot.across(days[-1]) - plot.across(days[0]) >= wide else [days[-1]]


def _line(plot: _Plot, told: TrendTold, theme: Theme) -> Iterator[Primitive]:
    stroke = Stroke(theme.accent, 2.0, round=True)
    for (day, value, _t), (later, then, _u) in pairwise(told.values):
        if value is not None and then is not None:
            yield _straight(plot.at(day, value), plot.at(later, then), stroke, Layer.EDGE)
    for day, value, _text in told.values:
        if value is not None:
            yield Circle(
                anchor=None, offset=plot.at(day, value), layer=Layer.MARK, part=Part.MARK, radius=_MARK,
                fill=theme.accent, stroke=Stroke(theme.canvas, 1.0),
            )  # fmt: skip


def _ends(plot: _Plot, known: Sequence[Known], unit: Unit, writer: _Writer) -> Iterator[Primitive]:
    """Yield the first and the last value, over their marks; one, if there is only one day."""
    for day, value in dict.fromkeys((known[0], known[-1])):
        x, y = plot.at(day, value)
        place = (x, y - _MARK - _AIR - writer.frame.label_size / 2)
        yield writer.line(_in_figures(unit, value), place, Align.MIDDLE, writer.frame.theme.ink, bold=True)


def _straight(start: Point, end: Point, stroke: Stroke, layer: Layer) -> Line:
    return Line(
        anchor=None, offset=start, to=None, to_offset=end, layer=layer, part=Part.FIGURE, stroke=stroke
    )
