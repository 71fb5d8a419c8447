"""What stands in the way of an import, what is to be known, and what is to be answered, by row."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from stewardmap.errors import Problem
from stewardmap.ui.parts.labels import button
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.plan import Question

_MOST = 500


class ProblemsTable(QTableWidget):
    """Problems first, then questions with their two answers, then notices."""

    answered = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(0, 5)
        self.setAccessibleName(_("Problems, questions and notices"))
        self.setHorizontalHeaderLabels([_("Kind"), _("Where"), _("Row"), _("What"), _("What to do")])
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        for column in (0, 1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)

    def show_these(
        self, problems: Sequence[Problem], notices: Sequence[Problem], questions: "Sequence[Question]"
    ) -> None:
        """Show everything there is to say about the import now."""
        asked = {question.problem for question in questions}
        lines: list[tuple[str, Problem, Question | None]] = [
            (_("Problem"), one, None) for one in problems if one not in asked
        ]
        lines += [(_("Question"), one.problem, one) for one in questions]
        lines += [(_("Notice"), one, None) for one in notices if one not in asked]
        several = len({problem.file for _kind, problem, _question in lines}) > 1
        self.setRowCount(0)  # takes the buttons of earlier questions away with their rows
        self.setRowCount(len(lines[:_MOST]))
        for row, (kind, problem, question) in enumerate(lines[:_MOST]):
            where = problem.column or problem.file
            if several and problem.column:
                where = f"{problem.file}, {problem.column}"
            number = "" if problem.row is None else str(problem.row)
            for column, text in enumerate(
                (kind, where, number, problem.problem, "" if question else problem.do)
            ):
                item = QTableWidgetItem(text)
                item.setToolTip("")
                self.setItem(row, column, item)
            if question is not None:
                self.setCellWidget(row, 4, self._answers(question))
        self.resizeRowsToContents()

    def _answers(self, question: "Question") -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(4, 2, 4, 2)
        for text, same in ((_("Same"), True), (_("Not the same"), False)):
            said = _("{one} and {other}: {answer}").format(
                one=question.one, other=question.other, answer=text
            )
            made = button(text, "", said)
            made.clicked.connect(lambda _checked=False, yes=same: self.answered.emit(question.key, yes))
            line.addWidget(made)
        line.addStretch(1)
        return box
