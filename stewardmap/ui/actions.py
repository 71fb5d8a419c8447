"""Actions as data: what each is called, where it stands, what starts it and what it runs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QToolButton
from shiboken6 import isValid

from stewardmap.ui.desk import Desk
from stewardmap.ui.menu_keys import MenuKeys
from stewardmap.ui.parts.labels import as_button_text, as_tip

Keys = QKeySequence.StandardKey | str
_BY_ICON = ("undo", "redo")  # whose words would take the room of the box on a small screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a user can do.

    `menu` is where it stands; `said` gives its text anew where that depends on the map; `short` is its text
    in the toolbar, where it has a place there; `parted` puts a line before it. The keys of one `on_map` are
    taken by the map itself while it has the keyboard, and mean what they always do elsewhere. `needs` says
    what has to be so before it can be done: "select something first". One that `changes` the map cannot be
    done on a map that is only looked at.
    """

    id: str
    text: str
    menu: str
    run: Callable[[Desk], None]
    keys: Keys | None = None
    icon: str = ""
    short: str = ""
    parted: bool = False
    on_map: bool = False
    needs: str = ""
    changes: bool = False
    enabled: Callable[[Desk], bool] = lambda _desk: True
    checked: Callable[[Desk], bool] | None = None
    said: Callable[[Desk], str] | None = None


def map_is_open(desk: Desk) -> bool:
    """Whether there is a map to work on."""
    return desk.session.snapshot is not None


class Actions:
    """The actions of one window as Qt knows them, kept in step with the session."""

    def __init__(self, desk: Desk, catalogue: Iterable[Action]) -> None:
        self._desk = desk
        self.catalogue = tuple(catalogue)
        self.made: Mapping[str, QAction] = {one.id: self._make(one) for one in self.catalogue}
        session = desk.session
        for signal in (session.opened, session.closed, session.changed, session.selection_changed):
            signal.connect(self.refresh)
        rehearsing = desk.rehearsing
        told = rehearsing.told_changed
        for signal in (rehearsing.turned, rehearsing.recipe_changed, rehearsing.stage_changed, told):
            signal.connect(self.refresh)
        desk.theme.changed.connect(self._redraw)
        self._redraw()
        self.refresh()

    def _make(self, action: Action) -> QAction:
        made = QAction(action.text, self._desk.window)
        made.setObjectName(action.id)
        if action.keys is not None:
            made.setShortcut(QKeySequence(action.keys))
        if action.on_map:
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if action.short:
            made.setIconText(action.short)
        made.setCheckable(action.checked is not None)
        made.triggered.connect(lambda: self._run(action))
        self._desk.window.addAction(made)
        return made

    def _run(self, action: Action) -> None:
        action.run(self._desk)
        self.refresh()

    def refresh(self) -> None:
        """Bring texts, ticks and what can be done now up to date."""
        for action in self.catalogue:
            made = self.made[action.id]
            shut = self._desk.session.read_only if action.changes else ""
            made.setEnabled(not shut and action.enabled(self._desk))
            if action.checked is not None:
                made.setChecked(action.checked(self._desk))
            if action.said is not None:
                made.setText(as_button_text(action.said(self._desk)))
            made.setToolTip(as_tip("\n".join(text for text in (_with_keys(made), shut) if text)))

    def _redraw(self) -> None:
        for action in self.catalogue:
            if action.icon:
                self.made[action.id].setIcon(self._desk.theme.icon(action.icon))

    def fill_menus(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put every action into its menu, in the order of the catalogue."""
        menus: dict[str, QMenu] = {}
        letters = MenuKeys(bar)
        bar.installEventFilter(letters)
        for action in self.catalogue:
            menu = _menu(bar, menus, action.menu)
            menu.installEventFilter(letters)
            if action.parted and not menu.isEmpty():
                menu.addSeparator()
            menu.addAction(self.made[action.id])
        return menus

    def by_menu(self) -> list[tuple[str, list[QAction]]]:
        """Return the actions of each menu, those of the menus in it with them, under its name."""
        found: dict[str, list[QAction]] = {}
        for action in self.catalogue:
            found.setdefault(action.menu.partition("/")[0], []).append(self.made[action.id])
        return list(found.items())

    def fill_toolbar(self, bar: QToolBar, groups: Iterable[Iterable[str]]) -> None:
        """Put actions, by id, into the toolbar, with words beside their icons and a line between groups."""
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for at, group in enumerate(groups):
            if at:
                bar.addSeparator()
            for name in group:
                bar.addAction(self.made[name])
                made = bar.widgetForAction(self.made[name])
                if isinstance(made, QToolButton):
                    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                    self._name(made, self.made[name])
                    if name in _BY_ICON:
                        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _name(self, made: QToolButton, action: QAction) -> None:
        """Let a screen reader say what a button does now, without the marks of its key and its tooltip."""

        def tell() -> None:
            if not isValid(made):  # the toolbar goes before its actions when the window closes
                return
            text = _plain(action)
            if made.accessibleName() != text:
                made.setAccessibleName(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            made.setAccessibleDescription(keys or text)

        action.changed.connect(tell)
        tell()


def _menu(bar: QMenuBar, menus: dict[str, QMenu], path: str) -> QMenu:
    """Return the menu at a path such as "&File/&Export", made if it is not there."""
    if path not in menus:
        above, _slash, name = path.rpartition("/")
        menus[path] = _menu(bar, menus, above).addMenu(name) if above else bar.addMenu(name)
        menus[path].setToolTipsVisible(True)
    return menus[path]


def _with_keys(action: QAction) -> str:
    text = _plain(action).rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text


def _plain(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
