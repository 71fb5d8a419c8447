"""A short question: a few fields, what is wrong in a line under them, and one button."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from stewardmap.ui.on_screen import grown
from stewardmap.ui.parts.labels import button, label, labelled
from stewardmap.ui.parts.scrolled import Scrolled
from stewardmap.wording.language import _

Answer = Mapping[str, Any]

_WIDE, _EDGE = 440, 16


class EntryDialog(QDialog):
    """Asks for a few values; `take` is given them and returns what is wrong, or nothing when it is done.

    `take` returns None where something else is asked first, a file name say: the dialog then stays, with
    all that was typed, until `accept` or `say` is called.
    """

    answered = Signal()

    def __init__(
        self,
        title: str,
        fields: Sequence[tuple[str, str, QWidget]],
        take: Callable[[Answer], str | None],
        *,
        do: str,
        another: bool = False,
        hint: str = "",
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(_WIDE)
        self._take = take
        self._another = another
        self.fields = {name: widget for name, _said, widget in fields}
        self.problem = label("", "problem", least=_WIDE - 2 * _EDGE)
        self.problem.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        if hint:
            rows.addWidget(label(hint, "second", least=_WIDE - 2 * _EDGE))
        rows.addWidget(Scrolled(_form(fields), title), 1)
        rows.addWidget(self.problem)
        rows.addLayout(self._buttons(do, another=another))
        fields[0][2].setFocus()

    def _buttons(self, do: str, *, another: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        cancel = button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        line.addWidget(cancel)
        if another:
            more = button(_("Add, and another"))
            more.setToolTip(_("Ctrl+Enter"))
            more.clicked.connect(self._and_another)
            line.addWidget(more)
        self.ok = button(do, "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._answer)
        line.addWidget(self.ok)
        return line

    def event(self, event: QEvent) -> bool:
        """Grow where a field or a line of words has become higher."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.resize(grown(self))
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Add, and ask for another, on Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._another and enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._and_another()
        else:
            super().keyPressEvent(event)

    def answer(self) -> dict[str, Any]:
        """Return what is in the fields."""
        return {name: widget.value for name, widget in self.fields.items()}  # type: ignore[attr-defined]

    def _try(self) -> bool:
        wrong = self._unread() or self._take(self.answer())
        self.say(wrong or "")
        if wrong == "":
            self.answered.emit()
        return wrong == ""

    def _unread(self) -> str:
        """Return what is wrong with a field that cannot be read, and go to it."""
        for widget in self.fields.values():
            wrong = str(getattr(widget, "wrong", ""))
            if wrong:
                widget.setFocus()
                return wrong
        return ""

    def say(self, wrong: str) -> None:
        """Say what is wrong, in the line under the fields."""
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))

    def _answer(self) -> None:
        if self._try():
            self.accept()

    def _and_another(self) -> None:
        if self._try():
            for widget in self.fields.values():
                if hasattr(widget, "clear") and not hasattr(widget, "set_value"):
                    widget.clear()
            next(iter(self.fields.values())).setFocus()


def _form(fields: Sequence[tuple[str, str, QWidget]]) -> QWidget:
    inside = QWidget()
    form = QFormLayout(inside)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    for name, said, widget in fields:
        widget.setObjectName(name)
        form.addRow(labelled(said, widget, wrap=False), widget)
    return inside
