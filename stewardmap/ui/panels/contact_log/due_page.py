"""Who is due: a list, what can be done about each, and seats that sent apologies again and again."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from stewardmap.picture.primitives import Subject
from stewardmap.progress import Progress
from stewardmap.ui.deeds import calendars, contacting
from stewardmap.ui.deeds.briefing import brief_on
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.contact_log.due_rows import InTouch, Until, in_touch
from stewardmap.ui.panels.contact_log.listing import WHY, WORDS, Listing, heads_of_due
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.ui.parts.scrolled import low_page
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence

_LOW = 320
_WIDTHS = (150, 160, 130, 170, 140)
_MOST_SEATS = 3


class DuePage(QWidget):
    """Those the keeper owes a call, first due first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: InTouch | None = None
        self._until = Until.WEEK
        self.list = Listing(_("Who is due"), heads_of_due(), _WIDTHS)
        self.list.setObjectName("due")
        self.list.keys = {
            Qt.Key.Key_L: self._log,
            Qt.Key.Key_Return: self._log,
            Qt.Key.Key_Enter: self._log,
            Qt.Key.Key_B: self._brief,
            Qt.Key.Key_S: self._snooze,
            Qt.Key.Key_O: self._how_often,
        }
        self.empty = label("", "second")
        self.detail = label("", "second")
        self._seats = QVBoxLayout()
        rows = low_page(self, _LOW)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._chips())
        rows.addWidget(self.empty)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.detail)
        rows.addWidget(self._deeds())
        rows.addLayout(self._seats)
        self.list.chosen.connect(self._choose)

    def _chips(self) -> Flow:
        line, self._group = Flow(), QButtonGroup(self)
        for until, said in (
            (Until.NOW, _("Now")),
            (Until.WEEK, _("This week")),
            (Until.EVER, _("Everyone")),
        ):
            chip = button(said, "chip", _("Show who is due: {when}").format(when=said.lower()))
            chip.setCheckable(True)
            chip.setChecked(until is self._until)
            chip.clicked.connect(lambda _on=False, until=until: self.show_until(until))
            self._group.addButton(chip)
            line.add(chip)
        return line

    def _deeds(self) -> Flow:
        line = Flow()
        deeds: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (_("Log it (L)"), "primary", self._log),
            (_("Brief me (B)"), "", self._brief),
            (_("Snooze… (S)"), "", self._snooze),
            (_("How often… (O)"), "", self._how_often),
            (_("Into my calendar…"), "", self._export),
        )
        self.buttons = []
        for said, name, run in deeds:
            made = button(said, name)
            made.clicked.connect(run)
            line.add(made)
            self.buttons.append(made)
        for at in (0, 2, 3):
            changing(self.buttons[at])
        return line

    def show_until(self, until: Until) -> None:
        """Show those who are due by then."""
        self._until = until
        self._show()

    def refresh(self) -> None:
        """Work out again who is due."""
        snapshot = self._desk.session.snapshot
        if snapshot is None:
            self._found = None
            self._show()
            return
        findings = [told.finding for told in self._desk.session.findings]

        def work(_progress: Progress) -> InTouch:
            return in_touch(snapshot, findings)

        self._desk.jobs.run(work, self._take, lane="due", doing=_("Looking who is due"), last=True)

    def _take(self, found: InTouch) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        found = self._found
        rows = [] if found is None else found.rows_until(self._until)
        self.list.show_rows(rows)
        self._show_detail()
        self.empty.setText(self._nothing())
        self.empty.setVisible(not rows)
        for made in self.buttons:
            made.setEnabled(bool(rows))
        self._show_seats()

    def _nothing(self) -> str:
        if self._found is not None and self._found.due:
            return _("Nobody is due by then. “Everyone” shows who comes next.")
        return _(
            "Whoever you have a tie with comes up here when it is time to be in touch again: sooner where an "
            "only recorded link rests on them. Log a contact to begin."
        )

    def _show_seats(self) -> None:
        while (item := self._seats.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for missed, said in () if self._found is None else self._found.missed[:_MOST_SEATS]:
            row = RowButton("", said)
            at = missed.collaboration
            row.clicked.connect(
                lambda _on=False, at=at: self._desk.session.select(Subject("collaboration", at))
            )
            self._seats.addWidget(row)

    @Slot()
    def _choose(self) -> None:
        people = self.list.people_chosen()
        if people and self.list.hasFocus():
            self._desk.session.select(*(Subject("person", one) for one in people))
        self._show_detail()

    def _show_detail(self) -> None:
        """Say in full why the first of the chosen is due, and what was said last."""
        chosen = self.list.rows_chosen()[:1]
        said = [cell for row in chosen for cell in (sentence(row.cells[WHY]), row.cells[WORDS]) if cell]
        self.detail.setText("\n".join(said))
        self.detail.setVisible(bool(said))

    def _log(self) -> None:
        if people := self.list.people_chosen():
            contacting.ask_to_log_with(self._desk, people)

    def _brief(self) -> None:
        if people := self.list.people_chosen():
            brief_on(self._desk, people)

    def _snooze(self) -> None:
        contacting.snooze(self._desk, self.list.people_chosen())

    def _how_often(self) -> None:
        contacting.how_often(self._desk, self.list.people_chosen())

    def _export(self) -> None:
        if self._found is not None:
            calendars.export_due(self._desk, self._found.snapshot, self._found.due_until(self._until))
