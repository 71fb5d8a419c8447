"""The three panes: list, tabs and inspector; each side folds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from stewardmap.wording.language import _

_LEFT, _RIGHT = 288, 336
_LEAST_HEIGHT = 160


class Frame(QSplitter):
    """Places panels and knows none of them: one left, some as tabs, one right."""

    def __init__(
        self, left: QWidget, tabs: Sequence[tuple[str, QWidget]], right: QWidget, empty: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(_("Panes"))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.left, self.right, self.empty = left, right, empty
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
        self.left.setMinimumWidth(200)
        self.right.setMinimumWidth(280)
        self.setStretchFactor(1, 1)
        self.setSizes([_LEFT, 2000, _RIGHT])

    def _framed(self) -> QWidget:
        around = QWidget()
        around.setObjectName("middle")
        around.setMinimumWidth(360)
        rows = QVBoxLayout(around)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.middle)
        return around

    def show_empty(self, *, empty: bool) -> None:
        """Show the page for no map in the place of everything, or the panes again."""
        self.middle.setCurrentWidget(self.empty if empty else self.tabs)
        self.left.setHidden(empty)
        self.right.setHidden(empty)

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
        self.left.setVisible(shown)

    def show_right(self, *, shown: bool) -> None:
        """Show or fold the right pane."""
        self.right.setVisible(shown)

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
