"""Drawing links: lines by what they are, and the signs that sit on them."""

import math
from collections.abc import Iterator, Sequence

from stewardmap.picture.boxes import Boxes, Rectangle
from stewardmap.picture.grammar import Grammar
from stewardmap.picture.marks import badge, badge_radius, word
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.primitives import Circle, Layer, Line, Part, Point, Primitive, Stroke, Subject
from stewardmap.picture.scene import Alarm, Change, Link, LinkSort, Scene

_THIN = (LinkSort.MEMBERSHIP, LinkSort.POST, LinkSort.PART_OF)
ROOMY = 0.5
"""How large marks are, of their full size, where lines have room for signs that are no findings."""

_LARGE = 0.75
_BESIDE = (1.3, -1.3, 2.2, -2.2, 3.1, -3.1)
_STOPS = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)
_CHANGED: dict[Change | None, int] = {Change.ENDED: 1, Change.WEAKER: 2, Change.STRONGER: 3, Change.NEW: 3}
_ORDER = {Alarm.SERIOUS: 0, Alarm.ASKING: 1, Alarm.HOLDS: 2, None: 3}


def lines_of(scene: Scene, grammar: Grammar) -> Iterator[Line]:
    """Yield the lines: quiet and weak ones first so that strong ones lie over them, alike ones together."""
    strokes = sorted(
        ((link, grammar.stroke(link)) for link in scene.links if link.shown),
        key=lambda pair: (*_over(pair[0]), pair[1].dash, pair[1].width),
    )
    for hollow in (True, False):
        run = [(link, stroke) for link, stroke in strokes if grammar.hollow(link) is hollow]
        for link, stroke in run:
            yield _line(scene, link, stroke)
        if hollow:
            for link, stroke in run:
                yield _line(scene, link, Stroke(grammar.theme.canvas, stroke.width * 0.45))


def _over(link: Link) -> tuple[int, bool, int]:
    """What a line lies over others by: those that a rehearsal changes over all."""
    return _CHANGED.get(link.change, 0), not link.quiet, link.strength or 0


def _line(scene: Scene, link: Link, stroke: Stroke) -> Line:
    return Line(
        anchor=scene.position(link.first),
        to=scene.position(link.second),
        layer=Layer.MEMBERSHIP if _is_thin(link) else Layer.EDGE,
        part=Part.EDGE,
        subject=link.subject,
        stroke=stroke,
        ends=(link.first, link.second),
    )


def _is_thin(link: Link) -> bool:
    return link.sort in _THIN or (link.sort is LinkSort.SHARED and link.carried == 1)


def signs_of(
    scene: Scene, grammar: Grammar, scale: float, taken: Boxes, measurer: Measurer, *, near: bool
) -> Iterator[Primitive]:
    """Yield the signs on lines: those of findings, and near by a question mark on quiet ties.

    Each takes the middle of its line, or a place near it where no mark and no other sign is. The boxes of
    those placed are added to `taken`.
    """
    radius = badge_radius(grammar)
    near = near and grammar.factor >= ROOMY
    marked = [
        x for x in scene.links if x.shown and (x.alarm is not None or (near and x.quiet and not x.change))
    ]
    for link in sorted(marked, key=lambda x: (_ORDER[x.alarm], x.subject)):
        small = radius if link.alarm is not None else radius * 0.7
        spot = free_spot(scene, link, scale, (small, small), taken)
        if spot is None:
            continue
        anchor, offset = spot
        taken.add(box_at(anchor, offset, scale, (small, small)))
        if link.alarm is not None:
            yield from badge(link.alarm, anchor, offset, radius, link.subject, grammar, measurer)
        else:
            yield question(link, anchor, max(8.0, 1.5 * small), grammar, measurer)


def figures_of(
    scene: Scene, grammar: Grammar, scale: float, taken: Boxes, measurer: Measurer, *, near: bool
) -> Iterator[Primitive]:
    """Yield on how many separate people and pairs each relation rests, where names leave room for it.

    That is near by, or where marks are large. The boxes of those placed are added to `taken`.
    """
    roomy = (near and grammar.factor >= ROOMY) or grammar.factor >= _LARGE
    counted = [x for x in scene.links if roomy and x.shown and x.pairs is not None and not x.change]
    radius = badge_radius(grammar) * 0.85
    for link in sorted(counted, key=lambda x: (x.pairs, x.subject)):
        spot = free_spot(scene, link, scale, (radius, radius), taken)
        if spot is not None:
            taken.add(box_at(*spot, scale, (radius, radius)))
            yield from figure_on(link.pairs or 0, *spot, radius, link.subject, grammar, measurer)


def figure_on(
    number: int,
    at: Point | None,
    offset: Point,
    radius: float,
    subject: Subject,
    grammar: Grammar,
    measurer: Measurer,
) -> Iterator[Primitive]:
    """Yield a number in a small ring: on how many a relation rests."""
    theme = grammar.theme
    yield Circle(
        anchor=at,
        offset=offset,
        layer=Layer.FINDING,
        part=Part.FIGURE,
        subject=subject,
        radius=radius,
        fill=theme.canvas,
        stroke=Stroke(theme.edge, 1.0),
    )
    size = max(8.0, 1.3 * radius)
    yield word(str(number), at, offset, size, theme.ink, subject, Part.FIGURE, Layer.FINDING, measurer)


def question(link: Link, at: Point | None, size: float, grammar: Grammar, measurer: Measurer) -> Primitive:
    """Return the sign of a tie whose last recorded contact is long ago."""
    theme = grammar.theme
    return word(
        "?",
        at,
        (0.0, 0.0),
        size,
        theme.second,
        link.subject,
        Part.LABEL,
        Layer.FINDING,
        measurer,
        halo=theme.canvas,
    )


def box_at(anchor: Point, offset: Point, scale: float, half: Point) -> Rectangle:
    """Return the room, in points, of a sign of half this width and height."""
    x, y = anchor[0] * scale + offset[0], anchor[1] * scale + offset[1]
    return Rectangle(x - half[0], y - half[1], x + half[0], y + half[1])


def free_spot(
    scene: Scene, link: Link, scale: float, half: Point, taken: Boxes
) -> tuple[Point, Point] | None:
    """Return where a sign of half this size can stand, on its line or else close beside it.

    Returns:
        An anchor and an offset; nothing where it can stand nowhere. What must be seen stands in the middle
        then.
    """
    (ax, ay), (bx, by) = scene.position(link.first), scene.position(link.second)
    length = math.hypot(ax - bx, ay - by) * scale
    radius = half[1]
    spots: list[tuple[Point, Point]] = []
    if length >= 4 * max(half):
        spots += [(spot, (0.0, 0.0)) for spot in _along((ax, ay), (bx, by))]
    if link.alarm is not None and length > 0:
        across = ((ay - by) * scale / length, (bx - ax) * scale / length)
        for far in _BESIDE:
            off = (across[0] * far * radius, across[1] * far * radius)
            spots += [(spot, off) for spot in _along((ax, ay), (bx, by))]
    free = next((spot for spot in spots if taken.is_free(box_at(*spot, scale, half))), None)
    if free is None and link.alarm in (Alarm.SERIOUS, Alarm.ASKING):
        return middle_of(scene, link), (0.0, 0.0)
    return free


def middle_of(scene: Scene, link: Link) -> Point:
    """Return the place half way along a line."""
    (ax, ay), (bx, by) = scene.position(link.first), scene.position(link.second)
    return (ax + bx) / 2, (ay + by) / 2


def _along(start: Point, end: Point) -> Sequence[Point]:
    return [(start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])) for t in _STOPS]
