"""Small marks for lists: the shapes and colours of the map at the size of a line."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from stewardmap.model.vocabulary import Sector
from stewardmap.picture.theme import CODES, DARK, LIGHT, ink_on
from stewardmap.picture.theme import Theme as Colours

_RADIUS = 8.0


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one thing: what kind it is and of which sector; or a sign in a colour of its own."""

    kind: str
    sector: Sector | None = None
    vacant: bool = False
    sign: str = ""
    colour: str = ""


def colours() -> Colours:
    """Return the map's colours that go with the window's."""
    dark = QApplication.palette().window().color().lightness() < 128
    return DARK if dark else LIGHT


def paint_mark(painter: QPainter, within: QRect, mark: Mark) -> None:
    """Draw a mark in the middle of a rectangle."""
    centre = QRectF(within).center()
    now = colours()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = now.sector(mark.sector) if mark.sector is not None else now.membership
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    if mark.sign:
        _sign(painter, within, mark, now)
        painter.restore()
        return
    _shape(painter, centre, mark, now)
    if mark.sector is not None and not mark.vacant:
        painter.setPen(QColor(ink_on(fill)))
        painter.setFont(_tiny(painter.font()))
        painter.drawText(QRectF(within), Qt.AlignmentFlag.AlignCenter, CODES[mark.sector][:2])
    painter.restore()


def _shape(painter: QPainter, centre: QPointF, mark: Mark, now: Colours) -> None:
    if mark.kind == "collaboration":
        painter.setBrush(QColor(now.canvas))
        painter.setPen(QPen(QColor(now.ink), 1.4))
        painter.drawPolygon(_hexagon(centre, _RADIUS))
    elif mark.kind == "tie":
        painter.setPen(QPen(QColor(now.edge), 2.5))
        painter.drawLine(centre - QPointF(_RADIUS, 0), centre + QPointF(_RADIUS, 0))
    elif mark.vacant:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(now.edge), 1.4, Qt.PenStyle.DotLine))
        painter.drawEllipse(centre, _RADIUS - 1, _RADIUS - 1)
    elif mark.kind == "organisation":
        box = QRectF(0, 0, 2 * _RADIUS, 1.7 * _RADIUS)
        box.moveCenter(centre)
        painter.drawRoundedRect(box, 3, 3)
    else:
        painter.drawEllipse(centre, _RADIUS, _RADIUS)


def _sign(painter: QPainter, within: QRect, mark: Mark, now: Colours) -> None:
    painter.setBrush(QColor(mark.colour))
    painter.drawEllipse(QRectF(within).center(), _RADIUS, _RADIUS)
    painter.setPen(QColor(now.canvas))
    bold = QFont(painter.font())
    bold.setBold(True)
    painter.setFont(bold)
    painter.drawText(QRectF(within), Qt.AlignmentFlag.AlignCenter, mark.sign)


def _tiny(font: QFont) -> QFont:
    tiny = QFont(font)
    tiny.setPixelSize(8)
    tiny.setBold(True)
    return tiny


def _hexagon(centre: QPointF, radius: float) -> QPolygonF:
    corners = [math.radians(60 * step) for step in range(6)]
    return QPolygonF([centre + QPointF(radius * math.cos(a), radius * math.sin(a)) for a in corners])
