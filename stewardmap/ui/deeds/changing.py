"""Undo, redo and removing: what the Edit menu says and does."""

from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.history import HistoryDialog
from stewardmap.ui.door import remove
from stewardmap.ui.panels.table.panel import TablePanel
from stewardmap.ui.telling import name_of
from stewardmap.wording.labels import kind_label
from stewardmap.wording.language import _


def _in_a_sentence(step: str) -> str:
    return step[:1].lower() + step[1:]


def undo(desk: Desk) -> None:
    """Undo the last step: of what is rehearsed, while something is, else of the map."""
    if desk.rehearsing.is_on:
        desk.rehearsing.undo()
    else:
        desk.session.undo()


def redo(desk: Desk) -> None:
    """Do again what was undone."""
    if desk.rehearsing.is_on:
        desk.rehearsing.redo()
    else:
        desk.session.redo()


def can_undo(desk: Desk) -> bool:
    """Whether there is a step to undo."""
    if desk.rehearsing.is_on:
        return desk.rehearsing.can_undo
    return desk.session.workspace is not None and desk.session.workspace.undo_label is not None


def can_redo(desk: Desk) -> bool:
    """Whether there is a step to do again."""
    if desk.rehearsing.is_on:
        return desk.rehearsing.can_redo
    return desk.session.workspace is not None and desk.session.workspace.redo_label is not None


def undo_text(desk: Desk) -> str:
    """Return "Undo add person"."""
    if desk.rehearsing.is_on:
        return _("Undo a step of the rehearsal")
    workspace = desk.session.workspace
    step = workspace.undo_label if workspace is not None else None
    return _("Undo {step}").format(step=_in_a_sentence(step)) if step else _("Undo")


def redo_text(desk: Desk) -> str:
    """Return "Redo add person"."""
    if desk.rehearsing.is_on:
        return _("Redo a step of the rehearsal")
    workspace = desk.session.workspace
    step = workspace.redo_label if workspace is not None else None
    return _("Redo {step}").format(step=_in_a_sentence(step)) if step else _("Redo")


def history(desk: Desk) -> None:
    """Show what was done since the map was opened, to go back to any of it."""
    if desk.session.workspace is not None:
        desk.ask(HistoryDialog(*desk.session.workspace.history(), desk.session.go_to))


def can_remove(desk: Desk) -> bool:
    """Whether anything on the map is selected."""
    in_table = desk.panel(TablePanel).has_keyboard
    return in_table or any(desk.session.has(subject) for subject in desk.session.selection)


def remove_selected(desk: Desk) -> None:
    """Take what is selected off the map, or in the table its rows; it can be undone from the message."""
    session, table = desk.session, desk.panel(TablePanel)
    if session.snapshot is None:
        return
    if table.has_keyboard:
        table.gestures.remove_rows()
        return
    there = [one for one in session.selection if session.has(one)]
    records = [session.snapshot.of(KIND_NAMED[one.kind])[Id(one.id)] for one in there]
    if not records:
        return
    label = _("Remove {kind}").format(kind=kind_label(there[0].kind).lower())
    named = ", ".join(name_of(session.snapshot, one) for one in there[:3])
    session.do(remove(*records, label=label), _("{name} is no longer on the map.").format(name=named))
