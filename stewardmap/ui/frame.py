"""The three panes: list, tabs and inspector; each side folds, by itself where there is no room for it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from stewardmap.wording.language import _

_LEFT, _RIGHT = 288, 336
_LEAST_HEIGHT = 140
_LEAST_LEFT, _LEAST_MIDDLE, _LEAST_RIGHT = 200, 320, 280
_EASY_MIDDLE = 480


class Frame(QSplitter):
    """Places panels and knows none of them: one left, some as tabs, one right.

    A side folds by itself where it would leave the middle narrow, and comes back once there is room; the one
    with the keyboard, or that was asked for last, stays while the middle has its least.
    """

    def __init__(
        self, left: QWidget, tabs: Sequence[tuple[str, QWidget]], right: QWidget, empty: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(_("Panes"))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.left, self.right, self.empty = left, right, empty
        self._wanted = {left: True, right: True}
        self._before: QWidget | None = None
        self._room = left.maximumWidth()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(_("Map and findings"))
        self.tabs.tabBar().setAccessibleName(_("Map and findings"))
        self.tabs.setDocumentMode(True)
        for title, panel in tabs:
            panel.setAccessibleName(title)
            panel.setMinimumHeight(_LEAST_HEIGHT)  # else the highest that is not seen makes the window higher
            self.tabs.addTab(panel, title)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.tabs)
        self.middle.addWidget(empty)
        for pane in (left, self._framed(), right):
            self.addWidget(pane)
        self.left.setMinimumWidth(_LEAST_LEFT)
        self.right.setMinimumWidth(_LEAST_RIGHT)
        self.setStretchFactor(1, 1)
        self.setSizes([_LEFT, 2000, _RIGHT])

    def _framed(self) -> QWidget:
        around = QWidget()
        around.setObjectName("middle")
        around.setMinimumWidth(_LEAST_MIDDLE)
        rows = QVBoxLayout(around)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.middle)
        return around

    def show_empty(self, *, empty: bool) -> None:
        """Show the page for no map in the place of everything, or the panes again."""
        self.middle.setCurrentWidget(self.empty if empty else self.tabs)
        self._fold()

    def bring(self, panel: QWidget) -> None:
        """Bring a tab forward and give it the keyboard."""
        self.tabs.setCurrentWidget(panel)
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def left_is_shown(self) -> bool:
        """Whether the left pane is there."""
        return not self.left.isHidden()

    @property
    def right_is_shown(self) -> bool:
        """Whether the right pane is there."""
        return not self.right.isHidden()

    def show_left(self, *, shown: bool) -> None:
        """Show or fold the left pane."""
        self._want(self.left, shown=shown)

    def show_right(self, *, shown: bool) -> None:
        """Show or fold the right pane."""
        self._want(self.right, shown=shown)

    def _want(self, pane: QWidget, *, shown: bool) -> None:
        self._wanted[pane] = shown
        if shown:
            self._before = pane
        self._fold()

    def _fold(self, holding: QWidget | None = None) -> None:
        """Show the sides that are wanted and have room, the one that goes before first."""
        before = holding or self._before
        room = self._room if self.middle.currentWidget() is self.tabs else 0
        for pane in sorted((self.right, self.left), key=lambda one: one is not before):
            needed = pane.minimumWidth() + self.handleWidth()
            beside = _LEAST_MIDDLE if pane is before else _EASY_MIDDLE
            fits = self._wanted[pane] and needed + beside <= room
            room -= needed if fits else 0
            pane.setHidden(not fits)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the middle alone: the sides fold."""
        return QSize(_LEAST_MIDDLE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold what has no room, and bring back what has."""
        self._room = event.size().width()
        focused = QApplication.focusWidget()
        self._fold(next((one for one in self._wanted if focused and _holds(one, focused)), None))
        super().resizeEvent(event)

    def begin(self) -> None:
        """Give the keyboard to the left pane, or to the middle while that is folded."""
        (self.left if self.left_is_shown else self.tabs.currentWidget()).setFocus()

    def step(self, by: int) -> None:
        """Give the keyboard to another pane, round and round."""
        middle = self.middle.currentWidget()
        front = self.tabs.currentWidget() if middle is self.tabs else self.empty
        panes = [pane for pane in (self.left, front, self.right) if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = next(
            (n for n, pane in enumerate(panes) if focused and _holds(pane, focused)), -1 if by > 0 else 0
        )
        panes[(at + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
