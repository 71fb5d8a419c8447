"""The pane on the right: the page of whatever is selected."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stewardmap.model.changes import Changes
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Person, Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.current_findings import Told
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.collaboration_page import collaboration_page
from stewardmap.ui.panels.inspector.map_page import map_page, several_page
from stewardmap.ui.panels.inspector.organisation_page import organisation_page
from stewardmap.ui.panels.inspector.person_page import person_page
from stewardmap.ui.panels.inspector.pieces import told_about
from stewardmap.ui.panels.inspector.post_page import post_page
from stewardmap.ui.panels.inspector.tie_page import tie_page
from stewardmap.ui.parts.editors import DateEditor, focus_in
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.pane import Pane
from stewardmap.ui.parts.tab_order import follow
from stewardmap.wording.language import _

Page = Callable[[Desk, Snapshot, Id], Sequence[QWidget]]

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
        self.setObjectName("right")
        self._desk = desk
        self._shown: tuple[Subject, ...] = ()
        self._told: list[Told] = []
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
        session.opened.connect(self._soon)
        session.closed.connect(self._soon)
        session.selection_changed.connect(self._soon)
        session.findings_changed.connect(self._follow_findings)
        session.changed.connect(self._follow)
        self._desk.theme.changed.connect(self._soon)

    @Slot()
    def _soon(self) -> None:
        self._later.start()

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        said = {Card, Person} if not self._desk.session.selection else {*changes.kinds()} - {Spot}
        if said.intersection(changes.kinds()):
            self._later.start()

    @Slot()
    def _follow_findings(self) -> None:
        current = self._desk.session.current
        if current is not None and told_about(self._desk.session, current) != self._told:
            self._later.start()

    @Slot()
    def refresh(self) -> None:
        """Show the page of the selection anew, with the same field and place as before.

        A field that is being typed in is never taken away; it is settled when the selection moves on.
        """
        session = self._desk.session
        same = self._shown == session.selection
        if self._typing() and same:
            return
        self.settle()
        place = self.pages.verticalScrollBar().value() if same else 0
        field = self._focused_field() if same else ""
        refused = self._refused() if same else {}
        self._shown = session.selection
        self._told = told_about(session, session.current) if session.current is not None else []
        self.pages.setWidget(self._page())
        follow(self.pages, self.pages.widget())
        self.back.setVisible(session.can_go_back)
        self.pages.widget().layout().activate()  # type: ignore[union-attr]
        self.pages.verticalScrollBar().setValue(place)
        page = self.pages.widget()
        if page is not None:
            for editor in page.findChildren(DateEditor):
                editor.put_back(refused.get(editor.objectName(), ""))
            focus_in(page, field)

    def _refused(self) -> dict[str, str]:
        """Return what was typed and could not be read, by field, so that it can be mended."""
        page = self.pages.widget()
        editors = page.findChildren(DateEditor) if page is not None else []
        return {one.objectName(): one.text() for one in editors if one.wrong}

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

    def _page(self) -> QWidget:
        body = QWidget()
        body.setObjectName("inspector_body")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(12, 8, 12, 16)
        rows.setSpacing(8)
        for widget in self._pieces():
            rows.addWidget(widget)
        rows.addStretch(1)
        return body

    def _pieces(self) -> Sequence[QWidget]:
        session = self._desk.session
        if session.snapshot is None:
            return [label(_("What you select is shown here, and can be changed here."), "second")]
        if len(session.selection) > 1:
            return several_page(self._desk, session.selection)
        if session.current is None or not session.has(session.current):
            return map_page(self._desk, session.snapshot)
        return PAGES[session.current.kind](self._desk, session.snapshot, Id(session.current.id))
