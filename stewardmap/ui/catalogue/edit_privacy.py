"""The part of the Edit menu about what people may ask of whoever keeps the map."""

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.deeds import accessing, forgetting, listing, people_owed
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
        *_lists_of_people(menu),
        Action(
            id="notice",
            text=_("&Notice to people…"),
            menu=menu,
            run=people_owed.notice,
            icon="file-text",
            enabled=map_is_open,
            parted=True,
        ),
        Action(
            id="assessment",
            text=_("Draft &impact assessment…"),
            menu=menu,
            run=people_owed.assessment,
            enabled=map_is_open,
        ),
    ]


def _lists_of_people(menu: str) -> list[Action]:
    """Return what lists those to whom something is owed, and those who asked for something."""
    return [
        Action(
            id="people_to_tell",
            text=_("People to &tell…"),
            menu=menu,
            run=people_owed.people_to_tell,
            enabled=map_is_open,
            parted=True,
        ),
        Action(
            id="people_to_review",
            text=_("People to look at &again…"),
            menu=menu,
            run=people_owed.people_to_review,
            enabled=map_is_open,
        ),
        Action(
            id="disputed_people",
            text=_("People who &dispute what is recorded"),
            menu=menu,
            run=listing.disputed_people,
            enabled=map_is_open,
        ),
        Action(
            id="restricted_people",
            text=_("People who are &restricted"),
            menu=menu,
            run=listing.restricted_people,
            enabled=map_is_open,
        ),
    ]
