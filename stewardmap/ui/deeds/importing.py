"""Bring a spreadsheet in: choose files, look at what they would do, and do it as one step."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from stewardmap.errors import CancelledError, ImportProblem, Problem
from stewardmap.exchange.readers.endings import ENDINGS
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, until
from stewardmap.ui.deeds.asking import ask_open
from stewardmap.ui.deeds.files import ask_new
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.importing.read import Read
from stewardmap.ui.door import today
from stewardmap.wording.importing import import_label
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportPlan
    from stewardmap.exchange.readers.read_as import ReadAs
    from stewardmap.exchange.readers.table import Table
    from stewardmap.ui.dialogs.importing.dialog import ImportDialog

_AT_ONCE = 1_500  # records that are put on the map in a tenth of a second


def choose_files(desk: Desk) -> None:
    """Ask for the files, then show what they hold."""
    endings = " ".join(f"*{ending}" for ending in ENDINGS)
    kinds = _("Tables, address books and networks ({endings})").format(endings=endings)
    ask_open(desk, _("Import a spreadsheet"), kinds, lambda paths: show(desk, paths), many=True)


def show(desk: Desk, paths: Sequence[Path]) -> None:
    """Read files in a worker and show what they would do to the map; not while that is held."""
    if desk.session.is_held:
        return
    _read(desk, paths, {}, lambda read: _show(desk, paths, read))


def _read(
    desk: Desk, paths: Sequence[Path], read_as: "Mapping[str, ReadAs]", take: Callable[[Read], None]
) -> None:
    def work(progress: Progress) -> Read:
        from stewardmap.exchange.readers import ReadAs, read_tables

        tables: list[Table] = []
        problems: list[Problem] = []
        for done, path in enumerate(paths):
            progress(done, len(paths))
            try:
                tables += read_tables(path, read_as=read_as.get(path.name, ReadAs()))
            except ImportProblem as wrong:
                problems += wrong.problems
        return Read(tuple(tables), tuple(problems))

    desk.jobs.run(work, take, lane="import", long=True, doing=_("Reading the tables"))


def _show(desk: Desk, paths: Sequence[Path], read: Read) -> None:
    from stewardmap.ui.dialogs.importing.dialog import ImportDialog

    snapshot = desk.session.snapshot or Snapshot.of_records([], today().earliest)
    dialog = ImportDialog(snapshot, desk.jobs, read, desk.preferences, desk.theme.tokens.finding)
    dialog.agreed.connect(lambda plan: _agree(desk, dialog, paths, plan))
    dialog.again.connect(lambda: _read(desk, paths, dict(dialog.read_as), dialog.show_read))
    desk.ask(dialog)


def _agree(desk: Desk, dialog: "ImportDialog", paths: Sequence[Path], plan: "ImportPlan") -> None:
    def apply() -> None:
        dialog.keep_mappings()
        if len(plan.added) + len(plan.changed) > _AT_ONCE:
            _apply_in_a_worker(desk, dialog, paths, plan)
            return
        said = done_words(plan, len(dialog.left_out))
        dialog.accept()
        desk.session.do(ApplyImport(plan, import_label(paths)), said)

    from stewardmap.operations.apply_import import ApplyImport
    from stewardmap.ui.dialogs.importing.words import done_words

    if desk.session.snapshot is not None:
        apply()
    else:
        ask_new(desk, paths[0].stem, apply, over=dialog)


def _apply_in_a_worker(desk: Desk, dialog: "ImportDialog", paths: Sequence[Path], plan: "ImportPlan") -> None:
    """Put much on the map without the window standing still: the dialog holds everything else meanwhile."""
    from stewardmap.operations.apply_import import ApplyImport
    from stewardmap.ui.dialogs.importing.words import done_words

    stop = Event()

    def done(whole: bool) -> None:  # noqa: FBT001 - what came of it, not a mode
        if not whole:
            dialog.go_on()
            return
        said = done_words(plan, len(dialog.left_out))
        dialog.accept()
        desk.session.announce(said, _("Undo"), desk.session.undo)

    def failed(error: Exception) -> None:
        dialog.accept()
        desk.session.announce(str(error), problem=True)

    workspace = desk.session.workspace
    assert workspace is not None  # noqa: S101 - a map was open, or has just been made

    def work(progress: Progress) -> bool:
        try:
            workspace.do(ApplyImport(plan, import_label(paths), until(stop, progress)))
        except CancelledError:
            return False
        return True

    desk.jobs.run(work, done, lane="apply", doing=_("Adding to the map"), failed=failed)
    dialog.wait_for(stop)
