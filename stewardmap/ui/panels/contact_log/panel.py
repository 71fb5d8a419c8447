"""The contact log beside the map: who is due, what was said when, and what is to be done."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout

from stewardmap.model.changes import Changes
from stewardmap.model.ids import Id
from stewardmap.model.records import Spot
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.contact_log.actions_page import ActionsPage
from stewardmap.ui.panels.contact_log.due_page import DuePage
from stewardmap.ui.panels.contact_log.log_page import LogPage
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button
from stewardmap.ui.parts.pane import Pane
from stewardmap.wording.language import _

DUE, LOG, ACTIONS = 0, 1, 2


class ContactLogPanel(Pane):
    """Three pages, each brought up to date when it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("contact_log")
        self.setProperty("help", "contacts")
        self._desk = desk
        self.due, self.log, self.to_do = DuePage(desk), LogPage(desk), ActionsPage(desk)
        self._pages = (self.due, self.log, self.to_do)
        self._stale = {DUE, LOG, ACTIONS}
        self._chips = QButtonGroup(self)
        self._stack = QStackedWidget()
        head = Flow()
        for at, said in ((DUE, _("Who is due")), (LOG, _("What was said")), (ACTIONS, _("Actions"))):
            self._stack.addWidget(self._pages[at])
            head.add(self._chip(at, said))
        for said, action in (
            (_("Log a contact… (L)"), "log_contact"),
            (_("From a calendar…"), "import_calendar"),
        ):
            made = changing(button(said))
            made.clicked.connect(lambda _on=False, action=action: desk.act(action))
            head.add(made)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(8)
        rows.addWidget(head)
        rows.addWidget(self._stack, 1)
        session = desk.session
        session.opened.connect(self._renew)
        session.closed.connect(self._renew)
        session.changed.connect(self._follow)
        session.findings_changed.connect(self._renew_due)
        self.show_page(DUE)

    def _chip(self, at: int, said: str) -> QPushButton:
        chip = button(said, "chip")
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self.show_page(at))
        self._chips.addButton(chip, at)
        return chip

    def show_page(self, at: int) -> None:
        """Show who is due, the log, or what is to be done."""
        self._stack.setCurrentIndex(at)
        self._chips.button(at).setChecked(True)
        self.main = self._pages[at].list
        self._refresh()

    def show_action(self, at: Id) -> None:
        """Show one action among the others, and give the keyboard to it."""
        self.show_page(ACTIONS)
        self.to_do.show_action(at)

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if set(changes.kinds()) - {Spot}:
            self._renew()

    @Slot()
    def _renew(self) -> None:
        self._stale = {DUE, LOG, ACTIONS}
        self._refresh()

    @Slot()
    def _renew_due(self) -> None:
        self._stale |= {DUE, ACTIONS}
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Bring up to date what is now seen."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        at = self._stack.currentIndex()
        if at in self._stale and (self.isVisible() or self._desk.session.snapshot is None):
            self._stale.discard(at)
            self._pages[at].refresh()
