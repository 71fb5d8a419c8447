"""Names that look alike, side by side, and whether they are the same."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _, ngettext

if TYPE_CHECKING:
    from stewardmap.exchange.plan import Question

_MOST = 40


class SameOrNot(QScrollArea):
    """Says `answered(key, same)`; an answer stays in sight and can be changed."""

    answered = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(_("Names that look alike"))
        self._keys: tuple[str, ...] = ()
        self._buttons: dict[str, tuple[QPushButton, QPushButton]] = {}

    def show_these(self, questions: "Sequence[Question]", answers: Mapping[str, bool]) -> None:
        """Show these pairs with the answers given; those that must be answered come first."""
        ordered = sorted(questions, key=lambda one: (not one.needed, one.key))
        keys = tuple(one.key for one in ordered)
        if keys != self._keys:
            self._keys = keys
            self._make(ordered)
        for key, (same, other) in self._buttons.items():
            same.setChecked(answers.get(key) is True)
            other.setChecked(answers.get(key) is False)

    def _make(self, questions: "Sequence[Question]") -> None:
        body = QWidget()
        body.setObjectName("inspector_body")
        rows = QVBoxLayout(body)
        rows.setSpacing(8)
        self._buttons = {}
        for one in questions[:_MOST]:
            rows.addWidget(self._pair(one))
        more = len(questions) - _MOST
        if more > 0:
            said = ngettext("{n} more pair", "{n} more pairs", more).format(n=more)
            rows.addWidget(
                label(_("{more}: mend or leave out rows, and look again.").format(more=said), "second")
            )
        rows.addStretch(1)
        self.setWidget(body)

    def _pair(self, one: "Question") -> QFrame:
        frame = QFrame()
        frame.setObjectName("asking" if one.needed else "card")
        frame.setAccessibleName(_("{one} and {other}").format(one=one.one, other=one.other))
        grid = QGridLayout(frame)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(16)
        for column, (name, told) in enumerate(((one.one, one.one_told), (one.other, one.other_told))):
            grid.addWidget(label(name, "heading"), 0, column)
            grid.addWidget(label(told or _("a name and nothing else"), "second"), 1, column)
            grid.setColumnStretch(column, 1)
        reason = one.why if not one.needed else _("{why} To be answered first.").format(why=one.why)
        grid.addWidget(label(reason), 2, 0, 1, 2)
        grid.addLayout(self._answers(one), 0, 2, 3, 1)
        return frame

    def _answers(self, one: "Question") -> QHBoxLayout:
        line = QHBoxLayout()
        made = []
        for text, same in ((_("Same"), True), (_("Not the same"), False)):
            said = _("{one} and {other}: {answer}").format(one=one.one, other=one.other, answer=text)
            answer = button(text, "", said)
            answer.setCheckable(True)
            answer.clicked.connect(partial(self._answer, one.key, same))
            line.addWidget(answer)
            made.append(answer)
        self._buttons[one.key] = (made[0], made[1])
        return line

    def _answer(self, key: str, same: bool, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        for at, made in enumerate(self._buttons[key]):
            made.setChecked(same is (at == 0))
        self.answered.emit(key, same)
