"""The diary of change: what ends, is voted on, runs out or is to be reviewed in the next two years."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from stewardmap.analysis.diary.event import Event, EventKind
from stewardmap.analysis.diary.events_ahead import events_ahead
from stewardmap.model.changes import Changes
from stewardmap.model.records import Spot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.diary.listing import DiaryList
from stewardmap.ui.panels.diary.timeline import Timeline
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.pane import Pane
from stewardmap.ui.parts.scrolled import low_page
from stewardmap.wording.diary import diary_in_a_line, sign_of, sort_in_words, told
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

_LEAST_HEIGHT = 360


class DiaryPanel(Pane):
    """A line of months, filters over it, and the same month by month under it; worked out when it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("diary")
        self.setProperty("help", "diary")
        self._desk = desk
        self._events: tuple[Event, ...] = ()
        self._stale = True
        self._coming = False
        self.line = Timeline(desk.theme)
        self.listing = DiaryList(desk.theme)
        self.chips = {kind: self._chip(kind) for kind in EventKind}
        self.empty = self._start()
        self._lay_out()
        self._connect()
        self.main = self.listing

    def _chip(self, kind: EventKind) -> QPushButton:
        what = sort_in_words(kind)
        chip = button(f"{sign_of(kind)}  {what}", "chip", _("Show {what}").format(what=what.lower()))
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.toggled.connect(self._show)
        return chip

    def _start(self) -> QWidget:
        """Return what stands in the place of an empty diary: what it is for, with one button."""
        around = QWidget()
        rows = QVBoxLayout(around)
        rows.setContentsMargins(8, 8, 8, 8)
        said = _(
            "Planned ends, fixed terms, elections, money that runs out and reviews stand here for two years "
            "ahead. Nothing is recorded yet: open somebody in a post and give it a planned end."
        )
        self.start = start = button(_("Find somebody…"), "primary")
        start.clicked.connect(lambda: self._desk.act("find" if self._anybody() else "add_person"))
        rows.addWidget(label(said, "second"))
        rows.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        return around

    def _anybody(self) -> bool:
        """Whether anybody is on the map who could have a planned end."""
        snapshot = self._desk.session.snapshot
        return snapshot is not None and bool(snapshot.people)

    def _lay_out(self) -> None:
        self._chips = Flow()
        for chip in self.chips.values():
            self._chips.add(chip)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("diary_scroll")
        self._scroll.setWidget(self.line)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows = low_page(self, _LEAST_HEIGHT)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(8)
        rows.addWidget(self._chips)
        rows.addWidget(self._scroll)
        rows.addWidget(self.listing, 1)
        rows.addWidget(self.empty, 1)

    def _connect(self) -> None:
        session = self._desk.session
        session.opened.connect(self._renew)
        session.closed.connect(self._renew)
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._follow_selection)
        self.listing.picked.connect(self._pick)
        self.listing.opened.connect(lambda: self._desk.act("next_pane"))
        self.line.picked.connect(self._pick)
        self._desk.theme.changed.connect(self.update)

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if set(changes.kinds()) - {Spot}:
            self._renew()

    @Slot()
    def _renew(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Bring up to date what is now seen."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        snapshot = self._desk.session.snapshot
        self._stale = False
        self._events = events_ahead(snapshot) if snapshot is not None else ()
        there = {event.kind for event in self._events}
        for kind, chip in self.chips.items():
            chip.setVisible(kind in there)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show the events of the sorts that are chosen."""
        snapshot = self._desk.session.snapshot
        some = bool(self._events) and snapshot is not None
        for part in (self._chips, self._scroll, self.listing):
            part.setVisible(some)
        self.empty.setVisible(not some)
        self.start.setText(_("Find somebody…") if self._anybody() else _("Add a person…"))
        self.start.setAccessibleName(self.start.text())
        if snapshot is None:
            return
        namer = Namer(snapshot)
        shown = [event for event in self._events if self.chips[event.kind].isChecked()]
        months = told(shown, namer)
        tips = {entry.event: f"{entry.when}\n{entry.said}" for month in months for entry in month.entries}
        self.line.show_these(shown, snapshot.on, tips)
        self.line.setAccessibleName(diary_in_a_line(shown))
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        self._scroll.setFixedHeight(self.line.sizeHint().height() + bar)
        self.listing.show_these(months)
        self.line.choose(self.listing.current())

    @Slot(object)
    def _pick(self, event: Event) -> None:
        """Select what an event is about, and show it on the line and in the list."""
        self.listing.choose(event)
        self.line.choose(event)
        if event.about is not None:
            self._coming = True
            self._desk.session.select(Subject(event.about.kind, event.about.id))
            self._coming = False

    @Slot()
    def _follow_selection(self) -> None:
        """Let go of an entry when something else is selected elsewhere."""
        current, chosen = self.listing.current(), self._desk.session.current
        if self._coming or current is None or current.about is None:
            return
        if chosen is None or (chosen.kind, chosen.id) != (current.about.kind, current.about.id):
            self.listing.choose(None)
            self.line.choose(None)
