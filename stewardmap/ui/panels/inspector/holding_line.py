"""Who held a post and when, drawn as a strip of years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from stewardmap.model.dates import add_months
from stewardmap.model.records import Holding
from stewardmap.ui.parts.labels import as_tip
from stewardmap.ui.theme import Theme

_BAR, _GAP, _LEAST_YEARS, _AHEAD_MONTHS = 14, 4, 4, 12


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days in one of the rows of the strip, and whether the day is in it."""

    row: int
    starts: date
    ends: date
    now: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The stretches, and the days from and to which they are drawn."""

    spans: tuple[Span, ...]
    first: date
    last: date


def strip_of(holdings: Sequence[Holding], on: date, among: Sequence[Holding] = ()) -> Strip:
    """Return when a post was held, those who held it at the same time in rows under each other.

    The strip shows four years back at least, and one ahead, and all the years of the holdings `among` which
    these are, so that several strips can stand under each other.
    """
    every = [*holdings, *among]
    dates = [day for h in every for day in (h.starts, h.ends) if day is not None]
    first = min([day.earliest for day in dates], default=on)
    first = min(first, add_months(on, -12 * _LEAST_YEARS))
    last = max((day.latest for day in dates), default=on)
    last = max(last, add_months(on, _AHEAD_MONTHS))
    found: list[Span] = []
    taken: list[date] = []  # the last day of each row
    for held in sorted(holdings, key=lambda h: (h.starts.earliest if h.starts else first, h.id)):
        starts = held.starts.earliest if held.starts else first
        ends = held.ends.latest if held.ends else last
        row = next((at for at, until in enumerate(taken) if until < starts), len(taken))
        taken[row : row + 1] = [ends]
        now = starts <= on <= ends
        found.append(Span(row, starts, ends, now))
    return Strip(tuple(found), first, last)


class HoldingLine(QWidget):
    """Draws the strip: filled who holds it now, outlined who held it, dotted where nobody did."""

    def __init__(self, theme: Theme, strip: Strip, on: date, said: str, *, years: bool = True) -> None:
        super().__init__()
        self._theme, self._on, self._with_years = theme, on, years
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(strip, said)

    def say(self, strip: Strip, said: str) -> None:
        """Draw another strip; `said` is the same in words."""
        self._strip, self._spans = strip, strip.spans
        self.setAccessibleName(said)
        self.setToolTip(as_tip(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for the rows and the years under them."""
        rows = 1 + max((one.row for one in self._spans), default=0)
        return QSize(200, rows * (_BAR + _GAP) + (self.fontMetrics().height() + 6) * self._with_years)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw what nobody held first, and who held it over that."""
        if not self._spans:
            return
        first, last = self._strip.first, self._strip.last
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        days = max((last - first).days, 1)

        def across(day: date) -> float:
            return 2 + (self.width() - 4) * (day - first).days / days

        rows = 1 + max(one.row for one in self._spans)
        floor = rows * (_BAR + _GAP)
        painter.setPen(QPen(QColor(tokens.second), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(2, _BAR / 2 + 1, self.width() - 2, _BAR / 2 + 1))
        for one in self._spans:
            bar = QRectF(across(one.starts), 1 + one.row * (_BAR + _GAP), 0, _BAR)
            bar.setRight(max(across(one.ends), bar.left() + 4))
            painter.setPen(QPen(QColor(tokens.accent), 1.4))
            painter.setBrush(QColor(tokens.accent if one.now else tokens.canvas))
            painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(QPen(QColor(tokens.focus), 2))
        painter.drawLine(QLineF(across(self._on), 0, across(self._on), floor))
        if self._with_years:
            self._years(painter, first, last, floor)
        painter.end()

    def _years(self, painter: QPainter, first: date, last: date, floor: int) -> None:
        """Name as many years as there is room for."""
        painter.setPen(QColor(self._theme.tokens.second))
        days, wide = max((last - first).days, 1), self.fontMetrics().horizontalAdvance("2026") + 12
        free = 0.0
        for year in range(first.year, last.year + 1):
            left = 2 + (self.width() - 4) * max((date(year, 1, 1) - first).days, 0) / days
            if left >= free and left + wide - 12 <= self.width():
                room = QRectF(left, floor + 1, wide, self.fontMetrics().height() + 2)
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(year))
                free = left + wide
