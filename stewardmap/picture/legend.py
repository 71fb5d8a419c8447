"""The legend: only what is on the picture, in its own colours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stewardmap.model.vocabulary import Sector
from stewardmap.picture.edges import figure_on, question
from stewardmap.picture.grammar import Grammar
from stewardmap.picture.legend_words import (
    alarm_words,
    change_words,
    connector_words,
    line_words,
    shape_words,
    shared_words,
    size_words,
)
from stewardmap.picture.marks import badge, change_badge, mark_of, word
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.primitives import Align, Layer, Line, Part, Point, Primitive, Subject, Text
from stewardmap.picture.scene import Alarm, Change, Connector, Link, LinkSort, Scene, Shape, Thing
from stewardmap.picture.wrapping import wrap
from stewardmap.wording.labels import label
from stewardmap.wording.language import _

_NOBODY = Subject("legend", "")
_SAMPLE = 28.0
_ROW = 1.66


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a legend: what is drawn, in points from the middle of its sample, and what it means."""

    sample: tuple[Primitive, ...]
    words: str


def entries_of(scene: Scene, grammar: Grammar, measurer: Measurer, *, figures: bool) -> tuple[Entry, ...]:
    """Return a legend for what is shown, and nothing else; `figures` says whether lines bear numbers."""
    plain = replace(grammar, factor=0.5)
    return (
        *_shapes(scene, plain, measurer),
        *_sectors(scene, plain, measurer),
        *_lines(scene, plain, measurer),
        *_signs(scene, plain, measurer),
        *_changes(scene, plain, measurer),
        *(_figure(plain, measurer) if figures else ()),
        *_hidden(scene, plain, measurer),
    )


def _shapes(scene: Scene, grammar: Grammar, measurer: Measurer) -> Iterator[Entry]:
    shown = {thing.shape for thing in scene.things}
    for shape in (shape for shape in Shape if shape in shown):
        sample = _mark(Thing(subject=_NOBODY, shape=shape, name=""), grammar, measurer)
        yield Entry(sample, shape_words(shape, scene.kind))
    if any(thing.reliance for thing in scene.things):
        small = Thing(subject=_NOBODY, shape=Shape.PERSON, name="")
        large = replace(small, reliance=grammar.most.get(Shape.PERSON) or 1.0)
        less = replace(grammar, factor=0.24)
        pair = (*_mark(small, less, measurer, -6.0), *_mark(large, less, measurer, 5.0))
        yield Entry(pair, size_words(scene.kind))
    for connector in (Connector.FUNDED, Connector.UNFUNDED):
        if any(thing.connector is connector for thing in scene.things):
            one = Thing(subject=_NOBODY, shape=Shape.PERSON, name="", connector=connector)
            yield Entry(_mark(one, replace(grammar, factor=0.3), measurer), connector_words(connector))


def _mark(thing: Thing, grammar: Grammar, measurer: Measurer, x: float = 0.0) -> tuple[Primitive, ...]:
    return tuple(
        replace(p, offset=(p.offset[0] + x, p.offset[1])) for p in mark_of(thing, None, grammar, measurer)
    )


def _sectors(scene: Scene, grammar: Grammar, measurer: Measurer) -> Iterator[Entry]:
    shown = {thing.sector for thing in scene.things}
    shape = Shape.ORGANISATION if any(t.shape is Shape.ORGANISATION for t in scene.things) else Shape.PERSON
    for sector in (sector for sector in Sector if sector in shown):
        thing = Thing(subject=_NOBODY, shape=shape, name="", sector=sector)
        yield Entry(_mark(thing, replace(grammar, factor=0.58), measurer), label(sector))


def _lines(scene: Scene, grammar: Grammar, measurer: Measurer) -> Iterator[Entry]:
    ties = [x for x in scene.links if x.sort in (LinkSort.TIE, LinkSort.RELATION) and not x.change]
    grammar = replace(grammar, factor=0.75)
    plain = Link(subject=_NOBODY, first=_NOBODY, second=_NOBODY, sort=LinkSort.TIE, strength=3)
    yield from _strengths(ties, plain, grammar)
    cases = (
        (any(x.formal is not False and x.confirmed for x in ties), plain, _("formal, or not said which")),
        (any(x.formal is False and x.confirmed for x in ties), replace(plain, formal=False), _("informal")),
        (
            any(not x.confirmed for x in ties),
            replace(plain, confirmed=False),
            _("not confirmed by either side"),
        ),
        (any(grammar.hollow(x) for x in ties), replace(plain, strength=None), _("strength not rated")),
        (
            any(x.quiet for x in ties),
            replace(plain, quiet=True),
            _("last recorded contact long ago for its strength"),
        ),
    )
    for shown, link, words in cases:
        if shown:
            sample = _line([link], grammar)
            yield Entry(
                (*sample, question(link, None, 8.0, grammar, measurer)) if link.quiet else sample, words
            )
    shared = [x for x in scene.links if x.sort is LinkSort.SHARED and x.shown]
    if shared:
        least = min(shared, key=lambda x: x.carried)
        words = shared_words(least.carried, scene.kind)
        yield Entry(_line([replace(least, first=_NOBODY, second=_NOBODY)], grammar), words)
    shown_sorts = {x.sort for x in scene.links if x.shown and not x.change}
    for sorts in ((LinkSort.POST, LinkSort.MEMBERSHIP), (LinkSort.PART_OF,)):
        said = [line_words(sort) for sort in sorts if sort in shown_sorts]
        if said:  # what looks the same has one row
            yield Entry(_line([replace(plain, sort=sorts[0])], grammar), _(" or ").join(said))


def _strengths(ties: Sequence[Link], plain: Link, grammar: Grammar) -> Iterator[Entry]:
    rated = sorted({x.strength for x in ties if x.strength is not None})
    if len(rated) > 1:
        ends = [replace(plain, strength=rated[0]), replace(plain, strength=rated[-1])]
        words = _("wider: stronger ({least} to {most} of 5)").format(least=rated[0], most=rated[-1])
        yield Entry(_line(ends, grammar), words)


def _line(links: Sequence[Link], grammar: Grammar) -> tuple[Primitive, ...]:
    drawn: list[Primitive] = []
    for row, link in enumerate(links):
        y = 0.0 if len(links) == 1 else 6.0 * row - 3.0
        stroke = grammar.stroke(link)
        strokes = [stroke]
        if grammar.hollow(link):
            strokes.append(replace(stroke, colour=grammar.theme.canvas, width=stroke.width * 0.45))
        drawn.extend(
            Line(
                anchor=None,
                offset=(-_SAMPLE / 2 + 1, y),
                to=None,
                to_offset=(_SAMPLE / 2 - 3, y),
                layer=Layer.PAGE,
                part=Part.LEGEND,
                stroke=one,
            )
            for one in strokes
        )
    return tuple(drawn)


def _signs(scene: Scene, grammar: Grammar, measurer: Measurer) -> Iterator[Entry]:
    shown = {x.alarm for x in scene.links} | {x.alarm for x in scene.things}
    for alarm in (alarm for alarm in Alarm if alarm in shown):
        sample = badge(alarm, None, (0.0, 0.0), 5.6, _NOBODY, grammar, measurer)
        yield Entry(tuple(sample), alarm_words(alarm))


def _changes(scene: Scene, grammar: Grammar, measurer: Measurer) -> Iterator[Entry]:
    shown = {x.change for x in scene.links if x.shown} | {x.change for x in scene.things}
    for change in (change for change in Change if change in shown):
        link = Link(
            subject=_NOBODY, first=_NOBODY, second=_NOBODY, sort=LinkSort.TIE, strength=3, change=change
        )
        sign = change_badge(change, None, (-1.0, 0.0), 5.0, _NOBODY, grammar, measurer)
        yield Entry((*_line([link], grammar), *sign), change_words(change, scene.since))


def _figure(grammar: Grammar, measurer: Measurer) -> Iterator[Entry]:
    sample = figure_on(2, None, (0.0, 0.0), 6.0, _NOBODY, grammar, measurer)
    yield Entry(tuple(sample), _("on so many separate people or pairs a line rests"))


def _hidden(scene: Scene, grammar: Grammar, measurer: Measurer) -> Iterator[Entry]:
    ink = grammar.theme.second
    sample = word("…", None, (0.0, 0.0), 11.0, ink, _NOBODY, Part.LEGEND, Layer.PAGE, measurer)
    for line in scene.hidden:
        yield Entry((sample,), line)


def set_legend(
    entries: Sequence[Entry], room: Point, size: float, grammar: Grammar, measurer: Measurer
) -> tuple[tuple[Primitive, ...], Point]:
    """Return a legend set in as many columns as fit a width, from the origin, and its size.

    Args:
        entries: the rows.
        room: the width in points, and the height a column is to keep under if it can.
        size: the type size.
        grammar: for the colours.
        measurer: for the room that words take.
    """
    row = size * _ROW
    widths = [_SAMPLE + measurer.extent(entry.words, size).width + 14 for entry in entries]
    columns = _columns(widths, room[0], max(1, int(room[1] // row)))
    placed: list[Primitive] = []
    x = 0.0
    deepest = 0
    for start, stop in columns:
        for k in range(start, stop):
            placed += _entry(entries[k], (x, (k - start) * row), size, grammar, measurer)
        x += max(widths[start:stop])
        deepest = max(deepest, stop - start)
    return tuple(placed), (x, deepest * row)


def _columns(widths: Sequence[float], room: float, most_rows: int) -> list[tuple[int, int]]:
    """Return runs of entries, one to a column: the fewest rows that fit the width, or else the most rows."""
    for rows in range(1, max(len(widths), 1) + 1):
        runs = [(k, min(k + rows, len(widths))) for k in range(0, len(widths), rows)]
        if sum(max(widths[a:b]) for a, b in runs) <= room and rows <= max(most_rows, 1):
            return runs
    rows = max(most_rows, 1)
    return [(k, min(k + rows, len(widths))) for k in range(0, len(widths), rows)]


def _entry(entry: Entry, at: Point, size: float, grammar: Grammar, measurer: Measurer) -> Iterator[Primitive]:
    middle = at[1] + size * _ROW / 2
    for primitive in entry.sample:
        yield pinned(primitive, at[0] + _SAMPLE / 2 - 2, middle)
    block = wrap(entry.words, 1e9, size, measurer)
    yield Text(
        anchor=None,
        offset=(at[0] + _SAMPLE, middle - block.height / 2),
        layer=Layer.PAGE,
        part=Part.LEGEND,
        lines=block.lines,
        size=size,
        colour=grammar.theme.ink,
        align=Align.START,
        height=block.height,
    )


def pinned(primitive: Primitive, x: float, y: float) -> Primitive:
    """Return a primitive of the legend moved by so many points."""
    offset = (primitive.offset[0] + x, primitive.offset[1] + y)
    if isinstance(primitive, Line):
        end = (primitive.to_offset[0] + x, primitive.to_offset[1] + y)
        return replace(
            primitive, offset=offset, to_offset=end, layer=Layer.PAGE, part=Part.LEGEND, subject=None
        )
    return replace(primitive, offset=offset, layer=Layer.PAGE, part=Part.LEGEND, subject=None)
