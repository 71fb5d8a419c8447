"""Look at the map in other ways: panes, tabs, zoom and theme."""

from PySide6.QtWidgets import QApplication

from stewardmap.picture.scene import MapKind
from stewardmap.ui.box.find_box import FindBox
from stewardmap.ui.desk import Desk
from stewardmap.ui.frame import Frame
from stewardmap.ui.panels.contact_log.panel import ContactLogPanel
from stewardmap.ui.panels.diary.panel import DiaryPanel
from stewardmap.ui.panels.findings.panel import FindingsPanel
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.panels.names.panel import NamesPanel
from stewardmap.ui.panels.table.panel import TablePanel
from stewardmap.ui.theme import ThemeChoice


def find(desk: Desk) -> None:
    """Give the keyboard to the box that finds anyone and any action."""
    desk.panel(FindBox).start()


def filter_list(desk: Desk) -> None:
    """Give the keyboard to the filter of the list, or of the table while that is worked in."""
    table, focused = desk.panel(TablePanel), QApplication.focusWidget()
    if focused is not None and table.isAncestorOf(focused):
        table.head.box.setFocus()
        table.head.box.selectAll()
        return
    desk.panel(Frame).show_left(shown=True)
    box = desk.panel(NamesPanel).box
    box.setFocus()
    box.selectAll()


def show_map(desk: Desk) -> None:
    """Bring the map forward."""
    desk.panel(Frame).bring(desk.panel(MapPanel))


def show_table(desk: Desk) -> None:
    """Bring the table forward, or the map if the table is there."""
    table = desk.panel(TablePanel)
    desk.panel(Frame).bring(desk.panel(MapPanel) if table.isVisible() else table)


def show_findings(desk: Desk) -> None:
    """Bring the findings forward."""
    desk.panel(Frame).bring(desk.panel(FindingsPanel))


def show_diary(desk: Desk) -> None:
    """Bring the diary of change forward."""
    desk.panel(Frame).bring(desk.panel(DiaryPanel))


def show_contact_log(desk: Desk) -> None:
    """Bring the contact log forward."""
    desk.panel(Frame).bring(desk.panel(ContactLogPanel))


def fold_left(desk: Desk) -> None:
    """Fold the list away, or bring it back."""
    desk.panel(Frame).show_left(shown=not left_is_shown(desk))


def fold_right(desk: Desk) -> None:
    """Fold the inspector away, or bring it back."""
    desk.panel(Frame).show_right(shown=not right_is_shown(desk))


def left_is_shown(desk: Desk) -> bool:
    """Whether the list is there."""
    return desk.panel(Frame).left_is_shown


def right_is_shown(desk: Desk) -> bool:
    """Whether the inspector is there."""
    return desk.panel(Frame).right_is_shown


def next_pane(desk: Desk) -> None:
    """Give the keyboard to the next pane."""
    desk.panel(Frame).step(1)


def previous_pane(desk: Desk) -> None:
    """Give the keyboard to the pane before."""
    desk.panel(Frame).step(-1)


def map_of_people(desk: Desk) -> None:
    """Draw people and their ties."""
    show_map(desk)
    desk.panel(MapPanel).show_kind(MapKind.PEOPLE)


def map_of_organisations(desk: Desk) -> None:
    """Draw organisations and what joins them."""
    show_map(desk)
    desk.panel(MapPanel).show_kind(MapKind.ORGANISATIONS)


def map_of_collaborations(desk: Desk) -> None:
    """Draw collaborations and who sits on them."""
    show_map(desk)
    desk.panel(MapPanel).show_kind(MapKind.COLLABORATIONS)


def fit(desk: Desk) -> None:
    """Show the whole map."""
    desk.panel(MapPanel).fit()


def zoom_in(desk: Desk) -> None:
    """Come one step nearer."""
    desk.panel(MapPanel).zoom(1)


def zoom_out(desk: Desk) -> None:
    """Go one step further away."""
    desk.panel(MapPanel).zoom(-1)


def toggle_legend(desk: Desk) -> None:
    """Show the legend, or hide it."""
    desk.panel(MapPanel).toggle_legend()


def choose_theme(desk: Desk, choice: ThemeChoice) -> None:
    """Use light, dark, or whichever the system has, from now on."""
    desk.preferences.keep("theme", choice.value)
    desk.theme.choose(choice)
