"""A page: title, map, key, legend, date and caveat, all inside the picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.description import describe
from stewardmap.picture.frame import Frame
from stewardmap.picture.grammar import grammar_for
from stewardmap.picture.labels import Wish
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
    TextLine,
)
from stewardmap.picture.scene import Scene
from stewardmap.picture.wrapping import wrap

MARGIN = 28.0
_TITLE, _SUBTITLE, _SMALL = 17.0, 10.0, 8.0
_KEY_WIDTH = 148.0
_KEY_GAP = 12.0
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
    keyed: tuple[Wish, ...] = ()
    key: tuple[Primitive, ...] = ()
    left_over = drawn.named.left_over
    if left_over:
        columns = _key_columns(left_over, frame, sheet.room, measurer)
        right = sheet.room.right - columns * (_KEY_WIDTH + _KEY_GAP)
        room = sheet.room._replace(right=right)
        first, _, _ = _fit(scene, frame, room, measurer)
        keyed = _in_reading_order(first.named.left_over)
        words = {wish.subject: str(number) for number, wish in enumerate(keyed, 1)}
        drawn, scale, origin = _fit(scene, frame, room, measurer, words)
        key, shown = _set_key(keyed, (right + _KEY_GAP, room.top), room, columns, frame, measurer)
        keyed = keyed[:shown]
    primitives = (*drawn.primitives, *sheet.furniture, *key)
    return Picture(
        primitives=primitives,
        legend=(),
        legend_size=(0.0, 0.0),
        bounds=box_of(scene.positions),
        scale=scale,
        origin=origin,
        frame=frame,
        title=scene.title,
        description=describe(scene),
        unnamed=tuple(wish.subject for wish in drawn.named.left_over),
        numbered=tuple(wish.subject for wish in keyed),
    )


def _fit(
    scene: Scene,
    frame: Frame,
    room: Rectangle,
    measurer: Measurer,
    words: dict[Subject, str] | None = None,
) -> tuple[Plot, float, Point]:
    """Draw the map as large as the room allows."""
    box = box_of(scene.positions)
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
    grammar = grammar_for(scene.things, scene.links, scene.positions, frame, 0.5)
    legend, (_, height) = set_legend(
        entries_of(scene, grammar, measurer),
        (frame.width - 2 * side, 6 * _SMALL * 1.7),
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
    day = f"{scene.on.day} {scene.on:%B %Y}" if scene.on else ""
    under = " · ".join(part for part in (scene.place, f"as recorded on {day}" if day else "") if part)
    if under:
        text = _text(under, (side, top), _SUBTITLE, frame, width, measurer, part=Part.TITLE, second=True)
        drawn.append(text)
        top += text.height
    return drawn, top + 4


def _foot(
    scene: Scene, frame: Frame, side: float, bottom: float, measurer: Measurer
) -> tuple[list[Primitive], float]:
    caveat = " ".join((*scene.notes, CAVEAT))
    width = frame.width - 2 * side
    text = _text(caveat, (side, 0.0), _SMALL, frame, width, measurer, part=Part.TITLE, second=True)
    top = bottom + 10 - text.height
    placed = _text(caveat, (side, top), _SMALL, frame, width, measurer, part=Part.TITLE, second=True)
    return [placed], top - 3


CAVEAT = "The map shows what has been recorded. A missing line means that no tie is recorded, not that there is none."


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


def _in_reading_order(wishes: Sequence[Wish]) -> tuple[Wish, ...]:
    """Number from the top left, in bands, as one reads."""
    return tuple(sorted(wishes, key=lambda w: (round(w.middle[1] / 60), w.middle[0], w.subject)))


def _key_columns(wishes: Sequence[Wish], frame: Frame, room: Rectangle, measurer: Measurer) -> int:
    """How many columns the key needs, at most as many as leave the map half the page."""
    height = sum(_key_block(wish, frame, measurer)[1] for wish in wishes)
    most = max(1, int((room.right - room.left) * 0.45 // (_KEY_WIDTH + _KEY_GAP)))
    return min(most, max(1, -int(-height * 1.15 // (room.bottom - room.top))))


def _key_block(wish: Wish, frame: Frame, measurer: Measurer) -> tuple[tuple[TextLine, ...], float]:
    block = wrap(wish.words, _KEY_WIDTH - 20, frame.least_label, measurer, bold=wish.bold)
    return block.lines, block.height + 1.0


def _set_key(
    keyed: Sequence[Wish],
    at: Point,
    room: Rectangle,
    columns: int,
    frame: Frame,
    measurer: Measurer,
) -> tuple[tuple[Primitive, ...], int]:
    """Set the key in columns; returns it and how many names found room in it."""
    drawn: list[Primitive] = []
    column, y = 0, at[1]
    for number, wish in enumerate(keyed):
        lines, height = _key_block(wish, frame, measurer)
        if y + height > room.bottom:
            column, y = column + 1, at[1]
        if column >= columns:
            return tuple(drawn), number
        x = at[0] + column * (_KEY_WIDTH + _KEY_GAP)
        drawn += _key_row(number + 1, lines, (x, y), wish, frame, measurer)
        y += height
    return tuple(drawn), len(keyed)


def _key_row(
    number: int, lines: tuple[TextLine, ...], at: Point, wish: Wish, frame: Frame, measurer: Measurer
) -> Iterator[Text]:
    size = frame.least_label
    figure = wrap(str(number), 1e9, size, measurer, bold=True)
    for x, align, block, bold in (
        (at[0] + 15, Align.END, figure.lines, True),
        (at[0] + 19, Align.START, lines, wish.bold),
    ):
        yield Text(
            anchor=None,
            offset=(x, at[1]),
            layer=Layer.PAGE,
            part=Part.LEGEND,
            subject=wish.subject,
            lines=block,
            size=size,
            colour=frame.theme.ink,
            bold=bold,
            align=align,
            height=size * 1.2 * len(block),
        )
