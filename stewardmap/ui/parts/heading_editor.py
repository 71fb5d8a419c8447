"""The name of a page: a heading that can be typed in, in smaller type where it is long."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent

from stewardmap.ui.parts.editors import TextEditor
from stewardmap.ui.parts.labels import as_tip

_SIZES = {"": 15.0, "long": 12.0, "longest": 10.0}
"""In points, by what the style calls them."""

_BESIDE = 6


class HeadingEditor(TextEditor):
    """A line of text in the largest type in which all of it can be read; the whole stands in its tooltip."""

    def __init__(self, value: str, said: str) -> None:
        super().__init__(value, needed=True)
        self.setObjectName("page_title")
        self.setAccessibleName(said)
        self.setAccessibleDescription(said)
        self.setProperty("length", "")
        self.textChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Choose the size anew."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        room = self.width() - 2 * _BESIDE
        length = next((one for one, size in _SIZES.items() if self._width(size) <= room), "longest")
        self.setToolTip(as_tip(self.text()))
        if length != self.property("length"):
            self.setProperty("length", length)
            self.style().unpolish(self)
            self.style().polish(self)

    def _width(self, points: float) -> int:
        font = QFont(self.font())
        font.setPointSizeF(points)
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font).horizontalAdvance(self.text())
