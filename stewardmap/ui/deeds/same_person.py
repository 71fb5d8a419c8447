"""Whoever may be on the map already, told of while their name is typed in a dialog."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from stewardmap.exchange.search.finder import Finder
from stewardmap.exchange.typed.known import Known
from stewardmap.model.ids import Id
from stewardmap.ui.box.rows import where_of
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.wording.language import _

_KEYS = "Alt+T"


class SamePerson(QObject):
    """Says who it may be under the fields; by one key it is them, and `id` is theirs."""

    def __init__(self, desk: Desk, dialog: EntryDialog, name: QLineEdit) -> None:
        super().__init__(dialog)
        self._desk, self._dialog, self._name = desk, dialog, name
        self._finder = Finder()
        self._other: Id | None = None
        self.id: Id | None = None
        name.textEdited.connect(self._look)
        QShortcut(QKeySequence(_KEYS), dialog).activated.connect(self._choose)

    @Slot(str)
    def _look(self, text: str) -> None:
        self.id, self._other = None, None
        snapshot = self._desk.session.snapshot
        if snapshot is None:
            return
        known = Known(snapshot, self._finder)
        found = [*known.exactly("person", text), *(one.id for one in known.alike("person", text))]
        self._other = next(iter(found), None)
        said = _("{name} is on the map. That's them: {keys}.")
        there = self._other is not None
        where = where_of(snapshot, "person", self._other) if self._other is not None else ""
        self._dialog.say(said.format(name=where, keys=_KEYS) if there else "")

    @Slot()
    def _choose(self) -> None:
        snapshot = self._desk.session.snapshot
        if self._other is not None and snapshot is not None and self._other in snapshot.people:
            self.id = self._other
            self._name.setText(snapshot.people[self.id].name)
            where = where_of(snapshot, "person", self.id)
            self._dialog.say(_("What you add here is added to {name}.").format(name=where))
