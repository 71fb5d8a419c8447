"""Every action of the window, in the order of the menus."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.deeds import adding, changing, drawing, exporting, files, importing, settings, viewing
from stewardmap.ui.desk import Desk
from stewardmap.ui.map_actions import map_actions
from stewardmap.ui.theme import ThemeChoice
from stewardmap.wording.language import _

Keys = QKeySequence.StandardKey
Run = Callable[[Desk], None]

TOOLBAR = (
    ("add_person", "add_organisation", "add_tie"),
    ("undo", "redo"),
    ("import", "paper"),
)


def catalogue() -> list[Action]:
    """Return all actions, their texts in the language in force."""
    return [
        *_file(),
        *_edit(),
        *_find(),
        *_add(),
        *_tabs(),
        *_view(),
        *_map(),
        *_draw(),
        *map_actions(),
        *_help(),
    ]


def _file() -> list[Action]:
    menu, out = _("&File"), _("&File") + "/" + _("&Export")
    return [
        Action(id="new", text=_("&New map…"), menu=menu, run=files.new, keys=Keys.New, icon="file-plus"),
        Action(
            id="open", text=_("&Open…"), menu=menu, run=files.open_map, keys=Keys.Open, icon="folder-open"
        ),
        Action(id="sample", text=_("Look at a &sample"), menu=menu, run=files.sample, icon="sparkles"),
        Action(
            id="import",
            text=_("&Import a spreadsheet…"),
            short=_("Import"),
            menu=menu,
            run=importing.choose_files,
            keys="Ctrl+I",
            icon="file-input",
            parted=True,
        ),
        Action(
            id="paper",
            text=_("Board &paper…"),
            short=_("Paper…"),
            menu=out,
            run=exporting.paper,
            keys=Keys.Print,
            icon="file-text",
            enabled=map_is_open,
        ),
        Action(
            id="export_map",
            text=_("&Map picture…"),
            menu=out,
            run=exporting.map_picture,
            keys="Ctrl+Shift+E",
            icon="image",
            enabled=map_is_open,
        ),
        Action(
            id="export_tables",
            text=_("&Tables…"),
            menu=out,
            run=exporting.tables,
            icon="table",
            enabled=map_is_open,
        ),
        Action(
            id="close",
            text=_("&Close map"),
            menu=menu,
            run=files.close,
            keys="Ctrl+W",
            enabled=map_is_open,
            parted=True,
        ),
        Action(id="quit", text=_("&Quit"), menu=menu, run=files.quit_program, keys="Ctrl+Q", icon="log-out"),
    ]


def _edit() -> list[Action]:
    menu = _("&Edit")
    return [
        Action(
            id="undo",
            text=_("&Undo"),
            short=_("Undo"),
            menu=menu,
            run=lambda desk: desk.session.undo(),
            keys=Keys.Undo,
            icon="undo-2",
            enabled=changing.can_undo,
            said=changing.undo_text,
        ),
        Action(
            id="redo",
            text=_("&Redo"),
            short=_("Redo"),
            menu=menu,
            run=lambda desk: desk.session.redo(),
            keys="Ctrl+Shift+Z",
            icon="redo-2",
            enabled=changing.can_redo,
            said=changing.redo_text,
        ),
        Action(
            id="remove",
            text=_("Re&move what is selected"),
            menu=menu,
            run=changing.remove_selected,
            keys="Ctrl+Del",
            icon="trash-2",
            enabled=changing.can_remove,
            parted=True,
        ),
    ]


def _find() -> list[Action]:
    menu = _("&Edit")
    return [
        Action(
            id="select_all",
            text=_("&Select all on the map"),
            menu=menu,
            run=drawing.select_all,
            keys=Keys.SelectAll,
            on_map=True,
            enabled=map_is_open,
        ),
        Action(
            id="find",
            text=_("&Find…"),
            menu=menu,
            run=viewing.find,
            keys="Ctrl+K",
            icon="search",
            parted=True,
        ),
        Action(
            id="filter",
            text=_("Fi&lter the list"),
            menu=menu,
            run=viewing.filter_list,
            keys=Keys.Find,
            enabled=map_is_open,
        ),
        Action(
            id="back",
            text=_("&Back to what was selected"),
            menu=menu,
            run=lambda desk: desk.session.back(),
            keys=Keys.Back,
            icon="arrow-left",
            enabled=lambda desk: desk.session.can_go_back,
        ),
    ]


def _add() -> list[Action]:
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


def _tabs() -> list[Action]:
    menu = _("&View")

    def one(name: str, text: str, keys: str, run: Run, icon: str) -> Action:
        return Action(id=name, text=text, menu=menu, run=run, keys=keys, icon=icon, enabled=map_is_open)

    return [
        one("tab_map", _("&Map"), "Ctrl+1", viewing.show_map, "network"),
        one("tab_table", _("&Table"), "Ctrl+T", viewing.show_table, "table"),
        one("tab_findings", _("&Findings"), "Ctrl+2", viewing.show_findings, "list-checks"),
    ]


def _view() -> list[Action]:
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


def _theme(menu: str, name: str, text: str, choice: ThemeChoice) -> Action:
    return Action(
        id=name,
        text=text,
        menu=menu,
        run=lambda desk: viewing.choose_theme(desk, choice),
        checked=lambda desk: desk.theme.choice is choice,
    )


def _map() -> list[Action]:
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
        one("arrange", _("&Arrange again"), "Ctrl+Shift+A", viewing.arrange, parted=True),
        one("what_counts", _("What &counts…"), Keys.Preferences, settings.what_counts, parted=True),
    ]


def _draw() -> list[Action]:
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


def _help() -> list[Action]:
    menu = _("&Help")
    return [
        Action(id="shortcuts", text=_("&Keyboard"), menu=menu, run=viewing.show_keys, keys=Keys.HelpContents),
        Action(id="about", text=_("&About Steward Map"), menu=menu, run=viewing.about),
    ]
