"""The map itself at one scale: grounds, lines, marks, signs and names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from stewardmap.model.ids import Id
from stewardmap.picture.boxes import Boxes, Rectangle
from stewardmap.picture.change_signs import change_signs_of
from stewardmap.picture.crossings import Crossings
from stewardmap.picture.edges import figures_of, lines_of, signs_of
from stewardmap.picture.frame import Frame, Medium
from stewardmap.picture.grammar import MOST_RADIUS, Grammar, grammar_for
from stewardmap.picture.grounds import grounds_of, groups_of
from stewardmap.picture.labels import Named, Wish, place_labels
from stewardmap.picture.marks import badge_radius, flag_offset, mark_of, word
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.primitives import Layer, Part, Point, Primitive, Subject, Text
from stewardmap.picture.scene import Alarm, Change, Connector, Scene, Shape, Thing

RING = 7.0
"""How far the ring round what is selected reaches beyond its mark, in points."""

_TITLE, _LARGER = 20.0, 1.35
_FAR = 0.3
_NEAR = 0.6
_MANY = 120
_TOP = 10
_LEADS = 1.5
"""From how much on a name may stand at the end of a line: bodies, connectors, flagged ones, the top ten."""


@dataclass(frozen=True, slots=True)
class Plot:
    """The primitives of a map at one scale, the names that found no place, and the sizes used."""

    primitives: tuple[Primitive, ...]
    named: Named
    grammar: Grammar


def plot(
    scene: Scene,
    frame: Frame,
    scale: float,
    bounds: Rectangle | None,
    measurer: Measurer,
    first: frozenset[Subject] = frozenset(),
    words: Mapping[Subject, str] | None = None,
    chosen: frozenset[Subject] = frozenset(),
) -> Plot:
    """Draw a scene at a scale.

    Args:
        scene: what is drawn.
        frame: for whom.
        scale: points to a map unit.
        bounds: what names may not reach over, in points from the map's origin, or None.
        measurer: for the room that words take.
        first: what is named before all else, such as the neighbours of what is selected.
        words: other words for some names: the numbers of those that are keyed.
        chosen: what is selected: named before even those, with room for the ring round it.
    """
    grammar = grammar_for(scene, frame, scale)
    taken = Boxes()
    for thing in scene.things:
        for box in _mark_boxes(thing, scene, grammar, scale):
            taken.add(box)
    near = frame.medium is Medium.PAPER or scale >= _NEAR
    signs = list(change_signs_of(scene, grammar, scale, taken, measurer))
    said = [_box_of_sign(one, scale) for one in signs if isinstance(one, Text)]
    signs += signs_of(scene, grammar, scale, taken, measurer, near=near)
    wishes = [
        _ringed(wish) if wish.subject in chosen else wish
        for wish in _wishes(scene, frame, grammar, scale, first | chosen, words or {})
    ]
    named = _name(wishes, taken, _lines(scene, scale), _sizes(frame, scale), bounds, measurer, frame, said)
    for room in named.boxes.values():
        taken.add(room)
    figures = list(figures_of(scene, grammar, scale, taken, measurer, near=near))
    numbers = [w for w in named.left_over if w.words and w.subject in (words or {})]
    marks = (
        p for thing in scene.things for p in mark_of(thing, scene.position(thing.subject), grammar, measurer)
    )
    drawn: list[Primitive] = [
        *grounds_of(scene, grammar),
        *lines_of(scene, grammar),
        *marks,
        *signs,
        *figures,
        *named.leaders,
        *named.texts,
        *_on_marks(numbers, frame, measurer),
    ]
    return Plot(tuple(sorted(drawn, key=lambda p: p.layer)), named, grammar)


def _name(
    wishes: Sequence[Wish],
    taken: Boxes,
    lines: Crossings,
    sizes: Sequence[float],
    bounds: Rectangle | None,
    measurer: Measurer,
    frame: Frame,
    signs: Sequence[Rectangle],
) -> Named:
    """Place names in the largest type in which all of them fit, else in that in which most do."""
    tried: list[Named] = []
    for size in sizes:
        tried.append(place_labels(wishes, taken.copy(), lines, size, bounds, measurer, frame.theme, signs))
        if not tried[-1].left_over:
            break
    return min(tried, key=lambda named: len(named.left_over))


def _box_of_sign(sign: Text, scale: float) -> Rectangle:
    """Return the room of a word that stands on a line, in points."""
    x, y = sign.anchor or (0.0, 0.0)
    middle, top = x * scale + sign.offset[0], y * scale + sign.offset[1]
    return Rectangle(middle - sign.width / 2, top, middle + sign.width / 2, top + sign.height)


def _on_marks(wishes: Sequence[Wish], frame: Frame, measurer: Measurer) -> Iterator[Primitive]:
    """Yield numbers that found no room beside their marks: they stand on them."""
    for wish in wishes:
        yield word(
            wish.words,
            wish.anchor,
            (0.0, 0.0),
            frame.least_label,
            frame.theme.ink,
            wish.subject,
            Part.LABEL,
            Layer.LABEL,
            measurer,
            halo=frame.theme.canvas,
        )


def _mark_boxes(thing: Thing, scene: Scene, grammar: Grammar, scale: float) -> Iterator[Rectangle]:
    x, y = (place * scale for place in scene.position(thing.subject))
    half_x, half_y = _half(thing, grammar)
    yield Rectangle(x - half_x, y - half_y, x + half_x, y + half_y)
    if thing.alarm is not None or thing.change in (Change.WEAKER, Change.NEW):
        right, up = flag_offset(thing, grammar)
        yield Rectangle(x + right, y + up, x + right, y + up).grown(badge_radius(grammar))


def _half(thing: Thing, grammar: Grammar) -> Point:
    """Half the width and height that a mark takes, with its rings."""
    half_x, half_y = grammar.half_size(thing)
    ring = 0.0 if thing.connector is Connector.NONE else 6.2 * max(grammar.factor, 0.55)
    return half_x + ring, half_y + ring


def _lines(scene: Scene, scale: float) -> Crossings:
    rows = [(*scene.position(link.first), *scene.position(link.second)) for link in scene.links if link.shown]
    return Crossings(np.array(rows, dtype=np.float64).reshape(-1, 4) * scale)


def _sizes(frame: Frame, scale: float) -> tuple[float, ...]:
    if frame.medium is Medium.SCREEN:
        return (frame.label_size if scale >= _NEAR else max(frame.least_label, frame.label_size - 1.5),)
    return (frame.label_size, frame.least_label)


def _wishes(
    scene: Scene,
    frame: Frame,
    grammar: Grammar,
    scale: float,
    first: frozenset[Subject],
    words: Mapping[Subject, str],
) -> Iterator[Wish]:
    flagged, leading = _flagged(scene), _leading(scene, grammar)
    groups = _group_boxes(scene, grammar, scale)
    yield from _titles(scene, groups, scale)
    matters = {thing.subject: _matters(thing, grammar, flagged, leading, first) for thing in scene.things}
    wanted = sorted(scene.things, key=lambda t: (-matters[t.subject], t.subject))
    if frame.medium is Medium.SCREEN and scale < _FAR and len(wanted) > _MANY:
        wanted = [t for t in wanted if matters[t.subject] >= 1.0]
    for thing in wanted:
        if not words.get(thing.subject, thing.name):
            continue
        x, y = scene.position(thing.subject)
        yield Wish(
            subject=thing.subject,
            words=words.get(thing.subject, thing.name),
            anchor=(x, y),
            middle=(x * scale, y * scale),
            half=_half(thing, grammar),
            scale=scale,
            bold=thing.shape in (Shape.ORGANISATION, Shape.COLLABORATION),
            matters=matters[thing.subject],
            around=groups.get(thing.subject),
            urgent=thing.subject in first,
            leads=matters[thing.subject] >= _LEADS,
            top=_is_top(thing, leading),
        )


def _titles(scene: Scene, groups: Mapping[Subject, Rectangle], scale: float) -> Iterator[Wish]:
    """Yield the names of groups that no mark stands for, before all others: a ground says nothing alone."""
    for group, words in scene.groups.items():
        if words and group in groups:
            box = groups[group]
            middle = ((box.left + box.right) / 2, box.top)
            yield Wish(
                subject=group,
                words=words,
                anchor=(middle[0] / scale, middle[1] / scale),
                middle=middle,
                half=(0.0, 0.0),
                scale=scale,
                bold=True,
                matters=_TITLE,
                around=box,
                urgent=True,
                times=_LARGER,
            )


def _ringed(wish: Wish) -> Wish:
    """Return the wish for the name of what is selected: it comes first, and leaves room for the ring."""
    half_x, half_y = wish.half
    return replace(wish, half=(half_x + RING, half_y + RING), matters=wish.matters + 8.0, must=True)


def _group_boxes(scene: Scene, grammar: Grammar, scale: float) -> Mapping[Subject, Rectangle]:
    """Return the box round the marks of each group, in points."""
    reach = MOST_RADIUS * grammar.factor
    boxes: dict[Subject, Rectangle] = {}
    for home, places in groups_of(scene).items():
        xs, ys = [x * scale for x, _ in places], [y * scale for _, y in places]
        boxes[home] = Rectangle(min(xs), min(ys), max(xs), max(ys)).grown(reach * 0.8)
    return boxes


def _flagged(scene: Scene) -> frozenset[Subject]:
    serious = (link for link in scene.links if link.alarm is Alarm.SERIOUS)
    return frozenset(end for link in serious for end in (link.first, link.second))


def _leading(scene: Scene, grammar: Grammar) -> frozenset[Subject]:
    """Return the ten on whom most relies of each shape."""
    found: set[Subject] = set()
    for shape in grammar.most:
        ranked = sorted(
            (thing for thing in scene.things if thing.shape is shape and thing.reliance),
            key=lambda thing: (-thing.reliance, thing.subject),
        )
        found |= {thing.subject for thing in ranked[:_TOP]}
    return frozenset(found)


def _is_top(thing: Thing, leading: frozenset[Subject]) -> bool:
    """Whether somebody is to be named wherever there is any room."""
    person = thing.shape is Shape.PERSON
    return person and (thing.subject in leading or thing.connector is not Connector.NONE)


def _matters(
    thing: Thing,
    grammar: Grammar,
    flagged: frozenset[Subject],
    leading: frozenset[Subject],
    first: frozenset[Subject],
) -> float:
    """How much a name matters: what is asked for, flagged, connectors, bodies, then the most relied on."""
    share = thing.reliance / (grammar.most.get(thing.shape) or 1.0)
    return (
        _LEADS * (thing.subject in leading)
        + 8.0 * (thing.subject in first)
        + 2.0 * (thing.alarm is Alarm.SERIOUS)
        + 1.0 * (thing.subject in flagged)
        + 2.0 * (thing.connector is not Connector.NONE or thing.change is not None)
        + _LEADS * (thing.shape in (Shape.ORGANISATION, Shape.COLLABORATION))
        + share
    )


def box_of(positions: Mapping[Id, Point]) -> Rectangle:
    """Return the box round all places, in map units."""
    if not positions:
        return Rectangle(-1.0, -1.0, 1.0, 1.0)
    xs, ys = [x for x, _ in positions.values()], [y for _, y in positions.values()]
    return Rectangle(min(xs), min(ys), max(xs), max(ys))
