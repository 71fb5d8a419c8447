"""What is to be done by whom and by when: open actions first due first, done ones under a fold."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Action
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import acting
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.contact_log.listing import Listing, heads_of_actions
from stewardmap.ui.panels.contact_log.rows import Row
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import as_button_text, button, label
from stewardmap.wording.actions import is_overdue, owner_of, promised_to, when_to_do
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer

_WIDTHS = (230, 190, 120, 120, 200)


class ActionsPage(QWidget):
    """Actions, with what can be done about each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.list = Listing(_("Actions"), heads_of_actions(), _WIDTHS)
        self.list.setObjectName("actions")
        self.list.keys = {
            Qt.Key.Key_A: self._add,
            Qt.Key.Key_Return: self._edit,
            Qt.Key.Key_Enter: self._edit,
            Qt.Key.Key_Space: self._tick,
            Qt.Key.Key_Delete: self._delete,
        }
        self.said = label("", "second")
        self.detail = label("", "second")
        self.fold = button("", "chip")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self.refresh)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.said)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.detail)
        rows.addWidget(self._deeds())
        self.list.chosen.connect(self._choose)

    def _deeds(self) -> Flow:
        line = Flow()
        deeds: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (_("Add an action… (A)"), "primary", self._add),
            (_("Done (Space)"), "", self._tick),
            (_("Change… (Enter)"), "", self._edit),
            (_("Delete (Del)"), "", self._delete),
            (_("Show the finding"), "", self._show_finding),
            (_("Into my calendar…"), "", self._export),
        )
        made = [button(said, name) for said, name, _run in deeds]
        for one, (_said, _name, run) in zip(made, deeds, strict=True):
            one.clicked.connect(run)
            line.add(one)
        _add, self.done, self.edit, self.delete, self.finding, self.calendar = made
        for one in made[:4]:
            changing(one)
        line.add(self.fold)
        return line

    def refresh(self) -> None:
        """Read the actions again."""
        snapshot = self._desk.session.snapshot
        every = [] if snapshot is None else sorted(snapshot.of(Action).values(), key=_order)
        done = [one for one in every if one.done_on is not None]
        open_ones = [one for one in every if one.done_on is None]
        shown = [*open_ones, *(done if self.fold.isChecked() else ())]
        self.list.show_rows([] if snapshot is None else list(self._rows(snapshot, shown)))
        self.fold.setText(as_button_text(_("Done ones ({n})").format(n=len(done))))
        self.fold.setAccessibleName(_("Show those that are done"))
        self.fold.setVisible(bool(done))
        self.said.setText(_summary(open_ones, snapshot.on) if snapshot is not None and every else _nothing())
        self.calendar.setEnabled(any(one.due is not None for one in open_ones))
        self._show_detail()

    def show_action(self, at: Id) -> None:
        """Choose one action, done or not, and give the keyboard to the list."""
        snapshot = self._desk.session.snapshot
        action = None if snapshot is None else snapshot.of(Action).get(at)
        if action is None:
            return
        if action.done_on is not None:
            self.fold.setChecked(True)
        self.list.choose(at)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self, snapshot: Snapshot, actions: Iterable[Action]) -> Iterable[Row]:
        namer, keeper = Namer(snapshot), snapshot.card.keeper_id
        told = {one.finding.key: one.sentence for one in self._desk.session.findings}
        for one in actions:
            about = told.get(one.finding_key, _("no longer found")) if one.finding_key else ""
            cells = (
                " ".join(one.text.split()),
                when_to_do(one, snapshot.on),
                owner_of(one, namer),
                promised_to(one, namer),
                about,
            )
            named = (one.owner_id, one.promised_to_id)
            yield Row(one.id, tuple(who for who in named if who is not None and who != keeper), cells)

    @Slot()
    def _choose(self) -> None:
        people = self.list.people_chosen()
        if people and self.list.hasFocus():
            self._desk.session.select(*(Subject("person", one) for one in people))
        self._show_detail()

    def _show_detail(self) -> None:
        """Say the first of the chosen in full, and offer what can be done about it."""
        chosen, rows = self._chosen(), self.list.rows_chosen()[:1]
        said = [cell for row in rows for cell in (row.cells[0], row.cells[-1]) if cell]
        self.detail.setText("\n".join(said))
        self.detail.setVisible(bool(said))
        again = bool(chosen) and all(one.done_on is not None for one in chosen)
        self.done.setText(_("Not done (Space)") if again else _("Done (Space)"))
        self.done.setAccessibleName(self.done.text())
        for made in (self.done, self.delete):
            made.setEnabled(bool(chosen))
        self.edit.setEnabled(len(chosen) == 1)
        keys = {one.finding.key for one in self._desk.session.findings}
        self.finding.setEnabled(len(chosen) == 1 and chosen[0].finding_key in keys)

    def _chosen(self) -> list[Action]:
        snapshot = self._desk.session.snapshot
        every = {} if snapshot is None else snapshot.of(Action)
        return [every[row.id] for row in self.list.rows_chosen() if row.id in every]

    def _add(self) -> None:
        if self._desk.session.snapshot is not None:
            acting.ask_to_add(self._desk)

    def _edit(self) -> None:
        for one in self._chosen()[:1]:
            acting.edit(self._desk, one)

    def _tick(self) -> None:
        acting.tick(self._desk, self._chosen())

    def _delete(self) -> None:
        acting.delete(self._desk, self._chosen())

    def _show_finding(self) -> None:
        for one in self._chosen()[:1]:
            self._desk.act("tab_findings")
            self._desk.session.ask_for_finding(one.finding_key)

    def _export(self) -> None:
        snapshot = self._desk.session.snapshot
        if snapshot is not None:
            acting.export(self._desk, sorted(snapshot.of(Action).values(), key=_order))


def _order(action: Action) -> tuple[int, date, str, str]:
    """Open ones by their date, those without one last; then done ones, latest first."""
    if action.done_on is not None:
        return (
            2,
            date.fromordinal(date.max.toordinal() - action.done_on.latest.toordinal() + 1),
            "",
            action.id,
        )
    if action.due is None:
        return 1, date.max, action.text.casefold(), action.id
    return 0, action.due.latest, action.text.casefold(), action.id


def _summary(actions: list[Action], on: date) -> str:
    late = sum(is_overdue(one, on) for one in actions)
    said = ngettext("{n} to do", "{n} to do", len(actions)).format(n=len(actions))
    return _("{said}, {late} of them overdue").format(said=said, late=late) if late else said


def _nothing() -> str:
    return _(
        "What you, or somebody else, will do by when stands here: promises from the log, steps of a "
        "handover, and whatever you make of a finding. A adds one."
    )
