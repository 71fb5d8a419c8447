"""A list of findings, each a sentence of as many lines as it needs."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from stewardmap.ui.current_findings import Told
from stewardmap.ui.parts.marks import paint_mark
from stewardmap.ui.parts.severity import in_words, mark
from stewardmap.ui.parts.wrapped_list import WrappedList
from stewardmap.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_TOLD = int(Qt.ItemDataRole.UserRole)
_PAD, _SIGN = 8, 26
_FLAGS = int(Qt.TextFlag.TextWordWrap)


class _Sentences(QAbstractListModel):
    """The findings, one a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.told: tuple[Told, ...] = ()

    def show_these(self, told: tuple[Told, ...]) -> None:
        """Put these in the place of the old ones; the rows that both have at either end stay."""
        first = _alike(self.told, told)
        last = _alike(self.told[first:][::-1], told[first:][::-1])
        gone, come = len(self.told) - first - last, len(told) - first - last
        self._renew(told, first, min(gone, come))
        if gone > come:
            self.beginRemoveRows(QModelIndex(), first + come, first + gone - 1)
            self.told = told
            self.endRemoveRows()
        elif come > gone:
            self.beginInsertRows(QModelIndex(), first + gone, first + come - 1)
            self.told = told
            self.endInsertRows()

    def _renew(self, told: tuple[Told, ...], first: int, rows: int) -> None:
        """Put new findings in the place of as many old ones."""
        after = first + rows
        self.told = (*told[:after], *self.told[after:])
        if rows:
            self.dataChanged.emit(self.index(first), self.index(after - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.told)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.told):
            return None
        told = self.told[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return told.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{in_words(told.finding.severity)}: {told.sentence}"
        return told if role == _TOLD else None


def _alike(one: tuple[Told, ...], other: tuple[Told, ...]) -> int:
    """Return how many are the same at the start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (was, now) in pairs if was != now), min(len(one), len(other)))


class _Drawn(QStyledItemDelegate):
    """Draws the sign and the sentence."""

    def __init__(self, parent: QListView, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent
        self._heights: dict[tuple[str, int, str], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        width = max(self._list.viewport().width() - _SIGN - 2 * _PAD, 80)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        drawn = (text, width, option.font.key())
        if drawn not in self._heights:  # every row is asked again whenever one of them changes
            room = option.fontMetrics.boundingRect(QRect(0, 0, width, 2000), _FLAGS, text)
            self._heights[drawn] = max(room.height() + 2 * _PAD, 32)
        return QSize(self._list.viewport().width(), self._heights[drawn])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        told = index.data(_TOLD)
        if told is None:
            return
        tokens = self._theme.tokens
        room: QRect = option.rect
        painter.save()
        if self._list.currentIndex() == index:
            painter.fillRect(room, QColor(tokens.chosen))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        sign = QRect(room.left() + _PAD - 1, room.top() + _PAD - 1, 20, 20)
        paint_mark(painter, sign, mark(told.finding.severity, tokens))
        painter.setPen(QColor(tokens.ink))
        painter.setFont(option.font)
        text = room.adjusted(_SIGN + _PAD, _PAD, -_PAD, -_PAD)
        painter.drawText(text, _FLAGS, told.sentence)
        painter.restore()


class FindingsList(WrappedList):
    """Says `picked(key)` for the finding the user comes to."""

    picked = Signal(str)

    def __init__(self, said: str, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(said)
        self._sentences = _Sentences(self)
        self.show_rows(self._sentences, _Drawn(self, theme))
        self.selectionModel().currentChanged.connect(self._say)
        self.clicked.connect(self._say)

    @property
    def told(self) -> tuple[Told, ...]:
        """The findings that are listed."""
        return self._sentences.told

    def show_these(self, told: tuple[Told, ...]) -> None:
        """Show these findings, with the same one current if it is still there."""
        if told == self.told:
            return
        key, place = self.current_key(), self.verticalScrollBar().value()
        with QSignalBlocker(self):  # a row that goes makes another the current one, which nobody chose
            self._sentences.show_these(told)
            if key != self.current_key():
                self.choose(key)
        self.verticalScrollBar().setValue(place)

    def current_key(self) -> str:
        """Return the key of the current finding, or nothing."""
        told = self.currentIndex().data(_TOLD)
        return "" if told is None else str(told.finding.key)

    def choose(self, key: str) -> None:
        """Come to a finding, or to none."""
        for row, told in enumerate(self.told if key else ()):
            if told.finding.key == key:
                self.setCurrentIndex(self._sentences.index(row))
                return
        self.selectionModel().clear()
        self.viewport().update()

    def _say(self, index: QModelIndex) -> None:
        told = index.data(_TOLD)
        if told is not None:
            self.picked.emit(told.finding.key)
