"""A month to choose a day from, under the field that asked for it."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from stewardmap.wording.language import _


class CalendarPopup(QFrame):
    """Arrow keys walk over the days, Page Up and Down over the months; Enter chooses and Esc leaves.

    It stays with its field: to delete it as it closes would be in the middle of the key that closed it.
    """

    chosen = Signal(object)

    def __init__(self, under: QWidget) -> None:
        super().__init__(under, Qt.WindowType.Popup)
        self._under = under
        self.setObjectName("calendar_popup")
        self.setAccessibleName(_("Calendar"))
        self.month = QCalendarWidget()
        self.month.setAccessibleName(_("Day"))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.activated.connect(self._choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4, 4, 4, 4)
        rows.addWidget(self.month)

    def open_on(self, day: date) -> None:
        """Show the month of a day under the field."""
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        self.move(self._place(self._under))
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self, under: QWidget) -> QPoint:
        """Return the place under the field, or over it where there is no room."""
        below = under.mapToGlobal(QPoint(0, under.height()))
        screen = under.screen().availableGeometry()
        high = self.height() if below.y() + self.height() > screen.bottom() else 0
        left = max(min(below.x(), screen.right() - self.width()), screen.left())
        return QPoint(left, below.y() - high - (under.height() if high else 0))

    @Slot(QDate)
    def _choose(self, day: QDate) -> None:
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave without choosing."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
