"""A few values beside each other, of which one is chosen with one click or by the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from stewardmap.ui.parts.labels import as_button_text


class ChoiceRow(QWidget):
    """One of a few values; `value` is the one that is chosen, and `changed` says that it is another."""

    changed = Signal()

    def __init__(self, value: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        row = QHBoxLayout(self)
        row.setSpacing(16)
        row.setContentsMargins(0, 0, 0, 0)
        for one, said in choices:
            choice = QRadioButton(as_button_text(said))
            choice.setAccessibleName(said)
            self.buttons[one] = choice
            self._group.addButton(choice)
            row.addWidget(choice)
        row.addStretch(1)
        first = self.buttons.get(value) or next(iter(self.buttons.values()))
        first.setChecked(True)
        self.setFocusProxy(first)
        self._group.buttonToggled.connect(self._say)

    @property
    def value(self) -> str:
        """What is chosen."""
        return next(one for one, choice in self.buttons.items() if choice.isChecked())

    def _say(self, choice: QRadioButton, on: bool) -> None:  # noqa: FBT001 - Qt's own order
        if on:
            self.setFocusProxy(choice)
            self.changed.emit()
