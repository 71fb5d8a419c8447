"""A small chart in the window: the picture that goes on paper, drawn again for the room it has."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stewardmap.picture.chart import chart
from stewardmap.picture.theme import DARK, LIGHT
from stewardmap.picture.view import View
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.painter import paint
from stewardmap.wording.trends import TrendTold

_WIDE, _HIGH, _LEAST = 380, 190, 250
_TYPE = 11.0


class ChartView(QWidget):
    """Draws one number over some days; what it shows is said in words, and stands in a table beside it."""

    def __init__(self, told: TrendTold, *, dark: bool) -> None:
        super().__init__()
        self._told, self._theme = told, DARK if dark else LIGHT
        self.setAccessibleName(told.title)
        self.setAccessibleDescription(told.said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(2 * _WIDE)
        self.setFixedHeight(_HIGH)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room in which each quarter is easy to tell from the next."""
        return QSize(_WIDE, _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the chart as wide as it may be."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.canvas))
        picture = chart(self._told, self.width(), self.height(), QtMeasurer(), self._theme, size=_TYPE)
        if picture is not None:
            paint(painter, picture.primitives, View(1.0))
        painter.end()
