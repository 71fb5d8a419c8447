"""A page: title, map, key, legend, date and caveat, all inside the picture."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.description import describe
from stewardmap.picture.edges import ROOMY
from stewardmap.picture.frame import Frame
from stewardmap.picture.grammar import grammar_for
from stewardmap.picture.key import Key, in_reading_order, left_over_words, set_key, split
from stewardmap.picture.legend import entries_of, pinned, set_legend
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
_TURNS = 8
_PAD_X, _PAD_Y = 44.0, 24.0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What stands round the map: the furniture, and the rectangle that is left."""

    furniture: tuple[Primitive, ...]
    room: Rectangle


def compose_page(scene: Scene, frame: Frame, measurer: Measurer) -> Picture:
    """Return the picture of a scene on a page; names that find no place are numbered and keyed."""
    sheet = _sheet(scene, frame, measurer)
    drawn, scale, origin = _fit(scene, frame, sheet.room, measurer)
    key = Key((), (), drawn.named.left_over)
    rooms = split(sheet.room, key.left_over, frame, measurer) if key.left_over else None
    if rooms is not None:
        drawn, scale, origin, key = _with_key(scene, frame, rooms, drawn, measurer)
    note: list[Primitive] = []
    if key.left_over or _unnamed(drawn, key):
        key = Key((), (), drawn.named.left_over)
        room = sheet.room._replace(bottom=sheet.room.bottom - 2 * _SMALL)
        drawn, scale, origin = _fit(scene, frame, room, measurer)
        note.append(_left_over(len(drawn.named.left_over), sheet, frame, measurer))
    return Picture(
        primitives=(*drawn.primitives, *sheet.furniture, *key.primitives, *note),
        legend=(),
        legend_size=(0.0, 0.0),
        bounds=box_of(scene.places),
        scale=scale,
        origin=origin,
        frame=frame,
        title=scene.title,
        description=describe(scene),
        unnamed=_unnamed(drawn, key),
        numbered=tuple(wish.subject for wish in key.keyed),
    )


def _unnamed(drawn: Plot, key: Key) -> tuple[Subject, ...]:
    return tuple(wish.subject for wish in drawn.named.left_over if wish.subject not in key.words)


def _with_key(
    scene: Scene, frame: Frame, rooms: tuple[Rectangle, Rectangle], before: Plot, measurer: Measurer
) -> tuple[Plot, float, Point, Key]:
    """Draw the map beside its key: each time names are left over, they are numbered too."""
    drawn, scale, origin = _fit(scene, frame, rooms[0], measurer)
    waiting = {wish.subject: wish for wish in drawn.named.left_over}
    key = Key((), (), before.named.left_over)
    for _turn in range(_TURNS):
        key = set_key(in_reading_order(tuple(waiting.values())), rooms[1], frame, measurer)
        drawn, scale, origin = _fit(scene, frame, rooms[0], measurer, key.words)
        more = [wish for wish in drawn.named.left_over if wish.subject not in waiting]
        if not more:
            break
        waiting |= {wish.subject: wish for wish in more}
    return drawn, scale, origin, key


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
) -> tuple[Plot, float, Point]:
    """Draw the map as large as the room allows."""
    box = box_of(scene.places)
    wide, high = max(box.right - box.left, 1.0), max(box.bottom - box.top, 1.0)
    scale = min(
        (room.right - room.left - 2 * _PAD_X) / wide, (room.bottom - room.top - 2 * _PAD_Y) / high, 1.2
    )
    middle_x, middle_y = (box.left + box.right) / 2 * scale, (box.top + box.bottom) / 2 * scale
    origin = ((room.left + room.right) / 2 - middle_x, (room.top + room.bottom) / 2 - middle_y)
    bounds = Rectangle(
        room.left - origin[0], room.top - origin[1], room.right - origin[0], room.bottom - origin[1]
    )
    return plot(scene, frame, scale, bounds, measurer, words=words), scale, origin


def _sheet(scene: Scene, frame: Frame, measurer: Measurer) -> _Sheet:
    """Set what stands round the map."""
    side = MARGIN if frame.page else 2.0
    furniture: list[Primitive] = []
    top, bottom = side, frame.height - side
    if frame.page:
        head, top = _head(scene, frame, side, measurer)
        foot, bottom = _foot(scene, frame, side, bottom, measurer)
        furniture += [*head, *foot]
    grammar = grammar_for(scene, frame, 0.5)
    legend, (_, height) = set_legend(
        entries_of(
            replace(scene, hidden=()) if frame.page else scene,
            grammar,
            measurer,
            figures=grammar.factor >= ROOMY and any(link.pairs is not None for link in scene.links),
        ),
        (frame.width - 2 * side, _MOST_ROWS * _SMALL * 1.67),
        _SMALL,
        grammar,
        measurer,
    )
    bottom -= height + 4
    furniture += [pinned(p, side, bottom + 2) for p in legend]
    if legend:
        furniture.append(_rule(frame, side, bottom - 1))
    return _Sheet(tuple(furniture), Rectangle(side, top, frame.width - side, bottom - 5))


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


def _rule(frame: Frame, side: float, y: float) -> Line:
    return Line(
        anchor=None,
        offset=(side, y),
        to=None,
        to_offset=(frame.width - side, y),
        layer=Layer.PAGE,
        part=Part.LEGEND,
        stroke=Stroke(frame.theme.line, 0.6),
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
