"""By which letters and which delimiter a text table is read, seen and changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stewardmap.exchange.readers.decoding import ENCODINGS
from stewardmap.exchange.readers.delimited import NAMES
from stewardmap.exchange.readers.read_as import ReadAs
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.labels import label
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.readers.table import Table


class ReadAsBox(QWidget):
    """Says `chosen(ReadAs)`; hidden for what is no text table."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.encoding = ChoiceEditor("UTF-8", [(name, name) for name in ENCODINGS])
        self.encoding.setAccessibleName(_("Read as letters of"))
        self.delimiter = ChoiceEditor(",", [(mark, _(name)) for mark, name in NAMES.items()])
        self.delimiter.setAccessibleName(_("Cells are set apart by"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(_("read as"), "second", wrap=False))
        for box in (self.encoding, self.delimiter):
            box.setMinimumContentsLength(9)
            box.committed.connect(self._say)
            line.addWidget(box)

    def take(self, table: "Table") -> None:
        """Show how a table was read."""
        self.setVisible(bool(table.encoding) and table.delimiter in NAMES)
        self.encoding.set_value(table.encoding)
        self.delimiter.set_value(table.delimiter)

    def _say(self) -> None:
        self.chosen.emit(ReadAs(str(self.encoding.value), str(self.delimiter.value)))
