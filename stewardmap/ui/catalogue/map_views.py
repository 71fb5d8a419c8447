"""The actions that choose what of the map is shown."""

from collections.abc import Callable
from functools import partial

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.deeds import connecting, showing
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _


def map_views() -> list[Action]:
    """Return filters, focus and saved views, in the order of their menus."""
    menu = _("&Map")

    def one(
        name: str, text: str, keys: str, run: Callable[[Desk], None], able: Callable[[Desk], bool]
    ) -> Action:
        return Action(id=name, text=text, menu=menu, keys=keys or None, run=run, enabled=able)

    return [
        Action(
            id="filters",
            text=_("Fi&lters"),
            menu=menu,
            keys="Ctrl+Shift+L",
            run=showing.toggle_filters,
            checked=showing.filters_are_shown,
            enabled=map_is_open,
            parted=True,
        ),
        one("focus", _("Only what lies &round this"), "Ctrl+Shift+R", showing.focus, showing.can_focus),
        one("further", _("One step f&urther"), "Alt+Up", showing.further, showing.is_focused),
        one("nearer", _("One step n&earer"), "Alt+Down", showing.nearer, showing.is_focused),
        one("everything", _("Show e&verything"), "Ctrl+Shift+0", showing.everything, map_is_open),
        one(
            "connect",
            _("Who connects t&wo organisations?"),
            "Ctrl+Shift+W",
            connecting.connect,
            map_is_open,
        ),
        *_saved_views(menu + "/" + _("Saved &views")),
    ]


def _saved_views(menu: str) -> list[Action]:
    return [
        *[
            Action(
                id=f"view_{place}",
                text=_("View {n}").format(n=place),
                menu=menu,
                keys=f"Alt+{place}",
                run=partial(showing.open_view, place=place),
                enabled=partial(showing.has_view, place=place),
                said=partial(showing.view_text, place=place),
            )
            for place in range(1, showing.KEYS + 1)
        ],
        Action(
            id="save_view",
            text=_("&Save this view…"),
            menu=menu,
            keys="Ctrl+Shift+V",
            run=showing.save_view,
            enabled=map_is_open,
            parted=True,
        ),
        Action(
            id="rename_view",
            text=_("&Rename a view…"),
            menu=menu,
            run=showing.rename_view,
            enabled=showing.has_views,
            needs=_("no view is saved yet"),
        ),
        Action(
            id="word_view",
            text=_("&What is said of a view…"),
            menu=menu,
            run=showing.word_view,
            enabled=showing.has_views,
            needs=_("no view is saved yet"),
        ),
        Action(
            id="remove_view",
            text=_("Re&move a view…"),
            menu=menu,
            run=showing.remove_view,
            enabled=showing.has_views,
            needs=_("no view is saved yet"),
        ),
    ]
