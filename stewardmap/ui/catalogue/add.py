"""The Add menu."""

from collections.abc import Callable

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _

Run = Callable[[Desk], None]


def add_menu() -> list[Action]:
    """Return what adds to a map."""
    menu = _("&Add")

    def one(name: str, text: str, short: str, keys: str, icon: str, run: Run) -> Action:
        return Action(
            id=name,
            text=text,
            short=short,
            menu=menu,
            run=run,
            keys=keys,
            icon=icon,
            enabled=map_is_open,
        )

    return [
        one("add_person", _("&Person…"), _("Person"), "Ctrl+Shift+P", "user-plus", adding.person),
        one(
            "add_organisation",
            _("&Organisation…"),
            _("Organisation"),
            "Ctrl+Shift+O",
            "building-2",
            adding.organisation,
        ),
        one("add_tie", _("&Tie…"), _("Tie"), "Ctrl+Shift+T", "link-2", adding.tie),
        one("add_collaboration", _("&Collaboration…"), "", "Ctrl+Shift+C", "hexagon", adding.collaboration),
    ]
