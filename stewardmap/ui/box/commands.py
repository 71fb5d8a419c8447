"""The window's commands as things that can be found."""

from collections.abc import Iterator

from stewardmap.exchange.search.entry import Entry, Key
from stewardmap.exchange.search.shelf import Shelf
from stewardmap.ui.actions import Action, Actions
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _


def command_shelf(actions: Actions | None) -> Shelf:
    """Return every command by its text as it is now, and by the menu that it stands in."""
    return Shelf(_entries(actions) if actions is not None else ())


def _entries(actions: Actions) -> Iterator[Entry]:
    for action in actions.catalogue:
        made = actions.made[action.id]
        if action.id != "find" and (made.isEnabled() or action.said is None):
            yield Entry(Key("command", action.id), _plain(made.text()), near=_plain(action.menu))


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…").replace("/", ", ")


def why_not(action: Action, desk: Desk) -> str:
    """Return what has to be so before a command can be done."""
    if desk.session.snapshot is None:
        return _("open a map first")
    if action.changes and desk.session.read_only:
        return desk.session.read_only
    return action.needs
