"""What there is to say about an import: problems to mend, names that look alike, and what is to be known."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from stewardmap.errors import Problem
from stewardmap.ui.dialogs.importing.cells import CellOf, Cells
from stewardmap.ui.dialogs.importing.problems import Line, ProblemsTable
from stewardmap.ui.dialogs.importing.same_or_not import SameOrNot
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.plan import Question


class Remarks(QTabWidget):
    """Says `typed(cell, text)` and `answered(key, same)`; the first page that has anything comes forward."""

    typed = Signal(object, str)
    answered = Signal(str, bool)

    def __init__(self, wrong: str) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.setAccessibleName(_("What there is to say"))
        self.problems = ProblemsTable(_("Problems"), wrong)
        self.questions = SameOrNot()
        self.notices = ProblemsTable(_("Notices"), wrong)
        self._counts = [0, 0, 0]
        self._names = (_("Problems"), _("Same or not?"), _("Notices"))
        for page, name in zip(self._pages, self._names, strict=True):
            self.addTab(page, name)
        self.problems.typed.connect(self.typed)
        self.questions.answered.connect(self.answered)

    @property
    def _pages(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.problems, self.questions, self.notices

    def show_problems(self, problems: Sequence[Problem], typed: Mapping[CellOf, str], cells: Cells) -> None:
        """Show what is to be mended, by row, and what the user has typed over."""
        lines = [_problem_line(one, typed, cells) for one in problems]
        wrong = {line.cell for line in lines}
        lines += [_mended_line(cell, text, cells) for cell, text in typed.items() if cell not in wrong]
        self.problems.show_lines(lines)
        self._count(0, len(problems))

    def show_questions(self, questions: "Sequence[Question]", answers: Mapping[str, bool]) -> None:
        """Show the names that look alike, with the answers given."""
        self.questions.show_these(questions, answers)
        self._count(1, sum(one.key not in answers for one in questions), there=bool(questions))

    def show_notices(self, notices: Sequence[Problem]) -> None:
        """Show what is only to be known."""
        self.notices.show_lines([Line(_("Notice"), one) for one in notices])
        self._count(2, len(notices))
        first = next((at for at, count in enumerate(self._counts) if count), 2)
        if not self._counts[self.currentIndex()] and not self.isAncestorOf(self.window().focusWidget()):
            self.setCurrentIndex(first)

    def _count(self, at: int, count: int, *, there: bool = False) -> None:
        self._counts[at] = count
        self.setTabText(at, f"{self._names[at]} ({count:,})" if count or there else self._names[at])


def _problem_line(problem: Problem, typed: Mapping[CellOf, str], cells: Cells) -> Line:
    cell = cells.of(problem)
    text = typed.get(cell, cells.text(cell)) if cell is not None else ""
    return Line(_("Problem"), problem, cell, text)


def _mended_line(cell: CellOf, text: str, cells: Cells) -> Line:
    name, row, header = cell
    said = _('In the file: "{text}". The file stays as it is.').format(text=cells.text(cell))
    return Line(_("Mended"), Problem(name, row, header, said, ""), cell, text)
