"""The Map menu: what is shown of a map, and drawing on it."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.catalogue.arrange import arrange_menu
from stewardmap.ui.catalogue.map_views import map_views
from stewardmap.ui.catalogue.rehearse import rehearse_menu
from stewardmap.ui.deeds import drawing, presenting, settings, viewing
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _

Keys = QKeySequence.StandardKey
Run = Callable[[Desk], None]


def _pictures() -> list[Action]:
    menu = _("&Map")

    def one(
        name: str, text: str, keys: Keys | str, run: Run, icon: str = "", *, parted: bool = False
    ) -> Action:
        return Action(
            id=name,
            text=text,
            menu=menu,
            keys=keys,
            run=run,
            icon=icon,
            parted=parted,
            enabled=map_is_open,
        )

    return [
        one("map_people", _("Map of &people"), "Ctrl+Shift+1", viewing.map_of_people, "users"),
        one(
            "map_organisations",
            _("Map of &organisations"),
            "Ctrl+Shift+2",
            viewing.map_of_organisations,
            "building-2",
        ),
        one(
            "map_collaborations",
            _("Map of &collaborations"),
            "Ctrl+Shift+3",
            viewing.map_of_collaborations,
            "hexagon",
        ),
        one("fit", _("&Fit the map"), "Ctrl+0", viewing.fit, "maximize", parted=True),
        one("zoom_in", _("Zoom &in"), Keys.ZoomIn, viewing.zoom_in, "zoom-in"),
        one("zoom_out", _("Zoom &out"), Keys.ZoomOut, viewing.zoom_out, "zoom-out"),
        one("legend", _("Show or hide the &legend"), "Ctrl+L", viewing.toggle_legend),
        Action(
            id="present",
            text=_("Prese&nt to a room"),
            short=_("Present"),
            menu=menu,
            keys="F5",
            run=presenting.present,
            icon="presentation",
            parted=True,
            enabled=presenting.can_present,
        ),
        one("what_counts", _("What &counts…"), "Ctrl+Shift+F", settings.what_counts, parted=True),
    ]


def _drawing_on_it() -> list[Action]:
    menu = _("&Map")
    return [
        Action(
            id="add_here",
            text=_("&New mark at the pointer"),
            menu=menu,
            run=drawing.add_here,
            keys="N",
            on_map=True,
            enabled=map_is_open,
            parted=True,
        ),
        Action(
            id="join",
            text=_("Draw a &tie from what is selected"),
            menu=menu,
            run=drawing.join,
            keys="T",
            on_map=True,
            enabled=drawing.can_join,
            needs=_("select one or two people, or organisations, first"),
        ),
        Action(
            id="pin",
            text=_("&Pin in place"),
            menu=menu,
            run=drawing.pin,
            keys="Ctrl+Shift+K",
            enabled=drawing.can_pin,
            said=drawing.pin_text,
        ),
    ]


def map_menu() -> list[Action]:
    """Return what is shown of a map, and what draws on it."""
    return [*_pictures(), *arrange_menu(), *_drawing_on_it(), *rehearse_menu(), *map_views()]
