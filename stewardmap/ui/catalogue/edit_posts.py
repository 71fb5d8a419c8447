"""The part of the Edit menu about who holds posts: leavings, cover and handovers."""

from stewardmap.ui.actions import Action
from stewardmap.ui.deeds import covering, handing_over, leaving
from stewardmap.wording.language import _


def post_actions() -> list[Action]:
    """Return what records that somebody leaves and who covers, and the papers of a handover."""
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
        Action(
            id="handover_sheet",
            text=_("Handover &sheet…"),
            menu=menu,
            run=handing_over.sheet,
            icon="file-text",
            enabled=handing_over.can_hand_over,
        ),
        Action(
            id="handover_agenda",
            text=_("Handover a&genda…"),
            menu=menu,
            run=handing_over.agenda,
            enabled=handing_over.can_hand_over,
        ),
    ]
