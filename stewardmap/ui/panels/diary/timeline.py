"""Two years as a line of months, a sign for each change."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from stewardmap.analysis.diary.event import Event
from stewardmap.analysis.diary.events_ahead import MONTHS
from stewardmap.ui.panels.diary.signs import paint_sign
from stewardmap.ui.parts.labels import as_tip
from stewardmap.ui.theme import Theme
from stewardmap.wording.dates import month_name

_LEAST, _WIDEST, _GAP, _HIGH = 20, 40, 3, 5
_COLUMNS = MONTHS + 1


class Timeline(QWidget):
    """Draws the months and says `picked(event)` for the sign that is clicked.

    The list under it holds the same for whoever uses the keyboard or a screen reader, so it takes no focus.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("diary_line")
        self._theme = theme
        self._first = (2000, 1)
        self._columns: dict[int, list[Event]] = {}
        self._current: Event | None = None
        self._tips: dict[Event, str] = {}
        self.setMouseTracking(True)

    def show_these(self, events: Sequence[Event], on: date, tips: dict[Event, str]) -> None:
        """Show these events from the month of a day on; `tips` say what each is."""
        self._first, self._tips = (on.year, on.month), tips
        columns: dict[int, list[Event]] = defaultdict(list)
        for event in events:
            columns[self._column(event.when.latest)].append(event)
        self._columns = dict(columns)
        self.updateGeometry()
        self.update()

    def choose(self, event: Event | None) -> None:
        """Put a ring round an event."""
        self._current = event
        self.update()

    def _column(self, day: date) -> int:
        months = (day.year - self._first[0]) * 12 + day.month - self._first[1]
        return min(max(months, 0), _COLUMNS - 1)

    @property
    def _side(self) -> float:
        """The width of a column."""
        return min(max(self.width() / _COLUMNS, _LEAST), _WIDEST)

    @property
    def _sign(self) -> float:
        return min(self._side - 2, 20.0)

    def _foot(self) -> int:
        return 2 * self.fontMetrics().height() + 6

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for as many signs as the fullest month has, up to five."""
        most = max((len(events) for events in self._columns.values()), default=0)
        signs = max(2, min(most, _HIGH)) + (most > _HIGH)
        return QSize(_LEAST * _COLUMNS, int(signs * (20 + _GAP)) + self._foot() + 8)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least at which letters can be read."""
        return self.sizeHint()

    def _placed(self) -> list[tuple[QRectF, Event]]:
        """Return where every sign stands that there is room for, month by month upwards."""
        floor = self.height() - self._foot() - _GAP
        found = []
        for column, events in self._columns.items():
            left = column * self._side + (self._side - self._sign) / 2
            for at, event in enumerate(events[:_HIGH]):
                top = floor - (at + 1) * (self._sign + _GAP)
                found.append((QRectF(left, top, self._sign, self._sign), event))
        return found

    def event_at(self, point: QPointF) -> Event | None:
        """Return the event whose sign is at a point."""
        return next((event for room, event in self._placed() if room.contains(point)), None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the months, and the signs over them."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.canvas))
        self._months(painter)
        for room, one in self._placed():
            paint_sign(painter, room, one, tokens)
            if one == self._current:
                painter.setPen(QPen(QColor(tokens.focus), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(room.adjusted(-2, -2, 2, 2), 5, 5)
        self._more(painter)
        painter.end()

    def _months(self, painter: QPainter) -> None:
        tokens, line = self._theme.tokens, self.fontMetrics().height()
        floor = self.height() - self._foot()
        painter.setPen(QPen(QColor(tokens.second), 1))
        painter.drawLine(QPointF(0, floor), QPointF(self._side * _COLUMNS, floor))
        year, month = self._first
        for column in range(_COLUMNS):
            left = column * self._side
            starts = month == 1 or column == 0
            painter.setPen(QColor(tokens.second if starts else tokens.line))
            painter.drawLine(QPointF(left, 4 if starts and column else floor - 6), QPointF(left, floor))
            painter.setPen(QColor(tokens.second))
            name = QRectF(left, floor + 2, self._side, line)
            painter.drawText(name, Qt.AlignmentFlag.AlignCenter, month_name(month)[:1])
            if starts and (month < 12 or column):
                painter.setPen(QColor(tokens.ink))
                said = QRectF(left + 4, floor + 2 + line, 4 * self._side, line)
                painter.drawText(said, Qt.AlignmentFlag.AlignLeft, str(year))
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)

    def _more(self, painter: QPainter) -> None:
        """Say how many more there are where a month is fuller than the line is high."""
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.tokens.ink))
        top = self.height() - self._foot() - _GAP - (_HIGH + 1) * (self._sign + _GAP)
        for column, events in self._columns.items():
            if len(events) > _HIGH:
                room = QRectF(column * self._side - 6, top, self._side + 12, self._sign)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, f"+{len(events) - _HIGH}")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the event under the pointer."""
        found = self.event_at(event.position())
        if found is not None:
            self.picked.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show by the pointer what can be clicked."""
        over = self.event_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.event_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), as_tip(self._tips.get(found, "") if found else ""), self)
            return True
        return super().event(event)
