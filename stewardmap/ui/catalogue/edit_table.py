"""What the Edit menu offers for the cells of the table."""

from PySide6.QtGui import QKeySequence

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.deeds import cells, listing
from stewardmap.wording.language import _

Keys = QKeySequence.StandardKey


def table_actions() -> list[Action]:
    """Return copying, pasting, filling down and setting many at once; the keys are those of the cells."""
    menu = _("&Edit") + "/" + _("&Table")

    def one(name: str, text: str, keys: Keys | str | None, *, there: bool = True) -> Action:
        return Action(
            id=f"cells_{name}",
            text=text,
            menu=menu,
            keys=keys,
            run=lambda desk: cells.do(desk, name),
            on_map=there,
            enabled=cells.table_is_shown,
        )

    return [
        one("copy", _("&Copy cells"), Keys.Copy),
        one("copy_with_headings", _("Copy cells with &headings"), None),
        one("paste", _("&Paste cells"), Keys.Paste),
        one("fill_down", _("Fill &down"), "Ctrl+D"),
        one("set_for_all", _("&Set for all selected…"), "Ctrl+Shift+S", there=False),
    ]


def list_actions() -> list[Action]:
    """Return what keeps a filtered table under a name, renames it and lets it go."""
    menu = _("&Edit") + "/" + _("Saved &lists")
    none = _("no list is saved yet")
    return [
        Action(
            id="save_list",
            text=_("Sa&ve this list…"),
            menu=menu,
            run=listing.save_list,
            enabled=map_is_open,
        ),
        Action(
            id="rename_list",
            text=_("&Rename a list…"),
            menu=menu,
            run=listing.rename_list,
            enabled=listing.has_lists,
            needs=none,
        ),
        Action(
            id="remove_list",
            text=_("Re&move a list…"),
            menu=menu,
            run=listing.remove_list,
            enabled=listing.has_lists,
            needs=none,
        ),
    ]
