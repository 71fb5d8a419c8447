"""The View menu."""

from collections.abc import Callable

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.deeds import keeping_dates, showing, trending, viewing
from stewardmap.ui.desk import Desk
from stewardmap.ui.theme import ThemeChoice
from stewardmap.wording.language import _

Run = Callable[[Desk], None]


def _tabs() -> list[Action]:
    menu = _("&View")

    def one(name: str, text: str, keys: str, run: Run, icon: str) -> Action:
        return Action(id=name, text=text, menu=menu, run=run, keys=keys, icon=icon, enabled=map_is_open)

    return [
        one("tab_map", _("&Map"), "Ctrl+1", viewing.show_map, "network"),
        one("tab_table", _("&Table"), "Ctrl+T", viewing.show_table, "table"),
        one("tab_findings", _("&Findings"), "Ctrl+2", viewing.show_findings, "list-checks"),
        one("tab_diary", _("&Diary"), "Ctrl+3", viewing.show_diary, ""),
        one("tab_contact_log", _("&Contact log"), "Ctrl+4", viewing.show_contact_log, ""),
    ]


def _panes_and_colours() -> list[Action]:
    menu, theme = _("&View"), _("&View") + "/" + _("&Light and dark")
    return [
        Action(
            id="fold_left",
            text=_("&List"),
            menu=menu,
            run=viewing.fold_left,
            keys="F9",
            parted=True,
            checked=viewing.left_is_shown,
            enabled=map_is_open,
        ),
        Action(
            id="fold_right",
            text=_("&Inspector"),
            menu=menu,
            run=viewing.fold_right,
            keys="Shift+F9",
            checked=viewing.right_is_shown,
            enabled=map_is_open,
        ),
        Action(
            id="next_pane", text=_("&Next pane"), menu=menu, run=viewing.next_pane, keys="F6", parted=True
        ),
        Action(
            id="previous_pane",
            text=_("&Previous pane"),
            menu=menu,
            run=viewing.previous_pane,
            keys="Shift+F6",
        ),
        _theme(theme, "theme_system", _("As the &system"), ThemeChoice.SYSTEM),
        _theme(theme, "theme_light", _("&Light"), ThemeChoice.LIGHT),
        _theme(theme, "theme_dark", _("&Dark"), ThemeChoice.DARK),
    ]


def _dates() -> list[Action]:
    return [
        Action(
            id="dates",
            text=_("The map on a &day"),
            menu=_("&View"),
            run=showing.toggle_dates,
            keys="Ctrl+J",
            parted=True,
            checked=showing.dates_are_shown,
            enabled=showing.can_date,
            needs=_("put somebody on the map first, and end a rehearsal"),
        ),
        Action(
            id="changes",
            text=_("What changed &since a day"),
            menu=_("&View"),
            run=showing.toggle_changes,
            keys="Ctrl+Shift+J",
            checked=showing.changes_are_shown,
            enabled=showing.can_date,
            needs=_("put somebody on the map first, and end a rehearsal"),
        ),
        Action(
            id="trends",
            text=_("Where the map is &heading…"),
            menu=_("&View"),
            run=trending.show_trends,
            keys="Ctrl+Alt+J",
            enabled=map_is_open,
        ),
        *_kept(),
    ]


def _kept() -> list[Action]:
    menu = _("&View") + "/" + _("&Kept dates")

    def one(name: str, text: str, run: Run, enabled: Callable[[Desk], bool], needs: str) -> Action:
        return Action(id=name, text=text, menu=menu, run=run, enabled=enabled, needs=needs)

    keep, board = (
        _("put somebody on the map first, and end a rehearsal"),
        _("keep a date for the board first"),
    )
    first, kept = _("keep a date first, such as that of a board"), keeping_dates.has_kept_dates
    return [
        one("keep_date", _("&Keep this date…"), keeping_dates.keep_date, keeping_dates.can_keep, keep),
        one(
            "since_board",
            _("What changed since the last &board"),
            keeping_dates.since_board,
            keeping_dates.has_board,
            board,
        ),
        one("rename_date", _("&Rename a kept date…"), keeping_dates.rename_date, kept, first),
        one("remove_date", _("Re&move a kept date…"), keeping_dates.remove_date, kept, first),
    ]


def _theme(menu: str, name: str, text: str, choice: ThemeChoice) -> Action:
    return Action(
        id=name,
        text=text,
        menu=menu,
        run=lambda desk: viewing.choose_theme(desk, choice),
        checked=lambda desk: desk.theme.choice is choice,
    )


def view_menu() -> list[Action]:
    """Return the tabs, the dates, the panes and the colours."""
    return [*_tabs(), *_dates(), *_panes_and_colours()]
