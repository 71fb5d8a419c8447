"""A ring round whatever has the keyboard, the same for every kind of widget."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QMenu,
    QMenuBar,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from stewardmap.ui.theme import Theme

_WIDTH = 2


class _Ring(QWidget):
    """The ring itself: a child of what surrounds the widget, so that it scrolls and clips with it."""

    def __init__(self, parent: QWidget, colour: str) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour), _WIDTH))
        inside = self.rect().adjusted(1, 1, -2, -2)
        painter.drawRoundedRect(inside, 4, 4)


class FocusRing(QObject):
    """Follows the keyboard round one window and its dialogs."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._ring: _Ring | None = None
        self._on: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        theme.changed.connect(lambda: self._follow(None, QApplication.focusWidget()))

    def let_go(self) -> None:
        """Follow no longer."""
        QApplication.instance().focusChanged.disconnect(self._follow)  # type: ignore[union-attr]
        self._follow(None, None)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._on is not None and isValid(self._on):
            self._on.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring, self._on = None, None
        if now is None or now.isWindow() or not self._wanted(now):
            return
        self._on = now
        self._ring = _Ring(_around(now), self._theme.tokens.focus)
        now.installEventFilter(self)
        self._place()

    def _wanted(self, now: QWidget) -> bool:
        if isinstance(now, QMainWindow | QDialog | QMenu | QMenuBar):
            return False
        return self._window.isAncestorOf(now) or isinstance(now.window(), QDialog)

    def _place(self) -> None:
        if self._ring is None or self._on is None or not isValid(self._ring):
            return
        corner = self._on.mapTo(_around(self._on), QPoint(0, 0))
        self._ring.setGeometry(QRect(corner, self._on.size()))
        self._ring.raise_()
        self._ring.setVisible(self._on.isVisible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay round the widget wherever it goes."""
        moves = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if watched is self._on and event.type() in moves:
            self._place()
        return False


def _around(widget: QWidget) -> QWidget:
    """Return what the ring is a child of: never a splitter, which would take it for one more pane."""
    around = widget.parentWidget()
    while isinstance(around, QSplitter):
        around = around.parentWidget()
    return around or widget.window()
