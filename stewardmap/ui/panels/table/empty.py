"""What stands over a table in which there is nothing to see: what it is for, with one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.table.column import Sheet
from stewardmap.ui.parts.changing import changing, looking
from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _


class TableEmpty(QWidget):
    """Offers to add the first row, or to show those that the filter leaves out."""

    everything_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet: Sheet | None = None
        self._filtered = False
        self.words = label("", "second")
        self.button = button("")
        self.button.clicked.connect(self._act)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.words)
        rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def refresh(self, sheet: Sheet, *, shown: int, total: int) -> None:
        """Say what there is to say about so many rows shown of so many."""
        self._sheet, self._filtered = sheet, bool(total)
        self.setVisible(not shown)
        if self._filtered:
            self.words.setText(_("No row has what you look for."))
            said = _("Show all rows")
        else:
            self.words.setText(
                _("No {what} are recorded yet. Once there are any, each stands here in a row.").format(
                    what=sheet.title.lower()
                )
            )
            said = {"import": _("Import a spreadsheet…"), "what_counts": _("What counts…")}.get(
                sheet.add, _("Add…")
            )
        (looking if self._filtered else changing)(self.button).setText(said)
        self.button.setAccessibleName(said)

    def _act(self) -> None:
        if self._filtered:
            self.everything_wanted.emit()
        elif self._sheet is not None:
            self._desk.act(self._sheet.add)
