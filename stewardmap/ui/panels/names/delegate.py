"""How a line of the list is drawn: mark, name, and what is said beside it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from stewardmap.ui.panels.names.model import ROW, Row
from stewardmap.ui.parts.marks import paint_mark

_HEIGHT = 26
_MARK = 20


class NamesDelegate(QStyledItemDelegate):
    """Draws people, organisations and collaborations in one line each."""

    def sizeHint(  # noqa: N802
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Return a line high enough to be hit."""
        return QSize(120, max(_HEIGHT, option.fontMetrics.height() + 8))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            super().paint(painter, option, index)
            return
        painter.save()
        style = QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter)
        self._line(painter, option, row)
        painter.restore()

    def _line(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        room: QRect = option.rect.adjusted(2, 0, -6, 0)
        palette: QPalette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_mark(painter, QRect(room.left(), room.top(), _MARK, room.height()), row.mark)
        metrics = painter.fontMetrics()
        left = room.left() + _MARK + 6
        width = room.right() - left
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, width)
        painter.setPen(palette.highlightedText().color() if chosen else palette.text().color())
        painter.drawText(QRect(left, room.top(), width, room.height()), Qt.AlignmentFlag.AlignVCenter, name)
        used = metrics.horizontalAdvance(name) + 8
        if row.second and width - used > 36:
            beside = metrics.elidedText(row.second, Qt.TextElideMode.ElideRight, width - used)
            painter.setPen(palette.highlightedText().color() if chosen else palette.dark().color())
            at = QRect(left + used, room.top(), width - used, room.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, beside)
