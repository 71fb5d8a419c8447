"""A row that leads somewhere: a mark, a line, and a second line under it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from stewardmap.ui.parts.marks import Mark, paint_mark

_PAD = 4
_MARK = 20


class RowButton(QAbstractButton):
    """A row that selects what it names; without a title it is one text of several lines."""

    def __init__(self, title: str, second: str = "", mark: Mark | None = None) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}
        self._title, self._second = "", ""
        self._mark: Mark | None = None
        self.say(title, second, mark)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, title: str, second: str, mark: Mark | None) -> None:
        """Name another thing, or the same in other words."""
        if (title, second, mark) == (self._title, self._second, self._mark):
            return
        self._title, self._second, self._mark = title, second, mark
        self._heights.clear()
        self.setAccessibleName(", ".join(part for part in (title, second) if part))
        self.updateGeometry()
        self.update()

    def _indent(self) -> int:
        return _PAD + (_MARK + 8 if self._mark else 0)

    def _second_height(self, width: int) -> int:
        if not self._second:
            return 0
        room = QRect(0, 0, max(width - self._indent() - _PAD, 40), 1000)
        return QFontMetrics(self.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, self._second).height()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Whether a narrow row needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Room for both lines and a target of at least 28 points."""
        if width not in self._heights:  # asked for some fifteen times while a page is laid out
            line = QFontMetrics(self.font()).height() if self._title else 0
            self._heights[width] = max(28, line + self._second_height(width) + 2 * _PAD)
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a modest width and the height that goes with it."""
        return QSize(200, self.heightForWidth(self.width() if self.width() > 100 else 260))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least that shows anything."""
        return QSize(80, 28)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.light())
            painter.drawRoundedRect(self.rect(), 4, 4)
        line = QFontMetrics(self.font()).height()
        if self._mark:
            paint_mark(painter, QRect(_PAD, _PAD, _MARK, max(line, _MARK)), self._mark)
        self._write(painter, line, palette.text().color(), palette.dark().color())

    def _write(self, painter: QPainter, line: int, ink: QColor, second: QColor) -> None:
        left, width = self._indent(), self.width() - self._indent() - _PAD
        painter.setPen(ink)
        if not self._title:
            whole = QRect(left, _PAD, width, self.height() - 2 * _PAD)
            painter.drawText(whole, Qt.TextFlag.TextWordWrap, self._second)
            return
        top = _PAD if self._second else (self.height() - line) // 2
        title = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, top, width, line), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(second)
        below = QRect(left, top + line, width, self.height() - line - _PAD)
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self._second)
