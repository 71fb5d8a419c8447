"""The Edit menu."""

from PySide6.QtGui import QKeySequence

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.catalogue.edit_posts import post_actions
from stewardmap.ui.catalogue.edit_privacy import privacy_actions
from stewardmap.ui.catalogue.edit_table import list_actions, table_actions
from stewardmap.ui.deeds import changing, drawing, merging, settings, tagging, viewing
from stewardmap.wording.language import _

Keys = QKeySequence.StandardKey


def _changes() -> list[Action]:
    menu = _("&Edit")
    return [
        Action(
            id="undo",
            text=_("&Undo"),
            short=_("Undo"),
            menu=menu,
            run=changing.undo,
            keys=Keys.Undo,
            icon="undo-2",
            enabled=changing.can_undo,
            needs=_("nothing was changed yet"),
            said=changing.undo_text,
        ),
        Action(
            id="redo",
            text=_("&Redo"),
            short=_("Redo"),
            menu=menu,
            run=changing.redo,
            keys="Ctrl+Shift+Z",
            icon="redo-2",
            enabled=changing.can_redo,
            needs=_("nothing was undone"),
            said=changing.redo_text,
        ),
        Action(
            id="history",
            text=_("Undo &history…"),
            menu=menu,
            run=changing.history,
            keys="Ctrl+Shift+U",
            enabled=lambda desk: changing.can_undo(desk) or changing.can_redo(desk),
        ),
        Action(
            id="tag",
            text=_("Tags a&nd purposes…"),
            menu=menu,
            run=tagging.ask,
            enabled=tagging.can_tag,
            needs=_("select something first"),
            parted=True,
        ),
        Action(
            id="remove",
            text=_("Re&move what is selected"),
            menu=menu,
            run=changing.remove_selected,
            keys="Ctrl+Del",
            icon="trash-2",
            enabled=changing.can_remove,
            needs=_("select something first"),
            parted=True,
        ),
    ]


def _finding() -> list[Action]:
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
            needs=_("nothing was selected before"),
        ),
    ]


def edit_menu() -> list[Action]:
    """Return what changes the map back and forth, and what finds something on it."""
    merge = Action(
        id="merge",
        text=_("&Merge duplicates…"),
        menu=_("&Edit"),
        run=merging.show,
        keys="Ctrl+Shift+M",
        enabled=map_is_open,
        said=merging.text,
        parted=True,
    )
    preferences = Action(
        id="preferences",
        text=_("Pre&ferences…"),
        menu=_("&Edit"),
        run=settings.preferences,
        keys="Ctrl+,",
        parted=True,
    )
    of_people = [*post_actions(), *privacy_actions()]
    return [*_changes(), *of_people, *table_actions(), *list_actions(), *_finding(), merge, preferences]
