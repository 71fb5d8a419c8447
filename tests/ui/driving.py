"""A window as a user has it: real file, real keys, real clicks, and what is on screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from stewardmap.app import application_of, load, make_window
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.panels.findings.panel import FindingsPanel
from stewardmap.ui.panels.inspector.panel import InspectorPanel
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.panels.names.panel import NamesPanel
from stewardmap.ui.theme import ThemeChoice

W = TypeVar("W", bound=QWidget)
PATIENCE_MS = 20_000


class Driver:
    """Drives one window."""

    def __init__(self, bot: QtBot, path: Path | None, choice: ThemeChoice = ThemeChoice.LIGHT) -> None:
        self.bot = bot
        self.window = make_window(application_of(), choice)
        self.window.resize(1280, 800)
        self.window.show()
        bot.waitExposed(self.window)
        self.window.activateWindow()
        load(self.window, path)
        self.settle()

    @property
    def snapshot(self) -> Snapshot:
        """The open map."""
        assert self.window.session.snapshot is not None
        return self.window.session.snapshot

    @property
    def names(self) -> NamesPanel:
        """The list."""
        return self.window.desk.panel(NamesPanel)

    @property
    def map(self) -> MapPanel:
        """The map."""
        return self.window.desk.panel(MapPanel)

    @property
    def findings(self) -> FindingsPanel:
        """The findings."""
        return self.window.desk.panel(FindingsPanel)

    @property
    def inspector(self) -> InspectorPanel:
        """The inspector."""
        return self.window.desk.panel(InspectorPanel)

    def settle(self) -> None:
        """Wait until nothing is being worked on and all that was asked for is drawn."""
        still = [0]

        def quiet() -> bool:
            still[0] = 0 if self.window.jobs.busy else still[0] + 1
            return still[0] > 3

        self.bot.waitUntil(quiet, timeout=PATIENCE_MS)

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something."""
        self.bot.waitUntil(until, timeout=PATIENCE_MS)

    def keys(self, sequence: str) -> None:
        """Press keys on whatever has the keyboard."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)
        self.bot.keySequence(QApplication.focusWidget() or self.window, sequence)

    def write(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        focused = QApplication.focusWidget()
        assert focused is not None
        self.bot.keyClicks(focused, text)

    def press(self, key: Qt.Key) -> None:
        """Press one key on whatever has the keyboard."""
        self.bot.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget() or self.window, key)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget."""
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def dialog(self, kind: type[W] = EntryDialog) -> W:  # type: ignore[assignment]
        """Return the dialog that is open."""
        self.wait(lambda: bool(self._dialogs(kind)))
        found = self._dialogs(kind)[0]
        self.wait(found.isActiveWindow)
        return found

    def _dialogs(self, kind: type[W]) -> list[W]:
        tops = QApplication.topLevelWidgets()
        return [one for one in tops if isinstance(one, kind) and one.isVisible()]

    def no_dialog(self) -> bool:
        """Whether no dialog is open."""
        return not self._dialogs(QDialog)  # type: ignore[type-abstract]

    def button(self, within: QWidget, said: str) -> QAbstractButton:
        """Return the button whose accessible name begins like this."""
        for one in within.findChildren(QAbstractButton):
            if one.accessibleName().startswith(said) and one.isVisible():
                return one
        raise AssertionError(f"no button {said!r} among {buttons(within)}")

    def texts(self, within: QWidget) -> str:
        """Return everything that labels and rows say within a widget."""
        said = [one.text() for one in within.findChildren(QLabel) if one.isVisible()]
        return "\n".join([*said, *buttons(within)])

    def page(self) -> QWidget:
        """Return the page that the inspector shows."""
        page = self.inspector.pages.widget()
        assert page is not None
        return page

    def field(self, name: str) -> Any:
        """Return a field of the page, by the end of its object name."""
        for one in self.page().findChildren(QWidget):
            if one.objectName().endswith(name):
                return one
        raise AssertionError(f"no field {name!r}")

    def close(self) -> None:
        """Close the window as a user does."""
        if isValid(self.window):
            self.window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


def buttons(within: QWidget) -> list[str]:
    """Return what the visible buttons of a widget say."""
    return [one.accessibleName() for one in within.findChildren(QAbstractButton) if one.isVisible()]
