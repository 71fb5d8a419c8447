"""What changed since a day, as a table beside the map; each row selects what it names."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stewardmap.analysis.dates.dated_copies import as_it_was
from stewardmap.analysis.dates.what_changed import what_changed
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Membership
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.progress import Progress
from stewardmap.ui.desk import Desk
from stewardmap.ui.jobs import Job
from stewardmap.ui.parts.labels import label
from stewardmap.wording.language import _
from stewardmap.wording.what_changed import ChangeTold, change_in_short, changes_told

_WIDE, _PAD = 320, 8


@dataclass(frozen=True, slots=True)
class _Told:
    """All that changed, in a sentence and in rows."""

    short: str
    rows: tuple[ChangeTold, ...]


def _told(day: date, after: Snapshot, _progress: Progress) -> _Told:
    before, after = as_it_was(after, day), after.unrestricted
    found = what_changed(before, after)
    return _Told(change_in_short(found), tuple(changes_told(found, before, after)))


class ChangesList(QWidget):
    """Tells what was added, lost, stronger or weaker from one state of the map to another."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("answer")
        self.setAccessibleName(_("What changed"))
        self.setFixedWidth(_WIDE)
        self._desk = desk
        self._job: Job | None = None
        self._compared: tuple[date, Snapshot] | None = None
        self._subjects: tuple[Subject, ...] = ()
        self.heading = label("", "heading")
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(_("What changed"))
        self.table.setHorizontalHeaderLabels([_("Change"), _("What")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        sizes = self.table.horizontalHeader()
        sizes.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        sizes.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        sizes.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.currentCellChanged.connect(self._choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.addWidget(self.heading)
        rows.addWidget(self.table, 1)
        self.hide()

    def compare(self, day: date, after: Snapshot) -> None:
        """Show what changed since a day, or since it was kept; unless that is shown already."""
        self.show()
        if self._compared == (day, after):
            return
        self._compared = (day, after)
        self.heading.setText(_("Looking for what changed…"))
        self._job = self._desk.jobs.run(
            lambda progress: _told(day, after, progress),
            self._take,
            lane="changes",
            doing=_("Looking for what changed"),
            long=True,
        )

    def put_away(self) -> None:
        """Show nothing any more."""
        if self._job is not None:
            self._job.cancel()
        self._job, self._compared, self._subjects = None, None, ()
        self.table.setRowCount(0)
        self.hide()

    def _take(self, told: _Told) -> None:
        self._job = None
        self.heading.setText(
            told.short if told.rows else _("{changes} Nothing changed.").format(changes=told.short)
        )
        self._subjects = ()
        self.table.setRowCount(len(told.rows))
        for at, row in enumerate(told.rows):
            for column, text in enumerate((row.became, row.said)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(at, column, item)
        self.table.setCurrentCell(-1, -1)
        self._subjects = tuple(Subject(row.subject.kind, row.subject.id) for row in told.rows)
        self.table.resizeRowsToContents()
        for at in range(len(told.rows)):
            self.table.setRowHeight(at, self.table.rowHeight(at) + _PAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the map as it is with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot(int, int)
    def _choose(self, row: int, _column: int) -> None:
        snapshot = self._desk.session.snapshot
        if snapshot is not None and 0 <= row < len(self._subjects):
            subject = shown_for(self._subjects[row], snapshot)
            if self._desk.session.has(subject):
                self._desk.session.select(subject)


def shown_for(subject: Subject, snapshot: Snapshot) -> Subject:
    """Return what a row is about on the map: of a post that is held, or a seat, who has it."""
    holding = snapshot.of(Holding).get(Id(subject.id)) if subject.kind == "holding" else None
    if holding is not None:
        return Subject("person", holding.person_id)
    seat = snapshot.of(Membership).get(Id(subject.id)) if subject.kind == "membership" else None
    if seat is not None and seat.person_id is not None:
        return Subject("person", seat.person_id)
    if seat is not None:
        return Subject("collaboration", seat.collaboration_id)
    return subject
