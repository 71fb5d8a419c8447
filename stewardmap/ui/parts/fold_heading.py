"""The heading of a group that can be folded: a button that says whether it is."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from stewardmap.wording.language import _

_LEAST, _ARROW, _INDENT = 28, 4.0, 16
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class FoldHeading(QAbstractButton):
    """A heading that takes as many lines as it needs, behind a small arrow."""

    def __init__(self, title: str, turn: Callable[[], None]) -> None:
        super().__init__()
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _on=False: turn())

    def setText(self, text: str) -> None:  # noqa: N802
        """Say something else."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def say_folded(self, *, folded: bool) -> None:
        """Show whether what is under it is folded away."""
        self.setChecked(not folded)
        said = _("Folded: show it") if folded else _("Shown: fold it away")
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            self.setToolTip(said)

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        return bold

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Whether a narrow heading needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Room for the words and a target of at least 28 points."""
        room = QRect(0, 0, max(width - _INDENT, 40), 1000)
        return max(_LEAST, QFontMetrics(self._bold()).boundingRect(room, _WRAPPED, self.text()).height())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a modest width and the height that goes with it."""
        return QSize(120, self.heightForWidth(self.width() if self.width() > 60 else 160))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least that shows anything."""
        return QSize(80, _LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the arrow and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.light())
            painter.drawRoundedRect(self.rect(), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.dark())
        painter.drawPolygon(self._arrow())
        painter.setPen(palette.text().color())
        painter.setFont(self._bold())
        painter.drawText(self.rect().adjusted(_INDENT, 0, 0, 0), _WRAPPED, self.text())
        painter.end()

    def _arrow(self) -> QPolygonF:
        middle = QPointF(_ARROW + 2, self.height() / 2)
        corners = [(-_ARROW, -_ARROW / 2), (_ARROW, -_ARROW / 2), (0, _ARROW / 2)]
        if not self.isChecked():
            corners = [(y, x) for x, y in corners]
        return QPolygonF([middle + QPointF(x, y) for x, y in corners])
