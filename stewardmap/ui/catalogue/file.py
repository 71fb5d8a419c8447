"""The File menu."""

from PySide6.QtGui import QKeySequence

from stewardmap.ui.actions import Action, map_is_open
from stewardmap.ui.deeds import (
    copying,
    exporting,
    files,
    going_back,
    importing,
    keys,
    opening,
    papering,
    sending,
)
from stewardmap.wording.language import _

Keys = QKeySequence.StandardKey


def _out() -> list[Action]:
    out = _("&File") + "/" + _("&Export")
    return [
        Action(
            id="paper",
            text=_("Board &paper…"),
            short=_("Paper…"),
            menu=out,
            run=papering.paper,
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
    ]


def file_menu() -> list[Action]:
    """Return what opens, fills, exports and closes a map."""
    menu = _("&File")
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
        *_out(),
        Action(
            id="save_copy",
            text=_("Sa&ve a copy as…"),
            menu=menu,
            run=copying.ask_to_copy,
            enabled=map_is_open,
        ),
        Action(
            id="try_again",
            text=_("&Try again to change it"),
            menu=menu,
            run=opening.try_again,
            enabled=opening.is_read_only,
            needs=_("this map can be changed already"),
        ),
        Action(
            id="sent_out",
            text=_("&Copies sent out…"),
            menu=menu,
            run=sending.show_copies,
            enabled=map_is_open,
        ),
        *_passphrase(),
        Action(
            id="go_back_to_backup",
            text=_("&Go back to…"),
            menu=menu,
            run=going_back.ask_go_back,
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


def _passphrase() -> list[Action]:
    menu = _("&File") + "/" + _("Passphra&se")
    needs = _("This map has no passphrase.")
    return [
        Action(
            id="lock",
            text=_("&Lock the map now"),
            menu=menu,
            run=keys.lock,
            keys="Ctrl+Alt+L",
            enabled=keys.is_encrypted,
            needs=needs,
        ),
        Action(
            id="change_passphrase",
            text=_("&Change…"),
            menu=menu,
            run=keys.change,
            enabled=map_is_open,
        ),
        Action(
            id="recovery_sheet",
            text=_("&Recovery sheet…"),
            menu=menu,
            run=keys.sheet,
            enabled=keys.is_encrypted,
            needs=needs,
        ),
        Action(
            id="remember_passphrase",
            text=_("Re&member on this computer"),
            menu=menu,
            run=keys.remember,
            enabled=keys.is_encrypted,
            needs=needs,
        ),
        Action(
            id="forget_passphrase",
            text=_("&Forget on this computer"),
            menu=menu,
            run=keys.forget,
            enabled=keys.is_encrypted,
            needs=needs,
        ),
    ]
