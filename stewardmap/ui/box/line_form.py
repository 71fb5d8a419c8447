"""What a line would do, as fields that can be put right, and one button that does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from stewardmap.exchange.typed.outcome import Outcome
from stewardmap.exchange.typed.understood import Understood
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.box.field_row import FieldRow
from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _

_EDGE, _BAR = 8, 12


class LineForm(QWidget):
    """Shows a line live; says `edited`, `chosen` and `wanted` and does nothing itself."""

    edited = Signal(str, str)
    chosen = Signal(str, str, object)
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("line_form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # else its sheet paints nothing
        self.rows: dict[str, FieldRow] = {}
        self._inside = QWidget()
        self._inside.setObjectName("line_fields")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(_EDGE, _EDGE, _EDGE, 0)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self._inside)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.problem = label("", "problem")
        self.add = button(_("Add"), "primary")
        self.add.clicked.connect(self.wanted)
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE, 0, _EDGE, _EDGE)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.area, 1)
        rows.addLayout(foot)

    def show_line(self, line: Understood, outcome: Outcome | None, snapshot: Snapshot) -> None:
        """Show a line as it is understood now."""
        slots = [field.slot for field in line.fields]
        gone = [slot for slot in self.rows if slot not in slots and not self.rows[slot].editor.hasFocus()]
        for slot in gone:
            row = self.rows.pop(slot)
            row.hide()
            row.deleteLater()
        first = next((slot for slot, _named in line.alike), "")
        for at, field in enumerate(line.fields):
            if field.slot not in self.rows:
                self.rows[field.slot] = self._made(FieldRow(field))
            row = self.rows[field.slot]
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)
                row.show()  # what is not shown yet has no place in a layout
            row.show_field(field, snapshot, first=field.slot == first)
        self.add.setText((_("Add") if outcome is None else outcome.label.replace("&", "&&")) + "  ⏎")
        self.add.setAccessibleName(_("Add") if outcome is None else outcome.label)
        self.add.setEnabled(outcome is not None)
        self.say("")

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in its order."""
        rows = sorted(self.rows.values(), key=self._column.indexOf)
        return [*(stop for row in rows for stop in row.stops()), self.add]

    def press(self, keys: str) -> None:
        """Press the button that has these keys, if one has."""
        for stop in self.stops():
            if isinstance(stop, QPushButton) and stop.property("keys") == keys:
                stop.click()
                return

    def _made(self, row: FieldRow) -> FieldRow:
        row.edited.connect(self.edited)
        row.chosen.connect(self.chosen)
        return row

    def say(self, text: str) -> None:
        """Say what is in the way."""
        self.problem.setText(text)

    def wanted_height(self, width: int) -> int:
        """Return the height at which all of it is seen, where it is so wide."""
        rows = [row.fit(width - 2 * _EDGE - _BAR) for row in self.rows.values()]
        inside = sum(rows) + self._column.spacing() * len(rows) + _EDGE
        problem = self.problem.heightForWidth(width - self.add.sizeHint().width() - 3 * _EDGE)
        return inside + max(self.add.sizeHint().height(), problem) + 3 * _EDGE
