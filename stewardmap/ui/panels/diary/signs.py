"""The sign of an entry: a letter in a rounded square, filled where the day is known."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from stewardmap.analysis.diary.event import Event
from stewardmap.model.dates import Precision
from stewardmap.ui.tokens import Tokens
from stewardmap.wording.diary import sign_of

_LETTER = 0.66  # of the sign's height


def paint_sign(painter: QPainter, room: QRectF, event: Event, tokens: Tokens) -> None:
    """Draw the sign of an event: hollow where no more than its month or year is known."""
    colour = QColor(tokens.asking if event.soon else tokens.accent)
    known = event.when.precision is Precision.DAY
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if known else QColor(tokens.canvas))
    painter.drawRoundedRect(room.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4)
    painter.setPen(QColor(tokens.canvas) if known else colour)
    bold = QFont(painter.font())
    bold.setBold(True)
    bold.setPixelSize(max(9, round(room.height() * _LETTER)))
    painter.setFont(bold)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, sign_of(event.kind))
    painter.restore()
