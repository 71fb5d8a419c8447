"""The part of the Map menu that rehearses: what if somebody leaves, a post stands empty, money ends."""

from stewardmap.ui.actions import Action
from stewardmap.ui.deeds import keeping_rehearsals, planning, rehearsing, restructuring
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
        *_restructures(menu),
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
            id="rehearse_paper",
            text=_("Put it in the pape&r…"),
            menu=menu,
            run=keeping_rehearsals.put_in_paper,
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


def _restructures(menu: str) -> list[Action]:
    """Return what rehearses a restructure with what is selected."""
    one_body = _("select an organisation first")
    return [
        Action(
            id="rehearse_together",
            text=_("What if these become &one?"),
            menu=menu,
            run=restructuring.become_one,
            enabled=restructuring.can_become_one,
            needs=_("select two organisations first"),
            parted=True,
        ),
        Action(
            id="rehearse_split",
            text=_("What if it is &split…"),
            menu=menu,
            run=restructuring.ask_split,
            enabled=restructuring.is_one_body,
            needs=one_body,
        ),
        Action(
            id="rehearse_close",
            text=_("What if it &closes?"),
            menu=menu,
            run=restructuring.close,
            enabled=restructuring.is_one_body,
            needs=one_body,
        ),
        Action(
            id="rehearse_money",
            text=_("What if its mone&y ends?"),
            menu=menu,
            run=restructuring.end_money,
            enabled=restructuring.pays,
            needs=_("select an organisation that pays for something first"),
        ),
        Action(
            id="rehearse_move",
            text=_("What if a post mo&ves…"),
            menu=menu,
            run=restructuring.ask_move,
            enabled=restructuring.can_move,
            needs=_("select a post, or somebody who holds one, first"),
        ),
    ]
