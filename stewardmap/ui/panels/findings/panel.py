"""The findings: what needs looking at and what holds, side by side, and the chosen one in full."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from stewardmap.analysis.finding import Severity
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.findings.choosing import About, chosen, holding, lacking
from stewardmap.ui.panels.findings.detail import actions_about, detail
from stewardmap.ui.panels.findings.listing import FindingsList
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.pane import Pane
from stewardmap.ui.parts.scrolled import low_page
from stewardmap.ui.parts.severity import in_words
from stewardmap.ui.parts.tab_order import follow
from stewardmap.wording.language import _

_LEAST_HEIGHT = 360


class FindingsPanel(Pane):
    """Two lists of equal weight, filters over them, and one finding in full under them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("help", "findings")
        self.setObjectName("findings")
        self._desk = desk
        self._about = About.ALL
        self._key = ""
        self._shown: object = None
        self.lacking = FindingsList(_("Needs looking at"), desk.theme)
        self.holding = FindingsList(_("What holds"), desk.theme)
        self.lacking_head, self.holding_head = label("", "heading"), label("", "heading")
        self.detail = QScrollArea()
        self.detail.setObjectName("inspector")
        self.detail.setAccessibleName(_("The finding in full"))
        self.detail.setWidgetResizable(True)
        self.detail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answered = button(_("Answered"), "chip", _("Show those that are answered"))
        self.answered.setCheckable(True)
        self.answered.toggled.connect(self.refresh)
        self.minor = button(_("Minor"), "chip", _("Show the minor ones too"))
        self.minor.setCheckable(True)
        self.minor.toggled.connect(self.refresh)
        self._worked_out = True
        self._lay_out()
        self._connect()
        self.main = self.lacking
        self.refresh()

    def _lay_out(self) -> None:
        self._lists = lists = QWidget()
        line = QHBoxLayout(lists)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for head, listing in ((self.lacking_head, self.lacking), (self.holding_head, self.holding)):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(head)
            column.addWidget(listing)
            line.addLayout(column, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setAccessibleName(_("Findings and one in full"))
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(lists)
        split.addWidget(self.detail)
        split.setSizes([360, 300])
        rows = low_page(self, _LEAST_HEIGHT)
        rows.setContentsMargins(8, 8, 8, 0)
        rows.setSpacing(8)
        rows.addWidget(self._filters())
        rows.addWidget(split, 1)

    def _filters(self) -> Flow:
        line = Flow()
        self._group = QButtonGroup(self)
        for about, text in (
            (About.ALL, _("All")),
            (About.TIES, _("Ties")),
            (About.POSTS, _("Posts")),
            (About.COLLABORATIONS, _("Collaborations")),
        ):
            chip = self._chip(about, text)
            line.add(chip)
        self._put = {severity: self._toggle(in_words(severity)) for severity in Severity}
        for toggle in self._put.values():
            line.add(toggle)
        line.add(self.minor)
        line.add(self.answered)
        return line

    def _toggle(self, text: str) -> QPushButton:
        made = button(text, "chip", _("Show those that are put as: {what}").format(what=text.lower()))
        made.setCheckable(True)
        made.setChecked(True)
        made.toggled.connect(self.refresh)
        return made

    def _chip(self, about: About, text: str) -> QPushButton:
        chip = button(text, "chip", _("Show findings about: {what}").format(what=text.lower()))
        chip.setCheckable(True)
        chip.setChecked(about is About.ALL)
        chip.clicked.connect(lambda: self._choose_about(about))
        self._group.addButton(chip)
        return chip

    def _connect(self) -> None:
        session = self._desk.session
        session.opened.connect(self._start_anew)
        session.findings_changed.connect(self._take_findings)
        session.closed.connect(self.refresh)
        session.finding_wanted.connect(self.show_key)
        self.lacking.picked.connect(self.show_key)
        self.holding.picked.connect(self.show_key)
        self.lacking.activated.connect(self._go_to_detail)
        self.holding.activated.connect(self._go_to_detail)
        self._desk.theme.changed.connect(self.update)

    def _choose_about(self, about: About) -> None:
        self._about = about
        self.refresh()

    @Slot()
    def _start_anew(self) -> None:
        self._worked_out = False
        self.refresh()

    @Slot()
    def _take_findings(self) -> None:
        self._worked_out = True
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the latest findings under the filter."""
        put = frozenset(severity for severity, toggle in self._put.items() if toggle.isChecked())
        answered, minor = self.answered.isChecked(), self.minor.isChecked()
        everything = chosen(self._desk.session.findings, self._about, put, answered=answered)
        told = tuple(one for one in everything if minor or not one.finding.minor)
        bad = lacking(told) or lacking(everything)  # an empty list tells less than the minor ones
        good = holding(told) or holding(everything)
        self.lacking.show_these(bad)
        self.holding.show_these(good)
        serious = sum(one.finding.severity is Severity.SERIOUS for one in bad)
        said = _("{serious} serious, {asking} worth asking").format(
            serious=serious, asking=len(bad) - serious
        )
        self.lacking_head.setText(said + _more(len(lacking(everything)) - len(bad)))
        said = _("{n} that hold").format(n=len(good))
        self.holding_head.setText(said + _more(len(holding(everything)) - len(good)))
        self._lists.setVisible(bool(self._desk.session.findings))
        self._show_detail()

    @Slot(str)
    def show_key(self, key: str) -> None:
        """Show one finding in full."""
        if key != self._key:
            self._key = key
            self._show_detail()

    @Slot()
    def _go_to_detail(self) -> None:
        """Hand the keyboard to the first thing that can be done about the finding."""
        page = self.detail.widget()
        buttons = page.findChildren(QAbstractButton) if page is not None else []
        first = next((one for one in buttons if one.isVisible()), self.detail)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_detail(self) -> None:
        findings = self._desk.session.findings if self._key else ()
        told = next((one for one in findings if one.finding.key == self._key), None)
        about = actions_about(self._desk.session.snapshot, self._key)
        what = (told, told.said, about) if told is not None else self._what_is_missing()
        if what == self._shown:
            return
        self._shown = what
        focused, page = QApplication.focusWidget(), self.detail.widget()
        if focused is not None and page is not None and page.isAncestorOf(focused):
            self.lacking.setFocus()  # a page that goes must not take the keyboard with it
        self.lacking.choose(self._key)
        self.holding.choose(self._key)
        self.detail.setWidget(detail(self._desk, told) if told is not None else self._nothing())
        follow(self.detail, self.detail.widget())

    def _nothing(self) -> QWidget:
        page = QWidget()
        page.setObjectName("inspector_body")
        rows = QVBoxLayout(page)
        rows.setContentsMargins(16, 16, 16, 16)
        text, act, do = self._what_is_missing()
        rows.addWidget(label(text, "second"))
        if act:
            start = button(do, "primary")
            start.clicked.connect(lambda: self._desk.act(act))
            rows.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        return page

    def _what_is_missing(self) -> tuple[str, str, str]:
        """Return what to say where no finding is shown in full, and the action that helps, with its words."""
        snapshot = self._desk.session.snapshot
        if not self._worked_out:
            return _("Working out what the map tells…"), "", ""
        if self._desk.session.findings:
            return _("Choose a finding to read why, what would clear it and what to do."), "", ""
        if snapshot is not None and snapshot.people:
            text = _("Nothing to tell yet: record who works with whom, and when posts end.")
            return text, "add_tie", _("Add a tie…")
        text = _("Findings appear here as people, posts and ties are put on the map.")
        return text, "import", _("Import a spreadsheet…")


def _more(minor: int) -> str:
    """Return how many minor findings are not listed, to stand behind those that are."""
    return " · " + _("{n} minor").format(n=minor) if minor else ""
