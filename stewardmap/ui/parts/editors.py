"""Fields that are edited in place: each says `committed(value)` once, when its value is settled."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from stewardmap.model.dates import PartialDate, Precision
from stewardmap.ui.door import today
from stewardmap.ui.parts.calendar_popup import CalendarPopup
from stewardmap.ui.parts.dates import read_date, shown, stepped
from stewardmap.ui.parts.labels import as_tip
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence


class Editor(Protocol):
    """What a form knows of a field."""

    committed: Signal
    refused: Signal

    def take(self, value: Any) -> None:
        """Show another value, unless something is typed that is not yet on the map."""


def is_undo(event: QEvent) -> bool:
    """Whether a key asks to undo or redo, before anyone has taken it."""
    wanted = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
    return override and any(event.matches(key) for key in wanted)  # type: ignore[attr-defined]


class TextEditor(QLineEdit):
    """A line of text; Esc brings back what was there."""

    committed = Signal(object)
    refused = Signal(str)

    def __init__(self, value: str, *, needed: bool = False) -> None:
        super().__init__(value)
        self._kept = value
        self._needed = needed
        self.setCursorPosition(0)
        self.editingFinished.connect(self._settle)

    @property
    def unsettled(self) -> bool:
        """Whether something is typed that is not yet on the map."""
        return self.text().strip() != self._kept

    def take(self, value: str) -> None:
        """Show another value, unless something is typed that is not yet on the map."""
        typed, self._kept = self.unsettled, value
        if not typed and self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def _settle(self) -> None:
        text = self.text().strip()
        if self._needed and not text:
            self.refused.emit(_("This cannot be empty."))
            self.setText(self._kept)
        elif text != self._kept:
            self._kept = text
            self.committed.emit(text)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the map unless there is typing to undo."""
        if is_undo(event) and not self.unsettled:
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Put the kept text back on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
            return
        super().keyPressEvent(event)


class LongTextEditor(QPlainTextEdit):
    """Notes of several lines, settled when the field is left; Tab leaves it."""

    committed = Signal(object)
    refused = Signal(str)

    def __init__(self, value: str, hint: str = "") -> None:
        super().__init__(value)
        self._kept = value
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setFixedHeight(76)

    @property
    def unsettled(self) -> bool:
        """Whether something is typed that is not yet on the map."""
        return self.toPlainText().strip() != self._kept

    def take(self, value: str) -> None:
        """Show another value, unless something is typed that is not yet on the map."""
        typed, self._kept = self.unsettled, value
        if not typed and self.toPlainText() != value:
            self.setPlainText(value)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the map unless there is typing to undo."""
        if is_undo(event) and not self.unsettled:
            event.ignore()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Settle the text."""
        super().focusOutEvent(event)
        text = self.toPlainText().strip()
        if text != self._kept and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._kept = text
            self.committed.emit(text)


class ChoiceEditor(QComboBox):
    """One of a few values, or none of them."""

    committed = Signal(object)
    refused = Signal(str)

    def __init__(self, value: object, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self.values = [choice for choice, _said in choices]
        self.addItems([said for _choice, said in choices])
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_value(value)
        self.setToolTip(as_tip(self.currentText()))
        self.currentTextChanged.connect(lambda text: self.setToolTip(as_tip(text)))
        self.activated.connect(self._settle)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802
        """End the words in dots where there is no room for them; they are whole in the tooltip."""
        super().initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width()
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )

    @property
    def value(self) -> object:
        """What is chosen."""
        return self.values[self.currentIndex()]

    def set_value(self, value: object) -> None:
        """Choose a value without saying so."""
        self._kept = self.values.index(value) if value in self.values else 0
        self.setCurrentIndex(self._kept)
        self.setToolTip(as_tip(self.currentText()))
        self.setAccessibleDescription(self.currentText())  # else a screen reader reads the tooltip's markup

    def take(self, value: object) -> None:
        """Show another value."""
        self.set_value(value)

    def _settle(self, index: int) -> None:
        if index != self._kept:
            self._kept = index
            self.committed.emit(self.values[index])

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the page unless the field has the keyboard."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ReadEditor(QLineEdit):
    """A value that is typed as people write it: read when the field is left, and shown again in our words."""

    committed = Signal(object)
    refused = Signal(str)

    def __init__(
        self, value: Any, *, read: Callable[[str], Any], show: Callable[[Any], str], wrong: str, hint: str
    ) -> None:
        super().__init__(show(value))
        self._kept, self._read, self._show, self._wrong = value, read, show, wrong
        self.setPlaceholderText(hint)
        self.editingFinished.connect(self._settle)

    @property
    def value(self) -> Any:
        """What is typed, or the value before if it cannot be read."""
        try:
            return self._read(self.text())
        except ValueError:
            return self._kept

    @property
    def wrong(self) -> str:
        """What is wrong with what is typed, or nothing."""
        try:
            self._read(self.text())
        except ValueError:
            return self._wrong
        return ""

    @property
    def unsettled(self) -> bool:
        """Whether something is typed that is not yet on the map."""
        return self.text() != self._show(self._kept)

    def take(self, value: Any) -> None:
        """Show another value, unless something is typed that is not yet on the map."""
        typed, self._kept = self.unsettled, value
        if not typed and self.text() != self._show(value):
            self.setText(self._show(value))

    def _settle(self) -> None:
        self.refused.emit(self.wrong)
        if self.wrong:
            return
        changed, self._kept = self.value != self._kept, self.value
        self.setText(self._show(self._kept))
        if changed:
            self.committed.emit(self._kept)

    def event(self, event: QEvent) -> bool:
        """Put the kept value back on Esc, and leave undo to the map unless there is typing to undo."""
        if is_undo(event) and not self.unsettled:
            event.ignore()
            return True
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        kept = self._show(self._kept)
        if escape and event.type() == QEvent.Type.KeyPress and self.text() != kept:
            self.setText(kept)
            self.refused.emit("")
            return True
        return super().event(event)


class DateEditor(ReadEditor):
    """A date of any precision, typed as people write it; up and down step by a day, with Ctrl by a month.

    Alt with the key down, or F4, opens a calendar.
    """

    def __init__(self, value: PartialDate | None) -> None:
        self._calendar: CalendarPopup | None = None
        wrong = _("Not a date: type 31/3, 22/11/2026, Nov 2026, 2026, next Friday or in 2 weeks.")
        super().__init__(value, read=read_date, show=shown, wrong=wrong, hint=_("such as Nov 2026"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Step to a later date by the key up, to an earlier one by the key down, or open the calendar."""
        held_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (held_alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
            return
        way = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not way or self.wrong:
            super().keyPressEvent(event)
            return
        by_month = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.setText(shown(stepped(self.value, way, by_month=by_month)))

    def open_calendar(self) -> None:
        """Let a day be chosen from a month, beginning with the one that is typed, or today."""
        there = None if self.wrong else self.value
        if self._calendar is None:
            self._calendar = CalendarPopup(self)
            self._calendar.chosen.connect(lambda day: self.setText(shown(PartialDate(day, Precision.DAY))))
        self._calendar.open_on((there or today()).earliest)


def choice_of(value: Enum | None, kind: type[Enum]) -> ChoiceEditor:
    """Return a field for one value of a vocabulary, or none."""
    return ChoiceEditor(value, [(None, "–"), *((one, sentence(in_words(one))) for one in kind)])


def yes_or_no(value: bool | None) -> ChoiceEditor:  # noqa: FBT001 - the value itself, not a mode
    """Return a field for yes, no or not known."""
    return ChoiceEditor(value, [(None, "–"), (True, _("Yes")), (False, _("No"))])


def focus_in(page: QWidget, name: str) -> None:
    """Give the keyboard to the field of this name, if the page has one."""
    field = page.findChild(QWidget, name) if name else None
    if field is not None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
