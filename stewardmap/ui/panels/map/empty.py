"""What stands in the place of a map that has nobody on it yet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _

_WORDS = 272  # beside a pane in the narrowest window


class MapEmpty(QScrollArea):
    """Says what the map is for, with one button."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(_("No map yet"))
        self.setWidgetResizable(True)
        body = QWidget()
        body.setObjectName("map_empty")
        self.heading = label("", "display", least=_WORDS)
        self.text = label("", "second", least=_WORDS)
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.start = changing(button(_("Import a spreadsheet…"), "primary"))
        self.start.clicked.connect(lambda: desk.act("import"))
        rows = QVBoxLayout(body)
        rows.setContentsMargins(16, 8, 16, 8)
        rows.setSpacing(8)
        rows.addStretch(2)
        rows.addWidget(self.heading)
        rows.addWidget(self.text)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.start)
        line.addStretch(1)
        rows.addLayout(line)
        rows.addStretch(3)
        self.setWidget(body)
        self.refresh(waiting=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Add the first person, as a double-click on a map that is drawn adds another."""
        event.accept()
        if not self.start.isHidden():
            self._desk.act("add_person")

    def refresh(self, *, waiting: bool) -> None:
        """Say what is to be waited for, or what to do first."""
        self.heading.setText(_("Drawing the map…") if waiting else _("Nobody is on this map yet"))
        self.text.setText(
            ""
            if waiting
            else _(
                "Here you see who works with whom. Bring in a spreadsheet, or add the first "
                "person: double-click here, or press Ctrl+Shift+P."
            )
        )
        self.start.setVisible(not waiting)
