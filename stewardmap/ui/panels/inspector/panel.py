"""The pane on the right: the page of whatever is selected."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stewardmap.model.changes import Changes
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Organisation, Person, Purpose, PurposeOwner, Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.current_findings import Told
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.collaboration_page import collaboration_page
from stewardmap.ui.panels.inspector.map_page import map_page, several_page
from stewardmap.ui.panels.inspector.organisation_page import organisation_page
from stewardmap.ui.panels.inspector.person_page import person_page
from stewardmap.ui.panels.inspector.pieces import told_about, words
from stewardmap.ui.panels.inspector.post_page import post_page
from stewardmap.ui.panels.inspector.tie_page import tie_page
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.editors import focus_in
from stewardmap.ui.parts.labels import button
from stewardmap.ui.parts.pane import Pane
from stewardmap.ui.parts.piece import Piece, Pieces
from stewardmap.ui.parts.section import Folds, Part, Section
from stewardmap.ui.parts.tab_order import follow
from stewardmap.wording.language import _

Page = Callable[[Desk, Snapshot, Id], Sequence[Part]]

_OF_PURPOSES = (Purpose, PurposeOwner, Organisation)

PAGES: Mapping[str, Page] = {
    "person": person_page,
    "organisation": organisation_page,
    "collaboration": collaboration_page,
    "post": post_page,
    "tie": tie_page,
}


class InspectorPanel(Pane):
    """Shows what is selected; every field is edited where it stands."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("help", "inspector")
        self.setObjectName("right")
        self._desk = desk
        self._shown: tuple[Subject, ...] | None = None
        self._told: list[Told] = []
        self._folds = Folds(desk.preferences)
        self.back = button(_("Back"), "quiet", _("Back to what was selected before"))
        self.back.clicked.connect(desk.session.back)
        self.pages = QScrollArea()
        self.pages.setObjectName("inspector")
        self.pages.setAccessibleName(_("What is selected"))
        self.pages.setWidgetResizable(True)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.main = self.pages
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 0)
        head.addWidget(self.back)
        head.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.pages)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        session = self._desk.session
        session.opened.connect(self._start_anew)
        session.closed.connect(self._start_anew)
        session.selection_changed.connect(self._soon)
        session.findings_changed.connect(self._follow_findings)
        session.changed.connect(self._follow)
        self._desk.theme.changed.connect(self._soon)

    @Slot()
    def _soon(self) -> None:
        self._later.start()

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        said = (
            {Card, Person, *_OF_PURPOSES} if not self._desk.session.selection else {*changes.kinds()} - {Spot}
        )
        if said.intersection(changes.kinds()):
            self._later.start()

    @Slot()
    def _follow_findings(self) -> None:
        current = self._desk.session.current
        if current is not None and told_about(self._desk.session, current) != self._told:
            self._later.start()

    @Slot()
    def _start_anew(self) -> None:
        self._shown = None
        self._soon()

    @Slot()
    def refresh(self) -> None:
        """Show the selection as it is now.

        On a page that is shown already nothing is touched but what is not as it was. What is typed and not
        yet on the map stays; it is settled when the selection moves on.
        """
        session = self._desk.session
        self._told = told_about(session, session.current) if session.current is not None else []
        self.back.setVisible(session.can_go_back)
        if self._shown == session.selection:
            self._renew()
        else:
            self.settle()
            self._shown = session.selection
            self._turn_to_another()

    def _turn_to_another(self) -> None:
        """Make the page of another selection."""
        body = changing(QWidget())
        body.setObjectName("inspector_body")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(12, 8, 12, 16)
        rows.setSpacing(8)
        self._pieces = Pieces(rows)
        rows.addStretch(1)
        self._pieces.show(self._page())
        self.pages.setWidget(body)
        follow(self.pages, body)
        rows.activate()
        self.pages.verticalScrollBar().setValue(0)

    def _renew(self) -> None:
        """Bring the page up to date, with the keyboard in the same field and the same part in sight."""
        page, place = self.pages.widget(), self.pages.verticalScrollBar().value()
        focused = QApplication.focusWidget()
        inside = page.isAncestorOf(focused) if page is not None and focused is not None else False
        if page is None:
            return
        if self._pieces.show(self._page()):
            follow(self.pages, page)
        if inside and focused is not None and not page.isAncestorOf(focused):
            self.pages.setFocus()
            focus_in(page, focused.objectName())
        page.layout().activate()  # type: ignore[union-attr]
        self.pages.verticalScrollBar().setValue(place)

    def _typing(self) -> bool:
        return bool(self._focused_field()) and getattr(QApplication.focusWidget(), "unsettled", False)

    def settle(self) -> None:
        """Put what is being typed on the map."""
        focused = QApplication.focusWidget()
        if focused is not None and self._typing():
            focused.clearFocus()

    def _focused_field(self) -> str:
        focused = QApplication.focusWidget()
        page = self.pages.widget()
        return focused.objectName() if focused and page and page.isAncestorOf(focused) else ""

    def _page(self) -> Sequence[Piece]:
        current = self._desk.session.current
        page = "map" if current is None else current.kind
        return [
            self._folds.piece(page, one, self._soon) if isinstance(one, Section) else one
            for one in self._parts()
        ]

    def _parts(self) -> Sequence[Part]:
        session = self._desk.session
        if session.snapshot is None:
            return [words("empty", _("What you select is shown here, and can be changed here."))]
        if len(session.selection) > 1:
            return several_page(self._desk, session.selection)
        if session.current is None or not session.has(session.current):
            return map_page(self._desk, session.snapshot)
        return PAGES[session.current.kind](self._desk, session.snapshot, Id(session.current.id))
