"""Drawing things: shape by kind, fill and letters by sector, rings for connectors."""

import math
from collections.abc import Iterator

from stewardmap.picture.grammar import Grammar
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.primitives import (
    Align,
    Box,
    Circle,
    Layer,
    Part,
    Point,
    Polygon,
    Primitive,
    Stroke,
    Subject,
    Text,
    TextLine,
)
from stewardmap.picture.scene import Alarm, Change, Connector, Shape, Thing
from stewardmap.picture.theme import CODES, blend, ink_on

_SIGNS = {Alarm.SERIOUS: "!", Alarm.ASKING: "~", Alarm.HOLDS: "="}
CHANGE_SIGNS = {Change.ENDED: "×", Change.WEAKER: "–", Change.STRONGER: "↑", Change.NEW: "+"}
_LEAST_CODE = 4.5


def hexagon(radius: float) -> tuple[Point, ...]:
    """Return the corners of a hexagon that lies on a point-free side, round the origin."""
    return tuple((radius * math.cos(math.pi * k / 3), radius * math.sin(math.pi * k / 3)) for k in range(6))


def mark_of(thing: Thing, at: Point | None, grammar: Grammar, measurer: Measurer) -> Iterator[Primitive]:
    """Yield everything that draws one thing, but for its name."""
    radius = grammar.radius(thing)
    yield from _shape(thing, at, radius, grammar)
    yield from _code(thing, at, radius, grammar, measurer)
    yield from _connector(thing, at, radius, grammar)
    if thing.alarm is not None:
        yield from _flag(thing, at, grammar, measurer)
    if thing.change is not None:
        yield from _changed(thing.change, thing, at, grammar, measurer)


def _shape(thing: Thing, at: Point | None, radius: float, grammar: Grammar) -> Iterator[Primitive]:
    theme = grammar.theme
    ended = thing.change is Change.ENDED
    fill = theme.canvas if ended else theme.sector(thing.sector)
    edge = Stroke(blend(fill, theme.ink, 0.75), max(0.6, 1.1 * grammar.factor))
    if ended:
        edge = Stroke(theme.membership, max(1.0, 1.8 * grammar.factor))
    if thing.shape is Shape.ORGANISATION:
        width, height = grammar.half_size(thing)
        yield Box(
            anchor=at,
            layer=Layer.MARK,
            part=Part.MARK,
            subject=thing.subject,
            width=2 * width,
            height=2 * height,
            corner=0.3 * radius,
            fill=fill,
            stroke=edge,
        )
    elif thing.shape is Shape.COLLABORATION:
        yield Polygon(
            anchor=at,
            layer=Layer.MARK,
            part=Part.MARK,
            subject=thing.subject,
            corners=hexagon(radius),
            fill=theme.canvas,
            stroke=edge if ended else Stroke(theme.ink, max(1.0, 1.8 * grammar.factor)),
        )
    else:
        hollow = thing.shape in (Shape.VACANT, Shape.LEFT)
        dotted = Stroke(theme.second, max(1.0, 1.6 * grammar.factor), (1.2, 2.2))
        yield Circle(
            anchor=at,
            layer=Layer.MARK,
            part=Part.MARK,
            subject=thing.subject,
            radius=radius,
            fill=theme.canvas if hollow else fill,
            stroke=dotted if hollow else edge,
        )


def _code(
    thing: Thing, at: Point | None, radius: float, grammar: Grammar, measurer: Measurer
) -> Iterator[Primitive]:
    if thing.sector is None or thing.change is Change.ENDED:
        return
    code = CODES[thing.sector]
    hollow = thing.shape in (Shape.VACANT, Shape.LEFT)
    room = grammar.half_size(thing)[0] * 1.62
    size = min(radius * 0.95, 13.0)
    size = min(size, size * room / measurer.extent(code, size, bold=True).width)
    if size >= _LEAST_CODE:
        ink = grammar.theme.second if hollow else ink_on(grammar.theme.sector(thing.sector))
        yield word(code, at, (0.0, 0.0), size, ink, thing.subject, Part.MARK, Layer.MARK, measurer)


def word(
    words: str,
    at: Point | None,
    offset: Point,
    size: float,
    ink: str,
    subject: Subject | None,
    part: Part,
    layer: Layer,
    measurer: Measurer,
    halo: str | None = None,
) -> Text:
    """Return one bold line with its capitals in the middle of a place."""
    extent = measurer.extent(words, size, bold=True)
    capital = size * 0.727
    top = offset[1] + capital / 2 - extent.ascent
    return Text(
        anchor=at,
        offset=(offset[0], top),
        layer=layer,
        part=part,
        subject=subject,
        lines=(TextLine(words, extent.ascent, extent.width),),
        size=size,
        colour=ink,
        bold=True,
        align=Align.MIDDLE,
        halo=halo,
        height=extent.height,
    )


def _connector(thing: Thing, at: Point | None, radius: float, grammar: Grammar) -> Iterator[Primitive]:
    if thing.connector is Connector.NONE or thing.change is Change.ENDED:
        return
    ink, factor = grammar.theme.ink, max(grammar.factor, 0.55)
    rings = [(3.6, 2.4)] if thing.connector is Connector.FUNDED else [(2.8, 0.9), (5.6, 0.9)]
    for gap, width in rings:
        yield Circle(
            anchor=at,
            layer=Layer.MARK,
            part=Part.RING,
            subject=thing.subject,
            radius=radius + gap * factor,
            stroke=Stroke(ink, width * factor),
        )


def _flag(thing: Thing, at: Point | None, grammar: Grammar, measurer: Measurer) -> Iterator[Primitive]:
    """Mark a collaboration or a vacant post."""
    if thing.alarm is None:
        return
    size = badge_radius(grammar)
    yield from badge(thing.alarm, at, flag_offset(thing, grammar), size, thing.subject, grammar, measurer)


def flag_offset(thing: Thing, grammar: Grammar) -> Point:
    """Where the sign of a finding sits on a mark: at its upper right."""
    corner = grammar.radius(thing) * 0.8 + badge_radius(grammar) * 0.5
    return corner, -corner


def alarm_dash(alarm: Alarm) -> tuple[float, ...]:
    """The dashes of a finding's mark."""
    return {Alarm.SERIOUS: (3.0, 1.9), Alarm.ASKING: (4.6, 1.7, 1.0, 1.7), Alarm.HOLDS: ()}[alarm]


def badge_radius(grammar: Grammar) -> float:
    """How large the small sign of a finding is."""
    return 7.4 * min(1.0, max(0.8, grammar.factor * 1.3))


def badge(
    alarm: Alarm,
    at: Point | None,
    offset: Point,
    radius: float,
    subject: Subject,
    grammar: Grammar,
    measurer: Measurer,
) -> Iterator[Primitive]:
    """Yield the small round sign of a finding."""
    theme = grammar.theme
    holds = alarm is Alarm.HOLDS
    colour = theme.second if holds else theme.finding
    share = 0.8 if holds else 1.0
    yield Circle(
        anchor=at,
        offset=offset,
        layer=Layer.FINDING,
        part=Part.FINDING,
        subject=subject,
        radius=radius * share,
        fill=theme.canvas,
        stroke=None if holds else Stroke(colour, 1.3, alarm_dash(alarm)),
    )
    yield word(
        _SIGNS[alarm],
        at,
        offset,
        radius * (1.85 if holds else 1.45) * share,
        colour,
        subject,
        Part.FINDING,
        Layer.FINDING,
        measurer,
    )


def _changed(
    change: Change, thing: Thing, at: Point | None, grammar: Grammar, measurer: Measurer
) -> Iterator[Primitive]:
    """Cross out what has ended, and put a sign beside what is new or weaker."""
    if change is Change.ENDED:
        size = max(9.0, 1.9 * grammar.radius(thing))
        ink = grammar.theme.second
        sign = CHANGE_SIGNS[change]
        yield word(sign, at, (0.0, 0.0), size, ink, thing.subject, Part.MARK, Layer.MARK, measurer)
    else:
        offset, radius = flag_offset(thing, grammar), badge_radius(grammar)
        yield from change_badge(change, at, offset, radius, thing.subject, grammar, measurer)


def change_badge(
    change: Change,
    at: Point | None,
    offset: Point,
    radius: float,
    subject: Subject | None,
    grammar: Grammar,
    measurer: Measurer,
) -> Iterator[Primitive]:
    """Yield the small round sign of what becomes of something in a rehearsal."""
    colour = grammar.theme.second if change is Change.ENDED else grammar.changed(change)
    yield Circle(
        anchor=at,
        offset=offset,
        layer=Layer.FINDING,
        part=Part.FINDING,
        subject=subject,
        radius=radius,
        fill=grammar.theme.canvas,
        stroke=Stroke(colour, 1.1),
    )
    sign, size = CHANGE_SIGNS[change], radius * 1.7
    yield word(sign, at, offset, size, colour, subject, Part.FINDING, Layer.FINDING, measurer)
