"""The signs of a rehearsal on lines: ended with a cross, weaker with a word, new with a plus."""

from collections.abc import Iterator

from stewardmap.picture.boxes import Boxes
from stewardmap.picture.edges import box_at, free_spot, middle_of
from stewardmap.picture.grammar import Grammar
from stewardmap.picture.marks import badge_radius, change_badge, word
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.primitives import Layer, Part, Primitive
from stewardmap.picture.scene import Change, Link, LinkSort, Scene

_ORDER = {Change.NEW: 0, Change.STRONGER: 1, Change.WEAKER: 2, Change.ENDED: 3}
_CARRIES = (LinkSort.TIE, LinkSort.RELATION)
_WORD = 9.0


def change_signs_of(
    scene: Scene, grammar: Grammar, scale: float, taken: Boxes, measurer: Measurer
) -> Iterator[Primitive]:
    """Yield a sign for every line that a rehearsal changes; the boxes of those placed are added to `taken`.

    A weaker line says in a word what becomes of it where there is room, else a dash does. A thin line that
    ends with the mark at its end has no sign of its own: the mark is crossed out.
    """
    ended = {thing.subject for thing in scene.things if thing.change is Change.ENDED}
    for link in sorted(scene.links, key=lambda x: (_ORDER.get(x.change or Change.NEW, 4), x.subject)):
        goes_along = link.sort not in _CARRIES and bool(ended.intersection((link.first, link.second)))
        if link.change is not None and link.shown and not goes_along:
            yield from _sign(link, link.change, scene, grammar, scale, taken, measurer)


def _sign(
    link: Link,
    change: Change,
    scene: Scene,
    grammar: Grammar,
    scale: float,
    taken: Boxes,
    measurer: Measurer,
) -> Iterator[Primitive]:
    if link.said:
        extent = measurer.extent(link.said, _WORD, bold=True)
        half = (extent.width / 2 + 1, extent.height / 2)
        spot = free_spot(scene, link, scale, half, taken)
        if spot is not None:
            taken.add(box_at(*spot, scale, half))
            ink, halo = grammar.changed(change), grammar.theme.canvas
            yield word(
                link.said, *spot, _WORD, ink, link.subject, Part.FINDING, Layer.FINDING, measurer, halo=halo
            )
            return
    radius = badge_radius(grammar) * 0.8
    anchor, offset = free_spot(scene, link, scale, (radius, radius), taken) or (
        middle_of(scene, link),
        (0.0, 0.0),
    )
    taken.add(box_at(anchor, offset, scale, (radius, radius)))
    yield from change_badge(change, anchor, offset, radius, link.subject, grammar, measurer)
