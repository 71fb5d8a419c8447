"""The Arrange menu, within the Map menu: in what order the marks stand."""

from functools import partial

from stewardmap.picture.arrangement import Arrangement
from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.deeds import arranging
from stewardmap.wording.language import _


def arrange_menu() -> list[Action]:
    """Return every order in which a map can be set out, and what tidies it."""
    menu = _("&Map") + "/" + _("&Arrange")
    texts = {
        Arrangement.ORGANISATION: _("By &organisation"),
        Arrangement.SECTOR: _("By &sector"),
        Arrangement.COLLABORATION: _("By &collaboration"),
        Arrangement.PURPOSE: _("By &purpose"),
        Arrangement.LEVEL: _("By &level, from top to bottom"),
    }
    return [
        *[
            Action(
                id=f"arrange_{order.value}",
                text=text,
                menu=menu,
                run=partial(arranging.arrange_by, order=order),
                checked=partial(arranging.is_by, order=order),
                enabled=map_is_open,
            )
            for order, text in texts.items()
        ],
        Action(
            id="arrange_rings",
            text=_("In &rings round what is selected"),
            menu=menu,
            run=arranging.in_rings,
            checked=partial(arranging.is_by, order=Arrangement.RINGS),
            enabled=arranging.can_ring,
        ),
        Action(
            id="arrange",
            text=_("&Again"),
            menu=menu,
            run=arranging.again,
            keys="Ctrl+Shift+A",
            enabled=map_is_open,
            parted=True,
        ),
        Action(
            id="tidy",
            text=_("&Tidy up"),
            menu=menu,
            run=arranging.tidy,
            keys="Ctrl+Shift+Y",
            enabled=map_is_open,
            said=arranging.tidy_text,
        ),
    ]
