"""The window that shows what a spreadsheet would do, and its one button."""

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QSplitter, QTabWidget, QVBoxLayout

from stewardmap.errors import ImportProblem
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.dialogs.importing.cells import CellOf, Cells, mended
from stewardmap.ui.dialogs.importing.foot import Foot
from stewardmap.ui.dialogs.importing.mappings import keep_mapping, kept_mapping
from stewardmap.ui.dialogs.importing.page import ImportPage
from stewardmap.ui.dialogs.importing.read import Read
from stewardmap.ui.dialogs.importing.remarks import Remarks
from stewardmap.ui.dialogs.importing.rows import RowOf, rows_in_the_way, without
from stewardmap.ui.dialogs.importing.words import summary_words
from stewardmap.ui.jobs import Job, Jobs
from stewardmap.ui.parts.labels import as_button_text
from stewardmap.ui.parts.scrolled import Scrolled
from stewardmap.ui.preferences import Preferences
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportPlan, Question
    from stewardmap.exchange.readers.read_as import ReadAs

_PAUSE_MS = 120


class ImportDialog(QDialog):
    """Shows each table as it is understood; says `agreed(plan)` when the one button is pressed.

    It stays until it is accepted, so that nothing is lost where a file name is still to be given. It says
    `again` when the files are to be read anew: they were mended, or `read_as` says that by other letters.
    """

    agreed = Signal(object)
    again = Signal()

    def __init__(
        self, snapshot: Snapshot, jobs: Jobs, read: Read, preferences: Preferences, wrong: str = "#C4161C"
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Import"))
        self.setAccessibleName(_("Import"))
        self.resize(1040, 680)
        self._snapshot, self._jobs, self._read, self._preferences = snapshot, jobs, read, preferences
        self._wrong = wrong
        self.plan: ImportPlan | None = None
        self.answers: dict[str, bool] = {}
        self._asked: dict[str, Question] = {}
        self.read_as: dict[str, ReadAs] = {}
        self._start_over()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(_("Tables"))
        self.tabs.setDocumentMode(True)
        self.pages: list[ImportPage] = []
        self._make_pages()
        self.remarks = Remarks(wrong)
        self.remarks.typed.connect(self._type)
        self.remarks.answered.connect(self._answer)
        self.problems = self.remarks.problems
        self.foot = Foot()
        self.ok, self.leave, self.reread = self.foot.ok, self.foot.leave, self.foot.reread
        self.ok.clicked.connect(lambda: self.agreed.emit(self.plan))
        self.leave.clicked.connect(self._leave_out)
        self.reread.clicked.connect(self.again)
        self.foot.cancel.clicked.connect(self.reject)
        self._jobs.progress.connect(self._show_progress)
        self._jobs.idle.connect(self._hide_progress)
        self._lay_out()
        self._job: Job | None = None
        self._stop: Event | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self.plan_again)
        if self.pages:
            self.pages[0].kind.setFocus()
        self.plan_again()

    def _start_over(self) -> None:
        self.left_out: frozenset[RowOf] = frozenset()
        self.typed: dict[CellOf, str] = {}
        self._cells = Cells(self._read.tables)

    def _make_pages(self) -> None:
        self.tabs.clear()
        self.pages = [
            ImportPage(table, kept_mapping(self._preferences, table), self._wrong)
            for table in self._read.tables
        ]
        for page in self.pages:
            self.tabs.addTab(page, as_button_text(page.table.name))
            page.changed.connect(self._soon)
            page.read_as.connect(lambda chosen, page=page: self._read_by(page, chosen))
        self.tabs.tabBar().setVisible(len(self.pages) > 1)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setAccessibleName(_("Tables and problems"))
        split.setChildrenCollapsible(False)
        split.addWidget(self.tabs)
        split.addWidget(self.remarks)
        split.setSizes([330, 270])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(12)
        rows.addWidget(Scrolled(split, _("What is to be imported")), 1)
        rows.addWidget(self.foot)

    def _soon(self) -> None:
        self.ok.setEnabled(False)
        self._later.start()

    def _answer(self, key: str, same: bool) -> None:  # noqa: FBT001 - a signal's own argument
        self.answers[key] = same
        self._soon()

    def _type(self, cell: CellOf, text: str) -> None:
        self.typed[cell] = text
        if text == self._cells.text(cell):
            del self.typed[cell]
        self._soon()

    def _read_by(self, page: ImportPage, chosen: "ReadAs") -> None:
        self.read_as[page.table.file] = chosen
        self.again.emit()

    def plan_again(self) -> None:
        """Work out, in a worker, what the tables would do as they are understood now."""
        self.ok.setEnabled(False)
        inputs, typed, left_out = [page.given() for page in self.pages], dict(self.typed), self.left_out
        answers, snapshot = dict(self.answers), self._snapshot

        def work(progress: Progress) -> "ImportPlan":
            from stewardmap.exchange.plan import plan_import

            kept = [without(mended(one, typed), left_out) for one in inputs]
            return plan_import(snapshot, kept, answers=answers, progress=progress)

        self._job = self._jobs.run(
            work, self._show, lane="plan", doing=_("Looking at the rows"), failed=self._refused
        )

    def _refused(self, error: Exception) -> None:
        problems = error.problems if isinstance(error, ImportProblem) else ()
        self.remarks.show_problems([*self._read.problems, *problems], {}, self._cells)
        self.foot.summary.setText(str(error) if not problems else _("This cannot be imported as it is."))

    def show_read(self, read: Read) -> None:
        """Show the files as they are now, with the columns as chosen where the headers are the same.

        Where a file cannot be read by the letters that were chosen, it stays as it was read before.
        """
        if read.problems and self.read_as and not self._read.problems:
            self.read_as = {}
            for page in self.pages:
                page.take(page.table)
            self.foot.summary.setText(str(read.problems[0]))
            return
        before = [(page.table.name, page.table.headers) for page in self.pages]
        self._read = read
        self._start_over()
        if before == [(table.name, table.headers) for table in read.tables]:
            for page, table in zip(self.pages, read.tables, strict=True):
                page.take(table)
        else:
            self._make_pages()
        self.plan_again()

    def _leave_out(self) -> None:
        if self.plan is not None:
            self.left_out |= rows_in_the_way(self.plan, self._read.tables)
            self._soon()

    def _show(self, plan: "ImportPlan") -> None:
        first, self.plan = self.plan is None, plan
        asked = {one.key: one for one in plan.questions}
        self._asked = {key: one for key, one in self._asked.items() if key in self.answers} | asked
        problems = [*self._read.problems, *plan.problems]
        wrong = {cell for one in plan.problems if (cell := self._cells.of(one)) is not None}
        for page, preview in zip(self.pages, plan.previews, strict=False):
            page.show_preview(preview, wrong)
        needed = {one.problem for one in plan.questions}
        self.remarks.show_problems([one for one in problems if one not in needed], self.typed, self._cells)
        if first and wrong and self.focusWidget() is self.pages[0].kind:
            self.problems.setFocus()  # what is to be typed over first, unless the user is elsewhere already
        self.remarks.show_questions(list(self._asked.values()), self.answers)
        notices = [one for one in plan.notices if one not in needed]
        self.remarks.show_notices(notices)
        self.foot.show_plan(plan, len(rows_in_the_way(plan, self._read.tables)))
        self.reread.setVisible(bool(problems or self.left_out))
        self.foot.summary.setText(summary_words(problems, notices, len(self.left_out), len(self.typed)))

    def keep_mappings(self) -> None:
        """Remember what the user made of the columns, for the next table with the same headers."""
        for page in self.pages:
            mapped = page.chosen()
            if mapped is not None:
                keep_mapping(self._preferences, page.table, mapped)

    def wait_for(self, stop: Event) -> None:
        """Let nothing be changed while what was agreed is put on the map; Cancel sets `stop`."""
        self._stop = stop
        for widget in (self.tabs, self.remarks, self.ok, self.leave, self.reread):
            widget.setEnabled(False)

    def go_on(self) -> None:
        """Let it be changed again: nothing was put on the map."""
        self._stop = None
        for widget in (self.tabs, self.remarks, self.leave, self.reread):
            widget.setEnabled(True)
        self.plan_again()

    def reject(self) -> None:
        """Stop what is on its way; close where that was only looking."""
        if self._stop is not None:
            self._stop.set()
            return
        if self._job is not None:
            self._job.cancel()
        super().reject()

    @Slot(str, int, int)
    def _show_progress(self, doing: str, done: int, total: int) -> None:
        self.foot.show_progress(doing, done, total)

    @Slot()
    def _hide_progress(self) -> None:
        self.foot.bar.hide()
