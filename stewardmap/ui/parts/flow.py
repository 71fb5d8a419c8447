"""A line that goes on in the next line where there is no room, so that no button is ever cut."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Places widgets from left to right, and below where the line is full.

    With `at_end` each line ends at the right.

    It is a widget that places its own children, and not a layout: PySide loses the items of layouts
    that are written in Python.
    """

    def __init__(self, spacing: int = 4, *, at_end: bool = False) -> None:
        super().__init__()
        self._spacing, self._at_end = spacing, at_end
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        widget.setParent(self)
        self._widgets.append(widget)
        self.updateGeometry()

    @property
    def widgets(self) -> list[QWidget]:
        """All of them, in their order."""
        return list(self._widgets)

    def empty(self) -> None:
        """Let go of every widget."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets.clear()
        self.updateGeometry()

    def _there(self) -> list[QWidget]:
        """Return the widgets that have not been hidden."""
        hiding = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        return [one for one in self._widgets if not (one.isHidden() and one.testAttribute(hiding))]

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Whether a narrow line needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of all the lines."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of one line, or of as many as the width has need of; unseen it has no width yet."""
        wide = sum(one.sizeHint().width() + self._spacing for one in self._there())
        return QSize(wide, self._place(self.width() if self.isVisible() else wide, move=False))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the widest widget."""
        least = QSize()
        for one in self._widgets:
            least = least.expandedTo(one.sizeHint())
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the widgets anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Place the widgets anew when one of them has another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place(self.width(), move=True)
            self.updateGeometry()
        return super().event(event)

    def _place(self, width: int, *, move: bool) -> int:
        """Go through the widgets in order; returns the height of what was placed."""
        y = 0
        for line in self._lines(width):
            wide = sum(one.sizeHint().width() + self._spacing for one in line) - self._spacing
            x = max(width - wide, 0) if self._at_end else 0
            for one in line if move else ():
                one.setGeometry(QRect(QPoint(x, y), one.sizeHint()))
                x += one.sizeHint().width() + self._spacing
            y += max(one.sizeHint().height() for one in line) + self._spacing
        return max(y - self._spacing, 0)

    def _lines(self, width: int) -> list[list[QWidget]]:
        """Return the widgets of each line."""
        lines: list[list[QWidget]] = []
        x = 0
        for one in self._there():
            wide = one.sizeHint().width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(one)
            x += wide + self._spacing
        return lines
