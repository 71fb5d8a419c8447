"""Keep a rehearsal with the map under a name, open it again, set two side by side, and delete it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer

from stewardmap.analysis.rehearsals.keeping import kept_as, kept_in_order, to_keep, usual_delete_by
from stewardmap.analysis.rehearsals.kept import as_text, from_text
from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Rehearsal
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.deeds.papering import paper
from stewardmap.ui.deeds.viewing import show_map
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.dialogs.kept import Kept, KeptDialog
from stewardmap.ui.dialogs.side_by_side import SideBySideDialog
from stewardmap.ui.door import add, change, remove
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import TextEntry
from stewardmap.ui.preferences import present_also, presented
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.rehearsals.compared import Pair
from stewardmap.wording.rehearsals.steps import recipe_in_words


def put_in_paper(desk: Desk) -> None:
    """Ask for a board paper with what is rehearsed in it, which is kept first if it is not yet."""
    snapshot = desk.session.snapshot
    if snapshot is None or not desk.rehearsing.is_on:
        return
    steps = as_text(desk.rehearsing.recipe)
    there = [one.id for one in kept_in_order(snapshot) if one.steps == steps]
    if there:
        paper(desk, there[:1])
    else:
        keep(desk, lambda one: QTimer.singleShot(0, desk.window, lambda: paper(desk, [one])))


def keep(desk: Desk, then: Callable[[Id], None] | None = None) -> None:
    """Ask under which name to keep what is rehearsed, and by when it is to be deleted."""
    snapshot, rehearsing = desk.session.snapshot, desk.rehearsing
    if snapshot is None or not rehearsing.is_on:
        return
    fields = [
        ("name", _("Name"), TextEntry(rehearsing.name)),
        ("delete_by", _("To be deleted by"), DateEditor(PartialDate(usual_delete_by(snapshot)))),
    ]

    def take(answer: Answer) -> str:
        name, until = answer["name"], answer["delete_by"]
        if not name:
            return _("Give it a name, such as “Spring restructure”.")
        if until is None or until.latest <= snapshot.on:
            return _("Choose a day after today by which it is to be deleted.")
        row, label = to_keep(snapshot, name, rehearsing.recipe, until.latest), _("Keep rehearsal")
        command = change(row, label=label) if kept_as(snapshot, name) else add(row, label=label)
        said = _("Kept with the map as “{name}”.").format(name=row.name)
        if not desk.session.do(command, said, while_held=True):
            return _("The map could not take this.")
        rehearsing.name = row.name
        if then is not None:
            then(row.id)
        return ""

    desk.ask(EntryDialog(_("Keep this rehearsal"), fields, take, do=_("Keep it")))


def has_kept(desk: Desk) -> bool:
    """Whether any rehearsal is kept with the map."""
    return desk.session.snapshot is not None and bool(desk.session.snapshot.of(Rehearsal))


def show_kept(desk: Desk) -> None:
    """Show the rehearsals that are kept."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    ticked = presented(desk.preferences)
    rows = [replace(_kept(snapshot, one), presented=one.id in ticked) for one in kept_in_order(snapshot)]
    dialog = KeptDialog(rows)
    dialog.presented.connect(lambda one, on: present_also(desk.preferences, Id(one), wanted=on))
    dialog.opened.connect(lambda one: _open(desk, Id(one)))
    dialog.compared.connect(lambda one, other: _compare(desk, Id(one), Id(other), dialog))
    dialog.deleted.connect(lambda ids: _delete(desk, [Id(one) for one in ids]))
    desk.ask(dialog)


def _kept(snapshot: Snapshot, one: Rehearsal) -> Kept:
    try:
        said = [recipe_in_words(from_text(one.steps), Namer(snapshot))]
    except UserError as error:
        said = [str(error)]
    if one.delete_by is not None:
        said.append(_("To be deleted by {day}.").format(day=in_words(one.delete_by)))
    return Kept(one.id, one.name, " ".join(said))


def _open(desk: Desk, one: Id) -> None:
    row = _row(desk, one)
    if row is None:
        return
    try:
        recipe = from_text(row.steps)
    except UserError as error:
        desk.session.announce(str(error), problem=True)
        return
    show_map(desk)
    desk.rehearsing.try_out(recipe, name=row.name)


def _row(desk: Desk, one: Id) -> Rehearsal | None:
    return None if desk.session.snapshot is None else desk.session.snapshot.of(Rehearsal).get(one)


def _delete(desk: Desk, ids: list[Id]) -> None:
    rows = [row for row in (_row(desk, one) for one in ids) if row is not None]
    if rows:
        said = ngettext("The rehearsal is deleted.", "{n} rehearsals are deleted.", len(rows))
        label = ngettext("Delete rehearsal", "Delete rehearsals", len(rows))
        desk.session.do(remove(*rows, label=label), said.format(n=len(rows)), while_held=True)


def _compare(desk: Desk, one: Id, other: Id, over: KeptDialog) -> None:
    """Carry both out off the window's thread, and show them side by side."""
    snapshot, first, second = desk.session.snapshot, _row(desk, one), _row(desk, other)
    if snapshot is None or first is None or second is None:
        return

    def work(progress: Progress) -> list[Pair]:
        return _side_by_side(snapshot, first, second, progress)

    def show(lines: list[Pair]) -> None:
        desk.ask(SideBySideDialog(first.name, second.name, lines), over)

    desk.jobs.run(work, show, lane="comparing", doing=_("Rehearsing"), long=True)


def _side_by_side(snapshot: Snapshot, first: Rehearsal, second: Rehearsal, progress: Progress) -> list[Pair]:
    from stewardmap.analysis.rehearsals.compared import compared
    from stewardmap.analysis.rehearsals.rehearse import rehearse
    from stewardmap.wording.rehearsals.compared import compared_in_words
    from stewardmap.wording.rehearsals.namer import RehearsalNamer

    one, other = (rehearse(snapshot, from_text(x.steps), progress=progress) for x in (first, second))
    # names come from the second: whoever is yet to come in the first alone is not among what is compared
    return compared_in_words(one, other, compared(one, other), RehearsalNamer(other.happened))
