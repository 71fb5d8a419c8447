"""The list of the diary, month by month: the same as the line above it, for keyboard and screen reader."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from stewardmap.analysis.diary.event import Event
from stewardmap.ui.panels.diary.rows import ROW, DiaryRows, Index
from stewardmap.ui.panels.diary.signs import paint_sign
from stewardmap.ui.parts.wrapped_list import WrappedList
from stewardmap.ui.theme import Theme
from stewardmap.wording.diary import Entry, Month
from stewardmap.wording.language import _

_PAD, _SIGN, _GAP = 8, 20, 8
_FLAGS = int(Qt.TextFlag.TextWordWrap)
_WIDEST_DATE = "30 September 2026"


class _Drawn(QStyledItemDelegate):
    """Draws headings, and entries as sign, date and words."""

    def __init__(self, parent: QListView, theme: Theme) -> None:
        super().__init__(parent)
        self._list, self._theme = parent, theme

    def _left(self, metrics: QFontMetrics) -> int:
        return _PAD + _SIGN + _GAP + metrics.horizontalAdvance(_WIDEST_DATE) + _GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        row, wide = index.data(ROW), self._list.viewport().width()
        metrics: QFontMetrics = option.fontMetrics
        if not isinstance(row, Entry):
            return QSize(wide, metrics.height() + 2 * _PAD + 4)
        room = max(wide - self._left(metrics) - _PAD, 80)
        high = metrics.boundingRect(QRect(0, 0, room, 2000), _FLAGS, row.said).height()
        return QSize(wide, max(high + 2 * _PAD, _SIGN + _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, tokens = index.data(ROW), self._theme.tokens
        room: QRect = option.rect
        painter.save()
        painter.setFont(option.font)
        if isinstance(row, Entry):
            self._entry(painter, room, row, chosen=self._list.currentIndex() == index)
        elif row is not None:
            bold = QFont(option.font)
            bold.setBold(True)
            painter.setFont(bold)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(room.adjusted(_PAD, 4, -_PAD, 0), Qt.AlignmentFlag.AlignVCenter, str(row))
        painter.restore()

    def _entry(self, painter: QPainter, room: QRect, entry: Entry, *, chosen: bool) -> None:
        tokens = self._theme.tokens
        if chosen:
            painter.fillRect(room, QColor(tokens.chosen))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        sign = QRectF(room.left() + _PAD, room.top() + _PAD - 2, _SIGN, _SIGN)
        paint_sign(painter, sign, entry.event, tokens)
        line = room.adjusted(0, _PAD, -_PAD, -_PAD)
        painter.setPen(QColor(tokens.second))
        left = self._left(painter.fontMetrics())
        painter.drawText(line.adjusted(_PAD + _SIGN + _GAP, 0, 0, 0), 0, entry.when)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(line.adjusted(left, 0, 0, 0), _FLAGS, entry.said)


class DiaryList(WrappedList):
    """Says `picked(event)` for the entry the user comes to, and `opened` when it is to be opened."""

    picked = Signal(object)
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("diary_list")
        self.setAccessibleName(_("Changes ahead, month by month"))
        self.rows = DiaryRows(self)
        self.show_rows(self.rows, _Drawn(self, theme))
        self.selectionModel().currentChanged.connect(self._say)
        self.clicked.connect(self._say)

    def show_these(self, months: tuple[Month, ...]) -> None:
        """Show these, with the same entry current if it is still there."""
        current, place = self.current(), self.verticalScrollBar().value()
        with QSignalBlocker(self), QSignalBlocker(self.selectionModel()):
            self.rows.show_these(months)
        self.choose(current)
        self.verticalScrollBar().setValue(place)

    def current(self) -> Event | None:
        """Return the event that is current."""
        entry = self.rows.entry_at(self.currentIndex().row())
        return None if entry is None else entry.event

    def choose(self, event: Event | None) -> None:
        """Come to an event without saying so, or to none."""
        row = self.rows.place_of(event)
        with QSignalBlocker(self.selectionModel()):
            if row is None:
                self.selectionModel().clear()
            else:
                self.setCurrentIndex(self.rows.index(row))
                self.scrollTo(self.rows.index(row))
        self.viewport().update()

    def _say(self, index: QModelIndex) -> None:
        entry = self.rows.entry_at(index.row())
        self.viewport().update()
        if entry is not None:
            self.picked.emit(entry.event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the page of the entry on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
