"""The thin line over the map that turns it to another day: a slider, a typed date, and the way back."""

from bisect import bisect_right
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSlider, QVBoxLayout, QWidget

from stewardmap.analysis.dates.dated_copies import kept_dates, kept_on
from stewardmap.analysis.dates.days_of_change import days_of_change
from stewardmap.model.records import DatedCopy
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.parts.dates import read_date
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import as_button_text, as_tip, button, label
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _

_WIDE, _TYPED = 220, 160
_FIRST, _LAST = 1800, 2200


def what_is_shown(day: date, today: date) -> str:
    """Return which day the map is shown on, and that it is only looked at then."""
    said = day_in_words(day)
    if day > today:
        return _(
            "The map as it will be on {day}, as far as is recorded. To change it, go back to today."
        ).format(day=said)
    return _("The map as it was on {day}. To change it, go back to today.").format(day=said)


def _kept_wide(widget: QWidget) -> QWidget:
    """Return a widget in one of its own, for a line that asks widgets how wide they would be."""
    group = QWidget()
    inside = QHBoxLayout(group)
    inside.setContentsMargins(0, 2, 4, 2)
    inside.addWidget(widget)
    return group


def _kept_days(snapshot: Snapshot) -> set[date]:
    return {one.on.earliest for one in kept_dates(snapshot)}


def _as_kept(kept: DatedCopy) -> str:
    """Return the name under which a date is kept, and the date where the name does not say it."""
    day = day_in_words(kept.on.earliest)
    return kept.name if day in kept.name else f"“{kept.name}”, {day}"


class DateBar(QWidget):
    """Steps through the days on which something on the map changed; says `wanted`, None for today."""

    wanted = Signal(object)
    changes_wanted = Signal()
    since_wanted = Signal(object)
    act_wanted = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("date_bar")
        self.setAccessibleName(_("The map on a day"))
        self._stops: tuple[date, ...] = ()
        self._stops_of: Snapshot | None = None
        self._today = date.min
        self._day: date | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 0, 8, 8)
        rows.setSpacing(4)
        line = Flow()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setFixedWidth(_WIDE)
        self.slider.setMinimumHeight(24)
        self.slider.setToolTip(as_tip(_("Arrow keys step through the days on which something changed")))
        self.slider.valueChanged.connect(self._slide)
        self.typed = QLineEdit()
        self.typed.setFixedWidth(_TYPED)
        self.typed.setPlaceholderText(_("22/11/2025"))
        self.typed.setAccessibleName(_("Show the map on this day: 22/11/2025, Nov 2025 or 2025"))
        self.typed.returnPressed.connect(self._take_typed)
        self.back = button(_("Today"), "chip", _("Show the map as it is today"))
        self.back.clicked.connect(lambda: self.wanted.emit(None))
        self.changes = button(_("What changed since"), "chip")
        self.changes.setCheckable(True)
        self.changes.clicked.connect(self.changes_wanted)
        self.kept = button(_("Kept dates"), "chip")
        self.kept.setMenu(self._menu())
        close = button(_("Close"), "quiet", _("Close the line of dates, and show the map as it is today"))
        close.clicked.connect(self.closed)
        for widget in (
            _kept_wide(self.slider),
            _kept_wide(self.typed),
            self.changes,
            self.kept,
            self.back,
            close,
        ):
            line.add(widget)
        self.last: QWidget = close
        self.said = label("", "heading")
        rows.addWidget(line)
        rows.addWidget(self.said)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._list_kept(menu))
        return menu

    def _list_kept(self, menu: QMenu) -> None:
        menu.clear()
        kept = kept_dates(self._stops_of) if self._stops_of is not None else ()
        for one in kept:
            said = as_button_text(_("Since {kept}").format(kept=_as_kept(one)))
            menu.addAction(said).triggered.connect(
                lambda _checked=False, day=one.on.earliest: self.since_wanted.emit(day)
            )
        menu.addSeparator()
        some = (("rename_date", _("Rename…")), ("remove_date", _("Remove…"))) if kept else ()
        for action, text in (("keep_date", _("Keep this date…")), *some):
            menu.addAction(text).triggered.connect(
                lambda _checked=False, name=action: self.act_wanted.emit(name)
            )

    def show_day(self, day: date | None, snapshot: Snapshot | None, *, since: bool = False) -> None:
        """Show on which day the map is shown, among those of this map, or since when its changes are."""
        if snapshot is None:
            return
        self._today, self._day = snapshot.on, day
        if self._stops_of is not snapshot:
            kept = _kept_days(snapshot)
            self._stops = tuple(sorted({*days_of_change(snapshot), *kept, snapshot.on}))
            self._stops_of = snapshot
        at = day or snapshot.on
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, len(self._stops) - 1)
            self.slider.setPageStep(max(1, len(self._stops) // 10))
            self.slider.setValue(max(0, bisect_right(self._stops, at) - 1))
        self.typed.setText("" if day is None else day_in_words(day))
        self.back.setEnabled(day is not None)
        self.changes.setChecked(since)
        self._say(self._in_words(snapshot, since=since))

    def _in_words(self, snapshot: Snapshot, *, since: bool) -> str:
        if self._day is None:
            return self._today_in_words(snapshot)
        kept = kept_on(snapshot, self._day)
        if since:
            said = _("What changed since {day}. Esc goes back to the map as it is.")
            return said.format(day=day_in_words(self._day) if kept is None else _as_kept(kept))
        if kept is not None:
            said = _("The map as it was kept: {kept}. To change it, go back to today.")
            return said.format(kept=_as_kept(kept))
        return what_is_shown(self._day, self._today)

    def _today_in_words(self, snapshot: Snapshot) -> str:
        if len(self._stops) < 2:
            return _("The map as it is today. Nothing on it has a date yet: give posts and ties their dates.")
        return _("The map as it is today, {day}.").format(day=day_in_words(snapshot.on))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        at, n = self.slider.value() + 1, len(self._stops)
        day = day_in_words(self._day or self._today)
        name = _("Day of the map: {day}, {at} of {n} days of change").format(day=day, at=at, n=n)
        self.slider.setAccessibleName(name)
        QAccessible.updateAccessibility(QAccessibleEvent(self.slider, QAccessible.Event.NameChanged))

    @Slot(int)
    def _slide(self, at: int) -> None:
        day = self._stops[at]
        self.wanted.emit(None if day == self._today else day)

    @Slot()
    def _take_typed(self) -> None:
        try:
            found = read_date(self.typed.text())
        except ValueError:
            self._say(_("This is no date. Write it as 22/11/2025, Nov 2025 or 2025."))
            return
        if found is None or found.earliest == self._today:
            self.wanted.emit(None)
        elif not _FIRST <= found.earliest.year <= _LAST:
            said = _("The map can be shown from {first} to {last}.").format(first=_FIRST, last=_LAST)
            self._say(said)
        else:
            self.wanted.emit(found.earliest)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """With Esc go back to today, and from there close."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._day is not None:
            self.wanted.emit(None)
        else:
            self.closed.emit()
