"""A list whose rows are drawn, and wrap their words to its width."""

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget


class WrappedList(QListView):
    """Rows of more than one line, scrolled smoothly."""

    def show_rows(self, rows: QAbstractListModel, drawn: QStyledItemDelegate) -> None:
        """Take what the rows are, and what draws them."""
        self.setModel(rows)
        self.setItemDelegate(drawn)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumHeight(96)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the keyboard without coming to the first row, which would put another page out of sight."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QWidget.focusInEvent(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
