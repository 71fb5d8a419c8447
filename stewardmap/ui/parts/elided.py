"""A line of words that ends in dots where it has no room, and is whole in its tooltip and when read out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from stewardmap.ui.parts.labels import as_tip


class Elided(QLabel):
    """One line of plain text that never asks for room; where there is room for dots alone it shows none."""

    def __init__(self, text: str = "", name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.say(text)

    def say(self, text: str) -> None:
        """Say this from now on."""
        self.setText(text)
        self.setToolTip(as_tip(text))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return no width, in the height of a line."""
        return QSize(0, super().minimumSizeHint().height())

    def shown(self) -> str:
        """Return the words of which there is room."""
        room = self.contentsRect().width()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        return "" if words == "…" else words

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw what there is room for."""
        painter = QPainter(self)
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        role = self.foregroundRole()
        self.style().drawItemText(
            painter, self.contentsRect(), along, self.palette(), self.isEnabled(), self.shown(), role
        )
