"""One box for anyone and any action: Ctrl+K."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QTabWidget, QWidget

from stewardmap.picture.primitives import Subject
from stewardmap.ui.actions import Actions
from stewardmap.ui.desk import Desk
from stewardmap.ui.fold import fold, matches, nearly
from stewardmap.ui.parts.editors import is_undo
from stewardmap.ui.parts.magnifier import add_magnifier
from stewardmap.ui.telling import bodies_line
from stewardmap.wording.labels import kind_label
from stewardmap.wording.language import _

_MOST = 12
_LEAST, _WIDEST = 180, 320


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that can be chosen in the box."""

    text: str
    second: str
    folded: str
    run: Callable[[], None]


class FindBox(QLineEdit):
    """Finds people, organisations, collaborations and actions as one types."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("find")
        self.setAccessibleName(_("Find anyone or any action"))
        self.setPlaceholderText(_("Find anyone or any action (Ctrl+K)"))
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._desk = desk
        self._actions: Actions | None = None
        self._names: list[Hit] | None = None
        self.list = QListWidget(desk.window)
        self.list.setObjectName("find_list")
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.hide()
        self.list.itemClicked.connect(self._take)
        self.textEdited.connect(self._look)
        add_magnifier(self, desk.theme)
        for signal in (desk.session.opened, desk.session.closed, desk.session.changed):
            signal.connect(self._forget)
        for signal in (desk.session.opened, desk.session.closed):
            signal.connect(self.clear)
        self.installEventFilter(self)

    def offer(self, actions: Actions) -> None:
        """Find these actions too."""
        self._actions = actions

    def start(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._look(self.text())

    @Slot()
    def _forget(self) -> None:
        self._names = None

    def _hits(self) -> list[Hit]:
        if self._names is None:
            self._names = _things(self._desk)
        return [*self._names, *_deeds(self._actions)]

    @Slot(str)
    def _look(self, text: str) -> None:
        query = fold(text)
        hits = self._hits() if query else []
        found = [hit for hit in hits if matches(query, hit.folded)]
        found.sort(key=lambda hit: not hit.folded.startswith(query))
        if not found:
            found = nearly([(hit, hit.folded) for hit in hits], query)
        self.list.clear()
        for hit in found[:_MOST]:
            item = QListWidgetItem(f"{hit.text}   ·   {hit.second}" if hit.second else hit.text)
            item.setData(Qt.ItemDataRole.UserRole, hit)
            self.list.addItem(item)
        if not found and query:
            nothing = QListWidgetItem(_("Nothing on the map, and no action, is called that."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)
        self._place()

    def _place(self) -> None:
        if not self.list.count():
            self.list.hide()
            return
        width = 480
        corner = self.mapTo(self._desk.window, QPoint(self.width() - width, self.height() + 2))
        height = min(self.list.count(), _MOST) * max(self.list.sizeHintForRow(0), 26) + 8
        self.list.setGeometry(max(corner.x(), 8), corner.y(), width, height)
        self.list.show()
        self.list.raise_()

    def _take(self, item: QListWidgetItem | None) -> None:
        hit = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if hit is not None:
            self._leave()
            _give_back(self._desk.window)
            hit.run()

    def _leave(self) -> None:
        self.clear()
        self.list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let the arrow keys, Enter and Esc work the list while the box has the keyboard."""
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        if is_undo(event) and not self.text():
            event.ignore()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            row = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(self.list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
            _give_back(self._desk.window)
        else:
            return False
        return True


def _give_back(window: QWidget) -> None:
    """Give the keyboard to the middle of the window."""
    middle = window.findChild(QTabWidget)
    if middle is not None and middle.currentWidget() is not None:
        middle.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)


def _things(desk: Desk) -> list[Hit]:
    snapshot = desk.session.snapshot
    if snapshot is None:
        return []
    hits = []
    for kind, records in (
        ("person", snapshot.people),
        ("organisation", snapshot.organisations),
        ("collaboration", snapshot.collaborations),
    ):
        for at, record in records.items():
            where = bodies_line(snapshot, at) if kind == "person" else kind_label(kind).lower()
            choose = partial(desk.session.select, Subject(kind, at))
            hits.append(Hit(record.name, where, fold(record.name), choose))
    return hits


def _deeds(actions: Actions | None) -> list[Hit]:
    if actions is None:
        return []
    hits = []
    for made in actions.made.values():
        if made.isEnabled():
            text = made.text().replace("&", "").rstrip("…")
            hits.append(Hit(text, made.shortcut().toString(), fold(text), made.trigger))
    return hits
