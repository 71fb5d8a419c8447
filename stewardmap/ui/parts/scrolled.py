"""A part of a dialog in its whole height where there is room for it, and scrolled where there is not."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStyle, QVBoxLayout, QWidget

_LEAST, _ROUND = 96, 8


class Scrolled(QScrollArea):
    """Asks for the room of what it holds, makes do with less, and scrolls to whatever has the keyboard."""

    def __init__(self, inside: QWidget, said: str = "", *, least: int = _LEAST) -> None:
        super().__init__()
        self._least = least
        self.setAccessibleName(said)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of all that it holds, in the width that it has."""
        inside = self.widget()
        if inside is None:  # on its way out
            return super().sizeHint()
        wide = inside.sizeHint().width() + self._bar
        width = self.viewport().width() if self.isVisible() else wide - self._bar
        high = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        return QSize(wide, max(high, self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return its whole width, and a height in which a few lines are seen."""
        inside = self.widget()
        if inside is None:
            return super().minimumSizeHint()
        least = inside.minimumSizeHint().expandedTo(inside.minimumSize())
        return QSize(least.width() + self._bar, min(least.height(), self._least))

    @property
    def _bar(self) -> int:
        return self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Ask for another height when what it holds has one."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep in sight what has the keyboard."""
        super().resizeEvent(event)
        self._follow(None, QApplication.focusWidget())

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is None or inside is None or not inside.isAncestorOf(now):
            return
        if now.height() > self.viewport().height():  # its beginning, where Qt would show its middle
            self.verticalScrollBar().setValue(now.mapTo(inside, QPoint()).y())
        else:
            self.ensureWidgetVisible(now, 0, _ROUND)


def low_page(pane: QWidget, least: int) -> QVBoxLayout:
    """Return the rows of a pane that scrolls as a whole where it has less than this height."""
    inside = QWidget()
    inside.setMinimumHeight(least)
    around = QVBoxLayout(pane)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(Scrolled(inside, pane.accessibleName()))
    return QVBoxLayout(inside)
