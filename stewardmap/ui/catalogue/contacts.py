"""The Contacts menu: what is done between meetings."""

from collections.abc import Callable

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.deeds import acting, briefing, calendars, confirming, contacting
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _


def contacts_menu() -> list[Action]:
    """Return what logs a contact and what prepares for one."""
    menu = _("&Contacts")

    def one(name: str, text: str, run: Callable[[Desk], None], keys: str | None, icon: str = "") -> Action:
        return Action(
            id=name,
            text=text,
            menu=menu,
            run=run,
            keys=keys,
            icon=icon,
            on_map=keys is not None,
            enabled=map_is_open,
        )

    return [
        one("log_contact", _("&Log a contact…"), contacting.ask_to_log, "L"),
        one("brief_me", _("&Brief me…"), briefing.brief, "B", "file-text"),
        one("add_action", _("Add an &action…"), acting.ask_to_add, None),
        one("import_calendar", _("From a &calendar…"), calendars.choose_calendar, None, "file-input"),
        one("send_forms", _("&Send forms…"), confirming.ask_to_send, None),
        one("read_answers", _("&Read answers…"), confirming.choose_answers, None, "file-input"),
        one("review_ties", _("&Ties to confirm…"), confirming.review, None),
    ]
