"""What the Edit menu offers for the cells of the table."""

from PySide6.QtGui import QKeySequence

from stewardmap.ui.actions import Action
from stewardmap.ui.deeds import cells
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
