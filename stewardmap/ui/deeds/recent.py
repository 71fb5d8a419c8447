"""The menu of maps opened lately."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from stewardmap.ui.deeds.opening import open_path
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.labels import as_button_text
from stewardmap.wording.language import _


def add_menu(desk: Desk, menu: QMenu, before: QAction) -> QMenu:
    """Put the menu of recent maps into another, filled anew each time it is shown."""
    lately = QMenu(_("Open &recent"), menu)
    menu.insertMenu(before, lately)
    lately.aboutToShow.connect(lambda: _fill(desk, lately))
    _fill(desk, lately)
    return lately


def _fill(desk: Desk, menu: QMenu) -> None:
    menu.clear()
    for path in desk.preferences.recent:
        action = menu.addAction(as_button_text(path.stem))
        action.triggered.connect(lambda _checked=False, one=path: open_path(desk, one))
    if menu.isEmpty():
        menu.addAction(_("No map was opened lately")).setEnabled(False)
        return
    menu.addSeparator()
    menu.addAction(_("&Forget these")).triggered.connect(desk.preferences.forget_recent)
