"""A promise: what, and by when."""

from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QWidget

from stewardmap.model.dates import PartialDate
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import TextEntry
from stewardmap.wording.language import _


class Promise(NamedTuple):
    """What was promised, empty for nothing, and by when."""

    text: str
    due: PartialDate | None


class PromiseEntry(QWidget):
    """A line for what, and a date beside it."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.text, self.due = TextEntry(), DateEditor(None)
        self.text.setAccessibleName(said)
        self.due.setAccessibleName(_("{what}: by when").format(what=said))
        self.due.setPlaceholderText(_("by when"))
        self.due.setFixedWidth(132)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.text, 1)
        line.addWidget(self.due)
        self.setFocusProxy(self.text)

    @property
    def value(self) -> Promise:
        """What is typed."""
        return Promise(self.text.value, self.due.value)

    @property
    def wrong(self) -> str:
        """What is wrong with the date, or nothing."""
        return self.due.wrong
