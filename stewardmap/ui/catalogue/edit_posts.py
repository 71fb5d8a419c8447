"""The part of the Edit menu about who holds posts: leavings and cover."""

from stewardmap.ui.actions import Action
from stewardmap.ui.deeds import covering, leaving
from stewardmap.wording.language import _


def post_actions() -> list[Action]:
    """Return what records that somebody leaves, and who covers."""
    menu = _("&Edit")
    return [
        Action(
            id="leaves",
            text=_("&Has left or is leaving…"),
            menu=menu,
            run=leaving.selected_leaves,
            keys="Ctrl+Shift+D",
            icon="log-out",
            enabled=leaving.can_leave,
        ),
        Action(
            id="cover",
            text=_("Agree &cover…"),
            menu=menu,
            run=covering.cover_selected,
            keys="Ctrl+Shift+G",
            enabled=covering.can_cover,
        ),
    ]
