"""Which panels there are and where they stand."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from stewardmap.ui.deeds.opening import open_path
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.contact_log.panel import ContactLogPanel
from stewardmap.ui.panels.diary.panel import DiaryPanel
from stewardmap.ui.panels.findings.panel import FindingsPanel
from stewardmap.ui.panels.inspector.panel import InspectorPanel
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.panels.names.panel import NamesPanel
from stewardmap.ui.panels.rehearsal.panel import RehearsalPanel
from stewardmap.ui.panels.table.panel import TablePanel
from stewardmap.ui.panels.welcome import Welcome
from stewardmap.ui.parts.turning import Turning
from stewardmap.wording.language import _


@dataclass(frozen=True, slots=True)
class Panels:
    """The panels of one window."""

    left: QWidget
    tabs: tuple[tuple[str, QWidget], ...]
    right: Turning
    empty: QWidget

    def every(self) -> list[QWidget]:
        """Return them all."""
        return [self.left, *(panel for _title, panel in self.tabs), *self.right.panes, self.empty]


def make_panels(desk: Desk) -> Panels:
    """Make the panels of one window."""
    welcome = Welcome(desk)
    welcome.opening.connect(lambda path: open_path(desk, path))
    tabs = (
        (_("Map"), MapPanel(desk)),
        (_("Table"), TablePanel(desk)),
        (_("Findings"), FindingsPanel(desk)),
        (_("Diary"), DiaryPanel(desk)),
        (_("Contact log"), ContactLogPanel(desk)),
    )
    inspector, rehearsal = InspectorPanel(desk), RehearsalPanel(desk)
    right = Turning(inspector, rehearsal)
    rehearsing = desk.rehearsing
    rehearsing.turned.connect(lambda: right.turn_to(rehearsal if rehearsing.is_on else inspector))
    return Panels(NamesPanel(desk), tabs, right, welcome)
