"""What was said when: every entry of the log, filtered by words, kind and date."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stewardmap.analysis.contacts import present_at
from stewardmap.model.dates import add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Attendance, ContactKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import contacting
from stewardmap.ui.desk import Desk
from stewardmap.ui.fold import fold, matches
from stewardmap.ui.panels.contact_log.listing import Listing, heads_of_log
from stewardmap.ui.panels.contact_log.rows import Row
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import TextEntry
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.dates import in_words
from stewardmap.wording.keeping_in_touch import contact_kind, names_of
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import sentence

_WIDTHS = (125, 190, 76, 300, 130, 150)


class LogPage(QWidget):
    """The entries, latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[tuple[Row, Contact, str]] = []
        self.words = TextEntry()
        self.words.setPlaceholderText(_("Name or words"))
        self.words.setAccessibleName(_("Show entries with these words"))
        self.words.setClearButtonEnabled(True)
        self.kind = ChoiceEditor(
            None, [(None, _("Every kind")), *((one, sentence(contact_kind(one))) for one in ContactKind)]
        )
        self.kind.setAccessibleName(_("Show entries of this kind"))
        since = [(None, _("Ever")), (1, _("Last month")), (6, _("Last six months")), (12, _("Last year"))]
        self.since = ChoiceEditor(None, since)
        self.since.setAccessibleName(_("Show entries since"))
        self.list = Listing(_("Contact log"), heads_of_log(), _WIDTHS)
        self.list.setObjectName("log")
        self.list.keys = {
            Qt.Key.Key_Return: self._edit,
            Qt.Key.Key_Enter: self._edit,
            Qt.Key.Key_Delete: self._delete,
            Qt.Key.Key_L: lambda: desk.act("log_contact"),
            Qt.Key.Key_B: lambda: desk.act("brief_me"),
        }
        self.empty = label("", "second")
        self._lay_out()
        self.words.textChanged.connect(self._show)
        self.kind.activated.connect(self._show)
        self.since.activated.connect(self._show)
        self.list.chosen.connect(self._choose)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.words, 2)
        filters.addWidget(self.kind, 1)
        filters.addWidget(self.since, 1)
        deeds = Flow()
        self.edit = changing(button(_("Change… (Enter)")))
        self.delete = changing(button(_("Delete (Del)")))
        self.edit.clicked.connect(self._edit)
        self.delete.clicked.connect(self._delete)
        for one in (self.edit, self.delete):
            deeds.add(one)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(filters)
        rows.addWidget(self.empty)
        rows.addWidget(self.list, 1)
        rows.addWidget(deeds)

    def refresh(self) -> None:
        """Read the log again."""
        snapshot = self._desk.session.snapshot
        self._rows = [] if snapshot is None else list(_rows(snapshot))
        self._show()

    @Slot()
    def _show(self) -> None:
        rows = [row for row, contact, folded in self._rows if self._wanted(contact, folded)]
        self.list.show_rows(rows)
        nothing = (
            _("Nothing in the log is like that.")
            if self._rows
            else _("Whoever you met, called or wrote to stands here: who, when and a line. L logs one.")
        )
        self.empty.setText(nothing)
        self.empty.setVisible(not rows)
        self._show_deeds()

    def _wanted(self, contact: Contact, folded: str) -> bool:
        snapshot, months = self._desk.session.snapshot, self.since.value
        if self.kind.value not in (None, contact.form) or snapshot is None:
            return False
        if isinstance(months, int) and contact.on.latest < add_months(snapshot.on, -months):
            return False
        return matches(fold(self.words.value), folded)

    @Slot()
    def _choose(self) -> None:
        people = self.list.people_chosen()
        if people and self.list.hasFocus():
            self._desk.session.select(*(Subject("person", one) for one in people))
        self._show_deeds()

    def _show_deeds(self) -> None:
        chosen = len(self.list.rows_chosen())
        self.edit.setEnabled(chosen == 1)
        self.delete.setEnabled(chosen > 0)

    def _contacts(self) -> list[Contact]:
        snapshot = self._desk.session.snapshot
        log = {} if snapshot is None else snapshot.of(Contact)
        return [log[row.id] for row in self.list.rows_chosen() if row.id in log]

    def _edit(self) -> None:
        for contact in self._contacts()[:1]:
            contacting.edit(self._desk, contact)

    def _delete(self) -> None:
        contacting.delete(self._desk, self._contacts())


def _rows(snapshot: Snapshot) -> Iterator[tuple[Row, Contact, str]]:
    """Yield each entry, latest first, with what can be looked for in it."""
    namer = Namer(snapshot)
    log = snapshot.of(Contact).values()
    for contact in sorted(log, key=lambda one: (one.on, one.id), reverse=True):
        people = present_at(snapshot, contact.id)
        cells = _cells(snapshot, namer, contact, people)
        yield Row(contact.id, people, cells), contact, fold(" ".join(cells))


def _cells(snapshot: Snapshot, namer: Namer, contact: Contact, people: tuple[Id, ...]) -> tuple[str, ...]:
    rows = snapshot.attendance_of.get(contact.id, ())
    sorry = [row.person_id for row in rows if row.attendance is Attendance.APOLOGIES]
    body = contact.collaboration_id
    return (
        in_words(contact.on),
        names_of(people, namer, 20),
        sentence(contact_kind(contact.form)),
        " ".join(contact.note.split()),
        names_of(sorry, namer, 20),
        namer.name("collaboration", body) if body else "",
    )
