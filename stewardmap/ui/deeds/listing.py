"""Keep what a table was filtered to as a list with a name, and open it again."""

from stewardmap.model.ids import Id
from stewardmap.model.records import SavedView
from stewardmap.model.saved_list import KINDS, SavedList, as_text, from_text
from stewardmap.model.vocabulary import Asked
from stewardmap.ui.deeds import keeping
from stewardmap.ui.desk import Desk
from stewardmap.ui.frame import Frame
from stewardmap.ui.panels.table.panel import TablePanel
from stewardmap.ui.saved_views import lists_in_order
from stewardmap.wording.labels import label
from stewardmap.wording.language import _
from stewardmap.wording.rights import in_short


def _lists() -> keeping.Kept:
    return keeping.Kept(
        there=lists_in_order,
        what=_("List"),
        nameless=_("A list needs a name."),
        save=_("Save this list"),
        save_again=_("Save list again"),
        saved=_("The list {name} is saved."),
        rename=_("Rename a list"),
        renamed=_("The list is called {name} now."),
        remove=_("Remove a list"),
        removed=_("The list {name} is removed. Nobody on it was changed."),
    )


def save_list(desk: Desk) -> None:
    """Ask for a name, and keep what the table is filtered by under it; says what is to be done first."""
    table = desk.panel(TablePanel)
    of, words = table.looked_for
    if not table.isVisible() or of not in KINDS or not words.strip():
        said = _("Filter the table of people, or of organisations, first: a list keeps what it then shows.")
        desk.session.announce(said, _("Show the table"), lambda: _show_table(desk))
        return
    keeping.save(desk, _lists(), as_text(SavedList(of, words)))


def _show_table(desk: Desk) -> None:
    table = desk.panel(TablePanel)
    desk.panel(Frame).bring(table)
    if table.looked_for[0] not in KINDS:
        table.show_sheet(0)
    table.head.box.setFocus()


def disputed_people(desk: Desk) -> None:
    """Show in the table who disputes what is recorded."""
    nobody = _("Nobody on the map disputes what is recorded.")
    _show_people(desk, label(Asked.DISPUTED), nobody)


def restricted_people(desk: Desk) -> None:
    """Show in the table who is restricted, for they are on no map and in no finding."""
    _show_people(desk, _("restricted"), _("Nobody on the map is restricted."))


def _show_people(desk: Desk, word: str, nobody: str) -> None:
    snapshot = desk.session.snapshot
    if snapshot is None or not any(word in in_short(one) for one in snapshot.rights_of.values()):
        desk.session.announce(nobody)
        return
    desk.panel(Frame).bring(desk.panel(TablePanel))
    desk.panel(TablePanel).look_for("person", f"{_('Rights').lower()}:{word}")


def has_lists(desk: Desk) -> bool:
    """Whether any list is saved with the map."""
    return bool(lists_in_order(desk.session.snapshot))


def rename_list(desk: Desk) -> None:
    """Ask which list is to be called what."""
    keeping.rename(desk, _lists())


def remove_list(desk: Desk) -> None:
    """Ask which list is to go."""
    keeping.let_go(desk, _lists())


def open_list(desk: Desk, at: Id) -> None:
    """Show a list in its table."""
    snapshot = desk.session.snapshot
    kept = None if snapshot is None else snapshot.of(SavedView).get(at)
    one = None if kept is None else from_text(kept.shows)
    if one is not None:
        desk.panel(Frame).bring(desk.panel(TablePanel))
        desk.panel(TablePanel).look_for(*one)
