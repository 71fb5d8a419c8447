"""Write a copy of everything that is held about one person."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.model.vocabulary import Written
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_save
from stewardmap.ui.deeds.writing import write_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import today
from stewardmap.ui.parts.entries import people_choices
from stewardmap.ui.parts.people_entry import PeopleEntry
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.one_person.gathered import Entry
    from stewardmap.model.snapshot import Snapshot

KINDS = "PDF (*.pdf);;JSON (*.json)"


def one_person(desk: Desk) -> Id | None:
    """Return the person who alone is selected."""
    current = desk.session.current
    alone = len(desk.session.selection) == 1 and current is not None and desk.session.has(current)
    return Id(current.id) if alone and current is not None and current.kind == "person" else None


def can_access(desk: Desk) -> bool:
    """Whether one person is selected."""
    return one_person(desk) is not None


def access_selected(desk: Desk) -> None:
    """Ask for the copy of the person who is selected."""
    person = one_person(desk)
    if person is not None:
        access(desk, person)


def access(desk: Desk, person: Id) -> None:
    """Ask who may be named in the copy besides, then where it goes."""
    workspace, snapshot = desk.session.workspace, desk.session.snapshot
    if workspace is None or snapshot is None or person not in snapshot.people:
        return
    from stewardmap.operations.history_about import history_about

    history, name = history_about(workspace, person), snapshot.people[person].name
    others = [one for one in people_choices(snapshot) if one[0] != person]
    cleared = PeopleEntry(others, hint=_("nobody; or names, with semicolons between"))

    def take(answer: Answer) -> str | None:
        unknown = [one.text for one in answer["cleared"] if one.id is None]
        if unknown:
            return _("Name people who are on the map, and choose them from the list.")
        clear = [one.id for one in answer["cleared"]]

        def start(out: Path) -> None:
            dialog.accept()
            write_in_worker(
                desk, title, out, lambda path, at: _write(path, at, snapshot, person, history, clear)
            )

        # Names of files go into lists of recent ones and lines of mail, so theirs is not in this one.
        ask_save(desk, title, KINDS, "pdf", f"{title} ({in_words(today())}).pdf", start, over=dialog)
        return None

    title = _("What is held about one person")
    hint = _("All that this map holds about {name}. Everyone else is a letter at their organisation.")
    fields = [("cleared", _("May be named"), cleared)]
    dialog = EntryDialog(title, fields, take, do=_("Next…"), hint=hint.format(name=name))
    desk.ask(dialog)


def _write(
    out: Path,
    progress: Progress,
    snapshot: "Snapshot",
    person: Id,
    history: "tuple[Entry, ...]",
    cleared: Collection[Id],
) -> Export:
    from stewardmap.analysis.findings import find
    from stewardmap.exchange.one_person.gathered import gathered
    from stewardmap.exchange.writers.access.write import write_access
    from stewardmap.exchange.writers.copies import copy_of
    from stewardmap.wording.naming import Naming

    write_access(out, gathered(snapshot, person, find(snapshot, None, progress), history, cleared))
    return copy_of(out, Written.ONE_PERSON, Naming.NAMED, {person, *cleared})
