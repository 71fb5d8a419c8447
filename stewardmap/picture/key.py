"""The key: numbers in place of names for which there is no room on the map."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.frame import Frame
from stewardmap.picture.labels import Wish
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.primitives import Align, Layer, Part, Point, Primitive, Subject, Text
from stewardmap.picture.wrapping import Block, wrap
from stewardmap.wording.language import ngettext

_WIDTH = 148.0
_GAP = 12.0
_FIGURES = 16.0
_MOST_OF_PAGE, _MOST_IF_NOT_ALL = 0.45, 0.34
_BAND = 60.0
_ROUNDED = 0.01
_FOOT = 24.0


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is drawn, the names in it, and those that are in no key because it would be too long."""

    primitives: tuple[Primitive, ...]
    keyed: tuple[Wish, ...]
    left_over: tuple[Wish, ...]

    @property
    def words(self) -> Mapping[Subject, str]:
        """What stands on the map for each name in the key: its number."""
        return {wish.subject: str(number) for number, wish in enumerate(self.keyed, 1)}


NO_KEY = Key((), (), ())


def in_reading_order(wishes: Sequence[Wish]) -> tuple[Wish, ...]:
    """Return names as one reads a page: in bands from the top, from left to right."""
    return tuple(sorted(wishes, key=lambda w: (round(w.middle[1] / _BAND), w.middle[0], w.subject)))


def split(
    room: Rectangle, wishes: Sequence[Wish], frame: Frame, measurer: Measurer, *, every: bool = True
) -> tuple[Rectangle, Rectangle] | None:
    """Return the room that is left for the map and that for a key of about these names, at its right.

    A key that would take nearly half of the page is none, or a third if it does not hold `every` name: then
    there is nothing to return.
    """
    height = sum(_block(wish, frame, measurer).height + 1 for wish in wishes)
    width, share = _column(wishes, frame, measurer), _MOST_OF_PAGE if every else _MOST_IF_NOT_ALL
    most = max(1, int((room.right - room.left) * share // width))
    columns = max(1, -int(-height // (room.bottom - room.top - _FOOT)))
    if columns > most:
        return None
    right = room.right - columns * width
    return room._replace(right=right), room._replace(left=right + _GAP)


def set_key(wishes: Sequence[Wish], room: Rectangle, frame: Frame, measurer: Measurer) -> Key:
    """Return the key of these names, numbered as they come, in as many columns as the room has."""
    width = _column(wishes, frame, measurer)
    columns = max(1, int((room.right - room.left + _GAP + _ROUNDED) // width))
    drawn: list[Primitive] = []
    column, y = 0, room.top
    for number, wish in enumerate(wishes, 1):
        block = _block(wish, frame, measurer)
        if y + block.height > room.bottom:
            column, y = column + 1, room.top
        if column == columns:
            return Key((), (), tuple(wishes))
        drawn += _row(str(number), block, (room.left + column * width, y), wish, frame, measurer)
        y += block.height + 1
    return Key(tuple(drawn), tuple(wishes), ())


def _column(wishes: Sequence[Wish], frame: Frame, measurer: Measurer) -> float:
    """Return how wide a column of these names is, with the gap after it."""
    widest = max((_block(wish, frame, measurer).width for wish in wishes), default=0.0)
    return _FIGURES + 4 + widest + _GAP


def _block(wish: Wish, frame: Frame, measurer: Measurer) -> Block:
    return wrap(wish.words, _WIDTH - _FIGURES - 4, frame.least_label, measurer, bold=wish.bold)


def _row(
    number: str, block: Block, at: Point, wish: Wish, frame: Frame, measurer: Measurer
) -> Iterator[Text]:
    figure = wrap(number, 1e9, frame.least_label, measurer, bold=True)
    yield _text(figure, (at[0] + _FIGURES - 1, at[1]), Align.END, wish.subject, frame)
    yield _text(block, (at[0] + _FIGURES + 3, at[1]), Align.START, wish.subject, frame)


def left_over_words(count: int) -> str:
    """Return what a map says whose names do not all fit."""
    return ngettext(
        "{n} mark has no room for its name here: a larger page or a smaller part of the map shows it.",
        "{n} marks have no room for their names here: a larger page or a smaller part of the map shows them.",
        count,
    ).format(n=count)


def _text(block: Block, at: Point, align: Align, subject: Subject | None, frame: Frame) -> Text:
    return Text(
        anchor=None,
        offset=at,
        layer=Layer.PAGE,
        part=Part.LEGEND,
        subject=subject,
        lines=block.lines,
        size=block.size,
        colour=frame.theme.ink,
        bold=block.bold,
        align=align,
        height=block.height,
    )
