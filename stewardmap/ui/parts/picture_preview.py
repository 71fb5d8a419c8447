"""A small picture of what is about to be written, made when it is asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _

_WIDE = 340


class PicturePreview(QWidget):
    """A button, and once it is pressed a picture with a line about it; `value` is nothing."""

    wanted = Signal()
    value = None

    def __init__(self) -> None:
        super().__init__()
        self.ask = button(_("Show a preview"))
        self.ask.clicked.connect(self._wait)
        self.line = label("", "second", least=_WIDE)
        self.line.hide()
        self.picture = label("", wrap=False)
        self.picture.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.line)
        rows.addWidget(self.picture)
        self.setFocusProxy(self.ask)

    def _wait(self) -> None:
        self.ask.setEnabled(False)
        self.line.setText(_("Drawing…"))
        self.line.show()
        self.wanted.emit()

    def show_picture(self, pixels: bytes, said: str, line: str) -> None:
        """Show a picture as PNG; `said` is what it shows, in words, and `line` stands over it."""
        self.ask.setEnabled(True)
        made = QPixmap()
        made.loadFromData(pixels, "PNG")  # else every reader is loaded, and with that of PDF, Qt's network
        self.picture.setVisible(not made.isNull())
        if not made.isNull():
            small = made.scaledToWidth(_WIDE, Qt.TransformationMode.SmoothTransformation)
            self.picture.setPixmap(small)
            self.picture.setFixedSize(small.size())
            self.picture.setAccessibleName(said)
        self.line.setText(line)
        self.line.show()
        self.setMinimumHeight(self.sizeHint().height())  # a form would press it together
