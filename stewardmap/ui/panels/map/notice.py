"""The line under the bar that says what is hidden, with the way back to all of the map."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stewardmap.picture.focus import FARTHEST, Focus
from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _, ngettext


class Notice(QWidget):
    """Says what a map leaves out; nothing, where it leaves out nothing."""

    steps_wanted = Signal(int)
    everything_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 8, 8)
        line.setSpacing(4)
        self.text = label("", "second")
        line.addWidget(self.text, 1)
        self._steps = [self._step(number) for number in range(1, FARTHEST + 1)]
        for chip in self._steps:
            line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        self.last = button(_("Show everything"), "chip")
        self.last.clicked.connect(self.everything_wanted)
        line.addWidget(self.last, 0, Qt.AlignmentFlag.AlignTop)
        self.show_hidden((), None)

    def _step(self, number: int) -> QWidget:
        said = ngettext("Show what is {n} step away", "Show what is up to {n} steps away", number)
        chip = button(str(number), "chip", said.format(n=number))
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self.steps_wanted.emit(number))
        return chip

    def show_hidden(self, lines: tuple[str, ...], focus: Focus | None) -> None:
        """Say what is hidden, and how far what is looked at reaches."""
        self.text.setText(" ".join(lines))
        for number, chip in enumerate(self._steps, 1):
            chip.setVisible(focus is not None)
            chip.setChecked(focus is not None and focus.steps == number)  # type: ignore[attr-defined]
        self.setVisible(bool(lines))
