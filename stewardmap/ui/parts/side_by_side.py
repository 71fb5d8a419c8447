"""Two things beside each other, fact by fact, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from stewardmap.ui.parts.labels import as_button_text, label
from stewardmap.wording.language import _

Fact = tuple[str, str, str]
_VALUE = 140


class SideBySide(QWidget):
    """A column for each of two, under a button that says which of them is kept."""

    def __init__(self, names: tuple[str, str], facts: Sequence[Fact], kept: int) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.choices = []
        for at, name in enumerate(names):
            choice = QRadioButton(as_button_text(name))
            choice.setAccessibleName(_("Keep {name}").format(name=name))
            choice.setChecked(at == kept)
            self._group.addButton(choice, at)
            self.choices.append(choice)
            grid.addWidget(choice, 0, at + 1)
        for row, (said, first, second) in enumerate(facts, 1):
            grid.addWidget(label(said, "second", wrap=False), row, 0)
            for at, text in enumerate((first, second)):
                grid.addWidget(label(text or "–", least=_VALUE), row, at + 1)
        grid.setRowStretch(len(facts) + 1, 1)

    @property
    def kept(self) -> int:
        """Which of the two is kept: 0 or 1."""
        return self._group.checkedId()
