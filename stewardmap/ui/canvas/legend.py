"""The legend: a strip under the map, in as many columns as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Align, Line, Primitive, Text
from stewardmap.picture.view import View
from stewardmap.render.painter import paint
from stewardmap.wording.language import _

_PAD = 12
_GAP = 8
_ROW = 1.62
_AT_MOST = 0.24


class Legend(QWidget):
    """Draws what the marks of the picture mean, and says it to those who cannot see it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("legend")
        self.setAccessibleName(_("Legend"))
        self._picture: Picture | None = None
        self._placed: tuple[Primitive, ...] = ()
        self._sets: dict[int, tuple[tuple[Primitive, ...], float]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, picture: Picture | None) -> None:
        """Explain this picture from now on."""
        if picture is not None and self._picture is not None and picture.legend == self._picture.legend:
            self._picture = picture
            return
        self._picture, self._sets = picture, {}
        words = [one.words for one in picture.legend if isinstance(one, Text)] if picture else []
        self.setAccessibleDescription("; ".join(words))
        self._arrange()

    def _arrange(self) -> None:
        self._placed, _height = self._set(self.width())
        self.updateGeometry()
        self.update()

    def _set(self, width: int) -> tuple[tuple[Primitive, ...], float]:
        """Return the legend for a width; a layout asks for the same widths again and again."""
        if self._picture is None:
            return (), 0.0
        if width not in self._sets:
            self._sets[width] = _set(self._picture, width)
        return self._sets[width]

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Whether a narrow strip needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of the strip at a width."""
        return _padded(self._set(width)[1])

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room that the legend takes."""
        return QSize(400, self.heightForWidth(max(self.width(), 400)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return no room at all: a low window does without."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Find the columns anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the strip."""
        if self._picture is None or not self._placed:
            return
        theme = self._picture.frame.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.translate(_PAD, _PAD)
        paint(painter, self._placed, View(1.0))


@dataclass(frozen=True, slots=True)
class Room:
    """A panel's size, how much of its height is the map's and the legend's, and whether a legend is wanted.

    `wish` is "shown" or "hidden"; empty, the legend is shown if it does not take too much of the panel.
    """

    width: int
    height: int
    panel_height: int
    ratio: float
    wish: str = ""

    def has_legend(self, picture: Picture) -> bool:
        """Whether the legend of a picture is shown."""
        fits = height_of(picture, self.width) < self.panel_height * _AT_MOST
        return self.wish == "shown" or (not self.wish and fits)

    def for_map(self, picture: Picture) -> QSize:
        """Return what is left for the map itself."""
        legend = height_of(picture, self.width) if self.has_legend(picture) else 0
        return QSize(self.width, self.height - legend)


def height_of(picture: Picture, width: int) -> int:
    """Return the height of the legend of a picture in a strip of some width; safe in a worker."""
    return _padded(_set(picture, width)[1])


def _padded(height: float) -> int:
    return round(height) + 2 * _PAD if height else 0


def _set(picture: Picture, width: int) -> tuple[tuple[Primitive, ...], float]:
    if not picture.legend:
        return (), 0.0
    row = picture.frame.label_size * _ROW
    return in_columns(rows_of(picture.legend, row), row, width - 2 * _PAD)


def rows_of(legend: Sequence[Primitive], row: float) -> list[list[Primitive]]:
    """Return the primitives of a legend of one column, row by row, each moved up to the top.

    A row is its sample and then its words, which alone begin at their place.
    """
    rows: list[list[Primitive]] = []
    sample: list[Primitive] = []
    for primitive in legend:
        sample.append(primitive)
        if isinstance(primitive, Text) and primitive.align is Align.START:
            top = primitive.offset[1] + primitive.height / 2 - row / 2
            rows.append([moved(one, 0.0, -top) for one in sample])
            sample = []
    return rows


def in_columns(
    rows: Sequence[Sequence[Primitive]], row: float, room: float
) -> tuple[tuple[Primitive, ...], float]:
    """Return the rows in the fewest lines whose columns fit a width, and the height they take."""
    widths = [_width(one) + _GAP for one in rows]
    for deep in range(1, len(rows) + 1):
        starts = range(0, len(rows), deep)
        columns = [max(widths[at : at + deep]) for at in starts]
        if sum(columns) <= room or deep == len(rows):
            break
    placed: list[Primitive] = []
    left = 0.0
    for start, width in zip(starts, columns, strict=True):
        for k, one in enumerate(rows[start : start + deep]):
            placed += [moved(primitive, left, k * row) for primitive in one]
        left += width
    return tuple(placed), deep * row


def _width(row: Sequence[Primitive]) -> float:
    return max(one.offset[0] + (one.width if isinstance(one, Text) else 14.0) for one in row)


def moved(primitive: Primitive, x: float, y: float) -> Primitive:
    """Return a primitive moved by so many points."""
    offset = (primitive.offset[0] + x, primitive.offset[1] + y)
    if isinstance(primitive, Line):
        end = (primitive.to_offset[0] + x, primitive.to_offset[1] + y)
        return replace(primitive, offset=offset, to_offset=end)
    return replace(primitive, offset=offset)
