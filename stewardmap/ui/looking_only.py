"""A map that is only looked at: what would change it is shut, with the reason, and opened once it can be."""

from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from stewardmap.ui.parts.changing import is_changing, is_marked
from stewardmap.ui.parts.labels import as_tip
from stewardmap.ui.session import Session

_SHUT = QPushButton | QComboBox | QAbstractSpinBox
_READ = QLineEdit | QPlainTextEdit
_WHEN = frozenset(
    {QEvent.Type.Polish, QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.ReadOnlyChange}
)
_LOOK_AGAIN_MS = 20_000


class LookingOnly(QObject):
    """Shuts every field and button of one window that is marked as changing the map, while that is read only.

    It listens to the whole application only while it has something to shut. Made before the panels, it gives
    back what it shut before they look again at what can be done. `may_be_over` is said from time to time.
    """

    may_be_over = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._shut: WeakSet[QWidget] = WeakSet()
        self._read: WeakSet[QLineEdit | QPlainTextEdit] = WeakSet()
        self._on = False
        self._again = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._ask)
        session.opened.connect(self._begin)
        session.closed.connect(self._end)

    @Slot()
    def _begin(self) -> None:
        application = QApplication.instance()
        if self._session.read_only and application is not None:
            self._on = True
            if not is_for_good(self._session):
                self._again.start()
            application.installEventFilter(self)
            for widget in self._window.findChildren(QWidget):
                self._look_at(widget)

    @Slot()
    def _end(self) -> None:
        application = QApplication.instance()
        if not self._on or application is None:
            return
        application.removeEventFilter(self)
        self._on = False
        self._again.stop()
        for field in [one for one in self._read if isValid(one)]:
            field.setReadOnly(False)
            field.setToolTip("")
        for widget in [one for one in self._shut if isValid(one)]:
            widget.setEnabled(True)
            widget.setToolTip("")
        self._read.clear()
        self._shut.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See what comes, and what somebody else opened again."""
        if event.type() in _WHEN and isinstance(watched, QWidget):
            self._look_at(watched)
        return False

    def _ask(self) -> None:
        """Have it tried again, unless somebody is in the middle of something."""
        asked = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if asked is None and not self._session.held:
            self.may_be_over.emit()

    def _look_at(self, widget: QWidget) -> None:
        told = as_tip(self._session.read_only)
        if isinstance(widget, _READ):
            if not widget.isReadOnly() and is_changing(widget):
                self._read.add(widget)
                widget.setReadOnly(True)
                widget.setToolTip(told)
        elif _could_change(widget) and widget.isEnabled() and is_changing(widget):
            self._shut.add(widget)
            widget.setEnabled(False)
            widget.setToolTip(told)


def is_for_good(session: Session) -> bool:
    """Whether a map is looked at as long as this program runs: nobody who lets go of it makes it older."""
    if not session.read_only or session.workspace is None:  # the disk of any other would be asked
        return False
    return session.workspace.document.hindrance.is_for_good


def _could_change(widget: QWidget) -> bool:
    """Whether it is of a kind that is shut: a row that leads somewhere only where it is marked itself."""
    return isinstance(widget, _SHUT) or (isinstance(widget, QAbstractButton) and is_marked(widget))
