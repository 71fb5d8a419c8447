"""The window that shows what a spreadsheet would do, and its one button."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QTabWidget, QVBoxLayout

from stewardmap.errors import ImportProblem, Problem
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.dialogs.importing.page import ImportPage
from stewardmap.ui.dialogs.importing.problems import ProblemsTable
from stewardmap.ui.dialogs.importing.read import Read
from stewardmap.ui.dialogs.importing.rows import RowOf, rows_in_the_way, without
from stewardmap.ui.dialogs.importing.words import button_words, left_out_words
from stewardmap.ui.jobs import Jobs
from stewardmap.ui.parts.labels import as_button_text, as_tip, button, label
from stewardmap.wording.language import _, ngettext

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportPlan

_PAUSE_MS = 120


class ImportDialog(QDialog):
    """Shows each table as it is understood; says `agreed(plan)` when the one button is pressed.

    It stays until it is accepted, so that nothing is lost where a file name is still to be given. It says
    `again` when the files were mended and are to be read anew.
    """

    agreed = Signal(object)
    again = Signal()

    def __init__(self, snapshot: Snapshot, jobs: Jobs, read: Read) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Import a spreadsheet"))
        self.setAccessibleName(_("Import a spreadsheet"))
        self.resize(980, 660)
        self._snapshot, self._jobs, self._read = snapshot, jobs, read
        self.plan: ImportPlan | None = None
        self.answers: dict[str, bool] = {}
        self.left_out: frozenset[RowOf] = frozenset()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(_("Tables"))
        self.tabs.setDocumentMode(True)
        self.pages: list[ImportPage] = []
        self._make_pages()
        self.problems = ProblemsTable()
        self.problems.answered.connect(self._answer)
        self.summary = label("", "second")
        self.ok = button(button_words(None), "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(lambda: self.agreed.emit(self.plan))
        self.leave = button(_("Leave these rows out"))
        self.leave.clicked.connect(self._leave_out)
        self.leave.hide()
        self.reread = button(_("Read again"), said=_("Read the files again, now that they are mended"))
        self.reread.setToolTip(as_tip(_("Mend and save the file, then read it again: columns are kept.")))
        self.reread.clicked.connect(self.again)
        self.reread.hide()
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self.plan_again)
        if self.pages:
            self.pages[0].kind.setFocus()
        self.plan_again()

    def _make_pages(self) -> None:
        self.tabs.clear()
        self.pages = [ImportPage(table) for table in self._read.tables]
        for page in self.pages:
            self.tabs.addTab(page, as_button_text(page.table.name))
            page.changed.connect(self._soon)
        self.tabs.tabBar().setVisible(len(self.pages) > 1)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setAccessibleName(_("Tables and problems"))
        split.setChildrenCollapsible(False)
        split.addWidget(self.tabs)
        split.addWidget(self.problems)
        split.setSizes([340, 240])
        foot = QHBoxLayout()
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.reread)
        foot.addWidget(self.leave)
        cancel = button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.ok)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(12)
        rows.addWidget(split, 1)
        rows.addLayout(foot)

    def _soon(self) -> None:
        self.ok.setEnabled(False)
        self._later.start()

    def _answer(self, key: str, same: bool) -> None:  # noqa: FBT001 - a signal's own argument
        self.answers[key] = same
        self._soon()

    def plan_again(self) -> None:
        """Work out, in a worker, what the tables would do as they are understood now."""
        self.ok.setEnabled(False)
        inputs = [without(page.given(), self.left_out) for page in self.pages]
        answers = dict(self.answers)
        snapshot = self._snapshot

        def work(progress: Progress) -> "ImportPlan":
            from stewardmap.exchange.plan import plan_import

            return plan_import(snapshot, inputs, answers=answers, progress=progress)

        self._jobs.run(work, self._show, lane="plan", doing=_("Looking at the rows"), failed=self._refused)

    def _refused(self, error: Exception) -> None:
        problems = error.problems if isinstance(error, ImportProblem) else ()
        self.problems.show_these([*self._read.problems, *problems], [], [])
        self.summary.setText(str(error) if not problems else _("This cannot be imported as it is."))

    def show_read(self, read: Read) -> None:
        """Show the files as they are now, with the columns as chosen where the headers are the same."""
        before = [(page.table.name, page.table.headers) for page in self.pages]
        self._read, self.left_out = read, frozenset()
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
        self.plan = plan
        for page, preview in zip(self.pages, plan.previews, strict=False):
            page.show_preview(preview)
        problems = [*self._read.problems, *plan.problems]
        self.problems.show_these(problems, plan.notices, plan.questions)
        self.ok.setText(as_button_text(button_words(plan)))
        self.ok.setAccessibleName(button_words(plan))
        self.ok.setEnabled(not plan.problems and not plan.is_empty)
        n = len(rows_in_the_way(plan, self._read.tables))
        self.leave.setText(ngettext("Leave {n} row out", "Leave {n} rows out", n).format(n=n))
        self.leave.setAccessibleName(self.leave.text())
        if self.leave.hasFocus() and n == 0:
            self.ok.setFocus()
        self.leave.setVisible(n > 0)
        self.reread.setVisible(bool(problems or self.left_out))
        self.summary.setText(_summary(problems, plan.notices, len(self.left_out)))


def _summary(problems: Sequence[Problem], notices: Sequence[Problem], left_out: int) -> str:
    said = [left_out_words(left_out)] if left_out else []
    if problems:
        n = len(problems)
        said.append(ngettext("{n} problem to mend first", "{n} problems to mend first", n).format(n=n))
    if notices:
        n = len(notices)
        said.append(ngettext("{n} notice", "{n} notices", n).format(n=n))
    return " · ".join(said) or _("Nothing stands in the way. It is one step, and can be undone.")
