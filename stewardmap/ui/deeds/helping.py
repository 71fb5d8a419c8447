"""Help: about where one is, every key, and what this program is."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from stewardmap import __version__
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.help import HelpDialog
from stewardmap.ui.dialogs.reading import ReadingDialog
from stewardmap.ui.help_topics import topics
from stewardmap.wording.language import _

_NATIVE = QKeySequence.SequenceFormat.NativeText


def show_help(desk: Desk) -> None:
    """Show help about the part of the window that has the keyboard."""
    desk.ask(HelpDialog(topics(), topic_here()))


def topic_here() -> str:
    """Return the topic of whatever has the keyboard: the nearest part round it that names one."""
    widget = QApplication.focusWidget()
    while widget is not None:
        named = widget.property("help")
        if isinstance(named, str):
            return named
        widget = widget.parentWidget()
    return "start"


def show_keys(desk: Desk) -> None:
    """Show every key of the window, under the menu of what it does."""
    rows: list[tuple[str, str]] = []
    for title, actions in _by_menu(desk):
        rows += [(title, ""), *((_plain(one.text()), _keys(one)) for one in actions)]
    rows += [(_("On the map"), ""), *_on_the_map(), (_("In the table"), ""), *_in_the_table()]
    desk.ask(ReadingDialog(_("Keyboard"), rows))


def _by_menu(desk: Desk) -> list[tuple[str, list[QAction]]]:
    found: dict[str, list[QAction]] = {}
    for name, menu in desk.menus():
        found.setdefault(name, []).extend(one for one in menu if not one.shortcut().isEmpty())
    return [(_plain(name), actions) for name, actions in found.items() if actions]


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _keys(action: QAction) -> str:
    return ", ".join(one.toString(_NATIVE) for one in action.shortcuts()[:2])


def _on_the_map() -> list[tuple[str, str]]:
    return [
        (_("Walk to the nearest neighbour"), _("Arrow keys")),
        (_("Walk round the ties of a person"), _("Tab and Shift+Tab, or Ctrl and arrow keys")),
        (_("Move what is selected"), _("Ctrl+Shift and arrow keys; further with Alt")),
        (_("Go to a name"), _("Its first letters")),
        (_("Go to whoever is relied on most"), _("Ctrl+Home")),
        (_("The whole map, nearer, further, full size"), _("Home, +, -, 0")),
        (_("Open in the inspector"), _("Enter")),
        (_("Remove what is selected"), _("Del")),
        (_("Drawing a tie: how strong it is"), _("1 to 5, 0 for not rated")),
        (_("While anything is being drawn or moved: forget it"), _("Esc")),
        (_("With the mouse: add somebody"), _("Double-click where nothing is")),
        (_("With the mouse: draw a tie"), _("Drag from the plus beside a mark, or with Ctrl from it")),
        (_("While something is rehearsed: before, after, after the plan"), _("1, 2, 3")),
        (_("While something is rehearsed: go back to the map"), _("Esc")),
        (
            _("While something is rehearsed: make two one, or move a post"),
            _("Drag a mark onto an organisation, and away again"),
        ),
        (_("With the mouse: select as well"), _("Shift or Ctrl and click")),
        (_("With the mouse: select in a box, or in a line drawn round"), _("Shift or Ctrl and drag")),
    ]


def _in_the_table() -> list[tuple[str, str]]:
    return [
        (_("Edit a cell, and go on below"), _("Enter or F2, or just type; Enter")),
        (_("Empty the cells, or select the row"), _("Del, Shift+Space")),
        (_("Start or end of the row, first cell"), _("Home, End, Ctrl+Home")),
        (_("Remove the row from the map"), _("Ctrl+Del")),
    ]


def about(desk: Desk) -> None:
    """Say what this program is."""
    rows = [
        (_("Steward Map"), __version__),
        (_("Where your maps are"), _("in files on this computer, and nowhere else")),
        (_("Network"), _("never used")),
        (_("Icons"), _("Lucide, ISC licence")),
    ]
    desk.ask(ReadingDialog(_("About Steward Map"), rows))
