"""What of the map is shown: joins the filters, the focus and the saved views to the picture."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu

from stewardmap.analysis.connecting import connecting
from stewardmap.errors import UserError
from stewardmap.model.dates import add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import SavedView
from stewardmap.picture.filter import NOTHING_LEFT_OUT, Filter
from stewardmap.picture.focus import Focus
from stewardmap.picture.hidden import day_line
from stewardmap.picture.primitives import Subject
from stewardmap.picture.shown import Shown, from_text
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.map.answer import Answer, lit
from stewardmap.ui.panels.map.changes import ChangesList
from stewardmap.ui.panels.map.date_bar import DateBar, what_is_shown
from stewardmap.ui.panels.map.filters import FilterRow
from stewardmap.ui.panels.map.notice import Notice
from stewardmap.ui.parts.labels import as_button_text
from stewardmap.ui.saved_views import in_order
from stewardmap.wording.language import _

_A_QUARTER = 3

if TYPE_CHECKING:
    from stewardmap.ui.panels.map.bar import MapBar


class Showing(QObject):
    """Knows what is asked for, and says `changed` when something else is."""

    changed = Signal(object)
    lit = Signal(object)
    dates_closed = Signal()
    room_changed = Signal()

    def __init__(self, desk: Desk, bar: "MapBar", parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        self.now = Shown()
        self.dates = DateBar()
        self.dates.hide()
        self.dates.wanted.connect(self.turn_to)
        self.dates.closed.connect(self.close_dates)
        self.dates.changes_wanted.connect(self.toggle_changes)
        self.dates.since_wanted.connect(self.changes_since)
        self.dates.act_wanted.connect(desk.act)
        self.changes = ChangesList(desk)
        self.changes.closed.connect(lambda: self.turn_to(None))
        self.since = False
        self._held = ""
        self.filters = FilterRow(desk)
        self.filters.hide()
        self.notice = Notice()
        self.filters.wanted.connect(self.filter)
        self.notice.steps_wanted.connect(self.steps)
        self.notice.everything_wanted.connect(self.everything)
        self.answer = Answer(desk)
        self.answer.closed.connect(self.put_out)
        self._asked: tuple[Id, Id] | None = None
        bar.filter_wanted.connect(self.toggle_filters)
        menu = QMenu(bar.views)
        menu.aboutToShow.connect(lambda: self._list_views(menu))
        bar.views.setMenu(menu)
        desk.session.changed.connect(self.refresh)
        desk.rehearsing.turned.connect(self._make_way)

    def show(self, shown: Shown) -> None:
        """Show this of the map from now on."""
        self.now = shown
        self.since = self.since and shown.filter.on is not None
        if not replace(shown.filter, on=None).is_empty:
            self.filters.show()
        if shown.filter.on is not None:
            self.dates.show()
        self.refresh()
        self.changed.emit(shown)

    @Slot()
    def refresh(self) -> None:
        """Say what is asked for, in the words of the map as it is."""
        self._bar.show_kind(self.now.kind)
        self._bar.show_filter(shown=not self.filters.isHidden())
        self.filters.show_filter(self.now.filter, self._desk.session.snapshot)
        if not self.dates.isHidden():
            self.dates.show_day(self.now.filter.on, self._desk.session.snapshot, since=self.since)
        self._hold()
        self._compare()
        if self._asked is not None:
            self._answer_again()

    @Slot(object)
    def filter(self, wanted: Filter) -> None:
        """Leave out what does not fit."""
        self.show(replace(self.now, filter=wanted, seen_from=None))

    @Slot(object)
    def turn_to(self, day: date | None) -> None:
        """Show the map as it stands on a day, or today; nothing moves, and from where it is seen."""
        if day != self.now.filter.on:
            left_a_table = self.since and day is None
            self.filter(replace(self.now.filter, on=day))
            if left_a_table:
                self.dates.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.room_changed.emit()

    @Slot()
    def toggle_dates(self) -> None:
        """Show the line of dates and give it the keyboard, or close it and go back to today."""
        if not self.dates.isHidden():
            self.close_dates()
            return
        self.dates.show()
        self.refresh()
        self.dates.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def toggle_changes(self) -> None:
        """Show what changed since the day that is shown, or for three months; or that day again."""
        snapshot = self._desk.session.snapshot
        if snapshot is None:
            return
        self.since = not self.since
        day = self.now.filter.on or add_months(snapshot.on, -_A_QUARTER)
        self.filter(replace(self.now.filter, on=day))
        self.room_changed.emit()
        (self.changes.table if self.since else self.dates.slider).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def changes_since(self, day: date) -> None:
        """Show what changed since a day, such as one that was kept."""
        self.since = True
        self.dates.show()
        self.filter(replace(self.now.filter, on=day))
        self.room_changed.emit()
        self.changes.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _compare(self) -> None:
        snapshot, day = self._desk.session.snapshot, self.now.filter.on
        if self.since and snapshot is not None and day is not None:
            self.changes.compare(day, snapshot)
        else:
            self.changes.put_away()

    @Slot()
    def close_dates(self) -> None:
        """Close the line of dates and show the map as it is today."""
        self.dates.hide()
        self.turn_to(None)
        self.dates_closed.emit()

    @Slot()
    def _make_way(self) -> None:
        """Go back to today for a rehearsal, which is of the map as it is."""
        if self._desk.rehearsing.is_on and not self.dates.isHidden():
            self.close_dates()
        self._hold()

    def _hold(self) -> None:
        """Let nothing change the map while another day of it is shown."""
        session, on = self._desk.session, self.now.filter.on
        if session.held not in ("", self._held):
            return
        self._held = ""
        if on is not None and session.snapshot is not None and on != session.snapshot.on:
            self._held = what_is_shown(on, session.snapshot.on)
        session.held = self._held

    def focus(self, on: Subject | None) -> None:
        """Show only what lies round one thing, or all again."""
        self.show(replace(self.now, focus=None if on is None else Focus(on), seen_from=None))

    @Slot(int)
    def steps(self, number: int) -> None:
        """Show what is so many steps from what is looked at."""
        if self.now.focus is not None:
            self.show(replace(self.now, focus=replace(self.now.focus, steps=number), seen_from=None))

    @Slot()
    def everything(self) -> None:
        """Leave nothing out any more."""
        self.show(replace(self.now, filter=NOTHING_LEFT_OUT, focus=None, seen_from=None))

    @Slot()
    def toggle_filters(self) -> None:
        """Show the filters, or hide them; what they leave out stays left out."""
        self.filters.setVisible(self.filters.isHidden())
        self.refresh()

    def say_hidden(self, lines: Sequence[str]) -> None:
        """Say what the picture that is drawn leaves out, but for the day, which the line of dates says."""
        day = self.now.filter.on
        said = tuple(one for one in lines if day is None or one != day_line(day))
        self.notice.show_hidden(said, self.now.focus)

    def connect_two(self, one: Id, other: Id) -> None:
        """Tell who connects two organisations, and light them on the map, until that is closed."""
        self._asked = (one, other)
        self._answer_again()

    def _answer_again(self) -> None:
        snapshot = self._desk.session.snapshot
        if self._asked is None or snapshot is None or not set(self._asked) <= snapshot.organisations.keys():
            self.put_out()
            return
        found = connecting(snapshot, *self._asked)
        self.answer.show_answer(found, snapshot)
        self.lit.emit(lit(found))

    @Slot()
    def put_out(self) -> None:
        """Close the answer; nothing is lit any more."""
        if self._asked is not None or self.answer.isVisible():
            self._asked = None
            self.answer.hide()
            self.lit.emit(frozenset())

    def open(self, view: SavedView) -> None:
        """Show what a saved view shows."""
        try:
            self.show(from_text(view.shows))
        except UserError as error:
            self._desk.session.announce(str(error), problem=True)

    def _list_views(self, menu: QMenu) -> None:
        menu.clear()
        for view in in_order(self._desk.session.snapshot):
            menu.addAction(as_button_text(view.name)).triggered.connect(
                lambda _checked=False, one=view: self.open(one)
            )
        menu.addSeparator()
        menu.addAction(_("Save this view…")).triggered.connect(lambda: self._desk.act("save_view"))
        if len(menu.actions()) > 2:
            menu.addAction(_("Rename a view…")).triggered.connect(lambda: self._desk.act("rename_view"))
            menu.addAction(_("Remove a view…")).triggered.connect(lambda: self._desk.act("remove_view"))
