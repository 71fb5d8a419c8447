"""The dialog for somebody's leaving: choices on the left, and what will happen on the right."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from stewardmap.analysis.departures.departure import Departure
from stewardmap.analysis.departures.proposed import proposed
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Person
from stewardmap.ui.dialogs.leaving.choices import Choices
from stewardmap.ui.dialogs.leaving.sections import (
    meeting_pieces,
    post_pieces,
    role_pieces,
    seat_pieces,
    tie_pieces,
)
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import NameEntry, TextEntry, people_choices
from stewardmap.ui.parts.labels import button, label, labelled
from stewardmap.ui.parts.piece import Piece, Pieces
from stewardmap.ui.parts.scrolled import Scrolled
from stewardmap.wording.departures import say_departure
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

Take = Callable[[Departure, Sequence[Person]], str]
_WIDE, _HIGH, _EDGE, _NARROW = 880, 640, 16, 200


class LeavingDialog(QDialog):
    """Asks for the last day, and shows what will happen to everything that somebody has on the map.

    `take` is given what is settled and returns what is wrong, or nothing when it is done.
    """

    def __init__(self, choices: Choices, take: Take) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choices, self._take = choices, take
        self.departure = choices.departure()
        self._people = people_choices(choices.snapshot)
        name = choices.snapshot.people[choices.person].name
        title = _("{name} leaves").format(name=name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(_WIDE, _HIGH)
        self.day = DateEditor(PartialDate(choices.last_day))
        self.cards = {one: Card(one, name="card") for one in ("posts", "ties", "seats", "roles", "meetings")}
        self.problem = label("", "problem")
        self.problem.hide()
        self._lay_out()
        self.day.committed.connect(self._take_day)
        self.refresh()
        self.day.setFocus()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self._choosing(), 3)
        sides.addWidget(self._saying(), 2)
        rows.addLayout(sides, 1)
        rows.addWidget(self.problem)
        rows.addLayout(self._buttons())

    def _choosing(self) -> Scrolled:
        inside, rows = QWidget(), QVBoxLayout()
        inside.setLayout(rows)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(8)
        rows.addWidget(self._when())
        for name in ("posts", "ties", "seats", "roles"):
            rows.addWidget(self.cards[name])
        rows.addWidget(self._meanwhile())
        rows.addWidget(self.cards["meetings"])
        rows.addStretch(1)
        return Scrolled(inside, _("What is to happen"))

    def _when(self) -> Card:
        made = Card(_("When"))
        line = QHBoxLayout()
        line.addWidget(labelled(_("Last day"), self.day, wrap=False))
        line.addWidget(self.day, 1)
        made.add_layout(line)
        made.add(label(_("A day ahead is recorded as planned. Why somebody leaves is not kept."), "second"))
        return made

    def _meanwhile(self) -> Card:
        made = Card(_("Meanwhile"))
        self.by = NameEntry(self._people, hint=_("nobody yet"))
        self.agreed_by, self.until = TextEntry(), DateEditor(None)
        for said, entry in (
            (_("Who looks after the links"), self.by),
            (_("Until"), self.until),
            (_("Agreed by"), self.agreed_by),
        ):
            line = QHBoxLayout()
            line.addWidget(labelled(said, entry, wrap=False))
            line.addWidget(entry, 1)
            made.add_layout(line)
        for field in (self.by, self.agreed_by, self.until):
            field.editingFinished.connect(self._take_meanwhile)
        self.meanwhile = made
        return made

    def _saying(self) -> Scrolled:
        inside, rows = QWidget(), QVBoxLayout()
        inside.setLayout(rows)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(8)
        rows.addWidget(label(_("What will happen"), "heading"))
        self._told = Pieces(rows)
        rows.addStretch(1)
        area = Scrolled(inside, _("What will happen"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return area

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(label(_("All of it is one step, which can be undone."), "second"), 1)
        cancel = button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        line.addWidget(cancel)
        self.ok = button(_("Has left"), "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._answer)
        line.addWidget(self.ok)
        return line

    def _take_day(self, day: PartialDate | None) -> None:
        if day is not None:
            self.choices.last_day = day.latest
        self.refresh()

    def _take_meanwhile(self) -> None:
        now = (self.by.value, self.agreed_by.value, self.until.value)
        if now != (self.choices.by, self.choices.agreed_by, self.choices.until):
            self.choices.by, self.choices.agreed_by, self.choices.until = now
            self.refresh()

    @property
    def said(self) -> tuple[str, ...]:
        """What will happen, as it is shown."""
        wanted = replace(self.departure, meetings=self.choices.wanted(self.departure))
        return say_departure(wanted, self._namer())

    def _namer(self) -> Namer:
        new = self.choices.newcomers(self.departure)
        snapshot = self.choices.snapshot
        return Namer(snapshot.with_rows(new, (), snapshot.revision) if new else snapshot)

    def refresh(self) -> None:
        """Show what would happen as things are chosen now."""
        choices = self.choices
        self.departure = departure = choices.departure()
        namer, now = self._namer(), not choices.ahead
        usual = proposed(choices.snapshot, choices.person, choices.last_day, _left(departure))
        self._show("posts", _("Posts that are left"), post_pieces(choices, namer, self._people, self.refresh))
        ties = tie_pieces(choices, departure, namer, self.refresh) if now else []
        self._show("ties", _("What becomes of each tie"), ties)
        seats = seat_pieces(choices, departure, namer, self.refresh) if now else []
        self._show("seats", _("What becomes of each seat"), seats)
        roles = role_pieces(choices, usual.roles, namer, self.refresh) if now else []
        self._show("roles", _("Connector roles"), roles)
        meet = meeting_pieces(choices, departure, namer, self.refresh)
        self._show("meetings", _("Introductions that become actions"), meet)
        self.meanwhile.setVisible(bool(departure.unattended))
        self._told.show([_line(at, text) for at, text in enumerate(self.said)])
        self.ok.setText(_("Has left") if now else _("Is leaving"))
        self.ok.setAccessibleName(self.ok.text())

    def _show(self, name: str, title: str, pieces: Sequence[Piece]) -> None:
        self.cards[name].show_these(title, pieces)
        self.cards[name].setVisible(bool(pieces))

    def _answer(self) -> None:
        wrong = self.day.wrong or self.until.wrong
        if not wrong:
            self._take_meanwhile()
            departure = replace(self.departure, meetings=self.choices.wanted(self.departure))
            wrong = self._take(departure, self.choices.newcomers(departure))
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        if not wrong:
            self.accept()


def _left(departure: Departure) -> dict[Id, Id | None]:
    return {one.holding_id: one.successor_id for one in departure.posts}


def _line(at: int, text: str) -> Piece:
    return Piece(key=str(at), make=lambda: label(text, least=_NARROW), renew=lambda made: made.setText(text))
