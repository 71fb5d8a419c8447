"""See which copies of the map were sent out, and put down for whom one was."""

from dataclasses import replace

from PySide6.QtWidgets import QDialog

from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import change
from stewardmap.ui.parts.entries import TextEntry
from stewardmap.wording.language import _


def show_copies(desk: Desk) -> None:
    """Show the copies that were sent out; those of the person who is selected can be picked out."""
    from stewardmap.ui.dialogs.sent_out import SentOutDialog

    current = desk.session.current
    person = Id(current.id) if current is not None and current.kind == "person" else None
    if desk.session.snapshot is not None:
        dialog = SentOutDialog(desk.session, person, lambda copy: _for_whom(desk, copy, dialog))
        desk.ask(dialog)


def _for_whom(desk: Desk, copy: Export, over: QDialog) -> None:
    def take(answer: Answer) -> str:
        step = change(replace(copy, note=answer["note"]), label=_("For whom a copy was"))
        done = answer["note"] == copy.note or desk.session.do(step, keeping=False, while_held=True)
        return "" if done else _("The map could not take this.")

    fields = [("note", _("For whom, or what for"), TextEntry(copy.note))]
    desk.ask(EntryDialog(_("For whom was this copy?"), fields, take, do=_("Keep")), over)
