"""What is painted over the picture while something is being done: rings, lines and a caption."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from stewardmap.picture.theme import Theme

_AIR = 6.0


def disc(painter: QPainter, theme: Theme, at: QPointF, radius: float) -> None:
    """Draw a mark that is on its way."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(theme.focus))
    painter.setPen(QPen(QColor(theme.canvas), 2))
    painter.drawEllipse(at, radius, radius)


def dots(painter: QPainter, theme: Theme, places: Sequence[QPointF], size: float) -> None:
    """Draw very many marks that are on their way, at once."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 - Qt's own argument
    painter.setPen(QPen(QColor(theme.focus), size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPoints(list(places))


def ring(painter: QPainter, theme: Theme, at: QPointF, radius: float) -> None:
    """Draw a ring round what would be reached."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.focus), 4))
    painter.drawEllipse(at, radius, radius)


def line(painter: QPainter, theme: Theme, ends: QLineF, width: float) -> None:
    """Draw a line that would be kept."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.focus), width))
    painter.drawLine(ends)


def caption(painter: QPainter, theme: Theme, at: QPointF, text: str, room: QRect) -> None:
    """Write a line beside a point, kept within a room, over a ground of its own."""
    if not text:
        return
    metrics = QFontMetricsF(painter.font())
    box = QRectF(
        at.x() + 16, at.y() + 16, metrics.horizontalAdvance(text) + 2 * _AIR, metrics.height() + _AIR
    )
    box.moveRight(min(box.right(), room.right() - _AIR))
    box.moveBottom(min(box.bottom(), room.bottom() - _AIR))
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.canvas))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(theme.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def area(painter: QPainter, theme: Theme | None, corners: Sequence[QPointF]) -> None:
    """Draw what the pointer has drawn round something: a dashed line, closed."""
    if theme is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.focus), 2, Qt.PenStyle.DashLine))
    painter.drawPolygon(QPolygonF(list(corners)))
