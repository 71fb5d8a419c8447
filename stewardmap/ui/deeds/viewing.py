"""Look at the map in other ways: panes, tabs, zoom, theme and help."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from stewardmap import __version__
from stewardmap.picture.scene import MapKind
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.reading import ReadingDialog
from stewardmap.ui.find_box import FindBox
from stewardmap.ui.frame import Frame
from stewardmap.ui.panels.diary.panel import DiaryPanel
from stewardmap.ui.panels.findings.panel import FindingsPanel
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.panels.names.panel import NamesPanel
from stewardmap.ui.panels.table.panel import TablePanel
from stewardmap.ui.theme import ThemeChoice
from stewardmap.wording.language import _


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


def arrange(desk: Desk) -> None:
    """Work out anew where everything stands, as one step that can be undone."""
    desk.panel(MapPanel).arrange()


def choose_theme(desk: Desk, choice: ThemeChoice) -> None:
    """Use light, dark, or whichever the system has, from now on."""
    desk.preferences.keep("theme", choice.value)
    desk.theme.choose(choice)


def show_keys(desk: Desk) -> None:
    """Show every key of the window."""
    rows = [
        (action.text().replace("&", "").rstrip("…"), action.shortcut().toString(_NATIVE))
        for action in desk.window.actions()
        if isinstance(action, QAction) and not action.shortcut().isEmpty()
    ]
    rows += [
        (_("On the map: walk to the nearest neighbour"), _("Arrow keys")),
        (_("On the map: walk round the ties of a person"), _("Tab, Shift+Tab")),
        (_("On the map: move what is selected"), _("Ctrl and arrow keys")),
        (_("On the map: to a name"), _("Its first letters")),
        (_("On the map: whoever is relied on most"), _("Ctrl+Home")),
        (_("On the map: the whole map, nearer, further, full size"), _("Home, +, -, 0")),
        (_("On the map: open in the inspector"), _("Enter")),
        (_("On the map: remove what is selected"), _("Del")),
        (_("Drawing a tie: how strong it is"), _("1 to 5, 0 for not rated")),
        (_("In the table: edit a cell, and go on below"), _("Enter or F2, or just type; Enter")),
        (_("In the table: empty the cells, or select the row"), _("Del, Shift+Space")),
        (_("In the table: start or end of the row, first cell"), _("Home, End, Ctrl+Home")),
        (_("In the table: remove the row from the map"), _("Ctrl+Del")),
        (_("While anything is being drawn or moved: forget it"), _("Esc")),
        (_("With the mouse: add somebody"), _("Double-click where nothing is")),
        (_("With the mouse: draw a tie"), _("Drag from the plus beside a mark, or with Ctrl from it")),
        (_("With the mouse: select as well"), _("Shift or Ctrl and click")),
        (_("With the mouse: select in a box, or in a line drawn round"), _("Shift or Ctrl and drag")),
    ]
    desk.ask(ReadingDialog(_("Keyboard"), rows))


_NATIVE = QKeySequence.SequenceFormat.NativeText


def about(desk: Desk) -> None:
    """Say what this program is."""
    rows = [
        (_("Steward Map"), __version__),
        (_("Where your maps are"), _("in files on this computer, and nowhere else")),
        (_("Network"), _("never used")),
        (_("Icons"), _("Lucide, ISC licence")),
    ]
    desk.ask(ReadingDialog(_("About Steward Map"), rows))
