"""Bring a spreadsheet in: choose files, look at what they would do, and do it as one step."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.readers.endings import ENDINGS
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_open
from stewardmap.ui.deeds.files import ask_new
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.importing.read import Read
from stewardmap.ui.door import today
from stewardmap.wording.importing import import_label
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportPlan
    from stewardmap.exchange.readers.table import Table
    from stewardmap.ui.dialogs.importing.dialog import ImportDialog


def choose_files(desk: Desk) -> None:
    """Ask for the files, then show what they hold."""
    endings = " ".join(f"*{ending}" for ending in ENDINGS)
    kinds = _("Tables and address books ({endings})").format(endings=endings)
    ask_open(desk, _("Import a spreadsheet"), kinds, lambda paths: show(desk, paths), many=True)


def show(desk: Desk, paths: Sequence[Path]) -> None:
    """Read files in a worker and show what they would do to the map."""
    _read(desk, paths, lambda read: _show(desk, paths, read))


def _read(desk: Desk, paths: Sequence[Path], take: Callable[[Read], None]) -> None:
    def work(progress: Progress) -> Read:
        from stewardmap.exchange.readers import read_tables

        tables: list[Table] = []
        problems: list[Problem] = []
        for done, path in enumerate(paths):
            progress(done, len(paths))
            try:
                tables += read_tables(path)
            except ImportProblem as wrong:
                problems += wrong.problems
        return Read(tuple(tables), tuple(problems))

    desk.jobs.run(work, take, lane="import", long=True, doing=_("Reading the tables"))


def _show(desk: Desk, paths: Sequence[Path], read: Read) -> None:
    from stewardmap.ui.dialogs.importing.dialog import ImportDialog

    snapshot = desk.session.snapshot or Snapshot.of_records([], today().earliest)
    dialog = ImportDialog(snapshot, desk.jobs, read)
    dialog.agreed.connect(lambda plan: _agree(desk, dialog, paths, plan))
    dialog.again.connect(lambda: _read(desk, paths, dialog.show_read))
    desk.ask(dialog)


def _agree(desk: Desk, dialog: "ImportDialog", paths: Sequence[Path], plan: "ImportPlan") -> None:
    def apply() -> None:
        from stewardmap.operations.apply_import import ApplyImport
        from stewardmap.ui.dialogs.importing.words import done_words

        said = done_words(plan, len(dialog.left_out))
        dialog.accept()
        desk.session.do(ApplyImport(plan, import_label(paths)), said)

    if desk.session.snapshot is not None:
        apply()
    else:
        ask_new(desk, paths[0].stem, apply, over=dialog)
