"""The part of the Map menu that rehearses: what if somebody leaves, a post stands empty, money ends."""

from stewardmap.ui.actions import Action
from stewardmap.ui.deeds import keeping_rehearsals, planning, rehearsing
from stewardmap.ui.rehearsing import Stage
from stewardmap.wording.language import _


def rehearse_menu() -> list[Action]:
    """Return what begins a rehearsal, and what it shows."""
    menu = _("&Map/&Rehearse")
    stages = (
        (Stage.BEFORE, _("Show the map &before"), "1"),
        (Stage.AFTER, _("Show the map &after"), "2"),
        (Stage.PLANNED, _("Show the map after the &plan"), "3"),
    )
    return [
        Action(
            id="rehearse",
            text=_("&What if …?"),
            short=_("What if …?"),
            menu=menu,
            run=rehearsing.rehearse,
            keys="W",
            on_map=True,
            icon="sparkles",
            enabled=rehearsing.can_rehearse,
            needs=_("put somebody on the map first"),
        ),
        *(
            Action(
                id=f"rehearse_{stage.value}",
                text=text,
                menu=menu,
                run=rehearsing.shows(stage),
                keys=key,
                on_map=True,
                enabled=rehearsing.is_on,
                checked=rehearsing.is_shown(stage),
                needs=_("rehearse something first"),
                parted=stage is Stage.BEFORE,
            )
            for stage, text, key in stages
        ),
        *_kept_and_planned(menu),
        Action(
            id="rehearse_end",
            text=_("Back to the &map"),
            menu=menu,
            run=rehearsing.end,
            enabled=rehearsing.is_on,
            needs=_("rehearse something first"),
            parted=True,
        ),
    ]


def _kept_and_planned(menu: str) -> list[Action]:
    """Return what becomes of a rehearsal: actions, or one that is kept."""
    return [
        Action(
            id="rehearse_plan",
            text=_("Turn the plan into &actions…"),
            menu=menu,
            run=planning.ask,
            enabled=planning.has_plan,
            needs=_("rehearse something first"),
            parted=True,
        ),
        Action(
            id="rehearse_keep",
            text=_("&Keep this rehearsal…"),
            menu=menu,
            run=keeping_rehearsals.keep,
            enabled=rehearsing.is_on,
            needs=_("rehearse something first"),
        ),
        Action(
            id="rehearse_kept",
            text=_("Kept &rehearsals…"),
            menu=menu,
            run=keeping_rehearsals.show_kept,
            enabled=keeping_rehearsals.has_kept,
            needs=_("keep a rehearsal first"),
        ),
    ]
