"""Show the map to a room, and put the window back as it was."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from stewardmap.ui.box.find_box import FindBox
from stewardmap.ui.deeds import rehearsing
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.presenting.screens import Screens, screens_for

if TYPE_CHECKING:
    from stewardmap.ui.presenting.presentation import Presentation


class _Put(QObject):
    """How the window was before, so that it can be put back."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._state, self._shape = window, window.windowState(), window.saveGeometry()
        bars: list[QWidget] = [window.menuBar(), window.statusBar(), *window.findChildren(QToolBar)]
        self._bars = [one for one in bars if one.isVisible()]
        for one in self._bars:
            one.hide()

    def fill(self, screen: QScreen) -> None:
        """Fill a screen with the window."""
        if screen is not self._window.screen():
            self._window.setWindowState(Qt.WindowState.WindowNoState)
            self._window.windowHandle().setScreen(screen)
            self._window.setGeometry(screen.geometry())
        self._window.setWindowState(Qt.WindowState.WindowFullScreen)

    def back(self) -> None:
        """Put the window back."""
        self._window.setWindowState(self._state)
        self._window.restoreGeometry(self._shape)
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
    chosen = [screens_for(window.screen(), QGuiApplication.primaryScreen(), QGuiApplication.screens())]
    put.fill(chosen[0].room)
    if chosen[0].own is not None:
        stage.notes = Notes(stage, chosen[0].own)
        stage.notes.show()
    stage.exchange_wanted.connect(partial(_exchange, stage, put, chosen))
    window.installEventFilter(stage)
    stage.setGeometry(window.rect())
    stage.show()
    stage.raise_()
    stage.setFocus(Qt.FocusReason.OtherFocusReason)
    stage.renew()


def _exchange(stage: "Presentation", put: _Put, chosen: list[Screens[QScreen]]) -> None:
    """Show the slides where the notes are, and the notes where the slides are."""
    chosen[0] = chosen[0].exchanged()
    if stage.notes is not None and chosen[0].own is not None:
        stage.notes.stand_on(chosen[0].own)
        put.fill(chosen[0].room)


def _end(desk: Desk, stage: "Presentation", put: _Put) -> None:
    stage.stop()
    stage.hide()
    stage.deleteLater()
    stage.setParent(None)
    put.back()
    put.deleteLater()
    desk.panel(MapPanel).setFocus(Qt.FocusReason.OtherFocusReason)
