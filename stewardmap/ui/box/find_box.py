"""One box over the map for anyone, any command, and a line that adds somebody: Ctrl+K."""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from stewardmap.exchange.search.entry import Key
from stewardmap.exchange.typed.parse import LONGEST
from stewardmap.ui.actions import Actions
from stewardmap.ui.box.asked import Answered, Asked
from stewardmap.ui.box.doing import deeds_for, menu_of
from stewardmap.ui.box.field_row import ANOTHER, THAT
from stewardmap.ui.box.going import go_to
from stewardmap.ui.box.laying_out import LayingOut
from stewardmap.ui.box.line_form import LineForm
from stewardmap.ui.box.listing import NEW, listed
from stewardmap.ui.box.opener import Opener
from stewardmap.ui.box.result_list import ROW, ResultList
from stewardmap.ui.box.rows import Row
from stewardmap.ui.box.saying import in_the_way, line_in_words
from stewardmap.ui.box.selecting import selected_after
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add_or_change
from stewardmap.ui.frame import Frame
from stewardmap.ui.parts.editors import is_undo
from stewardmap.ui.parts.labels import label
from stewardmap.ui.parts.magnifier import add_magnifier
from stewardmap.wording.language import _, ngettext

_WIDEST, _EDGE = 720, 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKEN = (Qt.Key.Key_Down, Qt.Key.Key_Up)  # else they would work what lies under the box


class FindBox(QFrame):
    """A line to type in, and under it what is found or what would be added; over the map until it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.setObjectName("find_box")
        self.setAccessibleName(_("Find or add"))
        self._desk, self._asked = desk, Asked()
        self._laying_out = LayingOut(desk, self._asked.finder, self._renew)
        self._actions: Actions | None = None
        self._answered: Answered | None = None
        self._came_from: QWidget | None = None
        self.opener = Opener(desk.theme)
        self.opener.clicked.connect(self.start)
        self.line = QLineEdit()
        self.line.setObjectName("find")
        self.line.setAccessibleName(_("Find anyone or any action, or add a line"))
        self.line.setPlaceholderText(_("A name, a command, or: Dana Osei, housing lead at Northgate Council"))
        self.line.setMaxLength(LONGEST)
        add_magnifier(self.line, desk.theme)
        self.list, self.form = ResultList(), LineForm()
        self.hint = label("", "second")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(6)
        for widget in (self.line, self.list, self.form, self.hint):
            rows.addWidget(widget, int(widget in (self.list, self.form)))
        self.hide()
        self._connect()

    def _connect(self) -> None:
        session = self._desk.session
        session.opened.connect(self._asked.forget)
        session.closed.connect(self._asked.forget)
        session.opened.connect(self.forget)
        session.opened.connect(self._laying_out.later)
        session.closed.connect(self.forget)
        session.selection_changed.connect(self._note_selection)
        session.changed.connect(self._renew)
        self.line.textEdited.connect(self.look)
        self.list.itemClicked.connect(lambda item: self._take(item.data(ROW)))
        self.form.edited.connect(self._put_right)
        self.form.chosen.connect(self._choose)
        self.form.wanted.connect(self.confirm)
        self.line.installEventFilter(self)
        for keys in (THAT, ANOTHER):
            chosen = QShortcut(QKeySequence(keys), self)
            chosen.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            chosen.activated.connect(partial(self.form.press, keys))
        self._desk.window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def offer(self, actions: Actions) -> None:
        """Find these actions too."""
        self._actions = actions

    @Slot()
    def start(self) -> None:
        """Open over the map and take the keyboard; a line that was begun is still there."""
        if not self.isVisible():
            focused = QApplication.focusWidget()
            self._came_from = focused if focused is not self.opener else None
            self.show()
            self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.look(self.line.text())

    def write(self, text: str) -> None:
        """Open with a line that is begun."""
        self.start()
        self.line.setText(text)
        self.look(text)

    @Slot()
    def forget(self) -> None:
        """Close, and let go of what was typed."""
        self.line.clear()
        self._asked.begin()
        self.hide()

    def leave(self) -> None:
        """Close, and give the keyboard back to where it was."""
        line = self._answered is not None and self._answered.as_line
        if not line:
            self.forget()
        self.hide()
        came_from = self._came_from
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            _give_back(self._desk.window)

    @Slot()
    def _note_selection(self) -> None:
        current = self._desk.session.current
        if current is not None:
            self._asked.recent.use(Key(current.kind, current.id))

    @Slot()
    def _renew(self) -> None:
        if self.isVisible():
            self.look(self.line.text())

    @Slot(str)
    def look(self, text: str) -> None:
        """Show what is found by what is typed, or what it would add."""
        if not text.strip():
            self._asked.begin()
        today = date.today()  # noqa: DTZ011 - the keeper's own calendar day
        self._laying_out.now()
        self._answered = self._asked.answer(text, self._desk.session.snapshot, self._actions, today)
        if self._answered.as_line:
            self._show_line(self._answered)
        else:
            self._show_found(self._answered, text)
        self._place()
        self._say(self._spoken())

    def _show_line(self, answered: Answered) -> None:
        snapshot = self._desk.session.snapshot
        if snapshot is None or answered.line is None:
            return
        self.list.hide()
        self.form.show()
        self.form.show_line(answered.line, answered.outcome, snapshot)
        for before, after in pairwise([self.line, *self.form.stops()]):
            QWidget.setTabOrder(before, after)
        self.hint.setText(_("Enter adds it in one step · Tab goes through the fields · Esc goes back"))

    def _show_found(self, answered: Answered, text: str) -> None:
        self.form.hide()
        rows, first = listed(answered, text, self._desk, self._actions)
        self.list.show_rows(rows, first)
        self.list.setVisible(bool(rows))
        hint = _("Enter selects it and centres the map · Tab: what one can do with it · Esc goes back")
        self.hint.setText(
            hint if rows else _("Type a name, or a line such as: met Tom Okafor today: the lease")
        )

    @Slot(str, str)
    def _put_right(self, slot: str, text: str) -> None:
        snapshot = self._desk.session.snapshot
        if snapshot is not None:
            self._asked.put_right(slot, text, self.line.text(), snapshot)
            self.look(self.line.text())

    @Slot(str, str, object)
    def _choose(self, slot: str, name: str, one: object) -> None:
        self._asked.choose(slot, name, one)  # type: ignore[arg-type]
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look(self.line.text())

    @Slot()
    def confirm(self) -> None:
        """Do what the line says, as one step, and select what came of it; says what is in the way."""
        answered, session = self._answered, self._desk.session
        if answered is None or answered.line is None:
            return
        outcome = answered.outcome
        if outcome is None:
            self.form.say(in_the_way(answered.line))
            self._say(self.form.problem.text())
            return
        step = add_or_change(outcome.added, outcome.changed, outcome.label)
        if session.do(step, outcome.said):
            self.forget()
            self._answered = None
            self.leave()
            session.select(*selected_after(outcome))

    def _take(self, row: Row | None) -> None:
        """Go to what is chosen, run it, or add it."""
        if row is None or row.key is None:
            return
        if row.key == NEW:
            self.confirm()
        elif row.able:
            self._asked.recent.use(row.key)
            self.leave()
            if row.key.kind == "command":
                self._desk.act(row.key.id)
            else:
                go_to(self._desk, row.key)
        else:
            self._say(row.whole)

    def _offer_deeds(self) -> None:
        """Show what one can do with what is chosen."""
        row = self.list.chosen
        if row is None or row.key in (None, NEW) or not row.able:
            return
        deeds = list(deeds_for(self._desk, self._actions, row.key, self.write))
        if deeds:
            place = self.list.visualItemRect(self.list.currentItem()).bottomLeft()
            menu = menu_of(
                self._desk, row.text, [(text, partial(self._leave_and, run)) for text, run in deeds]
            )
            menu.popup(self.list.viewport().mapToGlobal(place))
            menu.setActiveAction(menu.actions()[0])
        else:
            self._take(row)

    def _leave_and(self, run: Callable[[], None]) -> None:
        """Do something once the box is closed."""
        self._answered = None
        self.leave()
        run()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter, Esc and the arrow keys work whatever the line does not use them for."""
        key, focused = Qt.Key(event.key()), QApplication.focusWidget()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if step and self.list.isVisible():
            self.list.step(step)
            self._say(self.list.chosen.whole if self.list.chosen is not None else "")
        elif key in _ENTER:
            self._enter(focused, acting=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key is Qt.Key.Key_Escape:
            if focused is None or focused is self.line:
                self.leave()
            else:
                self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key not in _TAKEN:
            super().keyPressEvent(event)

    def _enter(self, focused: QWidget | None, *, acting: bool) -> None:
        if isinstance(focused, QPushButton):
            focused.click()
        elif self._answered is not None and self._answered.as_line:
            self.confirm()
        elif acting:
            self._offer_deeds()
        else:
            self._take(self.list.chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay within the window; let Tab act on what is found, and leave undo to the map."""
        if watched is self._desk.window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
        elif is_undo(event) and not self.line.text():
            event.ignore()
            return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() == Qt.Key.Key_Tab and plain and self.list.isVisible():
                self._offer_deeds()
                return True
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when something else in the window is worked; what was typed is there the next time."""
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self.hide()

    def _place(self) -> None:
        """Stand over the middle of the window, as high as what is shown needs and no higher than there is."""
        window = self._desk.window
        width = min(_WIDEST, window.width() - 2 * _EDGE)
        top = self._desk.panel(Frame).mapTo(window, QPoint(0, 0)).y() + _EDGE
        self.resize(width, self.height())
        inside = width - 2 * _EDGE
        if not self.form.isHidden():
            content = self.form.wanted_height(inside) + 6
        else:
            content = 0 if self.list.isHidden() else self.list.wanted_height() + 6
        hint = self.hint.heightForWidth(inside)
        wanted = self.line.sizeHint().height() + content + hint + 3 * _EDGE
        height = min(wanted, window.height() - top - _EDGE)
        self.setGeometry((window.width() - width) // 2, top, width, height)

    def _say(self, text: str) -> None:
        """Let a screen reader say what is shown now."""
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, text))
        self.list.setAccessibleDescription(text)

    def _spoken(self) -> str:
        """Return what is said of what is shown now."""
        answered, snapshot = self._answered, self._desk.session.snapshot
        if answered is None or not self.line.text().strip():
            return ""
        if answered.as_line and answered.line is not None and snapshot is not None:
            return line_in_words(answered.line, snapshot)
        count = len(answered.found)
        said = ngettext("{n} found", "{n} found", count).format(n=count)
        return f"{said}: {self.list.chosen.whole}" if self.list.chosen is not None else said


def _give_back(window: QWidget) -> None:
    """Give the keyboard to the middle of the window."""
    middle = window.findChild(QTabWidget)
    if middle is not None and middle.currentWidget() is not None:
        middle.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)
