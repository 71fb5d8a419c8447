"""A page: title, map, key, legend, date and caveat, all inside the picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.description import describe
from stewardmap.picture.edges import ROOMY
from stewardmap.picture.frame import Frame
from stewardmap.picture.grammar import Grammar, grammar_for
from stewardmap.picture.key import NO_KEY, Key, in_reading_order, left_over_words, set_key, split
from stewardmap.picture.labels import Wish
from stewardmap.picture.legend import Entry, entries_of, pinned, set_legend
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.picture import Picture
from stewardmap.picture.plot import Plot, box_of, plot
from stewardmap.picture.primitives import (
    Align,
    Layer,
    Line,
    Part,
    Point,
    Primitive,
    Stroke,
    Subject,
    Text,
)
from stewardmap.picture.scene import Scene
from stewardmap.picture.wrapping import wrap
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _

MARGIN = 28.0
_TITLE, _SUBTITLE, _SMALL = 17.0, 10.0, 8.0
_MOST_ROWS = 9
_TURNS = 4
_PAD_X, _PAD_Y = 44.0, 24.0
_LARGEST = 1.2
_AFTER = 12.0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What stands round the map, the room that is left, and whether the legend tells of numbers on lines.

    The legend stands under the map, or `beside` it.
    """

    furniture: tuple[Primitive, ...]
    room: Rectangle
    figures: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class _Laid:
    """The map in its rectangle, at which scale and where, and the key beside it."""

    drawn: Plot
    scale: float
    origin: Point
    key: Key = NO_KEY

    @property
    def unnamed(self) -> tuple[Wish, ...]:
        """What has neither a name nor a number."""
        return tuple(wish for wish in self.drawn.named.left_over if wish.subject not in self.key.words)


@dataclass(frozen=True, slots=True)
class _Page:
    """A sheet with the map on it, and a note where marks have neither name nor number."""

    sheet: _Sheet
    laid: _Laid
    note: tuple[Primitive, ...] = ()

    @property
    def worth(self) -> tuple[int, float]:
        """By what one way to set a page is better than another: fewer without a name, then a larger map."""
        return -len(self.laid.unnamed), self.laid.scale


def compose_page(scene: Scene, frame: Frame, measurer: Measurer) -> Picture:
    """Return the picture of a scene on a page; names that find no place are numbered and keyed.

    Where there are too many of those for a key, it holds what matters most, such as whole organisations.
    """
    first, *others = _sheets(scene, frame, measurer)
    page = _set_on(scene, frame, first, measurer)
    if page.laid.key.keyed:  # a key takes room, so the legend may be better where it was second
        page = max([page, *(_set_on(scene, frame, one, measurer) for one in others)], key=_WORTH)
    sheet, laid = page.sheet, page.laid
    if sheet.figures and not any(p.part is Part.FIGURE for p in laid.drawn.primitives):
        # no number found room, so the legend is not to tell of any
        links = tuple(replace(link, pairs=None) for link in scene.links)
        plain = next(
            one for one in _sheets(replace(scene, links=links), frame, measurer) if one.beside is sheet.beside
        )
        if not sheet.room.within(plain.room):
            return compose_page(replace(scene, links=links), frame, measurer)
        sheet = plain
    return Picture(
        primitives=(*laid.drawn.primitives, *sheet.furniture, *laid.key.primitives, *page.note),
        legend=(),
        legend_size=(0.0, 0.0),
        bounds=box_of(scene.places),
        scale=laid.scale,
        origin=laid.origin,
        frame=frame,
        title=scene.title,
        description=describe(scene),
        unnamed=tuple(wish.subject for wish in laid.unnamed),
        numbered=tuple(wish.subject for wish in laid.key.keyed),
    )


_WORTH = attrgetter("worth")


def _set_on(scene: Scene, frame: Frame, sheet: _Sheet, measurer: Measurer) -> _Page:
    """Draw the map on a sheet, with a key where names find no place."""
    laid = _fit(scene, frame, sheet.room, measurer)
    if not laid.unnamed:
        return _Page(sheet, laid)
    keyed = _with_key(scene, frame, sheet.room, laid.unnamed, measurer)
    if keyed is not None:
        return _Page(sheet, keyed)
    room = sheet.room._replace(bottom=sheet.room.bottom - 2 * _SMALL)
    keyed = _with_key(scene, frame, room, _leading(laid), measurer, leading=True)
    keyed = keyed or _fit(scene, frame, room, measurer)
    return _Page(sheet, keyed, (_left_over(len(keyed.unnamed), sheet, frame, measurer),))


def _leading(laid: _Laid) -> tuple[Wish, ...]:
    return tuple(wish for wish in laid.unnamed if wish.leads)


def _with_key(
    scene: Scene,
    frame: Frame,
    room: Rectangle,
    wishes: Sequence[Wish],
    measurer: Measurer,
    *,
    leading: bool = False,
) -> _Laid | None:
    """Draw the map beside a key of these names, to which those are added that then find no place either.

    The more names, the more columns, and the smaller the map. Returns None where the key would take too much
    of the page. `leading` adds only what leads.
    """
    waiting = {wish.subject: wish for wish in wishes}
    for _turn in range(_TURNS):
        rooms = split(room, tuple(waiting.values()), frame, measurer, every=not leading) if waiting else None
        if rooms is None:
            return None
        key = set_key(in_reading_order(tuple(waiting.values())), rooms[1], frame, measurer)
        laid = replace(_fit(scene, frame, rooms[0], measurer, key.words), key=key)
        more = _leading(laid) if leading else laid.unnamed
        if not more and not key.left_over:
            return laid
        waiting |= {wish.subject: wish for wish in more}
    return None


def _left_over(count: int, sheet: _Sheet, frame: Frame, measurer: Measurer) -> Text:
    """Say how many marks are not named, under the map."""
    at = (sheet.room.left, sheet.room.bottom - _SMALL)
    width = sheet.room.right - sheet.room.left
    return _text(left_over_words(count), at, _SMALL, frame, width, measurer, part=Part.TITLE, second=True)


def _fit(
    scene: Scene,
    frame: Frame,
    room: Rectangle,
    measurer: Measurer,
    words: Mapping[Subject, str] | None = None,
) -> _Laid:
    """Draw the map as large as the room allows."""
    box, scale = box_of(scene.places), _scale(scene, room)
    middle_x, middle_y = (box.left + box.right) / 2 * scale, (box.top + box.bottom) / 2 * scale
    origin = ((room.left + room.right) / 2 - middle_x, (room.top + room.bottom) / 2 - middle_y)
    bounds = Rectangle(
        room.left - origin[0], room.top - origin[1], room.right - origin[0], room.bottom - origin[1]
    )
    return _Laid(plot(scene, frame, scale, bounds, measurer, words=words), scale, origin)


def _scale(scene: Scene, room: Rectangle) -> float:
    """Return the largest scale at which a map and the names round it fit."""
    box = box_of(scene.places)
    wide, high = max(box.right - box.left, 1.0), max(box.bottom - box.top, 1.0)
    return min(
        (room.right - room.left - 2 * _PAD_X) / wide, (room.bottom - room.top - 2 * _PAD_Y) / high, _LARGEST
    )


def _sheets(scene: Scene, frame: Frame, measurer: Measurer) -> list[_Sheet]:
    """Set what stands round the map, with the legend under it or at its right: the larger map first."""
    side = MARGIN if frame.page else 2.0
    furniture: list[Primitive] = []
    top, bottom = side, frame.height - side
    if frame.page:
        head, top = _head(scene, frame, side, measurer)
        foot, bottom = _foot(scene, frame, side, bottom, measurer)
        furniture += [*head, *foot]
    grammar = grammar_for(scene, frame, 0.5)
    figures = grammar.factor >= ROOMY and any(link.pairs is not None for link in scene.links)
    said = replace(scene, hidden=()) if frame.page else scene
    entries = entries_of(said, grammar, measurer, figures=figures)
    room = Rectangle(side, top, frame.width - side, bottom - 1)
    ways = (_under(entries, room, grammar, measurer), _beside(entries, room, grammar, measurer))
    sheets = [
        replace(one, furniture=(*furniture, *one.furniture), figures=figures)
        for one in ways
        if one is not None
    ]
    return sorted(sheets, key=lambda one: -_scale(scene, one.room))


def _under(entries: Sequence[Entry], room: Rectangle, grammar: Grammar, measurer: Measurer) -> _Sheet:
    """Set the legend under the map."""
    size = (room.right - room.left, _MOST_ROWS * _SMALL * 1.67)
    legend, (_, height) = set_legend(entries, size, _SMALL, grammar, measurer)
    top = room.bottom - height - 3
    furniture = [pinned(p, room.left, top + 2) for p in legend]
    if legend:
        furniture.append(_rule((room.left, top - 1), (room.right, top - 1), grammar))
    return _Sheet(tuple(furniture), room._replace(bottom=top - 5))


def _beside(entries: Sequence[Entry], room: Rectangle, grammar: Grammar, measurer: Measurer) -> _Sheet | None:
    """Set the legend at the right of the map, if it is no higher than that."""
    legend, (width, height) = set_legend(entries, (1.0, 1e9), _SMALL, grammar, measurer)
    if height > room.bottom - room.top:
        return None
    left = room.right - width + _AFTER
    furniture = [pinned(p, left, room.top) for p in legend]
    if legend:
        furniture.append(_rule((left - 6, room.top), (left - 6, room.top + height), grammar))
    return _Sheet(tuple(furniture), room._replace(right=left - 12, bottom=room.bottom - 4), beside=True)


def _head(scene: Scene, frame: Frame, side: float, measurer: Measurer) -> tuple[list[Primitive], float]:
    width = frame.width - 2 * side
    drawn: list[Primitive] = []
    top = side - 6
    if scene.title:
        text = _text(scene.title, (side, top), _TITLE, frame, width, measurer, bold=True, part=Part.TITLE)
        drawn.append(text)
        top += text.height + 1
    day = _("as recorded on {day}").format(day=day_in_words(scene.on)) if scene.on else ""
    under = " · ".join(part for part in (scene.place, day) if part)
    if under:
        text = _text(under, (side, top), _SUBTITLE, frame, width, measurer, part=Part.TITLE, second=True)
        drawn.append(text)
        top += text.height
    return drawn, top + 4


def _foot(
    scene: Scene, frame: Frame, side: float, bottom: float, measurer: Measurer
) -> tuple[list[Primitive], float]:
    words = " ".join((*scene.hidden, *scene.notes, caveat()))
    width = frame.width - 2 * side
    text = _text(words, (side, 0.0), _SMALL, frame, width, measurer, part=Part.TITLE, second=True)
    top = bottom + 10 - text.height
    placed = _text(words, (side, top), _SMALL, frame, width, measurer, part=Part.TITLE, second=True)
    return [placed], top - 3


def caveat() -> str:
    """Return what every map says of itself."""
    return _(
        "The map shows what has been recorded. A missing line means that no tie is recorded, "
        "not that there is none."
    )


def _rule(start: Point, end: Point, grammar: Grammar) -> Line:
    return Line(
        anchor=None,
        offset=start,
        to=None,
        to_offset=end,
        layer=Layer.PAGE,
        part=Part.LEGEND,
        stroke=Stroke(grammar.theme.line, 0.6),
    )


def _text(
    words: str,
    at: Point,
    size: float,
    frame: Frame,
    width: float,
    measurer: Measurer,
    *,
    part: Part,
    bold: bool = False,
    second: bool = False,
) -> Text:
    block = wrap(words, width, size, measurer, bold=bold)
    return Text(
        anchor=None,
        offset=at,
        layer=Layer.PAGE,
        part=part,
        lines=block.lines,
        size=size,
        colour=frame.theme.second if second else frame.theme.ink,
        bold=bold,
        align=Align.START,
        height=block.height,
    )
