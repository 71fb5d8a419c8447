"""Show the map to a room, and put the window back as it was."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from stewardmap.ui.box.find_box import FindBox
from stewardmap.ui.deeds import rehearsing
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.map.panel import MapPanel

if TYPE_CHECKING:
    from stewardmap.ui.presenting.presentation import Presentation


class _Put(QObject):
    """How the window was before, so that it can be put back."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._state = window, window.windowState()
        bars: list[QWidget] = [window.menuBar(), window.statusBar(), *window.findChildren(QToolBar)]
        self._bars = [one for one in bars if one.isVisible()]
        for one in self._bars:
            one.hide()
        window.setWindowState(Qt.WindowState.WindowFullScreen)

    def back(self) -> None:
        """Put the window back."""
        self._window.setWindowState(self._state)
        for one in self._bars:
            one.show()


def can_present(desk: Desk) -> bool:
    """Whether there is a map to show, and it is not being shown yet."""
    from stewardmap.ui.presenting.presentation import Presentation

    return desk.session.snapshot is not None and desk.window.findChild(Presentation) is None


def present(desk: Desk) -> None:
    """Cover the window with the slides, and put the presenter's notes on another screen if there is one."""
    from stewardmap.ui.presenting.notes import Notes
    from stewardmap.ui.presenting.presentation import Presentation

    window = desk.window
    if not isinstance(window, QMainWindow) or not can_present(desk):
        return
    panel = desk.panel(MapPanel)
    panel.load_canvas()
    put, stage = _Put(window), Presentation(desk, panel.pictures.held)
    stage.left.connect(partial(_end, desk, stage, put))
    stage.adding_wanted.connect(desk.panel(FindBox).start)
    stage.rehearsal_wanted.connect(partial(rehearsing.ask, desk))
    others = [one for one in QGuiApplication.screens() if one is not window.screen()]
    if others:
        stage.notes = Notes(stage, others[0])
        stage.notes.show()
    window.installEventFilter(stage)
    stage.setGeometry(window.rect())
    stage.show()
    stage.raise_()
    stage.setFocus(Qt.FocusReason.OtherFocusReason)
    stage.renew()


def _end(desk: Desk, stage: "Presentation", put: _Put) -> None:
    stage.stop()
    stage.hide()
    stage.deleteLater()
    stage.setParent(None)
    put.back()
    put.deleteLater()
    desk.panel(MapPanel).setFocus(Qt.FocusReason.OtherFocusReason)
