"""Problems, notices and questions as they are met, in the order of the file when they are handed over."""

from dataclasses import dataclass, field

from stewardmap.errors import Problem
from stewardmap.exchange.plan.inputs import Question
from stewardmap.exchange.plan.line import Line


@dataclass
class Ledger:
    """What there is to say about an import."""

    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def problem(self, line: Line, column: str, said: str, do: str) -> None:
        """Keep something that stands in the way; `column` is one of our fields, or empty for the row."""
        self.problems.append(_placed(line, column, said, do))

    def notice(self, line: Line, column: str, said: str, do: str = "") -> None:
        """Keep something for the user to know."""
        self.notices.append(_placed(line, column, said, do))

    def ask(self, line: Line, column: str, question: tuple[str, str, str, str, str], do: str) -> None:
        """Keep a question that must be answered: key, kind, one name, the other, and why it is asked."""
        key, kind, one, other, why = question
        asked = _placed(line, column, why, do)
        self.questions.append(Question(key, kind, one, other, why, needed=True, problem=asked))
        self.problems.append(asked)

    def suggest(
        self, line: Line, question: tuple[str, str, str, str, str], told: tuple[str, str], do: str
    ) -> None:
        """Keep a question that may go unanswered, with what is told of the one and of the other."""
        key, kind, one, other, why = question
        asked = _placed(line, "", why, do)
        self.questions.append(Question(key, kind, one, other, why, False, asked, *told))  # noqa: FBT003
        self.notices.append(asked)


def _placed(line: Line, column: str, said: str, do: str) -> Problem:
    header = line.headers.get(column, column) if column else None
    return Problem(line.file, line.row, header or None, said, do)


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return each once, by file, row and column."""
    return tuple(
        sorted(dict.fromkeys(problems), key=lambda p: (p.file, p.row or 0, p.column or "", p.problem, p.do))
    )
