"""The part of the Edit menu about what people may ask of whoever keeps the map."""

from stewardmap.ui.actions import Action
from stewardmap.ui.deeds import accessing, forgetting
from stewardmap.wording.language import _


def privacy_actions() -> list[Action]:
    """Return what answers a person who asks about themselves."""
    menu = _("&Edit") + "/" + _("Personal &data")
    return [
        Action(
            id="access",
            text=_("&What is held about one person…"),
            menu=menu,
            run=accessing.access_selected,
            enabled=accessing.can_access,
            needs=_("select one person first"),
        ),
        Action(
            id="forget",
            text=_("&Forget this person…"),
            menu=menu,
            run=forgetting.forget_selected,
            enabled=accessing.can_access,
            needs=_("select one person first"),
        ),
    ]
