"""The Help menu."""

from PySide6.QtGui import QKeySequence

from stewardmap.ui.actions import Action
from stewardmap.ui.deeds import viewing
from stewardmap.wording.language import _

Keys = QKeySequence.StandardKey


def help_menu() -> list[Action]:
    """Return what explains the window."""
    menu = _("&Help")
    return [
        Action(id="shortcuts", text=_("&Keyboard"), menu=menu, run=viewing.show_keys, keys=Keys.HelpContents),
        Action(id="about", text=_("&About Steward Map"), menu=menu, run=viewing.about),
    ]
