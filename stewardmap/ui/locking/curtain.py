"""What lies over a window while the map is locked: nothing of it can be seen or reached."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stewardmap.ui.parts.entries import PassphraseEntry
from stewardmap.ui.parts.labels import button, label, labelled
from stewardmap.wording.language import _

_LEAST, _WIDE, _EDGE = 320, 460, 24


class Curtain(QWidget):
    """Covers one window and follows its size; it says nothing of what is under it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("map_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Locked"))
        self._window = window
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the window, and stay on top of what it lays out anew."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.ChildAdded):
            self.setGeometry(self._window.rect())
            self.raise_()
        return False

    def lift(self) -> None:
        """Show the window again."""
        self._window.removeEventFilter(self)
        self.hide()
        self.setParent(None)
        self.deleteLater()


class LockPage(Curtain):
    """The curtain over the main window, which asks for the passphrase."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.entry = PassphraseEntry()
        self.problem = label("", "problem")
        self.problem.hide()
        self.unlock = button(_("Unlock"), "primary")
        self.leave = button(_("Close the map"))
        middle = QWidget()
        middle.setMinimumWidth(_LEAST)
        middle.setMaximumWidth(_WIDE)
        rows = QVBoxLayout(middle)
        rows.setSpacing(12)
        rows.addWidget(label(_("This map is locked"), "display"))
        rows.addWidget(label(_("Nothing is lost: it opens where you were.")))
        rows.addWidget(labelled(_("Passphrase"), self.entry))
        rows.addWidget(self.entry)
        rows.addWidget(self.problem)
        rows.addLayout(self._buttons())
        across = QVBoxLayout(self)
        across.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        across.addStretch(2)
        across.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        across.addStretch(3)
        self.entry.setFocus()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.leave)
        line.addStretch(1)
        line.addWidget(self.unlock)
        return line

    def say(self, wrong: str) -> None:
        """Say what is wrong, and let it be tried again."""
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        self.unlock.setEnabled(True)
        self.entry.selectAll()
        self.entry.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Unlock on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.unlock.click()
        else:
            super().keyPressEvent(event)


class Barrier(QObject):
    """Lets keys, mouse and shortcuts through to the lock page alone."""

    _INPUT = frozenset(
        {
            QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Shortcut, QEvent.Type.ShortcutOverride,
            QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
            QEvent.Type.Wheel, QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.Drop,
            QEvent.Type.TouchBegin, QEvent.Type.ToolTip,
        }
    )  # fmt: skip

    def __init__(self, page: LockPage) -> None:
        super().__init__(page)
        self._page = page

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what is meant for anything else."""
        if event.type() not in self._INPUT or not isinstance(watched, QWidget):
            return event.type() == QEvent.Type.Shortcut
        return watched is not self._page and not self._page.isAncestorOf(watched)
