"""The Help menu."""

from stewardmap.ui.actions import Action
from stewardmap.ui.deeds import helping
from stewardmap.wording.language import _


def help_menu() -> list[Action]:
    """Return what explains the window."""
    menu = _("&Help")
    return [
        Action(id="help", text=_("&Help about this"), menu=menu, run=helping.show_help, keys="F1"),
        Action(id="shortcuts", text=_("&Keyboard"), menu=menu, run=helping.show_keys, keys="?"),
        Action(id="about", text=_("&About Steward Map"), menu=menu, run=helping.about),
    ]
