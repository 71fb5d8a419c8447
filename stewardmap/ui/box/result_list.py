"""The list of what was found: mark, name, what is known, and at the end the keys of a command."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from stewardmap.ui.box.rows import Row
from stewardmap.ui.parts.marks import paint_mark
from stewardmap.wording.language import _

ROW = Qt.ItemDataRole.UserRole
_MARK, _PAD = 20, 6


class ResultList(QListWidget):
    """Never takes the keyboard: the line that one types in works it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("find_list")
        self.setAccessibleName(_("Found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Lines(self))

    def show_rows(self, rows: Sequence[Row], first: int = 0) -> None:
        """Show these, with one of them chosen."""
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.whole)
            item.setData(ROW, row)
            if row.key is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        self.setCurrentRow(first)
        self.scrollToItem(self.item(max(first, 0)) or QListWidgetItem())

    @property
    def chosen(self) -> Row | None:
        """The line that is chosen, if it can be."""
        item = self.currentItem()
        row = None if item is None else item.data(ROW)
        return row if isinstance(row, Row) else None

    def wanted_height(self) -> int:
        """Return the height at which all of it is seen."""
        return self.count() * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth() + 2

    def step(self, by: int) -> None:
        """Choose the next line, or the one before, round and round, past those that cannot be."""
        places = [at for at in range(self.count()) if self.item(at).flags() & Qt.ItemFlag.ItemIsSelectable]
        if places:
            here = self.currentRow()
            at = places.index(here) + by if here in places else (0 if by > 0 else -1)
            self.setCurrentRow(places[at % len(places)])


class _Lines(QStyledItemDelegate):
    """Draws one result in two lines."""

    def sizeHint(  # noqa: N802
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Return the height of two lines."""
        return QSize(120, 2 * option.fontMetrics.height() + 8)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the mark, the name over what is known, and the keys."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            super().paint(painter, option, index)
            return
        painter.save()
        style = QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        ink = palette.highlightedText().color() if chosen else palette.text().color()
        second = ink if chosen else palette.dark().color()
        _draw(painter, option.rect.adjusted(_PAD, 0, -_PAD, 0), row, ink if row.able else second, second)
        painter.restore()


def _draw(painter: QPainter, room: QRect, row: Row, ink: QColor, second: QColor) -> None:
    metrics = painter.fontMetrics()
    paint_mark(painter, QRect(room.left(), room.top(), _MARK, room.height()), row.mark)
    left, line = room.left() + _MARK + 8, metrics.height()
    keys = metrics.horizontalAdvance(row.keys) + 8 if row.keys else 0
    width = room.right() - left - keys
    painter.setPen(second)
    at_end = QRect(room.right() - keys, room.top(), keys, room.height())
    painter.drawText(at_end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.keys)
    below = QRect(left, room.top() + 3 + line, width, line)
    painter.drawText(below, 0, metrics.elidedText(row.second, Qt.TextElideMode.ElideRight, width))
    painter.setPen(ink)
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    above = QRect(left, room.top() + 3, width, line)
    elided = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, width)
    painter.drawText(above, 0, elided)
